#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::processes {

using namespace testing;

namespace {

constexpr const char* plan = "/kantoor/trajecten/een-nieuw-plein/plan";
constexpr const char* frames = "/kantoor/trajecten/een-nieuw-plein/kaders";
constexpr const char* publicity = "/kantoor/trajecten/een-nieuw-plein/openbaar";

/// Fatma begins a coproduction about a square.
Visitor begin_square(Town& town)
{
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/nieuw")
        .fill("Titel", "Een nieuw plein")
        .fill("Samenvatting", "Wat komt er op het plein?")
        .choose("Hoeveel invloed", "coproduceren")
        .choose("Wie besluit", "de gemeenteraad")
        .fill("Contact", "de projectleider")
        .press("Traject beginnen");
    return official;
}

/// She fills in what has to be filled in, and submits.
Visitor submit_plan_of_square(Town& town)
{
    auto official = begin_square(town);
    official.open(plan);
    for (const auto& words : plan_part_words())
        if (words.is_required) official.fill(words.label, "Zo doen wij het.");
    official.press("Opslaan en indienen");
    return official;
}

Visitor decide_plan_of_square(Town& town)
{
    auto official = submit_plan_of_square(town);
    official.choose("Wie heeft besloten?", "het college")
        .fill("Datum van het besluit", "7-6-2022")
        .fill("Kenmerk", "B&W 2022-12")
        .press("Besluit vastleggen");
    return official;
}

} // namespace

TEST_CASE("Fatma begins a process and comes to its plan")
{
    Town town;
    const auto official = begin_square(town);

    CHECK(official.status() == 200);
    CHECK(official.address().starts_with(plan));
    CHECK(official.sees("Participatieplan"));
    CHECK(official.sees("Nog 13 verplichte onderdelen te gaan"));
    CHECK(town.count("select count(*) from processes where rung = 'coproduceren'") == 1);
    CHECK(town.count("select count(*) from audit_entries where action = 'process.begin'") == 1);
}

TEST_CASE("a title that is taken is refused and nothing typed is lost")
{
    Town town;
    begin_square(town);
    const auto again = begin_square(town);

    CHECK(again.status() == 422);
    CHECK(again.sees("Er is al een traject met deze titel"));
    CHECK(again.sees("Wat komt er op het plein?"));
    CHECK(town.count("select count(*) from processes") == 1);
}

TEST_CASE("a process without a title, a form or a contact is asked for what is missing")
{
    Town town;
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/nieuw").fill("Titel", "Nieuw").press("Traject beginnen");

    CHECK(official.status() == 422);
    CHECK(official.sees("Kies een titel die zegt waar het traject over gaat."));
    CHECK(official.sees("Maak een keuze: Hoeveel invloed hebben deelnemers?"));
    CHECK(official.sees("Vul dit in: Contact"));
}

TEST_CASE("the particulars of a process can be put right, and its address stays")
{
    Town town;
    auto official = begin_square(town);
    official.open("/kantoor/trajecten/een-nieuw-plein/gegevens")
        .fill("Titel", "Het plein")
        .press("Gegevens opslaan");

    CHECK(
        town.count("select count(*) from processes where title = 'Het plein' "
                   "and slug = 'een-nieuw-plein' and rung = 'coproduceren'") == 1
    );
}

TEST_CASE("a draft of the plan is saved with anything missing")
{
    Town town;
    auto official = begin_square(town);
    official.open(plan).fill("Doel", "Een plein voor allen").press("Concept opslaan");

    CHECK(official.status() == 200);
    CHECK(official.sees("Een plein voor allen"));
    CHECK(official.sees("Nog 12 verplichte onderdelen te gaan"));
}

TEST_CASE("a plan that is submitted too early names each missing part and keeps what was typed")
{
    Town town;
    auto official = begin_square(town);
    official.open(plan).fill("Doel", "Een plein voor allen").press("Opslaan en indienen");

    CHECK(official.status() == 422);
    CHECK(official.sees("artikel 150, Gemeentewet"));
    CHECK(official.sees("Vul dit onderdeel in: Aanleiding"));
    CHECK_FALSE(official.sees("Vul dit onderdeel in: Doel"));
    CHECK_FALSE(official.sees("Vul dit onderdeel in: Privacy"));
    CHECK(official.sees("Een plein voor allen"));
    CHECK(town.count("select count(*) from processes where plan_state = 'concept'") == 1);
}

