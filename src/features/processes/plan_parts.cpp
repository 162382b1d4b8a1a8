#include "features/processes/process.hpp"

namespace wijkspraak::processes {

namespace {

constexpr bool required = true;
constexpr bool optional = false;

} // namespace

const std::array<PlanPartWords, plan_parts>& plan_part_words()
{
    // Choice: no national law lists the parts of a plan. These are what the ordinances of Enschede,
    // Soest, Haarlem, Leiden and Groningen ask between them; what all of them ask is required.
    static constexpr std::array<PlanPartWords, plan_parts> all{
        {
         {PlanPart::occasion,
             "aanleiding",
             "Aanleiding",
             "Waarom begint dit traject nu?",
             required},
         {PlanPart::decision,
             "besluit",
             "Besluit waar het om gaat",
             "Welk besluit kunnen deelnemers beïnvloeden, en wie neemt het?",
             required},
         {PlanPart::goal, "doel", "Doel", "Wat wilt u met de deelnemers bereiken?", required},
         {PlanPart::influence,
             "invloed",
             "Invloed per fase en per groep",
             "Hoeveel invloed heeft elke groep, en wanneer? Schrijf ook op waar de invloed "
             "ophoudt.",
             required},
         {PlanPart::open_and_fixed,
             "ruimte",
             "Wat vaststaat en wat nog open is",
             "Noem de grenzen: inhoud, geld en regels. En noem waarover nog alles gezegd kan "
             "worden.",
             required},
         {PlanPart::stakeholders,
             "betrokkenen",
             "Wie erbij betrokken zijn",
             "Welke groepen merken iets van het besluit? Hoe zijn zij gevonden?",
             required},
         {PlanPart::hard_to_reach,
             "moeilijk-bereikbaar",
             "Groepen die moeilijk te bereiken zijn",
             "Wie doet niet vanzelf mee, en wat doet u om hen toch te bereiken?",
             optional},
         {PlanPart::bodies,
             "wijkorganen",
             "Wijkorganen in het gebied",
             "Welke wijkorganen zijn er, en hoe doen zij mee?",
             optional},
         {PlanPart::methods,
             "werkvormen",
             "Werkvormen",
             "Hoe praat u met mensen: bijeenkomst, enquête, gesprek, iets anders?",
             required},
         {PlanPart::schedule,
             "planning",
             "Planning tot het besluit",
             "Welke stappen zijn er, en wanneer?",
             required},
         {PlanPart::languages,
             "toegankelijkheid",
             "Taal en toegankelijkheid",
             "Hoe kan iedereen meedoen, ook wie weinig Nederlands leest of slecht ziet?",
             optional},
         {PlanPart::information,
             "informatie",
             "Informatie voor deelnemers",
             "Wat krijgen deelnemers vooraf te lezen, en waar vinden zij het?",
             optional},
         {PlanPart::decision_route,
             "besluitvorming",
             "Weg naar het besluit",
             "Wie neemt na het traject welk besluit, en wanneer?",
             required},
         {PlanPart::roles,
             "rollen",
             "Rollen en contactpersoon",
             "Wie doet wat? Noem rollen, geen namen van bewoners.",
             required},
         {PlanPart::budget,
             "middelen",
             "Geld en uren",
             "Hoeveel geld en tijd is er voor dit traject?",
             optional},
         {PlanPart::recording,
             "verwerking",
             "Hoe inbreng wordt vastgelegd en gewogen",
             "Hoe schrijft u op wat er is gezegd, en hoe weegt u het?",
             required},
         {PlanPart::feedback,
             "terugkoppeling",
             "Terugkoppeling",
             "Wanneer en hoe horen deelnemers wat er met hun inbreng is gedaan?",
             required},
         {PlanPart::evaluation,
             "evaluatie",
             "Evaluatie",
             "Hoe kijkt u met de deelnemers terug, en waarop let u dan?",
             required},
         {PlanPart::privacy,
             "privacy",
             "Privacy",
             "Welke persoonsgegevens legt u vast, waarom en hoe lang?",
             optional},
         }
    };
    return all;
}

const PlanPartWords& words_of(PlanPart part)
{
    return plan_part_words().at(static_cast<std::size_t>(part));
}

} // namespace wijkspraak::processes
