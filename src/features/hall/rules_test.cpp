#include "features/hall/rules.hpp"
#include "features/moments/moment.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::hall {

using inputs::Firmness;

namespace {

Line line_of(std::string_view typed)
{
    const auto line = read_line(typed);
    REQUIRE(line);
    return *line;
}

LineProblem problem_of(std::string_view typed)
{
    const auto line = read_line(typed);
    REQUIRE_FALSE(line);
    return line.error();
}

} // namespace

TEST_CASE("a line without signs is what one person said")
{
    const auto line = line_of("  Meer bankjes bij de vijver ");
    CHECK(line.text == "Meer bankjes bij de vijver");
    CHECK(line.firmness == Firmness::one);
    CHECK(line.group.empty());
    CHECK_FALSE(line.hands);
}

TEST_CASE("a number with an x before the colon says how many hands went up")
{
    for (const auto* typed : {"12x: Meer bankjes", "12X:Meer bankjes", "12× : Meer bankjes"}) {
        const auto line = line_of(typed);
        CHECK(line.text == "Meer bankjes");
        CHECK(line.firmness == Firmness::hands);
        CHECK(line.hands == 12);
    }
}

TEST_CASE("a t before the colon says that the whole table agrees, an @ who said it")
{
    CHECK(line_of("t: Meer bankjes").firmness == Firmness::table);
    const auto young = line_of("@jongeren uit Zuid: Meer bankjes");
    CHECK(young.group == "jongeren uit Zuid");
    CHECK(young.text == "Meer bankjes");

    const auto both = line_of("12x @jongeren: Meer bankjes: veel meer");
    CHECK(both.hands == 12);
    CHECK(both.group == "jongeren");
    CHECK(both.text == "Meer bankjes: veel meer");
}

TEST_CASE("words that look like signs without being any stay what was said")
{
    for (const auto* said :
         {"2x per week: nee",
          "2x per week vegen",
          "Het plan: te duur",
          "19:30 is te laat",
          ": zomaar",
          "@: niemand",
          "te: laat",
          "x: wat",
          "-2x: kou"})
        CHECK(line_of(said).text == said);
}

TEST_CASE("a line that says nothing, counts no hands or does not end is told apart")
{
    CHECK(problem_of("12x:") == LineProblem::no_text);
    CHECK(problem_of("0x: Bankjes") == LineProblem::hands);
    CHECK(problem_of("100001x: Bankjes") == LineProblem::hands);
    CHECK(problem_of("99999999999999999999x: Bankjes") == LineProblem::hands);
    CHECK(line_of("100000x: Bankjes").hands == 100'000);

    std::string long_line;
    for (std::size_t count = 0; count < longest_line; ++count) long_line += "é";
    CHECK(line_of(long_line).text == long_line);
    CHECK(problem_of(long_line + "!") == LineProblem::too_long);
}

TEST_CASE("empty lines are skipped, and the others keep the number that their writer counts")
{
    const auto lines = lines_in("Bankjes\n\n  \nBomen\r\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].number == 1);
    CHECK(lines[1].number == 4);
    CHECK(lines[1].text == "Bomen");
    CHECK(lines_in("").empty());
}

TEST_CASE("who said it is the group and the table, and nobody when neither is known")
{
    const Place at_table{.moment = moments::MomentId{7}, .table = "3", .group = "bewoners"};
    const auto entry = entry_of({.text = "Bankjes"}, at_table);
    CHECK(entry.said_by == "bewoners, tafel 3");
    CHECK(entry.giver == inputs::Giver::group);
    CHECK(entry.moment == moments::MomentId{7});
    CHECK(entry.channel == inputs::Channel::meeting);

    CHECK(
        entry_of({.text = "Bankjes", .group = "jongeren"}, at_table).said_by == "jongeren, tafel 3"
    );
    CHECK(entry_of({.text = "Bankjes"}, {.table = "groene tafel"}).said_by == "groene tafel");
    const auto nameless = entry_of({.text = "Bankjes"}, {});
    CHECK(nameless.said_by.empty());
    CHECK(nameless.giver == inputs::Giver::anonymous);
}

TEST_CASE("on the evening itself the meeting of that day is meant, and no decision of that day")
{
    const auto moment = [](std::int64_t id, moments::MomentKind kind, std::string_view on) {
        moments::Moment made{
            {.kind = kind,            .title = "Avond", .on = Dated::parse(on)},
            moments::MomentId{id}
        };
        return made;
    };
    using moments::MomentKind;
    const std::vector<moments::Moment> all{
        moment(1, MomentKind::decision, "2026-03-02"),
        moment(2, MomentKind::public_meeting, "2026-03-01"),
        moment(3, MomentKind::public_meeting, "2026-03-02"),
        moment(4, MomentKind::public_meeting, "2026-03"),
    };
    CHECK(moment_on(all, Date::parse("2026-03-02").value()) == moments::MomentId{3});
    CHECK_FALSE(moment_on(all, Date::parse("2026-03-03").value()));
}

} // namespace wijkspraak::hall
