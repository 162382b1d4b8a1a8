#include "base/words.hpp"
#include "features/themes/rules/sentences_test.hpp"
#include "features/themes/rules/similar.hpp"
#include "paper/sheets/sample_test.hpp"

#include <fmt/format.h>

#include <ctime>
#include <functional>
#include <stdexcept>

// Measures what is done with many texts at once, on one core. Each line has a name, a number and
// what the number counts, for bench/texts.py.

namespace {

using namespace wijkspraak;

/// Of the processor, so that it does not matter what else the machine does.
double seconds_of(const std::function<void()>& action)
{
    const auto began = std::clock();
    action();
    return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

void tell(std::string_view name, double number)
{
    fmt::print("{}\t{:.3f}\n", name, number);
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char sign : text) out += sign == '&' ? "&amp;" : std::string(1, sign);
    return out;
}

using Entries = std::vector<themes::Sentences::Entry>;

/// The same list as each of the programs keeps it: what was said, by whom, when and at which table.
std::string as_csv(const Entries& entries)
{
    std::string out = "inbreng;naam;datum;tafel\r\n";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out += fmt::format("\"{}\";Bewoner {};1-3-2026;{}\r\n", entries[i].text, i, i % 20);
    return out;
}

std::string as_xlsx(const Entries& entries)
{
    std::string rows;
    std::string texts;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        texts += "<si><t>" + escaped(entries[i].text) + "</t></si>";
        rows += fmt::format(
            R"(<row r="{0}"><c r="A{0}" t="s"><v>{1}</v></c>)"
            R"(<c r="B{0}" t="inlineStr"><is><t>Bewoner {1}</t></is></c>)"
            R"(<c r="C{0}" s="1"><v>46082</v></c><c r="D{0}"><v>{2}</v></c></row>)",
            i + 1,
            i,
            i % 20
        );
    }
    return paper::sheets::xlsx_of(rows, texts);
}

std::string as_ods(const Entries& entries)
{
    const std::string cell = "<table:table-cell office:value-type=";
    std::string rows = R"(<table:table table:name="Blad1">)";
    for (std::size_t i = 0; i < entries.size(); ++i) {
        rows += "<table:table-row>" + cell + "\"string\"><text:p>" + escaped(entries[i].text) +
                "</text:p></table:table-cell>" + cell +
                fmt::format("\"string\"><text:p>Bewoner {}</text:p></table:table-cell>", i) + cell +
                "\"date\" office:date-value=\"2026-03-01\"><text:p>1-3-2026</text:p>"
                "</table:table-cell>" +
                cell + fmt::format("\"float\" office:value=\"{0}\"><text:p>{0}</text:p>", i % 20) +
                "</table:table-cell></table:table-row>";
    }
    return paper::sheets::ods_of(rows + "</table:table>");
}

void measure_rows(const Entries& entries, std::string_view name, const std::string& bytes)
{
    std::size_t rows = 0;
    const auto seconds = seconds_of([&] {
        auto table = paper::sheets::open_table(name, bytes);
        paper::sheets::Row row;
        while (*table.value().rows->next(row)) ++rows;
    });
    if (rows < entries.size()) throw std::runtime_error{"rows are missing"};
    tell(name, static_cast<double>(rows) / seconds);
}

void measure_words(const Entries& entries)
{
    std::size_t bytes = 0;
    std::string line;
    const auto seconds = seconds_of([&] {
        for (const auto& entry : entries) {
            line.clear();
            append_stems(line, entry.text);
            bytes += entry.text.size();
        }
    });
    tell("words", static_cast<double>(bytes) / 1e6 / seconds);
}

void measure_similar(const Entries& entries)
{
    const auto texts = themes::texts_of(entries);
    tell("near-duplicates", seconds_of([&] { themes::near_duplicates(texts); }));
    tell("groups", seconds_of([&] { themes::groups(texts); }));

    std::vector<themes::ThemeTexts> known(themes::Sentences::subjects);
    for (const auto& entry : entries) known[entry.subject].entries.push_back(entry.text);
    tell("likely themes", seconds_of([&] {
             const themes::ThemeWords words{known};
             for (const auto text : texts) words.likely_for(text);
         }));
}

} // namespace

int main()
{
    const auto entries = themes::Sentences{}.take(100'000);
    measure_words(entries);
    measure_rows(entries, "rows.csv", as_csv(entries));
    measure_rows(entries, "rows.xlsx", as_xlsx(entries));
    measure_rows(entries, "rows.ods", as_ods(entries));
    measure_similar(themes::Sentences{}.take(10'000));
}
