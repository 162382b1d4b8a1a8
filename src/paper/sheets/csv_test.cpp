#include "base/language.hpp"
#include "paper/sheets/csv.hpp"
#include "paper/sheets/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::paper::sheets {

namespace {

std::string description(std::string_view bytes)
{
    const auto table = open_table("vragenlijst.csv", bytes);
    return table ? Language::dutch().say(description_of(*table)) : "";
}

Cells rows(std::string_view bytes)
{
    return cells_of("vragenlijst.csv", bytes);
}

/// The same text in UTF-16, with its mark or without; ASCII only.
std::string in_utf16(std::string_view mark, std::string_view text)
{
    std::string out{mark};
    const bool is_big = mark == "\xFE\xFF";
    for (const char sign : text) {
        if (is_big) out += '\0';
        out += sign;
        if (not is_big) out += '\0';
    }
    return out;
}

} // namespace

TEST_CASE("a survey exported with semicolons, commas or tabs gives the same rows")
{
    const Cells expected{
        {"naam",  "inbreng"          },
        {"Fatma", "Meer bomen, graag"},
        {"Jan",   "Een \"bank\""     }
    };
    CHECK(
        rows("naam;inbreng\r\nFatma;Meer bomen, graag\r\nJan;\"Een \"\"bank\"\"\"\r\n") == expected
    );
    CHECK(rows("naam,inbreng\nFatma,\"Meer bomen, graag\"\nJan,Een \"bank\"") == expected);
    CHECK(rows("naam\tinbreng\rFatma\tMeer bomen, graag\rJan\tEen \"bank\"\r") == expected);
    CHECK(rows("sep=|\nnaam|inbreng\nFatma|Meer bomen, graag\nJan|Een \"bank\"\n") == expected);
}

TEST_CASE("commas in the sentences of one column are no columns")
{
    CHECK(
        rows("Inbreng\nJa, dat wil ik\nNee, liever niet\nMisschien\n").at(1) ==
        std::vector<std::string>{"Ja, dat wil ik"}
    );
    CHECK(
        rows("Enquête Boekelo\nnaam,tafel\nFatma,1\nJan,2\nAn,3\nBo,4\nCo,5\nDo,6\nEd,7\nFi,8\n")
            .at(1) == std::vector<std::string>{"naam", "tafel"}
    );
}

TEST_CASE("a cell may hold lines, and rows keep the number that a program shows")
{
    const std::string bytes = "inbreng;tafel\n\"Eerst\r\ndan\";1\n;;\n\nLaatste;2;;";
    auto table = open_table("zaal.csv", bytes);
    REQUIRE(table);
    Row row;
    std::vector<std::int64_t> numbers;
    while (*table->rows->next(row)) numbers.push_back(row.number);
    CHECK(numbers == std::vector<std::int64_t>{1, 2, 5});
    CHECK(row.cells.empty());
    CHECK(rows(bytes).at(1).front() == "Eerst\r\ndan");
    CHECK(rows(bytes).at(2) == std::vector<std::string>{"Laatste", "2"});
}

TEST_CASE("whatever a file was written in, its letters come out right and it is told how")
{
    CHECK(rows("\xEF\xBB\xBFstraat;n\ncafé;1") == rows("straat;n\ncafé;1"));
    CHECK(rows("straat;n\ncaf\xE9 \x80;1") == rows("straat;n\ncafé €;1"));
    CHECK(
        rows(in_utf16("\xFF\xFE", "a;b\nc;d")) ==
        Cells{
            {"a", "b"},
            {"c", "d"}
    }
    );
    CHECK(
        rows(in_utf16("\xFE\xFF", "a;b\nc;d")) ==
        Cells{
            {"a", "b"},
            {"c", "d"}
    }
    );
    CHECK(
        rows(in_utf16("", "a;b\nc;d")) ==
        Cells{
            {"a", "b"},
            {"c", "d"}
    }
    );
    CHECK(
        rows(
            std::string{
                "\xFF\xFE", 2
    } +
            std::string{"\x3D\xD8\x42\xDE;\0x\0", 8}
        ) == Cells{{"🙂", "x"}}
    );

    CHECK(description("straat;n\ncafé;1") == "CSV met puntkomma's, in UTF-8");
    CHECK(description("straat,n\ncaf\xE9,1") == "CSV met komma's, in Windows-1252");
    CHECK(description(in_utf16("\xFF\xFE", "a\tb\nc\td")) == "CSV met tabs, in UTF-16");
}

