#include "base/language.hpp"
#include "paper/document.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::paper {

TEST_CASE("two reports are the same until a word in a cell differs")
{
    auto report = sample_report();
    CHECK(report == sample_report());

    for (auto& block : report.blocks)
        if (auto* table = std::get_if<Table>(&block)) table->rows.back().back() = "anders";
    CHECK_FALSE(report == sample_report());
}

TEST_CASE("an English report numbers its pages in English")
{
    const auto english = Language::from_catalogue(
        "en", "msgid \"Pagina {page} van {pages}\"\nmsgstr \"Page {page} of {pages}\"\n"
    );
    const auto report = document_in(english, "Final report", *Date::parse("2026-03-01"));

    CHECK(report.language == "en");
    CHECK(report.page_label == "Page {page} of {pages}");
}

} // namespace wijkspraak::paper
