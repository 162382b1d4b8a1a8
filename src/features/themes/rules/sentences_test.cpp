#include "features/themes/rules/sentences_test.hpp"

#include <array>

namespace wijkspraak::themes {

namespace {

struct Subject {
    std::array<std::string_view, 8> things;
    std::array<std::string_view, 5> wishes;
};

constexpr std::array<Subject, Sentences::subjects> all_subjects{
    {
     {{"fietspaden",
          "fietsers",
          "bromfietsen",
          "fietsstalling",
          "fietsstraat",
          "wielrenners",
          "bakfietsen",
          "fietsbrug"},
         {"breder worden",
          "van de rijbaan gescheiden worden",
          "'s winters gestrooid worden",
          "rood asfalt krijgen",
          "voorrang krijgen"}},
     {{"bomen",
          "plantsoenen",
          "bloembakken",
          "struiken",
          "grasvelden",
          "eiken",
          "hagen",
          "boomspiegels"},
         {"blijven staan",
          "beter onderhouden worden",
          "bijgeplant worden",
          "tegen hitte helpen",
          "meer soorten vogels trekken"}},
     {{"parkeerplaatsen",
          "parkeervakken",
          "bestelbusjes",
          "laadpalen",
          "vergunningen",
          "bezoekersparkeren",
          "caravans",
          "parkeerdruk"},
         {"beter verdeeld worden",
          "alleen voor bewoners zijn",
          "naar de rand verhuizen",
          "met borden aangegeven worden",
          "goedkoper worden"}},
     {{"speeltuinen",
          "schommels",
          "glijbanen",
          "zandbakken",
          "trapveldjes",
          "peuters",
          "klimtoestellen",
          "speeltoestellen"},
         {"veilig bereikbaar zijn",
          "vervangen worden",
          "een hek krijgen",
          "voor alle leeftijden zijn",
          "schaduw krijgen"}},
     {{"vuilcontainers",
          "zwerfafval",
          "afvalbakken",
          "glasbakken",
          "grofvuil",
          "hondenpoep",
          "luiers",
          "ratten"},
         {"vaker geleegd worden",
          "ondergronds komen",
          "sneller opgehaald worden",
          "strenger beboet worden",
          "met pasjes open kunnen"}},
     {{"lantaarnpalen",
          "verlichting",
          "donkere hoeken",
          "tunnels",
          "achterpaden",
          "schijnwerpers",
          "bewegingsmelders",
          "lampen"},
         {"'s nachts branden",
          "gedimd worden",
          "gerepareerd worden",
          "het veiliger maken",
          "vleermuizen sparen"}},
     {{"buurthuizen",
          "ontmoetingsplekken",
          "vrijwilligers",
          "kookclubs",
          "eenzame ouderen",
          "taallessen",
          "koffieochtenden",
          "huiskamers"},
         {"langer open blijven",
          "subsidie houden",
          "iedereen welkom heten",
          "door bewoners beheerd worden",
          "een vaste beheerder krijgen"}},
     {{"huurwoningen",
          "starterswoningen",
          "appartementen",
          "nieuwbouw",
          "wooncorporaties",
          "bouwhoogte",
          "sociale huur",
          "splitsing"},
         {"betaalbaar blijven",
          "levensloopbestendig zijn",
          "niet hoger dan drie lagen worden",
          "eerst naar buurtbewoners gaan",
          "met hout gebouwd worden"}},
     {{"regenwater",
          "riolering",
          "wateroverlast",
          "wadi's",
          "regentonnen",
          "kelders",
          "straatkolken",
          "vijvers"},
         {"afgekoppeld worden",
          "de grond in zakken",
          "schoongemaakt worden",
          "groter gemaakt worden",
          "bij buien niet overlopen"}},
     {{"buslijnen",
          "bushaltes",
          "treinen",
          "buurtbussen",
          "overstappen",
          "dienstregeling",
          "chauffeurs",
          "wachthuisjes"},
         {"ieder kwartier rijden",
          "ook op zondag rijden",
          "dichter bij het ziekenhuis stoppen",
          "rolstoeltoegankelijk worden",
          "op elkaar aansluiten"}},
     {{"vrachtverkeer",
          "sluipverkeer",
          "automobilisten",
          "drempels",
          "snelheid",
          "verkeerslichten",
          "zebrapaden",
          "rotondes"},
         {"teruggebracht worden naar dertig",
          "gecontroleerd worden",
          "omgeleid worden",
          "bij de school verdwijnen",
          "beter zichtbaar worden"}},
     {{"zonnepanelen",
          "warmtepompen",
          "energiecoach",
          "isolatie",
          "windmolens",
          "warmtenet",
          "gasleidingen",
          "buurtbatterij"},
         {"gezamenlijk ingekocht worden",
          "ook voor huurders bereikbaar zijn",
          "stil zijn",
          "op daken van scholen komen",
          "eerlijk betaald worden"}},
     }
};

constexpr auto openings = std::to_array<std::string_view>(
    {"Wij vinden dat",
     "Graag zien wij dat",
     "Volgens mij moet het zo zijn dat",
     "Mijn voorstel is dat",
     "Het zou mooi zijn als",
     "Al jaren vragen buren erom dat",
     "Ik maak me zorgen of",
     "Onze straat wil dat",
     "Belangrijk is dat",
     "Waarom kan het niet dat"}
);

constexpr auto places = std::to_array<std::string_view>({"Hengelosestraat",
                                                         "Twekkelerweg",
                                                         "Boekelosestraat",
                                                         "Kuipersdijk",
                                                         "Haaksbergerstraat",
                                                         "Oldenzaalsestraat",
                                                         "Deurningerstraat",
                                                         "Roomweg",
                                                         "Lasonderstraat",
                                                         "Varviksingel",
                                                         "Pathmossingel",
                                                         "Getfertsingel",
                                                         "Usselerweg",
                                                         "Broekheurnerweg",
                                                         "Wesselerbrink",
                                                         "Stroinkslanden",
                                                         "Stadsveld",
                                                         "Helmerhoek",
                                                         "Glanerbrug",
                                                         "Lonneker",
                                                         "Boddenkamp",
                                                         "Laares",
                                                         "Velve",
                                                         "Mekkelholt",
                                                         "Deppenbroek",
                                                         "Bolhaar",
                                                         "Ribbelt",
                                                         "Stokhorst",
                                                         "Zwering",
                                                         "Cromhoffsbleek"});

constexpr auto people =
    std::to_array<std::string_view>({"kinderen",        "oudere buren",  "mensen met een rollator",
                                     "nieuwe bewoners", "gezinnen",      "studenten",
                                     "winkeliers",      "mantelzorgers", "wandelaars",
                                     "hondenbezitters", "scholieren",    "mijn moeder",
                                     "de huisarts",     "forensen",      "de postbode",
                                     "slechtzienden",   "verenigingen",  "bezoekers",
                                     "jongeren",        "iedereen hier"});

constexpr auto reasons = std::to_array<std::string_view>(
    {"iedere ochtend langs loopt",
     "daar niet meer durft te komen",
     "al drie keer gevallen is",
     "anders wegtrekt",
     "er de laatste tijd over klaagt",
     "dat in de visie beloofd kreeg",
     "zich dan prettiger voelt",
     "er anders kosten aan heeft",
     "het elders zag lukken",
     "vorig jaar een brief schreef",
     "wakker ligt van het lawaai",
     "nu een omweg maakt",
     "graag naar buiten gaat",
     "geen auto bezit",
     "rust zoekt na het werk",
     "de weg niet kan vinden",
     "op een antwoord wacht",
     "daar samen iets van maakt",
     "er trots op was",
     "gezonder wil leven"}
);

constexpr auto endings = std::to_array<std::string_view>(
    {"Wij helpen mee.",
     "Wanneer begint het?",
     "Laat de wijkraad meebeslissen.",
     "Bedankt alvast.",
     "Er is draagvlak.",
     "Doe eerst een proef.",
     "Betrek ondernemers erbij.",
     "Kijk naar de begroting.",
     "Begin klein.",
     "Vertel wat ermee gebeurt.",
     "Succes ermee!",
     "Tot de volgende avond.",
     "Het kan morgen.",
     "Vraag het de kenners.",
     "Denk aan later."}
);

} // namespace

std::size_t Sentences::draw(std::size_t below)
{
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % below;
}

std::string Sentences::sentence(std::size_t subject)
{
    const auto one_of = [this](const auto& words) {
        return std::string{words[draw(words.size())]};
    };
    const auto& [things, wishes] = all_subjects[subject];
    return one_of(openings) + " de " + one_of(things) + " en de " + one_of(things) + " bij de " +
           one_of(places) + " en rond de " + one_of(places) + ' ' + one_of(wishes) + ", " +
           "omdat " + one_of(people) + ' ' + one_of(reasons) + ". " + one_of(endings);
}

std::string Sentences::said_again(std::string text)
{
    const auto end = text.rfind(". ");
    text.replace(end + 2, std::string::npos, endings[draw(endings.size())]);
    return "Nogmaals: " + text;
}

std::vector<Sentences::Entry> Sentences::take(std::size_t count)
{
    constexpr std::size_t one_in = 10;
    std::vector<Entry> entries;
    while (entries.size() < count) {
        if (entries.size() % one_in == one_in - 1) {
            const auto& earlier = entries[draw(entries.size())];
            entries.push_back({said_again(earlier.text), earlier.subject, true});
        } else {
            const auto subject = draw(subjects);
            entries.push_back({sentence(subject), subject, false});
        }
    }
    return entries;
}

std::vector<std::string_view> texts_of(const std::vector<Sentences::Entry>& entries)
{
    std::vector<std::string_view> texts;
    for (const auto& entry : entries) texts.push_back(entry.text);
    return texts;
}

} // namespace wijkspraak::themes
