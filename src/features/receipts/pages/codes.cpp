#include "features/receipts/forms.hpp"
#include "features/receipts/pages.hpp"

namespace wijkspraak::receipts {

using html::Node;

namespace {

/// Goes by GET: the page of a receipt can be kept, shared and come back to.
Node code_form(std::string_view typed)
{
    const web::Fields sent{
        {std::string{code_field.name.view()}, std::string{typed}}
    };
    const web::Problems none;
    return html::form(
        html::cls("formulier"),
        html::attribute("method", "get"),
        html::attribute("action", "/inbreng"),
        html::flag("novalidate"),
        web::Form{sent, none}.text(code_field),
        html::div(
            html::cls("knoppen"),
            html::button(
                html::cls("utrecht-button utrecht-button--primary-action"),
                html::attribute("type", "submit"),
                t("Bekijk mijn inbreng")
            )
        )
    );
}

web::Page unlisted(web::Page page)
{
    page.is_indexed = false;
    return page;
}

} // namespace

web::Page code_page()
{
    return web::page(
        t("Wat gebeurt er met uw inbreng?"),
        web::lead(t("Toen u inbreng gaf, kreeg u een code. Vul die hier in. U hebt geen account "
                    "nodig.")),
        code_form({}),
        html::p(t("Bent u uw code kwijt? Zoek uw inbreng dan in de openbare lijst van het traject.")
        ),
        html::p(web::link_to("/trajecten", t("Bekijk alle trajecten")))
    );
}

web::Page no_such_code_page(std::string_view typed)
{
    return unlisted(web::page(
        t("Deze code kennen wij niet"),
        web::lead(t("Misschien is er een teken verkeerd. Een code heeft tien cijfers en letters. "
                    "Er zitten geen klinkers in.")),
        code_form(typed),
        html::p(t("Bent u uw code kwijt? Zoek uw inbreng dan in de openbare lijst van het traject.")
        ),
        html::p(web::link_to("/trajecten", t("Bekijk alle trajecten")))
    ));
}

web::Page waiting_form_page(std::string_view code)
{
    return unlisted(web::page(
        t("Uw formulier is nog niet overgetypt"),
        web::lead(
            t("De gemeente heeft het formulier met code {code} uitgedeeld. Wat u erop schreef, "
              "staat hier zodra een medewerker het heeft overgetypt.",
              inputs::shown_code(code))
        ),
        html::p(t("Bewaar de strook met de code. Kijk over een paar dagen nog eens."))
    ));
}

web::Page too_many_codes_page()
{
    return unlisted(web::page(
        t("U hebt te veel codes geprobeerd"),
        web::lead(t("Wacht een kwartier en probeer het dan nog een keer. Zo kan niemand codes "
                    "raden.")),
        html::p(t("Uw inbreng is veilig en blijft staan."))
    ));
}

} // namespace wijkspraak::receipts
