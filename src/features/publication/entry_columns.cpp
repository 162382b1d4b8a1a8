#include "features/publication/cells.hpp"

#include <array>

namespace wijkspraak::publication {

namespace {

using Cell = std::string;
using Column = CsvColumn<OpenEntry>;

/// A column about what was said; empty where it is withheld.
template <void (*write)(const OpenWords&, Cell&)>
void said(const OpenEntry& entry, Cell& cell)
{
    if (entry.words) write(*entry.words, cell);
}

void day(const OpenWords& words, Cell& cell)
{
    if (words.given_on) cell += to_iso(*words.given_on);
}
void channel(const OpenWords& words, Cell& cell)
{
    cell += to_word(words.channel);
}
void giver(const OpenWords& words, Cell& cell)
{
    cell += to_word(words.giver);
}
void group(const OpenWords& words, Cell& cell)
{
    cell += words.said_by;
}
void firmness(const OpenWords& words, Cell& cell)
{
    cell += to_word(words.firmness);
}
void hands(const OpenWords& words, Cell& cell)
{
    if (words.hands) write_number(cell, *words.hands);
}
void area_code(const OpenWords& words, Cell& cell)
{
    if (words.area != nullptr) cell += words.area->code;
}
void area(const OpenWords& words, Cell& cell)
{
    if (words.area != nullptr) cell += words.area->name;
}
void moment(const OpenWords& words, Cell& cell)
{
    if (words.moment != nullptr) cell += words.moment->title;
}
void moment_day(const OpenWords& words, Cell& cell)
{
    if (words.moment != nullptr and words.moment->on) cell += to_iso(*words.moment->on);
}
void text(const OpenWords& words, Cell& cell)
{
    cell += words.text;
}

void number(const OpenEntry& entry, Cell& cell)
{
    write_number(cell, entry.number);
}
void standing(const OpenEntry& entry, Cell& cell)
{
    cell += to_word(entry.standing);
}
void is_open(const OpenEntry& entry, Cell& cell)
{
    write_yes_no(cell, entry.words.has_value());
}
void withheld_reason(const OpenEntry& entry, Cell& cell)
{
    cell += entry.withheld_reason;
}
void points(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.places, [](const OpenPlace& place) {
        return place.point == nullptr ? std::string_view{} : place.point->text;
    });
}
void theme_numbers(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.places, [](const OpenPlace& place) {
        return place.theme == nullptr ? std::string{} : std::to_string(place.theme->theme.number);
    });
}
void themes(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.places, [](const OpenPlace& place) {
        return place.theme == nullptr ? std::string_view{} : place.theme->theme.title;
    });
}
void outcome_numbers(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.outcomes, [](const OpenOutcome* one) {
        return std::to_string(one->outcome.number);
    });
}
void outcomes(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.outcomes, [](const OpenOutcome* one) -> std::string_view {
        return one->outcome.title;
    });
}
void reactions(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.outcomes, [](const OpenOutcome* one) { return word_of(one->response); });
}
void reasons(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.outcomes, [](const OpenOutcome* one) {
        return reason_of(one->response);
    });
}
void uses(const OpenEntry& entry, Cell& cell)
{
    write_uses(cell, entry.outcomes);
}
void answers(const OpenEntry& entry, Cell& cell)
{
    write_list(cell, entry.answers, [](std::string_view answer) { return answer; });
}
void is_example(const OpenEntry& entry, Cell& cell)
{
    write_yes_no(cell, entry.is_example);
}

constexpr std::array columns{
    Column{"nummer",              Literal{"Het nummer van de inbreng in dit traject."},                                     number         },
    Column{"stand",               Literal{"Hoe ver het is: ontvangen, ingedeeld of beantwoord."},                           standing       },
    Column{"openbaar",            Literal{"“ja”, of “nee” als de tekst niet openbaar is."},                         is_open        },
    Column{
           "reden_niet_openbaar", Literal{"Waarom de tekst niet openbaar is. De kolommen van datum tot en met punten zijn "
                "dan leeg."},
           withheld_reason                                                                                                                 },
    Column{"datum",               Literal{"De dag waarop het is gezegd of binnenkwam."},                                    said<day>      },
    Column{
           "kanaal",              Literal{"Hoe het binnenkwam: formulier, bijeenkomst, enquete, e-mail, brief, telefoon, "
                "balie, sociale-media of advies."},
           said<channel>                                                                                                                   },
    Column{
           "gever",               Literal{"Wie het gaf: persoon, wijkorgaan, groep of anoniem. Nooit een naam."},
           said<giver>                                                                                                                     },
    Column{
           "groep",               Literal{"Welk wijkorgaan of welke groep het zei. Leeg bij een persoon."},
           said<group>                                                                                                                     },
    Column{
           "steun",               Literal{"Hoe breed het werd gedeeld: stem (één persoon), tafel (de hele tafel) of handen "
                "(opgestoken en geteld)."},
           said<firmness>                                                                                                                  },
    Column{"handen",              Literal{"Hoeveel handen er zijn geteld."},                                                said<hands>    },
    Column{"gebied_code",         Literal{"De code van het gebied bij het CBS."},                                           said<area_code>},
    Column{"gebied",              Literal{"Het gebied waar het over gaat."},                                                said<area>     },
    Column{"moment",              Literal{"De bijeenkomst, enquête of brief waar het bij hoort."},                         said<moment>   },
    Column{
           "moment_datum",        Literal{"Wanneer dat was: een dag, maand of jaar. Met een ~ erachter als het jaar is "
                "afgeleid."},
           said<moment_day>                                                                                                                },
    Column{"tekst",               Literal{"Wat er is gezegd, zoals het is gezegd."},                                        said<text>     },
    Column{
           "punten",              Literal{"Hoe de gemeente het leest, als zij het anders verwoordde, splitste of "
                "samenvoegde."},
           points                                                                                                                          },
    Column{
           "thema_nummers",       Literal{"Het thema van elk punt, of van de inbreng zelf."},                               theme_numbers  },
    Column{"themas",              Literal{"Hoe die thema’s heten."},                                                      themes         },
    Column{
           "uitkomst_nummers",    Literal{"De uitkomsten waar de inbreng of het thema aan bijdroeg."},
           outcome_numbers                                                                                                                 },
    Column{"uitkomsten",          Literal{"Hoe die uitkomsten heten."},                                                     outcomes       },
    Column{
           "reacties",            Literal{"Wat de gemeente met elke uitkomst doet: overgenomen, deels of niet."},
           reactions                                                                                                                       },
    Column{"redenen",             Literal{"Waarom de gemeente dat doet."},                                                  reasons        },
    Column{
           "benutting",           Literal{"Waar het in terechtkwam: een bepaling, maatregel of actie, met de vindplaats."},
           uses                                                                                                                            },
    Column{
           "antwoorden",          Literal{"Wat de gemeente antwoordde: eerst op deze inbreng zelf, dan op het thema."},
           answers                                                                                                                         },
    Column{"voorbeeld",           Literal{"“ja” als de inbreng is bedacht, voor een voorbeeld."},                       is_example     },
};

} // namespace

std::span<const CsvColumn<OpenEntry>> entry_columns()
{
    return columns;
}

} // namespace wijkspraak::publication
