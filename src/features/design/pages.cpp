#include "features/design/pages.hpp"

#include "features/design/samples.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"
#include "web/picture.hpp"

namespace wijkspraak::design {

using html::group;
using html::Node;
using web::Tone;

namespace {

Node letters()
{
    return web::part(
        "letters",
        as_is("Letters en tekst"),
        html::p(
            as_is("Een alinea is hooguit zeventig tekens breed. Wie leest, hoeft niet te zoeken "
                  "waar de volgende regel begint. Namen als Şule, Čapek en Łukasz horen erbij.")
        ),
        html::p(
            as_is("Een verwijzing staat in de tekst: "),
            web::link_to("#letters", as_is("lees hoe wij dit doen")),
            as_is(". Iets is soms "),
            html::strong(as_is("echt belangrijk")),
            as_is(".")
        ),
        html::h3(as_is("Een kop van de derde rang")),
        html::ul(
            html::li(as_is("Wat wij vroegen")),
            html::li(as_is("Wat u zei")),
            html::li(as_is("Wat wij ermee deden"))
        ),
        html::h3(as_is("Wat iemand schreef")),
        web::written("Bij ons op het plein is het 's avonds donker.\nDaar loop ik niet graag.\n\n"
                     "Zet er verlichting neer, alstublieft.")
    );
}

Node facts()
{
    return web::part(
        "feiten",
        as_is("Feiten"),
        web::facts(
            web::fact(as_is("Vorm"), as_is("Coproduceren")),
            web::fact(as_is("Wie besluit"), as_is("De gemeenteraad, op 14 december 2026")),
            web::fact(as_is("Stand"), web::badge(as_is("Loopt"), Tone::good)),
            web::fact(
                as_is("Uw invloed"),
                as_is("U denkt mee over de tekst. Neemt de raad iets niet over, dan leest u hier "
                      "waarom.")
            )
        )
    );
}

Node words()
{
    return web::part(
        "woorden",
        as_is("Woorden met een kleur, en meldingen"),
        html::p(
            web::badge(as_is("concept")),
            as_is(" "),
            web::badge(as_is("vastgesteld"), Tone::good),
            as_is(" "),
            web::badge(as_is("bijna te laat"), Tone::care),
            as_is(" "),
            web::badge(as_is("te laat"), Tone::bad)
        ),
        web::callout(
            Tone::neutral,
            as_is("Goed om te weten"),
            html::p(as_is("Papier kan ook: haal een formulier bij de balie."))
        ),
        web::callout(
            Tone::good,
            as_is("Het verslag is compleet"),
            html::p(as_is("U kunt het nu vastzetten."))
        ),
        web::callout(
            Tone::care,
            as_is("Er ontbreekt nog iets"),
            html::p(as_is("Bij twee bijeenkomsten staat niet hoeveel mensen er waren."))
        ),
        web::callout(
            Tone::bad,
            as_is("Vastzetten kan nog niet"),
            html::p(as_is("Deel c1 is leeg: bij één uitkomst staat nog geen reactie."))
        )
    );
}

Node office()
{
    std::vector<Node> buttons;
    buttons.push_back(web::action_link("#kantoor", as_is("Moment toevoegen")));
    buttons.push_back(web::press("/ontwerp", as_is("Vastzetten")));
    buttons.push_back(web::press_with_care("/ontwerp", as_is("Verwijderen")));
    return web::part(
        "kantoor",
        as_is("Werken in het kantoor"),
        web::section_links(
            as_is("Onderdelen van dit traject"),
            {
                {"#kantoor", as_is("Overzicht"),   true},
                {"#plan",          as_is("Plan")                       },
                {"#momenten",          as_is("Momenten"),false, 41},
                {"#inbreng",     as_is("Inbreng"),                           false, 1060},
                {"#verslag", as_is("Eindverslag")}
    }
        ),
        web::steps(
            as_is("Hoe ver het traject is"),
            {{as_is("Plan"), web::Stage::done, as_is("Besloten op 7 december 2025")},
             {as_is("Ophalen"), web::Stage::done},
             {as_is("Wegen"), web::Stage::current, as_is("Nog twee uitkomsten")},
             {as_is("Akkoord"), web::Stage::ahead},
             {as_is("Verslag"), web::Stage::ahead}}
        ),
        web::next_step(
            {.heading = as_is("Geef een reactie op ‘Verlichting op het plein’"),
             .why =
                 as_is("Het eindverslag kan niet worden vastgezet zolang een reactie ontbreekt."),
             .action = web::action_link("#kantoor", as_is("Reactie schrijven"))}
        ),
        web::side_by_side(std::move(buttons)),
        web::progress(as_is("Het verslag wordt gemaakt"), 320, 1060),
        web::fold(
            as_is("Waarom deze datum?"),
            html::p(as_is("De termijn is zes weken. Hij begint op de dag na 14 november 2025."))
        ),
        web::unfolded(as_is("Meer kiezen"), html::p(as_is("Wat gekozen is, blijft in zicht.")))
    );
}

Node lists()
{
    std::vector<web::ListItem> items;
    items.push_back(
        {"#lijsten",
         as_is("Samenwerkingsafspraken met wijkorganen"),
         as_is("sinds 7 december 2022"),
         as_is("coproduceren"),
         web::badge(as_is("loopt"), Tone::good),
         as_is("Hoe werken gemeente en wijkorganen samen? Negen vrijwilligers schrijven mee.")}
    );
    items.push_back(
        {"#lijsten",
         as_is("Park aan de Singel"),
         as_is("maart 2026"),
         as_is("raadplegen"),
         web::badge(as_is("afgerond"))}
    );
    return web::part(
        "lijsten",
        as_is("Lijsten, zoeken en bladeren"),
        web::search_form("/ontwerp", as_is("Zoek in trajecten"), "park"),
        web::listing(std::move(items)),
        web::paging({.page = 6, .pages = 24, .address = "/ontwerp"}),
        web::empty_state(
            as_is("Er zijn nog geen momenten."),
            web::action_link("#lijsten", as_is("Eerste moment toevoegen"))
        )
    );
}

Node tables()
{
    web::Table outcomes{
        .caption = as_is("Uitkomsten en wat ermee gebeurt"),
        .columns = {as_is("Uitkomst"), as_is("Reactie"), as_is("Keer genoemd")}
    };
    for (const auto& [outcome, reaction, count] : sample_outcomes()) {
        std::vector<Node> cells;
        cells.emplace_back(outcome);
        cells.emplace_back(reaction);
        cells.emplace_back(Text::number(count));
        outcomes.rows.push_back(std::move(cells));
    }
    return web::part(
        "tabellen",
        as_is("Tabellen"),
        web::table(std::move(outcomes)),
        web::matrix(sample_consent())
    );
}

Node form(const web::Fields& sent, const web::Problems& problems)
{
    using web::Need;
    const web::Form form{sent, problems};
    return web::post_form(
        "/ontwerp",
        as_is("Opslaan"),
        form.text(
            {.name = "titel",
             .label = as_is("Titel"),
             .hint = as_is("Zo staat het boven de pagina."),
             .need = Need::required}
        ),
        form.text(
            {.name = "verhaal", .label = as_is("Waar gaat het over?"), .longest = 4000, .rows = 5}
        ),
        form.email({.name = "mail", .label = as_is("E-mailadres"), .autocomplete = "email"}),
        form.date(
            {.name = "besluit", .label = as_is("Datum van het besluit"), .need = Need::required}
        ),
        form.dated({.name = "wanneer", .label = as_is("Wanneer was het?"), .need = Need::required}),
        form.count({.name = "aantal", .label = as_is("Hoeveel mensen waren er?")}),
        form.number({.name = "weken", .label = as_is("Hoeveel weken?"), .need = Need::required}),
        form.select(
            {.name = "vorm", .label = as_is("Vorm van participatie"), .need = Need::required},
            sample_forms()
        ),
        form.radios(
            {.name = "licht",
             .label = as_is("Wat moet er met dit artikel?"),
             .need = Need::required},
            sample_lights()
        ),
        form.ticks({.name = "kanaal", .label = as_is("Hoe is het gevraagd?")}, sample_channels()),
        form.tick({.name = "akkoord", .label = as_is("Ik heb de tekst gelezen")}),
        form.file(
            {.name = "stuk",
             .label = as_is("Stuk"),
             .hint = as_is("Een pdf of een foto, hooguit 20 MB.")}
        )
    );
}

Node forms()
{
    const web::Fields sent{
        {"titel",        "Park"       },
        {"kanaal",       "zaal"       },
        {"vorm",         "raadplegen" },
        {"wanneer",      "2022-12-07~"},
        {"aantal",       "60"         },
        {"aantal-soort", "circa"      }
    };
    const web::Problems none;
    return web::part("formulier", as_is("Een formulier"), form(sent, none));
}

} // namespace

web::Page component_page()
{
    auto page = web::page(
        as_is("Ontwerp: alle onderdelen"),
        web::lead(as_is(
            "Elk onderdeel van een pagina staat hier in elke stand. Bekijk het breed en smal, "
            "licht en donker, en op papier."
        )),
        letters(),
        facts(),
        words(),
        office(),
        lists(),
        tables(),
        web::part("beeld", as_is("Beeld"), web::picture(sample_timeline())),
        forms()
    );
    page.trail = {
        {as_is("Trajecten"),              "/trajecten"},
        {as_is("Samenwerkingsafspraken"), "#"         }
    };
    return page;
}

web::Page refused_form_page()
{
    const web::Fields sent{
        {"wanneer", "gisteren"},
        {"aantal",  "veel"    }
    };
    const web::Problems problems{
        {"titel",   as_is("Vul dit in: Titel")                                        },
        {"verhaal", as_is("Maak dit 12 tekens korter: Waar gaat het over?")           },
        {"wanneer",
         as_is("Vul een dag, maand of jaar in, zoals 7-12-2022, 12-2022 of 2022: Wanneer was het?"
         )                                                                            },
        {"aantal",  as_is("Vul een heel getal in, zoals 12: Hoeveel mensen waren er?")},
        {"vorm",    as_is("Maak een keuze: Vorm van participatie")                    },
        {"licht",   as_is("Maak een keuze: Wat moet er met dit artikel?")             },
        {"akkoord", as_is("Zet een vinkje als u de tekst hebt gelezen")               }
    };
    return web::page(
        as_is("Ontwerp: een formulier dat nog niet goed is"),
        web::Form{sent, problems}.summary(),
        form(sent, problems)
    );
}

} // namespace wijkspraak::design