TEST_CASE("a file whose letters were broken on the way is refused with the line")
{
    std::string bytes = "straat\n";
    for (int i = 0; i < 20; ++i) bytes += "Hengelosestraat, café, één, ruïne\n";
    CHECK(refusal_of("a.csv", bytes).empty());
    CHECK(refusal_of("a.csv", bytes + "kap\xC3\n").starts_with("Op regel 22 staan letters"));
    CHECK(refusal_of(
              "a.csv",
              "\xEF\xBB\xBF"
              "a\n\xFF\n"
    )
              .starts_with("Op regel 2 "));
}

TEST_CASE("what is no table is refused with the reason")
{
    CHECK(refusal_of("a.csv", "") == "Dit bestand is leeg.");
    CHECK(
        refusal_of("a.csv", std::string{"MZ\x90\0\3", 5}) == "Dit is een programma en geen tabel."
    );
    CHECK(refusal_of("a.csv", "\177ELF") == "Dit is een programma en geen tabel.");
    CHECK(refusal_of("a.csv", std::string{"\x89PNG\0\0\0\x0D", 8}).starts_with("Dit is geen tabel.")
    );
    CHECK(refusal_of("a.csv", std::string_view{"a;b\0c", 5}).starts_with("Dit is geen tabel."));
    CHECK(refusal_of("a.xlsx", "a;b\n")
              .starts_with("Naar zijn naam is dit bestand XLSX, maar het is CSV."));
    CHECK(refusal_of("a.csv", "a;b\n1;\"open\n2;x\n")
              .starts_with("rij 2: Het bestand houdt op binnen"));
}

TEST_CASE("a file that grows beyond its limits is refused where it does")
{
    const Limits small{.bytes = 100, .rows = 2, .columns = 3, .cell_bytes = 10};
    CHECK(
        refusal_of("a.csv", "a;b;c\n1;2;3;4\n", small) ==
        "rij 2: De tabel heeft meer dan 3 kolommen."
    );
    CHECK(refusal_of("a.csv", "a\nb\nc\n", small)
              .starts_with("rij 3: De tabel heeft meer dan 2 rijen."));
    CHECK(refusal_of("a.csv", "a\n01234567890\n", small)
              .starts_with("rij 2: In een cel staan meer dan 10 tekens."));
    CHECK(refusal_of("a.csv", "a\n\"01234567890\"\n", small).starts_with("rij 2: In een cel"));
    CHECK(refusal_of("a.csv", std::string(101, 'a'), small)
              .starts_with("Dit bestand is groter dan 0 MB."));
}

TEST_CASE("what somebody typed never becomes a formula, and numbers stay numbers")
{
    CsvWriter file{';'};
    file.header({"nummer", "tekst"});
    file.number(-12).text("=1+1;x").end_row();
    for (const std::string_view text :
         {"+31 53 481 81 81", "-5,2", "-", "@som", "\tx", "＝1", "a=b", "-park", ""})
        file.number(1).text(text).end_row();
    CHECK(file.rows() == 10);
    CHECK(
        file.take() == "\xEF\xBB\xBFnummer;tekst\r\n-12;\"'=1+1;x\"\r\n1;\"+31 53 481 81 "
                       "81\"\r\n1;-5,2\r\n1;'-\r\n"
                       "1;'@som\r\n1;\"'\tx\"\r\n1;'＝1\r\n1;a=b\r\n1;'-park\r\n1;\r\n"
    );
    CHECK(file.take().empty());
}

TEST_CASE("what was written as CSV is read as it was")
{
    CsvWriter file{','};
    file.header({"tekst", "meer"});
    file.text("Een \"bank\",\r\nen é").text(" spatie").end_row();
    CHECK(
        rows(file.take()) ==
        Cells{
            {"tekst",                  "meer"   },
            {"Een \"bank\",\r\nen é", " spatie"}
    }
    );
}

} // namespace wijkspraak::paper::sheets
