#include "civic/zone.hpp"
#include "features/deliveries/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::deliveries {

namespace {

using inputs::Channel;
using inputs::Giver;

constexpr Instant now{1'772'438'400'000}; // 2 March 2026, nine in the morning

std::string shown(std::string_view cell)
{
    const auto moment = moment_in(cell);
    if (not moment) return "";
    return to_iso(day_of(*moment)) + " " + time_of_day(*moment);
}

/// Text, date, group, channel, area, name, address, hands and key: in that order.
Scheme scheme_with_all()
{
    Scheme scheme;
    std::size_t column = 0;
    for (const auto part :
         {Part::text,
          Part::given_at,
          Part::said_by,
          Part::channel,
          Part::area,
          Part::name,
          Part::email,
          Part::hands,
          Part::key,
          Part::giver})
        scheme.columns.set(part, column++);
    return scheme;
}

const AreaNames& town_areas()
{
    static const AreaNames names{
        {{{.slug = "noord", .name = "Stadsdeel Noord", .code = "WK0001"}, areas::AreaId{4}}}};
    return names;
}

Result<RowEntry, std::vector<Fault>> read(const Cells& cells)
{
    return read_row(cells, {scheme_with_all(), town_areas(), now});
}

/// The first thing that is wrong with a row, in words.
std::string fault_of(const Cells& cells)
{
    const auto entry = read(cells);
    if (entry) return "";
    return std::string{to_word(entry.error().front().part)} + ": " +
           std::string{to_word(entry.error().front().kind)};
}

} // namespace

TEST_CASE("a date is read as people in the Netherlands write it, with its time if that is there")
{
    CHECK(shown("1-3-2026") == "2026-03-01 12:00");
    CHECK(shown("01/03/2026") == "2026-03-01 12:00");
    CHECK(shown("1.3.2026") == "2026-03-01 12:00");
    CHECK(shown("2026-03-01") == "2026-03-01 12:00");
    CHECK(shown("1 maart 2026") == "2026-03-01 12:00");
    CHECK(shown("1 mrt. 2026") == "2026-03-01 12:00");
    CHECK(shown("21 AUG 2025") == "2025-08-21 12:00");
    CHECK(shown("1-3-2026 14:30") == "2026-03-01 14:30");
    CHECK(shown("1-3-2026, 9:05") == "2026-03-01 09:05");
    CHECK(shown("2026-03-01T14:30:59.123") == "2026-03-01 14:30");
    CHECK(shown("2025-07-01T12:30:00Z") == "2025-07-01 14:30");
    CHECK(shown("2025-07-01 14:30") == "2025-07-01 14:30");
}

TEST_CASE("what is no date, or could be two, is none")
{
    for (const auto* cell :
         {"morgen",
          "31-2-2026",
          "3/25/2026",
          "1-3-26",
          "26-03-01",
          "1-3",
          "1-3-2026 25:00",
          "1-3-2026 14:30 uur",
          "1-13-2026",
          "1 ma 2026",
          "01-01-1899",
          "46082"}) {
        INFO(cell);
        CHECK_FALSE(moment_in(cell));
    }
}

TEST_CASE("a channel and a kind of giver are read as people call them")
{
    CHECK(channel_in("E-mail") == Channel::email);
    CHECK(channel_in("enquête") == Channel::survey);
    CHECK(channel_in("Post") == Channel::letter);
    CHECK_FALSE(channel_in("postduif"));
    CHECK(giver_in("Bewoner") == Giver::person);
    CHECK(giver_in("dorpsraad") == Giver::body);
    CHECK_FALSE(giver_in("kat"));
    for (const auto channel : inputs::all_channels) CHECK(channel_in(to_word(channel)) == channel);
    for (const auto giver : inputs::all_givers) CHECK(giver_in(to_word(giver)) == giver);
}

TEST_CASE("a whole row becomes an entry, with the name and the address apart from it")
{
    const auto row = read(
        {" Meer bomen\r\nin de straat ",
         "1-3-2026",
         "tafel 3",
         "bijeenkomst",
         "STADSDEEL noord",
         "Jan de Vries",
         "Jan@Voorbeeld.nl",
         "12",
         "R1",
         "groep"}
    );
    REQUIRE(row);
    CHECK(row->draft.text == "Meer bomen\nin de straat");
    CHECK(row->draft.said_by == "tafel 3");
    CHECK(row->draft.channel == Channel::meeting);
    CHECK(row->draft.giver == Giver::group);
    CHECK(row->draft.area == areas::AreaId{4});
    CHECK(row->draft.firmness == inputs::Firmness::hands);
    CHECK(row->draft.hands == 12);
    CHECK(to_iso(day_of(*row->draft.given_at)) == "2026-03-01");
    CHECK(row->name == "Jan de Vries");
    CHECK(row->email == "jan@voorbeeld.nl");
}

