#include "base/language.hpp"
#include "features/imports/demo_sample_test.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

// The checklist of everything the source report tells: in the record of the demo and in the report
// that is made from it.

namespace wijkspraak::imports::testing {

TEST_CASE("the demo has every moment of the source, with its date and in the source's order")
{
    REQUIRE(demo().moments.size() == events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& moment = demo().moments[i];
        CHECK(moment.title == events.at(i).title);
        CHECK((moment.on ? to_iso(*moment.on) : std::string{}) == events.at(i).date);
    }
}

TEST_CASE("the demo comes in alike on both kinds of database")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        const storage::Actor fatma{.account = {}, .role = "projectleider", .at = {1'000}};
        const auto all = database.write([&](storage::Transaction& transaction) {
            REQUIRE(import(transaction, demo_files(), fatma));
            const auto process = processes::find(transaction, demo_slug).value();
            return records::check(records::record_of(transaction, process));
        });
        REQUIRE(all.size() == findings().size());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].what == findings()[i].what);
    });
}

TEST_CASE("the report has a line for every moment of the source, with its date in words")
{
    for (const auto& event : events) {
        const auto date_and_title = std::string{event.in_words} + " | " + std::string{event.title};
        const auto with_time =
            std::string{event.in_words} + ", middag en avond | " + std::string{event.title};
        CHECK_MESSAGE((reports(date_and_title) or reports(with_time)), date_and_title);
    }
}

TEST_CASE("the report says how many people there were and how sure that is")
{
    CHECK(moment("Startbijeenkomst").attendance == Count{Qualifier::circa, 60});
    CHECK(reports("Aanwezig: circa 60"));
    CHECK(moment("Eerste interne sessie: Adviescafé").attendance == Count{Qualifier::circa, 20});
    CHECK(reports("Aanwezig: circa 20"));
    CHECK(
        moment("Tweede interne sessie: Sociaal in Enschede (SIE)").attendance ==
        Count{Qualifier::circa, 10}
    );
    CHECK(reports("Aanwezig: circa 10"));
    CHECK(moment("Enquête onder inwoners").attendance == Count{Qualifier::exact, 1060});
    CHECK(reports("Aanwezig: 1.060"));
}

TEST_CASE("the report says how long before people were invited")
{
    const auto days = [](std::string_view title) {
        return moments::notice_days(moment(title), demo().moments);
    };
    CHECK(days("Startbijeenkomst") == 20);
    CHECK(days("Eerste interne sessie: Adviescafé") == 35);
    CHECK(days("Tweede interne sessie: Sociaal in Enschede (SIE)") == 42);
    CHECK(reports("Uitgenodigd 20 dagen van tevoren."));
    CHECK(reports("Uitgenodigd 35 dagen van tevoren."));
    CHECK(reports("Uitgenodigd 42 dagen van tevoren."));
}

TEST_CASE("the report has the formal route: form, plan decision, promise, who decides")
{
    const auto& process = demo().process;
    CHECK(process.slug == demo_slug);
    CHECK(process.rung == processes::Rung::coproduce);
    REQUIRE(process.plan_decision);
    CHECK(process.plan_decision->authority == processes::Authority::executive);
    CHECK(to_iso(process.plan_decision->on) == "2022-06-07");
    CHECK(process.is_public);
    CHECK(process.shows_draft);

    CHECK(reports("Vorm van participatie: coproduceren"));
    CHECK(reports("Participatieverordening gemeente Enschede 2022, artikel 5"));
    CHECK(reports("het college van burgemeester en wethouders, 7 juni 2022"));
    CHECK(reports("Actieplan Samenlevingsgericht werken"));
    CHECK(reports("Regeling Wijkorganen is van 2008"));
    CHECK(reports("neemt adviezen en conclusies uit het traject over"));
    for (const auto* kind : {"inhoudelijk", "financieel", "procedureel"})
        CHECK(reports(std::string{kind} + ": Er was vooraf een " + kind));
}

