#include "web/shell.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

bool has(const std::string& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

struct Scene {
    Viewer viewer = {};
    Settings settings = {};
    std::string path = "/trajecten/park";
    Notice notice = Notice::none;
    int status = 200;

    std::string show(const Page& page, const Language& language = Language::dutch()) const
    {
        return write_page(page, {viewer, settings, language, path, notice, status}).html;
    }
};

Page park()
{
    auto shown = page(t("Park"), lead(t("Over het park")));
    shown.trail = {
        {t("Trajecten"), "/trajecten"}
    };
    return shown;
}

const Viewer fatma{
    .account = 7, .name = "Fatma", .roles = {Role::project_leader}, .form_token = "t0"};

} // namespace

TEST_CASE("the writer tells whether a page has a form with the visitor's token in it")
{
    const Viewer visitor{.form_token = "t1"};
    const Settings settings;
    const Surroundings around{visitor, settings, Language::dutch(), "/trajecten/park"};

    CHECK_FALSE(write_page(park(), around).has_form);
    const auto asking = write_page(page(t("Park"), html::form(html::FormToken{})), around);
    CHECK(asking.has_form);
    CHECK(has(asking.html, "value=\"t1\""));
}

TEST_CASE("a page that asks for the script gets it from the site itself, and no other page has one")
{
    auto shown = park();
    CHECK_FALSE(has(Scene{}.show(shown), "<script"));
    shown.has_script = true;
    CHECK(has(Scene{}.show(shown), "<script defer src=\"/s/app-"));
}

TEST_CASE("a page that shows how far something is, is asked for again by itself, and no other is")
{
    auto waiting = park();
    CHECK(headers_of(waiting).empty());
    waiting.refresh_after = 2;
    CHECK(
        headers_of(waiting) ==
        Headers{
            {"Refresh", "2"}
    }
    );
}

TEST_CASE("a page is a whole document with one heading, its language and a way past the menu")
{
    const auto html = Scene{}.show(park());

    CHECK(html.starts_with("<!doctype html>\n<html lang=\"nl\">"));
    CHECK(has(html, "<title>Park – Voorbeeldgemeente</title>"));
    CHECK(has(html, "<h1>Park</h1>"));
    CHECK(has(html, "href=\"#inhoud\""));
    CHECK(has(html, "<main id=\"inhoud\""));
    CHECK(has(html, "<a href=\"/trajecten\">Trajecten</a>"));
    CHECK_FALSE(has(html, "style="));
}

TEST_CASE("the menu says where the visitor is")
{
    Scene scene;
    CHECK(has(scene.show(park()), "<a href=\"/trajecten\" aria-current=\"true\">"));
    scene.path = "/trajecten";
    CHECK(has(scene.show(park()), "<a href=\"/trajecten\" aria-current=\"page\">"));
    scene.path = "/trajectenlijst";
    CHECK_FALSE(has(scene.show(park()), "aria-current"));
}

TEST_CASE("the office is in the menu of officials only")
{
    Scene scene;
    CHECK_FALSE(has(scene.show(park()), "/kantoor"));
    CHECK(has(scene.show(park()), "href=\"/aanmelden\""));

    scene.viewer = fatma;
    const auto html = scene.show(park());
    CHECK(has(html, "href=\"/kantoor\""));
    CHECK(has(html, "action=\"/afmelden\""));
    CHECK(has(html, "value=\"t0\""));
    CHECK_FALSE(has(html, "href=\"/aanmelden\""));
}

TEST_CASE("who does not read Dutch finds the other language in its own words")
{
    CHECK(has(Scene{}.show(park()), "<a href=\"?taal=en\" lang=\"en\" hreflang=\"en\">English</a>")
    );
    const auto english = Language::from_catalogue("en", "msgid \"Park\"\nmsgstr \"The park\"\n");
    const auto html = Scene{}.show(park(), english);
    CHECK(has(html, "<html lang=\"en\">"));
    CHECK(has(html, "<h1>The park</h1>"));
    CHECK(has(html, "href=\"?taal=nl\""));
}

TEST_CASE("a change is told once, as news; a demo says that it is one; a mistake is in the title")
{
    Scene scene;
    CHECK_FALSE(has(scene.show(park()), "role=\"status\""));
    CHECK_FALSE(has(scene.show(park()), "voorbeeldgegevens"));

    scene.notice = Notice::saved;
    scene.settings.is_demo = true;
    scene.status = 422;
    const auto html = scene.show(park());
    CHECK(has(html, "role=\"status\"><p>Uw wijziging is opgeslagen.</p>"));
    CHECK(has(html, "voorbeeldgegevens"));
    CHECK(has(html, "<title>Fout: Park"));
}

} // namespace wijkspraak::web
