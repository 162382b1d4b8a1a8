#include "web/http/small_page.hpp"

#include "base/text.hpp"
#include "web/html.hpp"

#include <vector>

namespace wijkspraak::web::http {

namespace {

struct Words {
    Text title;
    Text advice;
};

Words words_for(int status)
{
    switch (status) {
    case 404: return {t("Deze pagina is er niet"), t("Controleer het adres.")};
    case 405:
    case 501: return {t("Dit kan hier niet"), t("Ga terug naar de vorige pagina.")};
    case 408: return {t("Het versturen duurde te lang"), t("Probeer het opnieuw.")};
    case 413:
        return {
            t("Wat u verstuurt is te groot"),
            t("Stuur minder of kleinere bestanden tegelijk."),
        };
    case 414:
    case 431:
        return {t("Het adres of de cookies zijn te lang"), t("Wis de cookies van deze site.")};
    case 415: return {t("Dit soort bericht lezen we niet"), t("Gebruik het formulier op de site.")};
    case 503: return {t("Het is nu te druk"), t("Probeer het over een minuut opnieuw.")};
    default: break;
    }
    if (status >= 500)
        return {t("Er ging bij ons iets mis"), t("Probeer het over een paar minuten opnieuw.")};
    return {t("We begrijpen dit bericht niet"), t("Ga terug naar de vorige pagina.")};
}

} // namespace

Reply small_page(int status, const Language& language)
{
    const auto words = words_for(status);
    std::vector<html::Node> parts;
    parts.push_back(html::head(
        html::meta(html::attribute("charset", Literal{"utf-8"})),
        html::meta(
            html::attribute("name", Literal{"viewport"}),
            html::attribute("content", Literal{"width=device-width, initial-scale=1"})
        ),
        html::title(words.title)
    ));
    parts.push_back(html::body(html::main(html::h1(words.title), html::p(words.advice))));
    const auto page = html::Node::element(
        "html",
        [&] {
            std::vector<html::Attribute> attributes;
            attributes.push_back(html::attribute("lang", std::string{language.code()}));
            return attributes;
        }(),
        std::move(parts)
    );

    Reply reply{.status = status};
    std::string text = "<!doctype html>\n";
    html::write(text, page, {.language = language});
    reply.body = std::move(text);
    reply.route = "-";
    if (status == 405) reply.headers.emplace_back("Allow", "GET, HEAD, POST");
    if (status == 503) reply.headers.emplace_back("Retry-After", "60");
    return reply;
}

} // namespace wijkspraak::web::http
