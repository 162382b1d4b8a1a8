#include "features/intake/intake.hpp"
#include "features/receipts/pages.hpp"
#include "features/receipts/rules.hpp"
#include "paper/qr.hpp"

namespace wijkspraak::receipts {

using html::attribute;
using html::cls;
using html::Node;
using html::p;

namespace {

Node picture_of(const std::string& text, Text alternative)
{
    static constexpr html::Tag svg{"svg"};
    static constexpr html::Tag path{"path"};
    static constexpr html::Tag rect{"rect"};
    const paper::QrCode code{text};
    const auto side = std::to_string(code.size() + 2 * paper::quiet_zone);
    return svg(
        cls("qr"),
        attribute("viewBox", "0 0 " + side + " " + side),
        attribute("role", "img"),
        attribute("aria-label", std::move(alternative)),
        rect(cls("qr-wit"), attribute("width", side), attribute("height", side)),
        path(cls("qr-zwart"), attribute("d", paper::svg_path_of(code)))
    );
}

/// A site without an address of its own, such as one on somebody's own machine, has none to put in
/// the picture: then it holds the code.
Node for_a_phone(const Keepsake& keepsake)
{
    const auto shown = inputs::shown_code(keepsake.entry.code);
    const bool has_address = not keepsake.public_url.empty();
    const auto content =
        has_address ? keepsake.public_url + inputs::receipt_path(keepsake.entry.code) : shown;
    return html::div(
        cls("bewaar-qr"),
        picture_of(content, t("QR-code van uw inbreng")),
        p(has_address ? t("Scan dit met een telefoon. Dan opent de pagina van uw inbreng.")
                      : t("Scan dit met een telefoon. Dan staat uw code op uw telefoon."))
    );
}

Node mail_notice(const Keepsake& keepsake)
{
    const auto& giver = keepsake.giver;
    if (not giver or giver->email.empty()) return html::nothing();
    const auto address = masked(giver->email);
    if (giver->wants_news and not giver->is_confirmed)
        return html::li(
            t("Kijk in uw e-mail ({adres}). Bevestig dat dit uw adres is, dan krijgt u bericht.",
              address)
        );
    if (giver->wants_news) return html::li(t("U krijgt bericht op {adres}.", address));
    return html::li(t("Uw code staat ook in de e-mail aan {adres}.", address));
}

Node what_next(const Keepsake& keepsake)
{
    return html::ul(
        html::when(
            keepsake.process.is_public,
            [&] {
                return html::li(
                    t("Uw tekst staat met dit nummer en zonder uw naam in de openbare lijst."),
                    as_is(" "),
                    web::link_to(intake::list_path(keepsake.process), t("Bekijk de openbare lijst"))
                );
            }
        ),
        html::li(t("De gemeente legt uw inbreng bij wat anderen zeiden en zegt wat zij ermee doet.")
        ),
        html::with(
            keepsake.answer_by,
            [](Date day) {
                return html::li(t("U leest het antwoord uiterlijk op {datum}.", to_text(day)));
            }
        ),
        mail_notice(keepsake)
    );
}

} // namespace

web::Page keepsake_page(const Keepsake& keepsake)
{
    const auto code = inputs::shown_code(keepsake.entry.code);
    auto page = web::page(
        t("Dank u wel. Uw inbreng heeft nummer {nummer}", keepsake.entry.number),
        web::lead(t("Bewaar deze code. Alleen daarmee ziet u wat er met uw inbreng gebeurt.")),
        html::div(
            cls("bewaren"),
            p(cls("bewaar-code"), html::span(cls("alleen-voorlezen"), t("Uw code: ")), as_is(code)),
            for_a_phone(keepsake),
            p(cls("bewaar-waarvan"),
              t("Inbreng {nummer} bij “{titel}”", keepsake.entry.number, keepsake.process.title))
        ),
        p(t("Maak een foto van deze pagina, druk haar af of schrijf de code op.")),
        web::action_link(inputs::receipt_path(keepsake.entry.code), t("Bekijk uw ontvangstbewijs")),
        web::part("verder", t("Hoe gaat het verder?"), what_next(keepsake))
    );
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::receipts