TEST_CASE("once the college has decided, the plan can only be read and the council must be told")
{
    Town town;
    auto official = decide_plan_of_square(town);

    CHECK(official.status() == 200);
    CHECK(official.sees("vastgesteld"));
    CHECK(official.sees("B&W 2022-12"));
    CHECK(official.sees("De gemeenteraad per brief informeren"));
    CHECK_FALSE(official.sees("Plan opslaan"));
    const auto late = town.post(
        plan,
        fatma,
        {
            {"doel", "Iets anders"}
    }
    );
    CHECK(late.status == 409);

    official.follow("Leg vast wanneer dit is gedaan")
        .fill("Op welke dag is het gedaan?", "juni 2022")
        .press("Bewijs opslaan");
    CHECK(official.status() == 422);
    official.fill("Op welke dag is het gedaan?", "6-2022")
        .fill("Bewijs", "raadsbrief 2022-101")
        .press("Bewijs opslaan");
    CHECK(official.sees("raadsbrief 2022-101"));
    CHECK_FALSE(official.sees("Leg vast wanneer dit is gedaan"));
    CHECK(official.follow("Naar openbaar maken").sees("Inwoners zien dit traject nog niet"));
    CHECK(official.follow("Gegevens veranderen").sees("Gegevens van het traject"));
}

TEST_CASE("a decision without a day or a reference is refused with the article that asks for it")
{
    Town town;
    auto official = submit_plan_of_square(town);

    official.fill("Kenmerk", "B&W 2022-12").press("Besluit vastleggen");
    CHECK(official.status() == 409);
    CHECK(official.sees("Vul in op welke dag het besluit is genomen."));
    CHECK(official.sees("artikel 5, Participatieverordening"));

    official.open(plan).fill("Datum van het besluit", "7-6-2022").press("Besluit vastleggen");
    CHECK(official.status() == 409);
    CHECK(official.sees("Vul het kenmerk van het besluit in"));
}

TEST_CASE("a plan that was not submitted cannot be decided")
{
    Town town;
    begin_square(town);
    const web::Fields decision{
        {"besluit-bestuur", "college" },
        {"besluit-op",      "7-6-2022"},
        {"besluit-kenmerk", "B-12"    }
    };

    CHECK(town.post(std::string{plan} + "/besluit", fatma, decision).status == 409);
    CHECK(town.count("select count(*) from duties") == 0);
}

TEST_CASE("a frame that changes keeps its earlier version, and participants are told")
{
    Town town;
    auto official = decide_plan_of_square(town);
    official.open(std::string{frames} + "/nieuw")
        .choose("Waarover gaat het kader?", "financieel")
        .fill("Wat staat vast?", "Er is € 100.000.")
        .fill("Vanaf wanneer geldt dit?", "7-6-2022")
        .press("Kader opslaan");
    official.follow("Kader 1 veranderen")
        .fill("Wat staat vast?", "Er is € 80.000.")
        .fill("Vanaf wanneer geldt dit?", "1-10-2022")
        .press("Nieuwe versie opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Waarom verandert het kader?"));
    CHECK(official.sees("Er is € 80.000."));

    official.fill("Waarom verandert het kader?", "De begroting is lager.")
        .press("Nieuwe versie opslaan");
    CHECK(official.sees("Er is € 80.000."));
    CHECK(official.sees("Eerdere versies van kader 1"));
    CHECK(official.sees("Er is € 100.000."));
    CHECK(official.sees("nog niet verteld"));

    official.tick("Kader 1, versie 2").fill("Op welke dag?", "11-10-2022").press("Vastleggen");
    CHECK(official.sees("verteld op 11 oktober 2022"));
    CHECK_FALSE(official.sees("Vertel deelnemers wat er is veranderd"));
}

TEST_CASE("the promise to participants has versions")
{
    Town town;
    auto official = begin_square(town);
    official.open(frames).follow("Leg de belofte vast");
    official.fill("Wat de gemeente belooft", "Samen maken wij het plan.").press("Belofte opslaan");
    CHECK(official.status() == 422);
    official.fill("Vanaf wanneer geldt dit?", "2022").press("Belofte opslaan");
    CHECK(official.sees("Samen maken wij het plan."));
    official.follow("Belofte veranderen")
        .choose("Hoeveel invloed", "adviseren")
        .fill("Vanaf wanneer geldt dit?", "10-2022")
        .press("Belofte opslaan");
    CHECK(official.sees("Eerdere versies van de belofte"));
    CHECK(official.sees("Belofte, versie 2"));
    CHECK(town.count("select count(*) from processes where rung = 'adviseren'") == 1);
}

