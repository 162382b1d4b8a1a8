#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;
using processes::Process;

namespace {

Text who_hears(const Arrival& arrival)
{
    if (arrival.is_more)
        return t(
            "Dit antwoord geldt voor {n} stukken inbreng. Meer dan {mensen} mensen krijgen "
            "bericht.",
            arrival.entries,
            arrival.people
        );
    if (arrival.people == 0)
        return t(
            "Dit antwoord geldt voor {n} stuk inbreng. Niemand liet een adres achter; wie een "
            "code heeft, leest het op de pagina van de inbreng.",
            "Dit antwoord geldt voor {n} stukken inbreng. Niemand liet een adres achter; wie "
            "een code heeft, leest het op de pagina van de inbreng.",
            arrival.entries
        );
    return t(
        "Dit antwoord geldt voor {n} stuk inbreng. Mensen die bericht krijgen: {mensen}.",
        "Dit antwoord geldt voor {n} stukken inbreng. Mensen die bericht krijgen: {mensen}.",
        arrival.entries,
        arrival.people
    );
}

Node as_read(const News& news)
{
    return html::div(
        cls("zo-leest-men"),
        html::p(html::strong(news.subject)),
        html::each(news.paragraphs, [](const Text& paragraph) { return html::p(paragraph); })
    );
}

Node preview(const Arrival& arrival)
{
    return web::callout(
        web::Tone::neutral,
        t("Zo komt het aan"),
        html::group(
            html::p(who_hears(arrival)),
            html::with(
                arrival.news,
                [](const News& news) {
                    return html::group(html::p(t("Eén van hen leest straks:")), as_read(news));
                }
            )
        )
    );
}

Node answer_form(const std::string& path, const web::Form& form, bool was_previewed)
{
    const auto press = [](html::Attribute css, std::string value, Text label) {
        return html::button(
            std::move(css),
            attribute("type", "submit"),
            attribute("name", "doe"),
            attribute("value", std::move(value)),
            std::move(label)
        );
    };
    return html::form(
        cls("formulier"),
        attribute("method", "post"),
        attribute("action", path),
        html::flag("novalidate"),
        html::FormToken{},
        answer_fields(form),
        html::div(
            cls("knoppen"),
            html::when(
                was_previewed,
                [&] {
                    return press(
                        cls("utrecht-button utrecht-button--primary-action"),
                        "geven",
                        t("Antwoord geven")
                    );
                }
            ),
            press(
                was_previewed ? cls("utrecht-button utrecht-button--secondary-action")
                              : cls("utrecht-button utrecht-button--primary-action"),
                "bekijken",
                t("Bekijken hoe het aankomt")
            )
        )
    );
}

} // namespace

web::Page answer_page(
    const Process& process,
    const Theme& theme,
    const std::optional<Arrival>& arrival,
    const Sent& sent
)
{
    const web::Form form{sent.fields, sent.problems};
    const auto path = theme_path(process, theme.number);
    auto page = within_themes(
        process,
        t("Antwoord op thema {nummer}: {titel}", theme.number, theme.title),
        html::group(
            form.summary(),
            html::when(not theme.summary.empty(), [&] { return web::written(theme.summary); }),
            html::with(arrival, preview),
            answer_form(path + "/antwoord", form, arrival.has_value()),
            html::p(web::link_to(path, t("Nog niet antwoorden")))
        )
    );
    return page;
}

} // namespace wijkspraak::themes
