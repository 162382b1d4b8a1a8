#include "base/language.hpp"
#include "paper/length.hpp"
#include "paper/pdf.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::paper {

namespace {

int drawn_pages(const Document& document)
{
    int pages = 0;
    REQUIRE(to_pdf(document, {.go_on = [&](const PdfProgress& progress) {
                       pages = progress.pages;
                       return true;
                   }}));
    return pages;
}

bool is_near(int guess, int truth)
{
    CAPTURE(guess);
    CAPTURE(truth);
    return guess >= truth * 2 / 3 and guess <= truth * 3 / 2;
}

} // namespace

TEST_CASE("how long a report will be is told from its words, give or take a third")
{
    const auto sample = sample_report();
    CHECK(is_near(estimated_pages(sample), drawn_pages(sample)));
    const auto thick = long_report(12, 40);
    CHECK(is_near(estimated_pages(thick), drawn_pages(thick)));
}

TEST_CASE("a document without words takes a page")
{
    auto letter = document_in(Language::dutch(), "Brief", Date::parse("2026-03-02").value());
    letter.has_title_page = false;
    CHECK(estimated_pages(letter) == 1);
}

} // namespace wijkspraak::paper
