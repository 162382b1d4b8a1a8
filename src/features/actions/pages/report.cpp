#include "features/actions/pages.hpp"
#include "web/address.hpp"
#include "web/document.hpp"
#include "web/parts.hpp"

namespace wijkspraak::actions {

using html::Node;

namespace {

Node period_form(const web::Form& form)
{
    return html::form(
        html::cls("formulier"),
        html::attribute("method", "get"),
        html::attribute("action", report_path),
        html::flag("novalidate"),
        period_fields(form),
        html::div(
            html::cls("knoppen"),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Verslag maken")
            )
        )
    );
}

std::string pdf_path(const Period& period)
{
    return web::Address{std::string{report_path} + ".pdf"}
        .with("van", to_iso(period.from))
        .with("tot", to_iso(period.until))
        .text();
}

} // namespace

web::Page report_page(
    const std::optional<Period>& period, const paper::Document* document, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Verslag over de acties"),
        form.summary(),
        html::with(
            period,
            [](const Period& chosen) {
                return html::p(web::link_to(pdf_path(chosen), t("Dit verslag als PDF")));
            }
        ),
        period ? web::fold(t("Een andere periode"), period_form(form)) : period_form(form),
        document == nullptr ? html::nothing() : web::document_page(*document)
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"},
        {t("Acties"),  list_path }
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::actions
