#include "paper/sheets/cells.hpp"
#include "paper/sheets/sample_test.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace wijkspraak::paper::sheets {

namespace {

const Cells of_the_hall{
    {"Inbreng", "Tafel", "Datum", "Begin", "Handen", "Eens"},
    {"Meer bomen & banken\naan de Twekkelerweg",  "3", "2026-03-01", "19:30", "0.1", "1"},
    {"Zelfde", "7", "7", "2026-03-01 14:30", "7007", "Zelfde!"},
    {"Twee   keer"        },
    {"Twee   keer"    },
};

std::string cell(const std::string& attributes, const std::string& inside)
{
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

std::string one_row(const std::string& cells)
{
    return "<table:table table:name=\"A\"><table:table-row>" + cells +
           "</table:table-row></table:table>";
}

/// A small file that unpacks to something large.
std::string bomb()
{
    return ods_of(std::string(12'000'000, ' '));
}

} // namespace

TEST_CASE("a list that LibreOffice made is read the same from ODS and XLSX")
{
    for (const std::string name : {"zaal.ods", "zaal.xlsx"}) {
        CAPTURE(name);
        const auto bytes = content_of_file("tests/sheets/" + name);
        CHECK(cells_of(name, bytes) == of_the_hall);
        CHECK(cells_of(name, bytes, 1) == Cells{{"Van een brief"}});
        CHECK_THROWS_WITH(cells_of(name, bytes, 2), "Dit bestand heeft dit werkblad niet.");
        auto table = open_table(name, bytes);
        REQUIRE(table);
        CHECK(table->names == std::vector<std::string>{"Zaal", "Brieven"});
        Row row;
        std::vector<std::int64_t> numbers;
        while (*table->rows->next(row)) numbers.push_back(row.number);
        CHECK(numbers == std::vector<std::int64_t>{1, 2, 5, 6, 7});
    }
}

TEST_CASE("an XLSX as Excel writes it: shared and rich texts, days, and cells that are left out")
{
    const auto bytes = xlsx_of(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>)"
        R"(<row r="3"><c r="A3" s="1"><v>46082</v></c><c r="B3" s="2"><v>46082.604166666664</v></c>)"
        R"(<c r="C3"><v>0.30000000000000004</v></c><c r="D3" t="b"><v>1</v></c>)"
        R"(<c r="E3" t="e"><v>#REF!</v></c><c r="F3" t="inlineStr"><is><t>los</t></is></c>)"
        R"(<c r="G3" t="str"><f>""</f><v></v></c><c r="XFD3" s="1"/></row>)",
        "<si><t>Naam</t></si><si><r><t>Meer "
        "</t></r><r><rPr><b/></rPr><t>bomen_x000D_&#10;graag</t></r>"
        "<rPh><t>x</t></rPh></si>"
    );
    CHECK(
        cells_of("a.xlsx", bytes) ==
        Cells{
            {"Naam", "",     "Meer bomen\ngraag"},
            { "2026-03-01", "2026-03-01 14:30", "0.3",               "ja", "#REF!", "los"}
    }
    );
}

TEST_CASE("rows and cells that an ODS repeats count as often as it says, empty ones without end "
          "not at all")
{
    const auto bytes = ods_of(one_row(
        cell("", "<text:p>a</text:p>") + cell("table:number-columns-repeated=\"16383\"", "")
    ));
    CHECK(cells_of("a.ods", bytes) == Cells{{"a"}});
    const auto wide =
        ods_of(one_row(cell("table:number-columns-repeated=\"16384\"", "<text:p>a</text:p>")));
    CHECK(refusal_of("a.ods", wide) == "rij 1: De tabel heeft meer dan 300 kolommen.");
    const auto long_one = ods_of(
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\">" +
        cell("office:value-type=\"boolean\" office:boolean-value=\"false\"", "") +
        "</table:table-row></table:table>"
    );
    CHECK(refusal_of("a.ods", long_one, {.rows = 5})
              .starts_with("rij 6: De tabel heeft meer dan 5 rijen."));
}