TEST_CASE("what a row does not say comes from the whole list")
{
    auto scheme = scheme_with_all();
    scheme.channel = Channel::letter;
    scheme.giver = Giver::body;
    scheme.day = Date::parse("2026-02-10");
    scheme.moment = moments::MomentId{7};
    const Cells cells{"Meer bomen"};
    const auto row = read_row(cells, {scheme, town_areas(), now});
    REQUIRE(row);
    CHECK(row->draft.channel == Channel::letter);
    CHECK(row->draft.giver == Giver::body);
    CHECK(row->draft.moment == moments::MomentId{7});
    CHECK(to_iso(day_of(*row->draft.given_at)) == "2026-02-10");
    CHECK(row->draft.firmness == inputs::Firmness::one);
    CHECK_FALSE(row->draft.hands);
}

TEST_CASE("each thing that can be wrong with a row is told with its column")
{
    CHECK(fault_of({"Meer bomen"}) == "");
    CHECK(fault_of({"  "}) == "tekst: ontbreekt");
    CHECK(fault_of({std::string(longest_text + 1, 'a')}) == "tekst: te lang");
    CHECK(fault_of({"a", "straks"}) == "datum: geen datum");
    CHECK(fault_of({"a", "3-3-2026"}) == "datum: toekomst");
    CHECK(fault_of({"a", "2-3-2026"}) == ""); // later today is today
    CHECK(fault_of({"a", "", std::string(longest_name + 1, 'b')}) == "wie: te lang");
    CHECK(fault_of({"a", "", "", "postduif"}) == "kanaal: kanaal onbekend");
    CHECK(fault_of({"a", "", "", "", "Atlantis"}) == "gebied: gebied onbekend");
    CHECK(fault_of({"a", "", "", "", "wk0001"}) == "");
    CHECK(fault_of({"a", "", "", "", "", "", "jan apenstaart"}) == "e-mail: geen adres");
    CHECK(fault_of({"a", "", "", "", "", "", "", "veel"}) == "handen: geen aantal");
    CHECK(fault_of({"a", "", "", "", "", "", "", "0"}) == "handen: geen aantal");
    CHECK(fault_of({"a", "", "", "", "", "", "", "", "", "kat"}) == "gever: gever onbekend");

    const auto all_wrong = read({"", "straks", "", "postduif"});
    REQUIRE_FALSE(all_wrong);
    CHECK(all_wrong.error().size() == 3);
    CHECK(all_wrong.error().back().value == "straks");
}

TEST_CASE("a formula stays the text that it is, and what nobody can see becomes a blank")
{
    const auto row = read({"=1+1"});
    REQUIRE(row);
    CHECK(row->draft.text == "=1+1");
    CHECK(read({"+31 53"})->draft.text == "+31 53");
    CHECK(read({"@SUM(A1)"})->draft.text == "@SUM(A1)");
    CHECK(read({"bel\x07letje"})->draft.text == "bel letje");
}

TEST_CASE("columns are guessed by their names, and the text by how much is written")
{
    const Cells survey{
        "Response ID",
        "Tijdstempel",
        "Wat vindt u van de plannen voor onze wijk?",
        "Uw naam",
        "E-mailadres:",
        "Stadsdeel"};
    const std::vector<Cells> rows{
        {"1", "1-3-2026", "Veel te weinig groen", "Jan", "j@v.nl", "Noord"}
    };
    const auto columns = guessed_columns(survey, rows);
    CHECK(columns.of(Part::key) == 0);
    CHECK(columns.of(Part::given_at) == 1);
    CHECK(columns.of(Part::text) == 2);
    CHECK(columns.of(Part::name) == 3);
    CHECK(columns.of(Part::email) == 4);
    CHECK(columns.of(Part::area) == 5);
    CHECK_FALSE(columns.of(Part::hands));

    const Cells plain_list{"opmerking", "datum", "groep"};
    CHECK(guessed_columns(plain_list, {}).of(Part::text) == 0);
    CHECK(guessed_columns(plain_list, {}).of(Part::said_by) == 2);
    CHECK_FALSE(guessed_columns({}, {}).of(Part::text));
}

TEST_CASE("the row with the names of the columns may stand below a title")
{
    const std::vector<Cells> with_title{
        {"Avond van 1 maart in De Linde"},
        { "nr", "tekst", "datum"},
        {                        "1",  "Meer bomen", "1-3-2026"}
    };
    CHECK(guessed_header(with_title) == 1);
    const std::vector<Cells> without{{"wat u maar wilt"}, {"Meer bomen"}};
    CHECK(guessed_header(without) == 0);
}

TEST_CASE("which column is what is kept in words")
{
    Columns columns;
    CHECK(to_words(columns).empty());
    columns.set(Part::given_at, 3);
    columns.set(Part::text, 0);
    CHECK(to_words(columns) == "tekst=0 datum=3");
    CHECK(parse_columns(to_words(columns)) == columns);
    CHECK(parse_columns("tekst=x onzin=3 = tekst") == Columns{});
}

} // namespace wijkspraak::deliveries
