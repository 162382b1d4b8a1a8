#include "base/language.hpp"
#include "civic/legal_terms.hpp"

#include <doctest/doctest.h>

#include <array>

namespace wijkspraak {

namespace {

using Sentences = std::vector<std::string>;

const std::string edition =
    "Wij rekenden met de feestdagen en gelijkgestelde dagen van 2023 tot en met 2028, zoals bekend "
    "op 4 oktober 2025.";

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

Sentences said(const Deadline& deadline)
{
    Sentences sentences;
    for (const auto& sentence : deadline.explanation)
        sentences.push_back(Language::dutch().say(sentence));
    return sentences;
}

Sentences explained(const Term& term, std::string_view event)
{
    return said(deadline_of(term, on(event), dutch_holidays()));
}

/// Whether a sentence ends with the provision it rests on.
bool rests_on(const std::string& sentence, const Article& article)
{
    return sentence.ends_with("(" + Language::dutch().say(to_text(article)) + ").");
}

/// The sentence about weekends and holidays, which stands in the fourth place.
std::string ruling(const Term& term, std::string_view event)
{
    return explained(term, event).at(3);
}

} // namespace

TEST_CASE("six weeks to object are explained from the announcement to the day it is too late")
{
    CHECK(
        explained(legal_terms::objection, "2025-11-14") ==
        Sentences{
            "De termijn is 6 weken (artikel 6:7, Awb).",
            "De eerste dag is zaterdag 15 november 2025, de dag na vrijdag 14 november 2025 "
            "(artikel 6:8, eerste lid, Awb).",
            "Zo geteld is de laatste dag vrijdag 26 december 2025.",
            "Dat is Tweede Kerstdag (artikel 3, eerste lid, Algemene termijnenwet).",
            "Op zo'n dag eindigt een termijn niet. De laatste dag wordt maandag 29 december 2025: "
            "de eerste dag daarna die geen zaterdag, zondag of feestdag is (artikel 1, eerste lid, "
            "Algemene termijnenwet).",
            edition,
            "Vanaf dinsdag 30 december 2025 is het te laat."}
    );
}

TEST_CASE("six weeks for views say that the first day counts")
{
    const auto sentences = explained(legal_terms::views, "2026-03-02");
    CHECK(
        sentences.at(1) == "De eerste dag is maandag 2 maart 2026; die dag telt zelf mee (artikel "
                           "3:16, tweede lid, Awb)."
    );
    CHECK(sentences.at(3) == "Dat is een zondag (artikel 1, eerste lid, Algemene termijnenwet).");
}

TEST_CASE("a term that ends on an ordinary day says so")
{
    CHECK(
        ruling(legal_terms::decision, "2025-10-01") ==
        "Dat is geen zaterdag, zondag of feestdag. Dus blijft het die dag (artikel 1, eerste lid, "
        "Algemene termijnenwet)."
    );
}

TEST_CASE("an equated day is named for what it is")
{
    CHECK(
        ruling(legal_terms::objection, "2025-11-21") ==
        "Dat is een dag die gelijkstaat met een feestdag (artikel 3, derde lid, Algemene "
        "termijnenwet)."
    );
}

TEST_CASE("a term that counts back says why it stays where it is")
{
    const Term ten_days{.number = 10, .unit = Unit::days, .direction = Direction::backwards};
    const auto sentences = explained(ten_days, "2026-03-18");
    CHECK(
        sentences ==
        Sentences{
            "De termijn is 10 dagen.",
            "Wij tellen terug vanaf woensdag 18 maart 2026; die dag telt zelf niet mee.",
            "Zo geteld is de laatste dag zondag 8 maart 2026.",
            "Wie terugtelt, schuift niet op: de laatste dag mag in een weekend of op "
            "een feestdag vallen (artikel 1, tweede lid, Algemene termijnenwet).",
            "Vanaf maandag 9 maart 2026 is het te laat."}
    );
}

TEST_CASE("a long term says why it stays where it is")
{
    const auto rest = std::string{". Zo'n lange termijn mag in een weekend of op een feestdag "
                                  "eindigen (artikel 4, Algemene termijnenwet)."};
    CHECK(
        ruling({.number = 13, .unit = Unit::weeks}, "2025-09-27") ==
        "De termijn is langer dan 12 weken" + rest
    );
    CHECK(
        ruling({.number = 100, .unit = Unit::days}, "2025-09-27") ==
        "De termijn is langer dan 90 dagen" + rest
    );
    CHECK(
        ruling({.number = 4, .unit = Unit::months}, "2025-09-27") ==
        "De termijn is langer dan 3 maanden" + rest
    );
    CHECK(
        ruling({.number = 1, .unit = Unit::years}, "2025-09-27") ==
        "De termijn is een jaar of langer" + rest
    );
}

TEST_CASE("where the act is set aside, the explanation names what sets it aside")
{
    Term term{.number = 2, .unit = Unit::weeks, .terms_act = TermsAct::opted_out};
    CHECK(rests_on(ruling(term, "2026-03-07"), gemeentewet::art_145));

    term.terms_act = TermsAct::publication;
    CHECK(rests_on(ruling(term, "2026-03-07"), awt::art_4));

    CHECK(
        ruling(legal_terms::penalty, "2026-03-07") ==
        "De dagen van een dwangsom tellen door in weekenden en op feestdagen (artikel 4:17, eerste "
        "lid, Awb)."
    );
}

TEST_CASE("a short term over Easter says that it holds two ordinary days")
{
    CHECK(
        ruling({.number = 3, .unit = Unit::days}, "2026-04-02") ==
        "In een termijn van drie dagen of meer zitten ten minste twee dagen die geen zaterdag, "
        "zondag of feestdag zijn. Daarom wordt de laatste dag woensdag 8 april 2026 (artikel 2, "
        "Algemene termijnenwet)."
    );
}

TEST_CASE("a suspension says how long the term stood still")
{
    const std::array suspensions{
        suspended_until_completed(on("2026-10-12"), on("2026-10-26")),
        suspended_until_completed(on("2026-12-30"), on("2027-01-05"))};
    const auto sentences =
        said(deadline_of(legal_terms::decision, on("2026-09-28"), dutch_holidays(), suspensions));
    CHECK(
        sentences.at(3) == "De termijn stond stil van 13 oktober 2026 tot en met 25 oktober 2026: "
                           "13 dagen (artikel 4:15, eerste lid, Awb)."
    );
    CHECK(
        sentences.at(4) == "Toen de aanvrager om een aanvulling werd gevraagd, was de termijn al "
                           "voorbij. Daarom stond hij niet stil (artikel 4:15, eerste lid, Awb)."
    );
    CHECK(sentences.at(5) == "Met die dagen erbij is de laatste dag zondag 6 december 2026.");
}

TEST_CASE("a fixed day says that the law leaves it to the regulation")
{
    const auto before_november = [](FixedDays fixed_days) {
        return said(deadline_before(
            on("2026-11-01"), fixed_days, Article{"Subsidieregeling", "6"}, dutch_holidays()
        ));
    };
    const auto lenient = before_november(FixedDays::lenient);
    CHECK(
        lenient.at(0) ==
        "Het moet klaar zijn vóór zondag 1 november 2026; om middernacht is het te "
        "laat (artikel 6, Subsidieregeling)."
    );
    CHECK(lenient.at(3).starts_with("De wet zegt niet of een vaste datum dan opschuift."));
    CHECK(lenient.at(3).ends_with("De laatste dag wordt maandag 2 november 2026."));
    CHECK(before_november(FixedDays::strict).at(3).ends_with("laat dat niet toe."));
}

TEST_CASE("a day beyond the decrees warns that it may change")
{
    const auto deadline = deadline_of(legal_terms::objection, on("2028-12-01"), dutch_holidays());
    CHECK(
        Language::dutch().say(deadline.warning) ==
        "Voor 2029 kennen wij de dagen nog niet die gelijkstaan met een feestdag. De laatste dag "
        "kan daardoor nog veranderen."
    );
}

TEST_CASE("each step about weekends and holidays rests on the provision that orders it")
{
    const Term ten_days{.number = 10, .unit = Unit::days, .direction = Direction::backwards};
    CHECK(rests_on(ruling(ten_days, "2026-03-18"), awt::art_1_2));
    CHECK(rests_on(ruling({.number = 3, .unit = Unit::days}, "2026-04-02"), awt::art_2));
    CHECK(rests_on(ruling({.number = 1, .unit = Unit::years}, "2026-03-02"), awt::art_4));
    CHECK(rests_on(ruling({.number = 2, .unit = Unit::weeks}, "2026-03-02"), awt::art_1_1));
    CHECK(suspended_until_completed(on("2026-03-02"), on("2026-03-09")).ground == awb::art_4_15_1);
}

} // namespace wijkspraak