TEST_CASE("a formula without a kept value is refused with its cell")
{
    CHECK(refusal_of("a.xlsx", xlsx_of(R"(<row r="12"><c r="AB12"><f>1+1</f></c></row>)"))
              .starts_with("rij 12: In cel AB12 staat een formule zonder uitkomst."));
    CHECK(refusal_of("a.ods", ods_of(one_row(cell("", "") + cell("table:formula=\"of:=1+1\"", ""))))
              .starts_with("rij 1: In cel B1 staat een formule zonder uitkomst."));
}

TEST_CASE("a file that unpacks to something enormous is refused before it is unpacked")
{
    const auto bytes = bomb();
    CHECK(bytes.size() < 20'000);
    CHECK(refusal_of("a.ods", bytes).starts_with("Uitgepakt is dit bestand veel groter"));
    CHECK(refusal_of("a.ods", bytes, {.unpacked_bytes = 11'000'000}).starts_with("Uitgepakt is"));
    CHECK(refusal_of("a.ods", bytes, {.ratio = 5'000})
              .starts_with("Dit bestand heeft dit werkblad niet"));

    const auto shared = xlsx_of("", "<si><t>tekst</t></si><si><t>meer</t></si>");
    CHECK(refusal_of("a.xlsx", shared, {.shared_bytes = 20}).starts_with("Uitgepakt is"));
}

TEST_CASE("a file with more parts than any table has is refused")
{
    std::vector<std::pair<std::string, std::string>> files{
        {"mimetype",    "x"},
        {"content.xml", "x"}
    };
    for (int i = 0; i < 9; ++i) files.emplace_back(std::to_string(i), "x");
    CHECK(
        refusal_of("a.ods", packed(files), {.entries = 10}) ==
        "In dit bestand zitten meer dan 10 delen."
    );
}

TEST_CASE("references to something outside, and texts that multiply, are refused")
{
    const auto bytes = packed({
        {"mimetype",    "x"                                                         },
        {"content.xml",
         "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>"}
    });
    CHECK(refusal_of("a.ods", bytes)
              .starts_with("In dit bestand staan verwijzingen naar iets buiten de tabel."));
    const auto outside = packed({
        {"mimetype",    "x"                                             },
        {"content.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"}
    });
    CHECK(refusal_of("a.ods", outside).starts_with("In dit bestand staan verwijzingen"));
}

TEST_CASE("programs in a file, and kinds of files that may hold them, are refused")
{
    for (const std::string part :
         {"xl/vbaProject.bin",
          "xl/activeX/activeX1.xml",
          "Basic/Standard/a.xml",
          "xl/embeddings/setup.EXE"}) {
        CAPTURE(part);
        CHECK(refusal_of(
                  "a.xlsx",
                  packed({
                      {"xl/workbook.xml", "x"},
                      {part,              "x"}
        })
        ).starts_with("In dit bestand zitten programma's (macro's)."));
    }
    CHECK(refusal_of("a.XLSM", xlsx_of(""))
              .starts_with("In een bestand van dit soort kunnen programma's"));
}

TEST_CASE("a file with a password is told apart from an old one")
{
    using namespace std::string_view_literals;
    constexpr auto old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
    constexpr auto mark = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    CHECK(refusal_of("a.xls", old).starts_with("Dit is een oud Excel-bestand."));
    CHECK(refusal_of("a.xlsx", std::string{old} + std::string{mark})
              .starts_with("Dit bestand is beveiligd"));
    const auto ods = packed({
        {"mimetype",              "x"                                                },
        {"content.xml",           "\x01\x02"                                         },
        {"META-INF/manifest.xml",
         "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}
    });
    CHECK(refusal_of("a.ods", ods).starts_with("Dit bestand is beveiligd"));
}

TEST_CASE(
    "a file that is cut off or changed at any place is refused or read, and never brings us down"
)
{
    const auto whole = content_of_file("tests/sheets/zaal.xlsx");
    for (std::size_t size = 4; size < whole.size(); size += 97)
        CHECK(not refusal_of("zaal.xlsx", whole.substr(0, size)).empty());
    for (const std::string name : {"zaal.ods", "zaal.xlsx"}) {
        auto bytes = content_of_file("tests/sheets/" + name);
        for (std::size_t at = 0; at < bytes.size(); at += 31) {
            bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
            CHECK_NOTHROW(refusal_of(name, bytes));
            bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        }
    }
}

TEST_CASE("a packed file goes by what it is, not by its name")
{
    CHECK(refusal_of("a.csv", xlsx_of(""))
              .starts_with("Naar zijn naam is dit bestand CSV, maar het is XLSX."));
    CHECK(refusal_of("a.ods", xlsx_of(""))
              .starts_with("Naar zijn naam is dit bestand ODS, maar het is XLSX."));
    CHECK(refusal_of("a", xlsx_of("")).empty());
    CHECK(refusal_of(
              "a.xlsx",
              packed({
                  {"word/document.xml", "x"}
    })
    ).starts_with("Dit is geen tabel."));
}

TEST_CASE("tags that nest or go on without end are refused")
{
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<text:span>";
    CHECK(refusal_of(
              "a.ods",
              packed({
                  {"mimetype",    "x" },
                  {"content.xml", deep}
    })
    ).starts_with("Dit bestand is beschadigd"));
    const auto endless = "<a b=\"" + std::string(3'000'000, 'x') + "\"/>";
    CHECK(refusal_of(
              "a.ods",
              packed({
                  {"mimetype",    "x"    },
                  {"content.xml", endless}
    })
    ).starts_with("Dit bestand is beschadigd"));
    const auto shared = xlsx_of(R"(<row r="2"><c r="A2" t="s"><v>7</v></c></row>)");
    CHECK(refusal_of("a.xlsx", shared).starts_with("rij 2: Dit bestand is beschadigd"));
}

TEST_CASE("numbers, days and times stand in cells as a person reads them")
{
    CHECK(number_text("5.0") == "5");
    CHECK(number_text("0.10000000000000001") == "0.1");
    CHECK(number_text("1234567890123456") == "1234567890123456");
    CHECK(number_text("12 stuks") == "12 stuks");
    CHECK(moment_of_days("1", false) == "1900-01-01");
    CHECK(moment_of_days("61", false) == "1900-03-01");
    CHECK(moment_of_days("46082", false) == "2026-03-01");
    CHECK(moment_of_days("44620", true) == "2026-03-01");
    CHECK(moment_of_days("0.99999999", false) == "1900-01-01");
    CHECK(moment_of_days("46082.5000115741", false) == "2026-03-01 12:00:01");
    CHECK(moment_of_days("-1", false) == std::nullopt);
    CHECK(moment_of_days("99999999", false) == std::nullopt);
    CHECK(moment_text("2026-03-01T00:00:00") == "2026-03-01");
    CHECK(moment_text("2026-03-01T09:05:07.000") == "2026-03-01 09:05:07");
    CHECK(time_text("PT09H05M00S") == "09:05");
    CHECK(time_text("PT36H00M01.5S") == "36:00:01");
    CHECK(is_date_format("[$-413]d\\ mmmm\\ yyyy"));
    CHECK(is_date_format("hh:mm"));
    CHECK_FALSE(is_date_format("General"));
    CHECK_FALSE(is_date_format("#,##0.00 \"stuks per dag\""));
    CHECK_FALSE(is_date_format("[Red]0.00E+00"));
    CHECK(unescaped("a_x000A_b_x0009_c_x_d_x00e9_") == "a\nb\tc_x_dé");
}

} // namespace wijkspraak::paper::sheets
