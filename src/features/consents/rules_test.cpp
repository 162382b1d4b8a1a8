#include "base/language.hpp"
#include "features/consents/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace wijkspraak::consents {

namespace {

bodies::Body body(int id, std::string name)
{
    return {
        {.slug = name, .name = name},
        bodies::BodyId{id           }
    };
}

const std::vector<bodies::Body> bodies_of_town{
    body(1, "Buurtkring Broekheurne"),
    body(2, "Buurtkring Usselo"),
    body(3, "Dorpsraad Boekelo"),
    body(4, "VBTwekkelo"),
    body(5, "Wijkraad De Bothoven")};

Round april_round(Count bodies = {Qualifier::exact, 22})
{
    return {
        {.title = "Concepten",             .bodies = bodies, .bodies_source = "het register"},
        RoundId{1}
    };
}

Consent stands(int body, State state)
{
    return {.round = RoundId{1}, .body = bodies::BodyId{body}, .state = state};
}

/// The report's sentences about the round, in Dutch.
std::vector<std::string> said_of(const Round& round, const std::vector<Consent>& consents)
{
    std::vector<std::string> said;
    for (const auto& sentence : sentences_of(round, consents, bodies_of_town)) {
        said.emplace_back();
        Language::dutch().say(sentence, said.back());
    }
    return said;
}

bool says(const std::vector<std::string>& said, std::string_view sentence)
{
    return std::ranges::find(said, sentence) != said.end();
}

} // namespace

TEST_CASE("three of twenty-two bodies agreed, and all others are accounted for")
{
    const auto said = said_of(
        april_round(),
        {stands(1, State::absent),
         stands(2, State::agreed),
         stands(3, State::questions_open),
         stands(4, State::agreed_with_remark),
         stands(5, State::absent)}
    );

    CHECK(says(said, "2 van de 22 wijkorganen gingen akkoord: Buurtkring Usselo en VBTwekkelo."));
    CHECK(says(said, "1 daarvan had een opmerking: VBTwekkelo."));
    CHECK(says(said, "Het totaal van 22 komt uit: het register."));
    CHECK(says(said, "Bij 1 wijkorgaan stonden nog vragen open: Dorpsraad Boekelo."));
    CHECK(says(said, "2 wijkorganen waren afwezig: Buurtkring Broekheurne en Wijkraad De Bothoven.")
    );
    CHECK(says(said, "Afwezig zijn of zwijgen telt niet als akkoord."));
    CHECK(says(said, "Van 17 andere wijkorganen is niets vastgelegd."));
}

TEST_CASE("one body that agrees stands in the singular")
{
    const auto said = said_of(april_round({Qualifier::exact, 2}), {stands(2, State::agreed)});
    CHECK(says(said, "1 van de 2 wijkorganen ging akkoord: Buurtkring Usselo."));
    CHECK(says(said, "Van 1 ander wijkorgaan is niets vastgelegd."));
}

TEST_CASE("when everyone agreed, nothing is said about silence")
{
    const auto said = said_of(april_round({Qualifier::exact, 1}), {stands(2, State::agreed)});
    CHECK(said.size() == 2);
}

TEST_CASE("without a total the report says so")
{
    const auto said = said_of(april_round({Qualifier::unknown, 0}), {stands(2, State::agreed)});
    CHECK(says(said, "1 wijkorgaan ging akkoord: Buurtkring Usselo."));
    CHECK(says(said, "Hoeveel wijkorganen er in totaal waren, is niet vastgelegd."));
}

TEST_CASE("an approximate total stays approximate")
{
    const auto said = said_of(april_round({Qualifier::circa, 20}), {stands(2, State::agreed)});
    CHECK(says(said, "1 van de circa 20 wijkorganen ging akkoord: Buurtkring Usselo."));
    CHECK(says(said, "Van de andere wijkorganen is niets vastgelegd."));
}

TEST_CASE("silence of Buurtkring Broekheurne is never agreement")
{
    for (const auto state :
         {State::absent,
          State::no_reaction,
          State::invited,
          State::present,
          State::not_approached}) {
        const auto said = said_of(april_round(), {stands(1, state)});
        CHECK(says(said, "Van geen van de 22 wijkorganen is vastgelegd dat het akkoord ging."));
        CHECK(says(said, "Afwezig zijn of zwijgen telt niet als akkoord."));
        CHECK_FALSE(is_agreement(state));
    }
}

TEST_CASE("what the record claims of others is quoted, not told as a fact")
{
    auto round = april_round();
    round.claim = "Alle andere aanwezigen gingen akkoord.";
    CHECK(says(
        said_of(round, {}),
        "Over wijkorganen die niet een voor een zijn genoemd, staat in het dossier: “Alle andere "
        "aanwezigen gingen akkoord.” Dat is niet per wijkorgaan vastgelegd."
    ));
}

TEST_CASE("who is against and who abstains is named")
{
    const auto said =
        said_of(april_round(), {stands(2, State::not_agreed), stands(3, State::abstained)});
    CHECK(says(said, "1 wijkorgaan ging niet akkoord: Buurtkring Usselo."));
    CHECK(says(said, "1 wijkorgaan onthield zich: Dorpsraad Boekelo."));
}

TEST_CASE("answers in another round do not count in this one")
{
    auto other = stands(2, State::agreed);
    other.round = RoundId{2};
    CHECK(says(
        said_of(april_round(), {other}),
        "Van geen van de 22 wijkorganen is vastgelegd dat het akkoord ging."
    ));
}

TEST_CASE("every state can be read back from its word")
{
    for (const auto state : all_states) CHECK(parse_state(to_word(state)) == state);
    CHECK_FALSE(parse_state("misschien"));
}

} // namespace wijkspraak::consents
