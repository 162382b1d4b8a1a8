#include "features/intake/intake.hpp"
#include "features/receipts/pages.hpp"
#include "features/receipts/rules.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"

namespace wijkspraak::receipts {

using html::Node;
using html::p;

namespace {

Node way_back(std::string_view code)
{
    return p(web::link_to(inputs::receipt_path(code), t("Terug naar uw inbreng")));
}

web::Page unlisted(web::Page page)
{
    page.is_indexed = false;
    return page;
}

} // namespace

web::Page confirmation_page(
    std::string_view code, std::string_view print, const inputs::GiverDetails& giver
)
{
    return unlisted(web::page(
        t("Is dit uw e-mailadres?"),
        web::lead(as_is(giver.email)),
        p(t("Zegt u ja, dan krijgt u een e-mail als de gemeente iets met de inbreng met code "
            "{code} "
            "doet. U kunt altijd stoppen.",
            inputs::shown_code(code))),
        web::post_form(intake::confirmation_path(code, print), t("Ja, dit is mijn adres")),
        p(t("Is dit uw adres niet, of wilt u geen bericht? Dan hoeft u niets te doen."))
    ));
}

web::Page stale_confirmation_page(std::string_view code)
{
    return unlisted(web::page(
        t("Deze link werkt niet meer"),
        web::lead(
            t("Het e-mailadres bij deze inbreng is daarna veranderd of weggehaald. U kunt bij "
              "uw inbreng een adres achterlaten.")
        ),
        way_back(code)
    ));
}

web::Page own_data_page(const inputs::Input& entry, const inputs::GiverDetails& giver)
{
    const auto yes_or_no = [](bool has) { return has ? t("ja, bewaard") : t("nee"); };
    return unlisted(web::page(
        t("Uw gegevens laten weghalen"),
        web::lead(t("Dit bewaart de gemeente van u bij inbreng {nummer}.", entry.number)),
        web::facts(
            web::fact(t("Uw naam"), yes_or_no(not giver.name.empty())),
            web::fact(
                t("Uw e-mailadres"), giver.email.empty() ? t("nee") : as_is(masked(giver.email))
            )
        ),
        html::ul(
            html::li(t("Uw naam en e-mailadres verdwijnen. Dat kan niet worden teruggedraaid.")),
            html::li(t("Uw inbreng blijft staan, met hetzelfde nummer en dezelfde code.")),
            html::li(t("U krijgt geen e-mail meer over deze inbreng.")),
            html::li(
                t("Staat er in uw tekst of bestand iets persoonlijks? Vraag de gemeente om het "
                  "weg te halen.")
            )
        ),
        web::press_with_care(
            inputs::receipt_path(entry.code) + "/gegevens", t("Haal mijn gegevens weg")
        ),
        way_back(entry.code)
    ));
}

} // namespace wijkspraak::receipts
