#include "paper/pdf.hpp"
#include "paper/peer_test.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::paper {

namespace {

const std::string& sample_pdf()
{
    static const std::string pdf = to_pdf(sample_report()).value();
    return pdf;
}

std::string structure_of(const std::string& pdf)
{
    return peer_says("pdfinfo -struct-text {}", pdf);
}

/// The PDF as readable objects, to look for what pdfinfo does not tell.
std::string objects_of(const std::string& pdf)
{
    return peer_says("qpdf --qdf --object-streams=disable {} -", pdf);
}

std::string page_of(const std::string& pdf, int page)
{
    const auto number = std::to_string(page);
    return peer_says("pdftotext -layout -f " + number + " -l " + number + " {} -", pdf);
}

int count(const std::string& text, const std::string& words)
{
    int found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

/// The page that the contents name for a heading.
int page_in_contents(const std::string& contents, const std::string& heading)
{
    const auto at = contents.find(heading);
    if (at == std::string::npos) return 0;
    return std::stoi(contents.substr(contents.find_first_not_of(' ', at + heading.size())));
}

} // namespace

TEST_SUITE_BEGIN("pdf");

TEST_CASE("a screen reader finds language, title and structure in the report")
{
    const auto facts = peer_says("pdfinfo {}", sample_pdf());
    CHECK(has(facts, "Title:           Eindverslag samenwerkingsafspraken met wijkorganen"));
    CHECK(has(facts, "Author:          Gemeente Voorbeeld"));
    CHECK(has(facts, "Tagged:          yes"));
    CHECK(has(facts, "595.276 x 841.89 pts (A4)"));

    const auto objects = objects_of(sample_pdf());
    CHECK(has(objects, "/Lang (nl)"));
    CHECK(has(objects, "/DisplayDocTitle true"));
    CHECK(has(objects, "/Marked true"));
    CHECK(has(objects, "<rdf:li>Gemeente Voorbeeld</rdf:li>"));
    CHECK(count(objects, "/Tabs /S") == count(objects, "/Type /Page\n"));
    CHECK_FALSE(has(objects, "pdfuaid"));
}

TEST_CASE("a sheet of A3 is the same sheet, larger, with its links in the same places")
{
    auto document = Document{.title = "Dorpsraad Boekelo", .dated = *Date::parse("2026-03-02")};
    document.has_title_page = false;
    document.blocks.push_back(Paragraph{Runs{link("https://voorbeeld.nl", "voorbeeld.nl")}});

    const auto large = to_pdf(document, {.size = PaperSize::a3}).value();
    CHECK(has(peer_says("pdfinfo {}", large), "841.8"));
    CHECK(has(peer_says("pdfinfo {}", large), "(A3)"));
    CHECK(has(objects_of(to_pdf(document).value()), "/Rect [\n    72\n"));
    CHECK(has(objects_of(large), "/Rect [\n    101.82"));
}

TEST_CASE("a poster has larger letters, so there is less on a page")
{
    const auto report = long_report(2, 6);
    const auto pages = [&](double letters) {
        return peer_says("pdfinfo {}", to_pdf(report, {.letters = letters}).value());
    };
    CHECK(pages(1) != pages(1.6));
}

TEST_CASE("headings, lists, tables and contents have their tags")
{
    const auto structure = structure_of(sample_pdf());
    for (const auto* tag :
         {"H1",
          "H2",
          "H3",
          "LI",
          "Lbl",
          "LBody",
          "Table",
          "TR",
          "TOC",
          "TOCI",
          "Caption",
          "Figure",
          "Link"})
        CHECK_MESSAGE(has(structure, std::string{tag}), tag);
    CHECK(has(structure, "/ListNumbering /Decimal"));
    CHECK(has(structure, "zodat iedereen kan nagaan wat ermee is gebeurd."));
}

TEST_CASE("every header cell says whether it heads a column or a row")
{
    const auto structure = structure_of(sample_pdf());
    CHECK(count(structure, "/Scope /Column") == 4);
    CHECK(count(structure, "/Scope /Row") == 24 + 4 + 3);
    CHECK(count(structure, " TH:") == 4 + 24 + 4 + 3);
}

TEST_CASE("who cannot see the time line hears what it shows")
{
    CHECK(has(peer_says("pdfinfo -struct {}", sample_pdf()), "Figure"));
    CHECK(has(objects_of(sample_pdf()), "/Alt (Tijdlijn van 2024: in februari de startavond"));
}

TEST_CASE("footers and repeated header rows are no part of what is read out")
{
    const auto structure = structure_of(sample_pdf());
    CHECK_FALSE(has(structure, "Pagina 3"));
    CHECK(count(structure, "\"Datum\"") == 1);
    CHECK(has(page_of(sample_pdf(), 5), "Datum"));
    CHECK(has(page_of(sample_pdf(), 3), "Pagina 3 van 7"));
    CHECK(has(page_of(sample_pdf(), 3), "Concept"));
}

TEST_CASE("the contents name the page on which each chapter begins")
{
    const auto pdf = to_pdf(long_report(20, 30)).value();
    const auto contents = page_of(pdf, 2);
    for (int chapter = 1; chapter <= 20; ++chapter) {
        const auto heading = "Hoofdstuk " + std::to_string(chapter);
        const auto page = page_in_contents(contents, heading + " ");
        REQUIRE(page >= 2);
        CHECK(has(page_of(pdf, page), heading + "\n"));
    }
}

TEST_CASE("each heading is a bookmark, nested by its level")
{
    const auto objects = objects_of(sample_pdf());
    CHECK(count(objects, "/Title (Wie niet is bereikt)") == 1);
    CHECK(count(objects, "/Title (Jongeren)") == 1);
    CHECK(has(objects, "/Outlines"));
}

TEST_CASE("a link inside leads to its heading and one outside to its address")
{
    const auto objects = objects_of(sample_pdf());
    CHECK(has(objects, "/Dest (momenten)"));
    CHECK(has(objects, "/URI (https://lokaleregelgeving.overheid.nl/)"));
    CHECK(count(objects, "/Type /OBJR") == count(objects, "/Subtype /Link"));
}

TEST_CASE("a link to a heading that is not there is shown as plain words")
{
    Document letter{.title = "Brief", .dated = *Date::parse("2026-03-01")};
    letter.blocks.push_back(Paragraph{
        {link("#weg", "hier"), link("javascript:a", "daar")}
    });

    const auto pdf = to_pdf(letter).value();
    CHECK_FALSE(has(objects_of(pdf), "/Subtype /Link"));
    CHECK(has(page_of(pdf, 2), "hierdaar"));
}

TEST_CASE("the same report gives the same bytes twice")
{
    CHECK(to_pdf(sample_report()).value() == sample_pdf());
}

TEST_CASE("Fatma sees how far a report is and stops it")
{
    std::vector<PdfProgress> seen;
    const auto pdf = to_pdf(long_report(4, 40), {[&](const PdfProgress& progress) {
                                seen.push_back(progress);
                                return progress.pages_done < 3 or progress.pages == 0;
                            }});

    REQUIRE_FALSE(pdf);
    CHECK(pdf.error() == Cancelled{});
    CHECK(seen.front().stage == PdfProgress::Stage::counting);
    CHECK(seen.back().stage == PdfProgress::Stage::drawing);
    CHECK(seen.back().pages_done == 3);
    CHECK(seen.back().pages > 3);
}

TEST_CASE("a cell that is longer than a page goes on on the next")
{
    std::string words;
    for (int i = 0; i < 3000; ++i) words += "woord" + std::to_string(i) + " ";
    Document report{.title = "Lang", .dated = *Date::parse("2026-03-01")};
    Table table{
        .caption = "Lang", .columns = {{"Wie"}, {"Wat"}}
    };
    table.rows.push_back({"Noor", words});
    report.blocks.push_back(table);

    const auto pdf = to_pdf(report).value();
    CHECK(has(peer_says("pdftotext {} -", pdf), "woord2999"));
    CHECK(has(peer_says("qpdf --check {}", pdf), "No syntax or stream encoding errors"));
}

TEST_CASE("an empty document, an empty table and odd words still make a PDF")
{
    Document report{.title = "", .dated = *Date::parse("2026-03-01")};
    report.blocks.push_back(Heading{1, "", ""});
    report.blocks.push_back(Table{.caption = "", .columns = {{"A"}}});
    report.blocks.push_back(Table{});
    report.blocks.push_back(List{});
    report.blocks.push_back(Facts{});
    report.blocks.push_back(Note{});
    report.blocks.push_back(Figure{});
    report.blocks.push_back(Paragraph{"(haakjes) \\ en €, Ĳ, 中文 en عربي\nop twee regels"});

    const auto pdf = to_pdf(report).value();
    CHECK(has(peer_says("qpdf --check {}", pdf), "No syntax or stream encoding errors"));
    CHECK(has(peer_says("pdftotext {} -", pdf), "(haakjes) \\ en €"));
}

TEST_CASE("a report of a hundred pages is made, with its pages counted through")
{
    int pages = 0;
    const auto report = long_report(10, 300);
    const auto pdf = to_pdf(report, {[&](const PdfProgress& progress) {
                                pages = progress.pages;
                                return true;
                            }});

    REQUIRE(pages > 100);
    const auto number = std::to_string(pages);
    const auto last_page = page_of(*pdf, pages);
    CHECK(has(last_page, "Pagina " + number + " van " + number));
    CHECK(has(last_page, "10-300"));
}

TEST_CASE("a title too long for the foot of a page is cut off there")
{
    Document report{.title = "Eindverslag", .dated = *Date::parse("2026-03-01")};
    for (int i = 0; i < 20; ++i) report.title += " van de wijkraad";
    report.blocks.push_back(Paragraph{"Tekst"});

    CHECK(has(page_of(to_pdf(report).value(), 2), "…"));
}

TEST_CASE("a paragraph is read out whole, with its fi and its long words")
{
    Document report{.title = "Fiets", .dated = *Date::parse("2026-03-01")};
    Table table{
        .caption = "", .columns = {{"Wie"}, {"Wat", 9}}
    };
    table.rows.push_back({"Participatieverordening", "De officiële fietsroute blijft."});
    report.blocks.push_back(table);
    const std::string address(150, 'x');
    report.blocks.push_back(Paragraph{address + " en verder"});

    const auto pdf = to_pdf(report).value();
    CHECK(has(structure_of(pdf), "\"Participatieverordening\""));
    CHECK(has(structure_of(pdf), "\"De officiële fietsroute blijft.\""));
    CHECK(has(structure_of(pdf), address + " en verder"));
    CHECK_FALSE(has(objects_of(pdf), "ActualText"));
}

TEST_SUITE_END();

} // namespace wijkspraak::paper