TEST_CASE("a coproduction becomes public once its plan has been decided")
{
    Town town;
    auto official = begin_square(town);
    official.open(publicity).press("Openbaar maken");
    CHECK(official.status() == 409);
    CHECK(official.sees("artikel 5, Participatieverordening"));
    CHECK(town.count("select count(*) from processes where is_public = 1") == 0);

    Town other;
    auto decided = decide_plan_of_square(other);
    decided.open(publicity).tick("Laat inwoners ook het concept").press("Openbaar maken");
    CHECK(decided.sees("Dit traject is openbaar"));
    CHECK(other.count("select shows_draft from processes where is_public = 1") == 1);
}

TEST_CASE("a record of the past has a date of its own")
{
    Town town;
    auto official = begin_square(town);
    official.open(publicity).fill("Datum van het dossier", "31-4-2023").press("Datum opslaan");
    CHECK(official.status() == 422);
    official.fill("Datum van het dossier", "30-4-2023").press("Datum opslaan");
    CHECK(town.count("select count(*) from processes where document_dated = '2023-04-30'") == 1);
}

TEST_CASE("Otto of the office reads a case file and cannot change it")
{
    Town town;
    decide_plan_of_square(town);
    Visitor reader{town, otto};

    CHECK(reader.open(plan).sees("Zo doen wij het."));
    CHECK_FALSE(reader.sees("Leg vast wanneer dit is gedaan"));
    CHECK_FALSE(reader.open(frames).sees("Kader toevoegen"));
    CHECK(town.post(plan, otto, {}).status == 403);
    CHECK(town.post(frames, otto, {}).status == 403);
    CHECK(town.post("/kantoor/trajecten", otto, {}).status == 403);
    CHECK(town.get(plan, noor).status == 403);
    CHECK(town.get(plan, anonymous).status == 303);
    CHECK(town.get("/kantoor/trajecten/maan/plan", fatma).status == 404);
    CHECK(town.get("/kantoor/trajecten/een-nieuw-plein/plichten/99", fatma).status == 404);
    CHECK(town.get("/kantoor/trajecten/een-nieuw-plein/kaders/9", fatma).status == 404);
}

TEST_CASE("a resident reads how much say there is, what is fixed and what was decided")
{
    const Influence influence{
        {.rung = Rung::coproduce,
         .promise = "Samen maken wij het plan.",
         .counter_promise = "U komt naar de avonden.",
         .from = Dated::parse("2022-06-07").value()},
        1
    };
    Frame old{
        {.kind = FrameKind::financial,
         .text = "Er is € 100.000.",
         .from = Dated::parse("2022-06-07").value()},
        FrameId{1}
    };
    old.is_current = false;
    const Frame current{
        {.kind = FrameKind::financial,
         .text = "Er is € 80.000.",
         .from = Dated::parse("2022-10-01").value(),
         .reason = "De begroting is lager."},
        FrameId{2},
        1,
        2
    };
    const auto text = html::text_of(influence_part(influence, {current, old}));
    for (const auto* words :
         {"Hoeveel invloed heeft u?",
          "U maakt het plan samen met de gemeente",
          "U komt naar de avonden.",
          "Wat vaststaat over het geld",
          "De begroting is lager.",
          "Er is € 100.000."})
        CHECK_MESSAGE(text.find(words) != std::string::npos, words, " in ", text);
    CHECK(text.find("Eerdere versies van de belofte") == std::string::npos);
    CHECK(text.find("Wat vaststaat over de inhoud") == std::string::npos);

    auto second = influence;
    second.version = 2;
    second.promise = "U geeft advies.";
    const auto changed = html::text_of(influence_part(std::vector{second, influence}, {}));
    CHECK(changed.find("U geeft advies.") < changed.find("Eerdere versies van de belofte"));
    CHECK(changed.find("Samen maken wij het plan.") != std::string::npos);

    Process process{
        {.slug = "plein", .title = "Plein"},
        ProcessId{1              }
    };
    const Plan words{
        {PlanPart::goal,   "Een plein voor allen"},
        {PlanPart::budget, "200 uur"             }
    };
    CHECK(html::text_of(plan_part(process, words)).find("voor allen") == std::string::npos);
    process.plan_state = PlanState::decided;
    process.plan_decision =
        PlanDecision{.on = Dated::parse("2022-06-07").value(), .reference = "B-12"};
    const auto decided = html::text_of(plan_part(process, words));
    CHECK(decided.find("Een plein voor allen") != std::string::npos);
    CHECK(decided.find("7 juni 2022") != std::string::npos);
    CHECK(decided.find("200 uur") == std::string::npos);
}

} // namespace wijkspraak::processes
