#include "features/processes/process.hpp"

namespace wijkspraak::processes {

namespace {

constexpr bool required = true;
constexpr bool optional = false;

// Choice: no national law lists the parts of a plan. These are what the ordinances of Enschede,
// Soest, Haarlem, Leiden and Groningen ask between them; what nearly all of them ask is required.
constexpr std::array<PlanPartWords, plan_parts> all_parts{
    {
     {PlanPart::occasion,
         "aanleiding",
         Literal{"Aanleiding"},
         Literal{"Waarom begint dit traject nu?"},
         required},
     {PlanPart::decision,
         "besluit",
         Literal{"Besluit waar het om gaat"},
         Literal{"Welk besluit kunnen deelnemers beïnvloeden, en wie neemt het?"},
         required},
     {PlanPart::goal,
         "doel",
         Literal{"Doel"},
         Literal{"Wat wilt u met de deelnemers bereiken?"},
         required},
     {PlanPart::influence,
         "invloed",
         Literal{"Invloed per fase en per groep"},
         Literal{"Hoeveel invloed heeft elke groep, en wanneer? Schrijf ook op waar de invloed "
                 "ophoudt."},
         required},
     {PlanPart::open_and_fixed,
         "ruimte",
         Literal{"Wat vaststaat en wat nog open is"},
         Literal{"Noem de grenzen: inhoud, geld en regels. En noem waarover nog alles gezegd kan "
                 "worden."},
         required},
     {PlanPart::stakeholders,
         "betrokkenen",
         Literal{"Wie erbij betrokken zijn"},
         Literal{"Welke groepen merken iets van het besluit? Hoe zijn zij gevonden?"},
         required},
     {PlanPart::hard_to_reach,
         "moeilijk-bereikbaar",
         Literal{"Groepen die moeilijk te bereiken zijn"},
         Literal{"Wie doet niet vanzelf mee, en wat doet u om hen toch te bereiken?"},
         optional},
     {PlanPart::bodies,
         "wijkorganen",
         Literal{"Wijkorganen in het gebied"},
         Literal{"Welke wijkorganen zijn er, en hoe doen zij mee?"},
         optional},
     {PlanPart::methods,
         "werkvormen",
         Literal{"Werkvormen"},
         Literal{"Hoe praat u met mensen: bijeenkomst, enquête, gesprek, iets anders?"},
         required},
     {PlanPart::schedule,
         "planning",
         Literal{"Planning tot het besluit"},
         Literal{"Welke stappen zijn er, en wanneer?"},
         required},
     {PlanPart::languages,
         "toegankelijkheid",
         Literal{"Taal en toegankelijkheid"},
         Literal{"Hoe kan iedereen meedoen, ook wie weinig Nederlands leest of slecht ziet?"},
         optional},
     {PlanPart::information,
         "informatie",
         Literal{"Informatie voor deelnemers"},
         Literal{"Wat krijgen deelnemers vooraf te lezen, en waar vinden zij het?"},
         optional},
     {PlanPart::decision_route,
         "besluitvorming",
         Literal{"Weg naar het besluit"},
         Literal{"Wie neemt na het traject welk besluit, en wanneer?"},
         required},
     {PlanPart::roles,
         "rollen",
         Literal{"Rollen en contactpersoon"},
         Literal{"Wie doet wat? Noem rollen, geen namen van bewoners."},
         required},
     {PlanPart::budget,
         "middelen",
         Literal{"Geld en uren"},
         Literal{"Hoeveel geld en tijd is er voor dit traject?"},
         optional},
     {PlanPart::recording,
         "verwerking",
         Literal{"Hoe inbreng wordt vastgelegd en gewogen"},
         Literal{"Hoe schrijft u op wat er is gezegd, en hoe weegt u het?"},
         required},
     {PlanPart::feedback,
         "terugkoppeling",
         Literal{"Terugkoppeling"},
         Literal{"Wanneer en hoe horen deelnemers wat er met hun inbreng is gedaan?"},
         required},
     {PlanPart::evaluation,
         "evaluatie",
         Literal{"Evaluatie"},
         Literal{"Hoe kijkt u met de deelnemers terug, en waarop let u dan?"},
         required},
     {PlanPart::privacy,
         "privacy",
         Literal{"Privacy"},
         Literal{"Welke persoonsgegevens legt u vast, waarom en hoe lang?"},
         optional},
     }
};

} // namespace

const std::array<PlanPartWords, plan_parts>& plan_part_words()
{
    return all_parts;
}

const PlanPartWords& words_of(PlanPart part)
{
    return all_parts.at(static_cast<std::size_t>(part));
}

} // namespace wijkspraak::processes
