#include "features/portal/pages.hpp"
#include "web/tiles.hpp"

namespace wijkspraak::portal {

using html::p;

web::Page accessibility_page()
{
    return web::page(
        t("Toegankelijkheid"),
        web::lead(t(
            "Iedereen moet deze website kunnen gebruiken, ook met een toetsenbord, een schermlezer "
            "of een telefoon."
        )),
        web::part(
            "stand",
            t("Hoe het nu is"),
            p(t("We bouwen volgens WCAG 2.2, niveau AA. Een programma controleert elke pagina bij "
                "elke "
                "verandering. Een onderzoek door mensen met een beperking is er nog niet geweest.")
            ),
            p(t("Alles werkt zonder JavaScript. De PDF van een eindverslag heeft een "
                "inhoudsopgave, koppen, "
                "tekst bij plaatjes en tabellen met kopcellen. De webpagina is het best "
                "toegankelijk."))
        ),
        web::part(
            "melden",
            t("Lukt er iets niet?"),
            p(t("Vertel het de gemeente. U krijgt dan de informatie op een andere manier en wij "
                "lossen het op."))
        )
    );
}

web::Page privacy_page(const web::TileLayer* tiles)
{
    return web::page(
        t("Privacy"),
        web::lead(t("U kunt alles lezen zonder account. Wij volgen u niet.")),
        web::part(
            "wat",
            t("Wat we bewaren"),
            html::ul(
                html::li(t("Van wie alleen leest, bewaren we niets. In het logboek van de server "
                           "staat geen adres.")),
                html::li(t("Geeft u inbreng, dan staat uw tekst met een nummer in de openbare "
                           "lijst. Uw naam en e-mailadres bewaren we alleen als u ze invult, apart "
                           "van uw tekst. Met uw code haalt u ze zelf weg.")),
                html::li(t("Kiest u een taal, dan onthoudt uw browser dat met een cookie.")),
                html::li(
                    t("Van medewerkers bewaren we naam, e-mailadres, rollen en wat zij veranderen.")
                ),
                html::when(
                    tiles != nullptr,
                    [&] {
                        return html::li(
                            t("De kaarten laden beelden van {adres}. Wie naar een kaart kijkt, "
                              "vraagt die daar op.",
                              tiles->origin())
                        );
                    }
                )
            )
        ),
        web::part(
            "namen",
            t("Namen van mensen"),
            p(t("Op openbare pagina’s staan rollen en organisaties, geen namen van privépersonen."))
        )
    );
}

web::Page about_page()
{
    return web::page(
        t("Over deze website"),
        web::lead(
            t("Wijkspraak laat zien wat er met inbreng gebeurt: van wat mensen zeggen tot wat de "
              "gemeente besluit.")
        ),
        p(t("Het eindverslag van een traject wordt gemaakt uit wat is vastgelegd. Het kan pas "
            "worden "
            "vastgesteld als alle onderdelen zijn gevuld.")),
        p(t("Het programma is open source, onder de licentie EUPL-1.2."))
    );
}

} // namespace wijkspraak::portal