TEST_CASE("the report has the groups, of which the core group had nine members")
{
    for (const auto* name :
         {"Kerngroep",
          "Projectteam",
          "Projectleiding",
          "Participatieteam",
          "Stadsdeelmanagement",
          "Wijkregisseurs"}) {
        CHECK(std::ranges::count(demo().groups, name, &moments::Group::name) == 1);
        CHECK(reports(std::string{name} + '\n'));
    }
    const auto core = std::ranges::find(demo().groups, "Kerngroep", &moments::Group::name);
    CHECK(core->size == Count{Qualifier::exact, 9});
    CHECK(reports("Leden: 9"));
    CHECK(reports("Negen mensen uit dorps- en wijkraden meldden zich"));
    CHECK(reports("Drie leden boden aan om mee te denken"));
}

TEST_CASE("the core group met seven times")
{
    std::vector<int> numbers;
    for (const auto& moment : demo().moments)
        if (moment.kind == moments::MomentKind::group_meeting) numbers.push_back(*moment.number);
    CHECK(numbers == std::vector{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("there were three newsletters, two letters to the council and one to the bodies")
{
    const auto count = [](moments::MomentKind kind) {
        return std::ranges::count(demo().moments, kind, &moments::Moment::kind);
    };
    CHECK(count(moments::MomentKind::newsletter) == 3);
    CHECK(count(moments::MomentKind::council_letter) == 2);
    CHECK(count(moments::MomentKind::letter) == 1);
    CHECK(count(moments::MomentKind::invitation) == 2);
    CHECK(count(moments::MomentKind::decision) == 3);
}

TEST_CASE("the report names the places, the ways of working and the examples")
{
    for (const auto* words :
         {"Vliegveld Twente",
          "Mystiek Theater",
          "Servicecentrum Oost",
          "Hotel Van der Valk, Enschede",
          "EnschedePanel van Kennispunt Twente",
          "sociale media",
          "IntEns",
          "gesprekken aan tafels",
          "adviescafé",
          "stoplicht-model",
          "Relevant Gesprek (methode van SIR)",
          "DesignLAB UT",
          "twee voorbeelden uit het land",
          "Groningen, Utrecht, Haarlem en Maastricht",
          "twee dagdelen",
          "scenario's",
          "uitvraag",
          "één lid van de directie",
          "drie niveaus"})
        CHECK_MESSAGE(reports(words), words);
}

TEST_CASE("every paper that the source names is in the annex")
{
    for (const auto* title :
         {"Actieplan Samenlevingsgericht werken",
          "Participatieverordening gemeente Enschede 2022",
          "Participatieplan vervanging Regeling Wijkorganen",
          "Regeling Wijkorganen (2008), met bijlagen",
          "Overgangsregeling",
          "Uitnodiging voor de startbijeenkomst",
          "Nieuwsbrief 1",
          "Nieuwsbrief 2",
          "Nieuwsbrief 3",
          "Brief aan de raad over het participatieplan",
          "Brief aan de wijkorganen over het intrekken van de Regeling Wijkorganen (2008)",
          "Vragenlijst voor inwoners (concept)",
          "Uitkomsten van de enquête onder inwoners",
          "Scenario's voor de nieuwe samenwerking",
          "Samenwerkingsmodel op drie niveaus",
          "Subsidieverordening Wijkorganen 2023 (concept)",
          "Handreiking Wijkorganen voor de ambtelijke organisatie (concept)",
          "Uitvoeringsplan samenwerking met wijkorganen",
          "Schriftelijke vragen van Dorpsraad Boekelo, met de antwoorden",
          "Voorstel tot wijziging van artikel 10 van de Participatieverordening",
          "Onderzoek naar betrokkenheid van inwoners in wijken zonder wijkorgaan"}) {
        CHECK_MESSAGE(
            std::ranges::count(demo().documents, title, &documents::Document::title) == 1, title
        );
        CHECK_MESSAGE(reports(std::string{"\n"} + title + " | "), title);
    }
}

TEST_CASE("the report has the six outcomes in the order of the source")
{
    constexpr std::array titles{
        "Ertoe doen",
        "Geen tweedeling",
        "Belang van diversiteit",
        "Wens voor ondersteuning",
        "Doorontwikkeling",
        "Wijken zonder wijkraad"};
    REQUIRE(demo().outcomes.size() == titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
        CHECK(demo().outcomes[i].title == titles.at(i));
        CHECK(reports(std::to_string(i + 1) + ". " + titles.at(i) + '\n'));
    }
    for (const auto* words :
         {"willen vroeg meepraten",
          "geen verschil meer tussen erkende en niet-erkende",
          "erkent voortaan alle organisaties van bewoners",
          "niet één model voor iedereen",
          "trainingen en cursussen",
          "bekender te worden in hun eigen wijk",
          "trap op en een trap af",
          "hulp of een coach",
          "jaargesprek met stadsdeelmanagement",
          "student bestuurskunde"})
        CHECK_MESSAGE(reports(words), words);
}

TEST_CASE("the report has the five uses of the input, each with the outcomes that it serves")
{
    REQUIRE(demo().uses.size() == 5);
    for (const auto& use : demo().uses) CHECK_FALSE(use.outcomes.empty());
    for (const auto* words :
         {"subsidieperiode 2023–2027",
          "trok haar op 7 december in",
          "hoeveel subsidie daarbij hoort",
          "elk jaar aan, na een gesprek met stadsdeelmanagement",
          "Artikel 10 bleef open",
          "Een handreiking helpt ambtenaren",
          "Een uitvoeringsplan zorgt ervoor",
          "Uitvoeringsplan | stadsdeelmanagement"})
        CHECK_MESSAGE(reports(words), words);
}

TEST_CASE("the report says of each body where it stood in April 2023, and claims no more")
{
    REQUIRE(demo().rounds.size() == 3);
    const auto& april = demo().rounds.back();
    CHECK(april.bodies.qualifier == Qualifier::unknown);
    CHECK(april.bodies_source.find("22") != std::string::npos);

    struct Stand {
        std::string_view body;
        consents::State state;
    };
    using enum consents::State;
    constexpr std::array stands{
        Stand{"VBTwekkelo",                     agreed        },
        Stand{"Buurtkring Usselo",              agreed        },
        Stand{"Bewonersplatform Twekkelerveld", agreed        },
        Stand{"Buurtkring Broekheurne",         no_reaction   },
        Stand{"Wijkraad De Bothoven",           no_reaction   },
        Stand{"Dorpsraad Boekelo",              questions_open},
    };
    CHECK(demo().consents.size() == stands.size());
    for (const auto& stand : stands) {
        const auto body = std::ranges::find(demo().bodies, stand.body, &bodies::Body::name);
        REQUIRE(body != demo().bodies.end());
        const auto consent = std::ranges::find(demo().consents, body->id, &consents::Consent::body);
        REQUIRE(consent != demo().consents.end());
        CHECK(consent->state == stand.state);
        CHECK(consent->round == april.id);
        CHECK_FALSE(consent->on);
        CHECK(reports(std::string{stand.body} + " | " + Language::dutch().say(to_text(stand.state)))
        );
    }
    CHECK(reports("Alle wijkorganen die bij de gesprekken aanwezig waren, gingen akkoord."));
    CHECK(reports("Afwezig zijn of zwijgen telt niet als akkoord."));
    CHECK(reports("Was afwezig bij de gesprekken."));
}

TEST_CASE("the demo has two earlier rounds: revoking the old rules, and a model of three levels")
{
    CHECK(to_iso(demo().rounds[0].from.value()) == "2022-11-09");
    CHECK(demo().rounds[0].subject == "Het intrekken van de Regeling Wijkorganen uit 2008");
    CHECK(to_iso(demo().rounds[1].from.value()) == "2022-12-14");
    CHECK(demo().rounds[1].subject.find("drie niveaus") != std::string::npos);
}

TEST_CASE("the demo names no private person")
{
    for (const auto* name : {"Peulen", "Kuipers", "Koelink"}) CHECK_FALSE(reports(name));
}

} // namespace wijkspraak::imports::testing
