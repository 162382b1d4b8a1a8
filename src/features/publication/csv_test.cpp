#include "features/publication/csv.hpp"
#include "features/publication/sample_test.hpp"

#include <doctest/doctest.h>

#include <array>

namespace wijkspraak::publication {

namespace {

std::string row_of(std::initializer_list<std::string_view> cells)
{
    std::string out;
    CsvWriter csv{out};
    for (const auto cell : cells) csv.cell(cell);
    csv.end_row();
    return out;
}

} // namespace

TEST_CASE("a row has semicolons between its cells and ends as RFC 4180 says")
{
    CHECK(row_of({"1", "Meer bomen", ""}) == "1;Meer bomen;\r\n");
    CHECK(row_of({"één, twee", "drie"}) == "\"één, twee\";drie\r\n");
}

TEST_CASE("what would end a cell or a row is put between quotes, and quotes are doubled")
{
    CHECK(row_of({"bomen; struiken"}) == "\"bomen; struiken\"\r\n");
    CHECK(row_of({"zij zei \"nee\""}) == "\"zij zei \"\"nee\"\"\"\r\n");
    CHECK(row_of({"eerst\nen dan"}) == "\"eerst\nen dan\"\r\n");
    CHECK(row_of({"eerst\r\nen dan", "x"}) == "\"eerst\r\nen dan\";x\r\n");
}

TEST_CASE("a text that a spreadsheet would run as a formula gets an apostrophe, and no other text")
{
    CHECK(guarded("=1+1") == "'=1+1");
    CHECK(guarded("+31 53 123") == "'+31 53 123");
    CHECK(guarded("- meer groen") == "'- meer groen");
    CHECK(guarded("@noor zegt") == "'@noor zegt");
    CHECK(guarded("\t=1") == "'\t=1");
    CHECK(guarded("\r=1") == "'\r=1");
    CHECK(guarded("\n=1") == "'\n=1");
    CHECK(guarded("＝1") == "'＝1");

    CHECK(guarded("") == "");
    CHECK(guarded("1 = 1") == "1 = 1");
    CHECK(guarded("'t Is er gevaarlijk") == "'t Is er gevaarlijk");
    CHECK(guarded("'") == "'");
    CHECK(guarded("é") == "é");
}

TEST_CASE("a formula is guarded within the quotes, where a spreadsheet would look for it")
{
    const std::string attack = R"(=HYPERLINK("http://x";"kijk"))";
    const auto row = row_of({attack});
    CHECK(row.starts_with("\"'=HYPERLINK("));
    CHECK(testing::unguarded(testing::read_csv(row).front().front()) == attack);
}

TEST_CASE("taking one apostrophe away gives back what was said, whatever that was")
{
    for (const auto* text :
         {"=1", "'=1", "''=1", "'t Park", "''", "-", "'-", "tekst", "", "+1\n=2; \"3\""}) {
        const auto rows = testing::read_csv(row_of({text, "einde"}));
        REQUIRE(rows.size() == 1);
        REQUIRE(rows.front().size() == 2);
        CHECK(testing::unguarded(rows.front().front()) == text);
    }
}

} // namespace wijkspraak::publication
