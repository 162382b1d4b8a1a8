#include "features/imports/demo_sample_test.hpp"

#include "base/language.hpp"
#include "base/overloaded.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/compose.hpp"
#include "paper/document.hpp"
#include "support/town.hpp"
#include "web/assets.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::imports::testing {

using records::Finding;
using records::Record;

std::vector<File> demo_files()
{
    constexpr std::string_view folder = "demo/";
    std::vector<File> files;
    for (const auto& file : web::embedded_files())
        if (file.name.starts_with(folder))
            files.push_back(
                {.name = std::string{file.name.substr(folder.size())},
                 .text = std::string{file.bytes}}
            );
    return files;
}

namespace {

Record imported_record()
{
    wijkspraak::testing::Town town;
    const auto result = town.arrange([&](storage::Transaction& transaction) {
        return import(transaction, demo_files(), town.stagehand());
    });
    if (not result)
        for (const auto& fault : result.error()) MESSAGE(Language::dutch().say(to_text(fault)));
    REQUIRE(result);
    return town.look([](storage::Transaction& transaction) {
        return records::whole_record_of(
            transaction, processes::find(transaction, demo_slug).value()
        );
    });
}

std::string words_of(const paper::List& list)
{
    std::string words;
    for (const auto& item : list.items) words += text_of(item) + '\n';
    return words;
}

std::string words_of(const std::vector<paper::Fact>& facts)
{
    std::string words;
    for (const auto& fact : facts) words += fact.label + ": " + text_of(fact.value) + '\n';
    return words;
}

std::string words_of(const paper::Table& table)
{
    std::string words;
    for (const auto& row : table.rows) {
        for (const auto& cell : row) words += text_of(cell) + " | ";
        words += '\n';
    }
    return words;
}

/// Every word of a block; a drawing and the contents have none of their own.
std::string words_of(const paper::Block& block)
{
    return std::visit(
        overloaded{
            [](const paper::Heading& heading) { return heading.text + '\n'; },
            [](const paper::Paragraph& paragraph) { return text_of(paragraph.runs) + '\n'; },
            [](const paper::Note& note) { return text_of(note.runs) + '\n'; },
            [](const paper::List& list) { return words_of(list); },
            [](const paper::Facts& facts) { return words_of(facts.facts); },
            [](const paper::Table& table) { return words_of(table); },
            [](const auto&) { return std::string{}; }},
        block
    );
}

std::string composed_report()
{
    const auto document = reports::compose(
        demo(),
        findings(),
        {.municipality = "Lindestad",
         .dated = Date{std::chrono::year{2026} / std::chrono::March / 2}},
        Language::dutch()
    );
    auto words = words_of(document.facts);
    for (const auto& block : document.blocks) words += words_of(block);
    return words;
}

} // namespace

const Record& demo()
{
    static const auto record = imported_record();
    return record;
}

const std::vector<Finding>& findings()
{
    static const auto all = records::check(demo());
    return all;
}

const std::string& report()
{
    static const auto words = composed_report();
    return words;
}

bool reports(std::string_view words)
{
    return report().find(words) != std::string::npos;
}

const moments::Moment& moment(std::string_view title)
{
    const auto found = std::ranges::find(demo().moments, title, &moments::Moment::title);
    REQUIRE_MESSAGE(found != demo().moments.end(), "no moment is called ", std::string{title});
    return *found;
}

std::ptrdiff_t found(std::string_view code, std::string_view words)
{
    return std::ranges::count_if(findings(), [&](const Finding& finding) {
        return finding.code == code and
               Language::dutch().say(finding.what).find(words) != std::string::npos;
    });
}

} // namespace wijkspraak::imports::testing
