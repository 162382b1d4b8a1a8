#include "web/shell.hpp"

#include "web/assets.hpp"

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::flag;
using html::Node;

namespace {

/// A place that every page leads to.
struct Place {
    Literal address;
    Text label;
};

bool is_within(std::string_view path, std::string_view place)
{
    return path == place or
           (path.starts_with(place) and path.size() > place.size() and path[place.size()] == '/');
}

// Only here, so that no page can be made with a script of its own in it.
constexpr html::Tag script{"script"};

Node head_of(const Page& page, const Surroundings& around)
{
    const auto preload = [](std::string address) {
        return html::link(
            attribute("rel", "preload"),
            attribute("as", "font"),
            attribute("type", "font/woff2"),
            attribute("crossorigin", "anonymous"),
            attribute("href", std::move(address))
        );
    };
    const auto theme = [](Literal color, Literal when) {
        return html::meta(
            attribute("name", "theme-color"), attribute("content", color), attribute("media", when)
        );
    };
    const auto named = t("{pagina} – {gemeente}", page.title, around.settings.municipality);
    return html::head(
        html::meta(attribute("charset", "utf-8")),
        html::meta(
            attribute("name", "viewport"),
            attribute("content", "width=device-width, initial-scale=1")
        ),
        html::title(around.status == 422 ? t("Fout: {titel}", named) : named),
        html::meta(attribute("name", "color-scheme"), attribute("content", "light dark")),
        html::when(
            not page.is_indexed,
            [] { return html::meta(attribute("name", "robots"), attribute("content", "noindex")); }
        ),
        theme("#ffffff", "(prefers-color-scheme: light)"),
        theme("#15191b", "(prefers-color-scheme: dark)"),
        preload(asset_path("tekst-400.woff2")),
        preload(asset_path("kop-600.woff2")),
        html::link(attribute("rel", "stylesheet"), attribute("href", asset_path("app.css"))),
        html::link(
            attribute("rel", "icon"),
            attribute("type", "image/svg+xml"),
            attribute("href", asset_path("icon.svg"))
        ),
        html::when(
            page.has_script,
            [] { return script(flag("defer"), attribute("src", asset_path("app.js"))); }
        )
    );
}

Node demo_banner(const Settings& settings)
{
    if (not settings.is_demo) return html::nothing();
    return html::div(
        cls("voorbeeld"),
        html::p(
            cls("voorbeeld-binnen"),
            t("Dit is een voorbeeld met voorbeeldgegevens. U kunt alles proberen.")
        )
    );
}

/// The other language, in its own words, so that who needs it can read it.
Node language_link(const Surroundings& around)
{
    const bool is_dutch = around.language.code() == "nl";
    return html::a(
        html::href(is_dutch ? "?taal=en" : "?taal=nl"),
        is_dutch ? attribute("lang", "en") : attribute("lang", "nl"),
        is_dutch ? attribute("hreflang", "en") : attribute("hreflang", "nl"),
        as_is(is_dutch ? "English" : "Nederlands")
    );
}

Node who(const Surroundings& around)
{
    const auto& viewer = around.viewer;
    if (not viewer.is_signed_in())
        return html::div(cls("wie"), language_link(around), link_to("/aanmelden", t("Aanmelden")));
    return html::div(
        cls("wie"),
        language_link(around),
        html::span(
            cls("wie-naam"), html::span(cls("alleen-voorlezen"), t("Aangemeld als ")), viewer.name
        ),
        html::form(
            attribute("method", "post"),
            attribute("action", "/afmelden"),
            html::FormToken{},
            html::button(cls("als-link"), attribute("type", "submit"), t("Afmelden"))
        )
    );
}

Node main_navigation(const Surroundings& around)
{
    std::vector<Place> places{
        {"/trajecten",   t("Trajecten")        },
        {"/wijkorganen", t("Wijkorganen")      },
        {"/termijn",     t("Termijn berekenen")},
    };
    if (not around.viewer.roles.empty())
        places.push_back({"/kantoor", t("Kantoor")});
    else if (around.viewer.is_signed_in())
        places.push_back({"/mijn-wijkorganen", t("Mijn wijkorgaan")});
    return html::nav(
        cls("hoofdweg"),
        attribute("aria-label", t("Hoofdmenu")),
        html::ul(html::each(
            places,
            [&](const Place& place) {
                return html::li(html::a(
                    html::href(std::string{place.address.view()}),
                    attribute_if(
                        around.path == place.address.view(), attribute("aria-current", "page")
                    ),
                    attribute_if(
                        around.path != place.address.view() and
                            is_within(around.path, place.address.view()),
                        attribute("aria-current", "true")
                    ),
                    place.label
                ));
            }
        ))
    );
}

Node header_of(const Surroundings& around)
{
    return html::header(
        cls("kop"),
        demo_banner(around.settings),
        html::div(
            cls("kop-binnen"),
            html::a(
                cls("merk"),
                html::href("/"),
                html::span(around.settings.municipality),
                html::span(cls("merk-naam"), t("Wijkspraak: van inbreng tot besluit"))
            ),
            who(around),
            main_navigation(around)
        )
    );
}

Node trail_of(const Page& page)
{
    if (page.trail.empty()) return html::nothing();
    return html::nav(
        cls("spoor"),
        attribute("aria-label", t("Kruimelpad")),
        html::ol(html::each(
            page.trail,
            [](const Crumb& crumb) { return html::li(link_to(crumb.address, crumb.label)); }
        ))
    );
}

Node notice_of(Notice notice)
{
    if (notice == Notice::none) return html::nothing();
    return html::div(cls("bericht"), attribute("role", "status"), html::p(to_text(notice)));
}

Node footer_of(const Surroundings& around)
{
    return html::footer(
        cls("voet"),
        html::div(
            cls("voet-binnen"),
            html::p(around.settings.municipality),
            html::ul(
                html::li(link_to("/inbreng", t("Mijn inbreng"))),
                html::li(link_to("/over", t("Over Wijkspraak"))),
                html::li(link_to("/toegankelijkheid", t("Toegankelijkheid"))),
                html::li(link_to("/privacy", t("Privacy")))
            )
        )
    );
}

} // namespace

