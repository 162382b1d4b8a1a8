#include "paper/sample_test.hpp"
#include "web/document.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

const std::string& sample_html()
{
    static const auto page = html::to_string(document_page(paper::sample_report()));
    return page;
}

bool has(const std::string& words)
{
    return sample_html().find(words) != std::string::npos;
}

} // namespace

TEST_SUITE_BEGIN("document");

TEST_CASE("the report on the page says in which language it is and that it is a draft")
{
    CHECK(sample_html().starts_with("<div class=\"verslag\" lang=\"nl\">"));
    CHECK(has("Concept"));
    CHECK(has("<dt>Versie</dt><dd>3</dd>"));
}

TEST_CASE("each heading stands in a section of its own, within that of the heading above")
{
    CHECK(has("<section class=\"deel\" id=\"inleiding\"><h2>Inleiding</h2>"));
    CHECK(has("<section class=\"deel\" id=\"jongeren\"><h4>Jongeren</h4>"));
    CHECK(has("</section></section><section class=\"deel\" id=\"uitkomsten\">"));
}

TEST_CASE("the contents lead to the sections, nested like them")
{
    CHECK(has("<li><a href=\"#inleiding\">Inleiding</a></li>"));
    CHECK(has("<li><a href=\"#traject\">Het traject in grote lijnen</a>"
              "<ol class=\"inhoudsopgave-lijst\"><li><a href=\"#momenten\">"));
}

TEST_CASE("a table has its caption and says what each header cell is about")
{
    CHECK(has("<caption>De momenten van het traject</caption>"));
    CHECK(has("<th scope=\"col\">Datum</th>"));
    CHECK(has("<th class=\"getal\" scope=\"col\">Aantal</th>"));
    CHECK(has("<th scope=\"row\">1 maart 2024</th>"));
}

TEST_CASE("who cannot see the time line on the page hears what it shows")
{
    CHECK(has("<svg role=\"img\""));
    CHECK(has("<desc id=\"figuur-1-inhoud\">Tijdlijn van 2024"));
    CHECK_FALSE(has("style="));
}

TEST_CASE("what somebody wrote in a report cannot become markup")
{
    paper::Document report{.title = "X", .dated = *Date::parse("2026-03-01")};
    report.blocks.push_back(paper::Paragraph{"<script>alert(1)</script>\ntweede regel"});
    report.blocks.push_back(paper::Paragraph{{paper::link("javascript:alert(1)", "hier")}});

    const auto page = html::to_string(document_page(report));
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;<br>tweede regel") != std::string::npos);
    CHECK(page.find("<a href=\"#\">hier</a>") != std::string::npos);
}

TEST_SUITE_END();

} // namespace wijkspraak::web
