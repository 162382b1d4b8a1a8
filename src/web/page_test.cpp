#include "web/forms.hpp"
#include "web/page.hpp"
#include "web/parts.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

bool has(const html::Node& node, std::string_view piece)
{
    return html::to_string(node).find(piece) != std::string::npos;
}

} // namespace

TEST_CASE("what people wrote keeps its lines and paragraphs and says that it is Dutch")
{
    CHECK(
        html::to_string(written("Een\nTwee\n\n<Drie>")) ==
        "<div class=\"geschreven\" lang=\"nl\"><p>Een<br>Twee</p><p>&lt;Drie&gt;</p></div>"
    );
}

TEST_CASE("a table has a caption, headers, and a name by which it can be scrolled to")
{
    Table seats{
        .caption = t("Zetels"), .columns = {t("Groep"), t("Aantal"), Text{}}
    };
    seats.rows.emplace_back();
    seats.rows.back().emplace_back(t("Noord"));
    seats.rows.back().emplace_back(Text::number(3));
    seats.rows.back().push_back(press("/x", t("Weg")));
    const auto node = table(std::move(seats));

    CHECK(has(node, "<caption>Zetels</caption>"));
    CHECK(has(node, "<th scope=\"col\">Groep</th><th scope=\"col\">Aantal</th><td></td>"));
    CHECK(has(node, "<th scope=\"row\">Noord</th><td>3</td>"));
    CHECK(has(node, "<section class=\"tabel\" tabindex=\"0\" aria-label=\"Zetels\">"));
}

TEST_CASE("a long list is leafed through, with its search kept")
{
    const auto node = paging({.page = 6, .pages = 24, .address = "/trajecten?zoek=park"});

    CHECK(has(node, "href=\"/trajecten?zoek=park&amp;pagina=5\">Vorige</a>"));
    CHECK(has(node, "<span aria-current=\"page\">6</span>"));
    CHECK(has(node, "pagina=24"));
    CHECK_FALSE(has(node, "pagina=12\""));
    CHECK(has(paging({.page = 1, .pages = 2, .address = "/x"}), "href=\"/x?pagina=2\""));
    CHECK(html::to_string(paging({.page = 1, .pages = 1, .address = "/x"})).empty());
}

TEST_CASE("a stage of a process is told in words as well as in colour")
{
    const auto node = steps(
        t("Stand"),
        {
            {.label = t("Plan"),  .stage = Stage::done   },
            {.label = t("Wegen"), .stage = Stage::current}
    }
    );

    CHECK(html::text_of(node).find("Gedaan:") != std::string::npos);
    CHECK(has(node, "aria-current=\"step\""));
}

TEST_CASE("a badge carries its word, and a section says which it is")
{
    CHECK(has(badge(t("te laat"), Tone::bad), ">te laat</span>"));
    const auto node = section_links(
        t("Onderdelen"),
        {
            {.address = "/a", .label = t("Plan"),     .is_current = true},
            {.address = "/b", .label = t("Momenten"), .count = 41       }
    }
    );
    CHECK(has(node, "<a href=\"/a\" aria-current=\"page\">Plan</a>"));
    CHECK(has(node, ">41</span>"));
}

} // namespace wijkspraak::web
