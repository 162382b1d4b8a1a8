#pragma once

#include "features/imports/imports.hpp"
#include "features/moments/moment.hpp"
#include "features/records/finding.hpp"
#include "features/records/record.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The demo as it comes in from its files, for what is checked against the source report.
namespace wijkspraak::imports::testing {

inline constexpr std::string_view demo_slug = "samenwerkingsafspraken-wijkorganen";

/// The files of the demo, as the program has them in it.
std::vector<File> demo_files();

/// The record of the demo, imported once for all tests.
const records::Record& demo();
const std::vector<records::Finding>& findings();

/// Every word of the report that is composed from it; the cells of a row with " | " between them.
const std::string& report();
bool reports(std::string_view words);

const moments::Moment& moment(std::string_view title);

/// How many findings with this code have these words.
std::ptrdiff_t found(std::string_view code, std::string_view words);

/// A line of the checklist: what happened and on which day, as the report says it.
struct Event {
    std::string_view title;
    std::string_view date; ///< as in the files; empty when the source has none
    std::string_view in_words;
};

/// Every moment of the source, in its order.
inline constexpr std::array events{
    Event{"Bijeenkomst met stadsdeelmanagement",                         "2022-04-05",  "5 april 2022"                   },
    Event{"Besluit over het participatieplan",                           "2022-06-07",  "7 juni 2022"                    },
    Event{"Brief aan de raad over het participatieplan",                 "",            "geen datum"                     },
    Event{"Uitnodiging voor de startbijeenkomst",                        "2022-06-14",  "14 juni 2022"                   },
    Event{"Startbijeenkomst",                                            "2022-07-04",  "4 juli 2022"                    },
    Event{"Nieuwsbrief 1",                                               "2022-07-15",  "15 juli 2022"                   },
    Event{"Eerste vergadering van de kerngroep",                         "2022-07-27",  "27 juli 2022"                   },
    Event{"Uitnodiging voor de interne sessies",                         "2022-08-09",  "9 augustus 2022"                },
    Event{"Tweede vergadering van de kerngroep",                         "2022-08-10",  "10 augustus 2022"               },
    Event{"Relevant Gesprek met het Participatieteam",                   "2022-08-31",  "31 augustus 2022"               },
    Event{"Derde vergadering van de kerngroep",                          "2022-08-31",  "31 augustus 2022"               },
    Event{"Eerste interne sessie: Adviescafé",                          "2022-09-13",  "13 september 2022"              },
    Event{"Tweede interne sessie: Sociaal in Enschede (SIE)",            "2022-09-20",  "20 september 2022"              },
    Event{"Vierde vergadering van de kerngroep",                         "2022-09-09",  "9 september 2022"               },
    Event{"Enquête onder inwoners",                                     "2022-10-05",  "5 oktober 2022"                 },
    Event{"Nieuwsbrief 2",                                               "2022-10-11",  "11 oktober 2022"                },
    Event{"Vijfde vergadering van de kerngroep",                         "2022-11-04",  "4 november 2022"                },
    Event{"Tweede stedelijke bijeenkomst",                               "2022-11-09",  "9 november 2022"                },
    Event{
          "Intrekken van de Regeling Wijkorganen (2008)",                "2022-12-07~",
          "7 december 2022 (jaar afgeleid)"                                                                              },
    Event{"Brief aan de raad over het intrekken van de regeling",        "",            "geen datum"                     },
    Event{
          "Brief aan de wijkorganen over het intrekken van de regeling", "2022-12-12~",
          "12 december 2022 (jaar afgeleid)"                                                                             },
    Event{"Zesde vergadering van de kerngroep",                          "2022-12-14",  "14 december 2022"               },
    Event{"Overleg met stadsdeelmanagement in januari",                  "2023-01-18",  "18 januari 2023"                },
    Event{"Nieuwsbrief 3",                                               "2023-01-19",  "19 januari 2023"                },
    Event{"Bijeenkomst met de wijkregisseurs",                           "2023-01-31",  "31 januari 2023"                },
    Event{"Eerste gesprek met Dorpsraad Boekelo",                        "2023-02-09~", "9 februari 2023 (jaar afgeleid)"},
    Event{"Uitvraag onder de kerngroep",                                 "2023-02-13",  "13 februari 2023"               },
    Event{"Overleg met stadsdeelmanagement in maart",                    "2023-03-15",  "15 maart 2023"                  },
    Event{"Zevende en laatste vergadering van de kerngroep",             "2023-03-20",  "20 maart 2023"                  },
    Event{"Concepten naar alle wijkorganen",                             "2023-03-30",  "30 maart 2023"                  },
    Event{"In gesprek in de stadsdelen, 13 april",                       "2023-04-13~", "13 april 2023 (jaar afgeleid)"  },
    Event{"In gesprek in de stadsdelen, 17 april",                       "2023-04-17~", "17 april 2023 (jaar afgeleid)"  },
    Event{"In gesprek in de stadsdelen, 18 april",                       "2023-04-18~", "18 april 2023 (jaar afgeleid)"  },
    Event{"In gesprek in de stadsdelen, 24 april",                       "2023-04-24~", "24 april 2023 (jaar afgeleid)"  },
    Event{"Tweede gesprek met Dorpsraad Boekelo",                        "2023-04-20~", "20 april 2023 (jaar afgeleid)"  },
    Event{"Schriftelijke vragen van Dorpsraad Boekelo",                  "",            "geen datum"                     },
    Event{"Apart akkoord van drie wijkorganen",                          "",            "geen datum"                     },
    Event{"Onderzoek naar wijken zonder wijkorgaan afgerond",            "2023-07",     "juli 2023"                      },
    Event{"Raadsbesluit over de nieuwe afspraken",                       "2023-06-26",  "26 juni 2023"                   },
};

} // namespace wijkspraak::imports::testing
