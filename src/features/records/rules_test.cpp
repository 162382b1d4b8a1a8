#include "base/language.hpp"
#include "features/records/record_sample_test.hpp"
#include "features/records/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::records::testing {

using inputs::Disposition;
using moments::MomentKind;

TEST_CASE("in Fatma's complete record the checker finds nothing")
{
    CHECK(codes(square()).empty());
    CHECK_FALSE(has_block(check(square())));
}

TEST_CASE("V01: residents were asked before the plan was decided")
{
    auto record = square();
    record.process.plan_decision->on = on("2025-10-20");
    CHECK(codes(record) == "V01");

    SUBCASE("unless it was preparation")
    {
        record.moments[0].is_preparation = true;
        CHECK(codes(record).empty());
    }
    SUBCASE("and with a reason it is only told")
    {
        record.moments[0].override_reason = "De zaal was later bezet.";
        CHECK(codes(record) == "V01?");
    }
    SUBCASE("unless the source is too vague to tell")
    {
        record.moments[0].on = on("2025-10");
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V02: coproduction needs a plan that was decided on; consultation does not")
{
    auto record = square();
    record.process.plan_decision.reset();
    CHECK(codes(record) == "V02!");

    record.process.rung = processes::Rung::consult;
    CHECK(codes(record).empty());
}

TEST_CASE("V03: nobody can show when the council was told")
{
    auto record = square();

    SUBCASE("since the duty has no proof")
    {
        record.duties.push_back({{.what = "De raad informeren"}, processes::DutyId{1}});
        CHECK(codes(record) == "V03");
        record.duties[0].done_on = on("2025-09-08");
        CHECK(codes(record).empty());
    }
    SUBCASE("since the letter has no date")
    {
        auto& letter = add_moment(record, MomentKind::council_letter, "Raadsbrief", "");
        CHECK(codes(record) == "V03");
        letter.on = on("2025-10-08");
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V04: the list is not in the order of the dates")
{
    auto record = square();
    add_meeting(record, "Tweede avond", "2025-11-03");
    CHECK(codes(record).empty());

    add_meeting(record, "Wandeling", "2025-10-20");
    CHECK(codes(record) == "V04");

    SUBCASE("a month that holds the day before it is in order")
    {
        record.moments.back().on = on("2025-11");
        CHECK(codes(record).empty());
    }
    SUBCASE("a moment without a date is nowhere out of order")
    {
        record.moments.back().on.reset();
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V05: a year that was derived is told of")
{
    auto record = square();
    record.moments[0].on = on("2025-10-06~");
    CHECK(codes(record) == "V05?");
}

TEST_CASE("V06: something lies after the day of the report that tells of it")
{
    auto record = square();
    record.process.document_date = on("2025-10");
    CHECK(codes(record).empty());

    record.process.document_date = on("2025-09");
    CHECK(codes(record) == "V06");
}

TEST_CASE("V07: nobody wrote down what a meeting came to")
{
    auto record = square();

    SUBCASE("since there is no result")
    {
        record.moments[0].result.clear();
        CHECK(codes(record) == "V07");
    }
    SUBCASE("since the result is that of another meeting, but for capitals and points")
    {
        add_meeting(record, "Tweede avond", "2025-11-03").result =
            "WAT bewoners zeiden, op Bewonersavond!";
        CHECK(codes(record) == "V07");
    }
    SUBCASE("since there is no input, only a word that there was much of it")
    {
        add_meeting(record, "Tweede avond", "2025-11-03");
        record.inputs.pop_back();
        CHECK(codes(record) == "V07");
    }
    SUBCASE("but of a newsletter nobody asks it")
    {
        add_moment(record, MomentKind::newsletter, "Nieuwsbrief", "2025-11-03");
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V08: a meeting without a number of people is told of")
{
    auto record = square();
    record.moments[0].attendance = {};
    CHECK(codes(record) == "V08?");

    record.moments[0].attendance = {Qualifier::minimum, 12};
    CHECK(codes(record).empty());
}

TEST_CASE("V09: an outcome that nobody seems to have asked for")
{
    auto record = square();
    record.inputs[0].outcome.reset();
    CHECK(codes(record) == "V09");
}

TEST_CASE("V10: an outcome without a reaction, or without its reason, holds the report")
{
    auto record = square();

    SUBCASE("no reaction")
    {
        record.responses.clear();
        CHECK(codes(record) == "V10!");
    }
    SUBCASE("no reason")
    {
        record.responses[0].reason.clear();
        CHECK(codes(record) == "V10!");
    }
    CHECK(has_block(check(record)));
}

TEST_CASE("V11: what was adopted can be found back somewhere, or the report is held")
{
    auto record = square();
    record.uses.clear();
    CHECK(codes(record) == "V11!");

    record.responses[0].disposition = Disposition::partly;
    CHECK(codes(record) == "V11!");

    record.responses[0].disposition = Disposition::declined;
    CHECK(codes(record).empty());
}

TEST_CASE("V12: what fits every frame is adopted, or somebody says why not")
{
    auto record = square();
    const auto& frame = add_frame(record, "Ten hoogste € 200.000", "2025-09-01");
    record.tests.push_back({.outcome = record.outcomes[0].id, .frame = frame.id});
    record.responses[0].disposition = Disposition::declined;
    CHECK(codes(record).empty());

    record.responses[0].reason.clear();
    CHECK(codes(record) == "V10! V12!");

    SUBCASE("not when it conflicts with a frame")
    {
        record.tests[0].fit = inputs::Fit::conflicts;
        CHECK(codes(record) == "V10!");
    }
    SUBCASE("not when it was never tested")
    {
        record.tests.clear();
        CHECK(codes(record) == "V10!");
    }
}

TEST_CASE("V13: a frame changed on the way and nobody was told")
{
    auto record = square();

    SUBCASE("a frame that came late")
    {
        auto& frame = add_frame(record, "Ten hoogste € 200.000", "2025-11-01");
        CHECK(codes(record) == "V13");
        frame.told_on = on("2025-11-05");
        CHECK(codes(record).empty());
    }
    SUBCASE("a new version")
    {
        auto& frame = add_frame(record, "Ten hoogste € 150.000", "2025-09-01");
        frame.version = 2;
        CHECK(codes(record) == "V13");
    }
    SUBCASE("a new promise")
    {
        auto changed = record.influences[0];
        changed.version = 2;
        record.influences.push_back(changed);
        CHECK(codes(record) == "V13");
    }
    SUBCASE("a frame that was there beforehand")
    {
        add_frame(record, "Ten hoogste € 200.000", "2025-09-01");
        CHECK(codes(record).empty());
    }
    SUBCASE("a frame of the plan, where officials were heard before the plan was decided")
    {
        record.process.plan_decision->on = on("2025-10-20");
        add_frame(record, "Ten hoogste € 200.000", "2025-10-20");
        CHECK(codes(record) == "V01");
    }
}

TEST_CASE("V14: nobody can say that all agreed when nobody knows how many there were")
{
    auto record = square();

    SUBCASE("an unknown number")
    {
        add_round(record, "Ontwerp", {});
        CHECK(codes(record) == "V14!");
    }
    SUBCASE("more bodies in the table than there are")
    {
        const auto& round = add_round(record, "Ontwerp", {Qualifier::exact, 1});
        stand(record, round, 1, consents::State::agreed);
        stand(record, round, 2, consents::State::agreed);
        CHECK(codes(record) == "V14!");
    }
    SUBCASE("silence is no agreement")
    {
        const auto& round = add_round(record, "Ontwerp", {Qualifier::exact, 2});
        stand(record, round, 1, consents::State::agreed);
        stand(record, round, 2, consents::State::no_reaction);
        CHECK(codes(record) == "V14");
    }
    SUBCASE("an answer of every body")
    {
        const auto& round = add_round(record, "Ontwerp", {Qualifier::exact, 2});
        stand(record, round, 1, consents::State::agreed);
        stand(record, round, 2, consents::State::not_agreed);
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V31: a report about nothing that happened is held")
{
    auto record = square();
    record.moments.clear();
    CHECK(codes(record) == "V31!");
}

TEST_CASE("V32: a report without outcomes is held")
{
    auto record = square();
    record.outcomes.clear();
    record.responses.clear();
    record.uses.clear();
    CHECK(codes(record) == "V32!");
}

TEST_CASE("V33: one entry without an answer holds the report, and is named")
{
    auto record = square();
    record.inputs.back().standing = inputs::Standing::sorted;
    CHECK(codes(record) == "V33!");
    outline(record);
    CHECK(
        check(record).front().what ==
        t("Eén stuk inbreng heeft nog geen antwoord: nummer {nummers}.",
          "{n} stukken inbreng hebben nog geen antwoord: nummers {nummers}.",
          1,
          as_is("1"))
    );

    record.inputs.back().standing = inputs::Standing::answered;
    CHECK(codes(record).empty());
}

TEST_CASE("V33: of a great many entries without an answer some are named, and the rest counted")
{
    auto record = square();
    record.ledger = {
        .headway = {.total = 300, .answered = 250},
          .unanswered = {7,            9              }
    };
    std::vector<Finding> findings;
    check_ledger(record, findings);
    REQUIRE(findings.size() == 1);
    CHECK(
        Language::dutch().say(findings.front().what) ==
        "50 stukken inbreng hebben nog geen antwoord: nummers 7, 9 en nog 48 andere."
    );
}

TEST_CASE("V34: an objection that nobody answered holds the report")
{
    auto record = square();
    record.ledger.open_objections = 1;
    CHECK(codes(record) == "V34!");
    record.ledger.open_objections = 0;
    CHECK(codes(record).empty());
}

TEST_CASE("what holds the report comes first, what is only told comes last")
{
    auto record = square();
    record.moments[0].on = on("2025-10-06~");
    record.inputs[0].outcome.reset();
    record.uses.clear();
    CHECK(codes(record) == "V11! V09 V05?");
}

TEST_CASE("every finding says what to do, and where")
{
    auto record = square();
    record.uses.clear();
    outline(record);
    const auto findings = check(record);
    REQUIRE(findings.size() == 1);
    CHECK_FALSE(findings[0].to_do.empty());
    CHECK(findings[0].place == Place::outcomes);
    CHECK(findings[0].entry == record.outcomes[0].id.value());
}

} // namespace wijkspraak::records::testing