Text to_text(Notice notice)
{
    switch (notice) {
    case Notice::none: return {};
    case Notice::saved: return t("Uw wijziging is opgeslagen.");
    case Notice::added: return t("Het is toegevoegd.");
    case Notice::removed: return t("Het is verwijderd.");
    case Notice::submitted: return t("Het is ingediend.");
    case Notice::decided: return t("Het besluit is vastgelegd.");
    case Notice::frozen: return t("Het is vastgezet.");
    case Notice::published: return t("Het is gepubliceerd. Iedereen kan het nu lezen.");
    case Notice::signed_out: return t("U bent afgemeld.");
    }
    return {};
}

Headers headers_of(const Page& page)
{
    if (page.refresh_after == 0) return {};
    return {
        {"Refresh", std::to_string(page.refresh_after)}
    };
}

// The content is borrowed from the page, so the document around it is written in pieces.
Written write_page(const Page& page, const Surroundings& around)
{
    Written written;
    const html::Writing writing{
        .language = around.language,
        .form_token = around.viewer.form_token,
        .has_form = &written.has_form};
    auto& out = written.html;
    out.reserve(65'536);
    const auto put = [&](const Node& node) { html::write(out, node, writing); };

    ((out += "<!doctype html>\n<html lang=\"") += around.language.code()) += "\">";
    put(head_of(page, around));
    out += "<body>";
    put(html::a(cls("utrecht-skip-link"), html::href("#inhoud"), t("Naar de inhoud")));
    put(header_of(around));
    out += R"(<div class="midden">)";
    put(trail_of(page));
    out += R"(<main id="inhoud" tabindex="-1" class="inhoud)";
    out += page.is_wide ? " inhoud--breed\">" : "\">";
    put(notice_of(around.notice));
    put(html::h1(page.title));
    put(page.content);
    out += "</main></div>";
    put(footer_of(around));
    out += "</body></html>\n";
    return written;
}

} // namespace wijkspraak::web
