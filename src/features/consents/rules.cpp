#include "features/consents/rules.hpp"

#include "base/language.hpp"

#include <algorithm>

namespace wijkspraak::consents {

namespace {

using Bodies = std::vector<bodies::Body>;

/// "Usselo", "Usselo en Boekelo", "Usselo, Boekelo en Twekkelo"
Text names_of(const Bodies& bodies)
{
    std::string all_but_last;
    for (std::size_t index = 0; index + 1 < bodies.size(); ++index)
        all_but_last += (index == 0 ? "" : ", ") + bodies[index].name;
    if (all_but_last.empty()) return as_is(bodies.back().name);
    return t("{namen} en {naam}", all_but_last, bodies.back().name);
}

/// What a report says about a round, sentence by sentence.
class Sentences {
public:
    Sentences(const Round& round, const std::vector<Consent>& consents, const Bodies& bodies)
        : round_{round}, bodies_{bodies}
    {
        std::ranges::copy_if(consents, std::back_inserter(consents_), [&](const Consent& consent) {
            return consent.round == round.id;
        });
        std::ranges::copy_if(bodies, std::back_inserter(agreed_), [&](const bodies::Body& body) {
            return std::ranges::any_of(consents_, [&](const Consent& consent) {
                return consent.body == body.id and is_agreement(consent.state);
            });
        });
    }

    std::vector<Text> take()
    {
        say_who_agreed();
        say_of_how_many();
        say_who_did_not();
        say_who_is_silent();
        say_who_is_missing();
        say_what_is_claimed();
        return std::move(sentences_);
    }

private:
    bool knows_total() const { return round_.bodies.qualifier != Qualifier::unknown; }

    void say(Text sentence) { sentences_.push_back(std::move(sentence)); }

    /// A sentence about the bodies that stand there, if there are any.
    template <typename MakeSentence>
    void say_of(State state, MakeSentence&& make_sentence)
    {
        const auto some = standing_at(state, consents_, bodies_);
        if (not some.empty()) say(make_sentence(some.size(), names_of(some)));
    }

    void say_who_agreed()
    {
        const auto n = agreed_.size();
        if (n == 0 and knows_total())
            say(
                t("Van geen van de {aantal} wijkorganen is vastgelegd dat het akkoord ging.",
                  to_text(round_.bodies))
            );
        else if (n == 0)
            say(t("Van geen enkel wijkorgaan is vastgelegd dat het akkoord ging."));
        else if (knows_total())
            say(
                t("{n} van de {aantal} wijkorganen ging akkoord: {namen}.",
                  "{n} van de {aantal} wijkorganen gingen akkoord: {namen}.",
                  n,
                  to_text(round_.bodies),
                  names_of(agreed_))
            );
        else
            say(
                t("{n} wijkorgaan ging akkoord: {namen}.",
                  "{n} wijkorganen gingen akkoord: {namen}.",
                  n,
                  names_of(agreed_))
            );
        say_of(State::agreed_with_remark, [](std::size_t count, Text names) {
            return t(
                "{n} daarvan had een opmerking: {namen}.",
                "{n} daarvan hadden een opmerking: {namen}.",
                count,
                std::move(names)
            );
        });
    }

    void say_of_how_many()
    {
        if (not knows_total())
            say(t("Hoeveel wijkorganen er in totaal waren, is niet vastgelegd."));
        else if (round_.bodies_source.empty())
            say(t(
                "Hoe het totaal van {aantal} bekend is, is niet vastgelegd.", to_text(round_.bodies)
            ));
        else
            say(
                t("Het totaal van {aantal} komt uit: {bron}.",
                  to_text(round_.bodies),
                  round_.bodies_source)
            );
    }

    void say_who_did_not()
    {
        say_of(State::not_agreed, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan ging niet akkoord: {namen}.",
                "{n} wijkorganen gingen niet akkoord: {namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::abstained, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan onthield zich: {namen}.",
                "{n} wijkorganen onthielden zich: {namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::questions_open, [](std::size_t count, Text names) {
            return t(
                "Bij {n} wijkorgaan stonden nog vragen open: {namen}.",
                "Bij {n} wijkorganen stonden nog vragen open: {namen}.",
                count,
                std::move(names)
            );
        });
    }

    void say_who_is_silent()
    {
        const auto before = sentences_.size();
        say_of(State::present, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan was aanwezig, maar of het akkoord ging, is niet vastgelegd: "
                "{namen}.",
                "{n} wijkorganen waren aanwezig, maar of zij akkoord gingen, is niet "
                "vastgelegd: {namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::absent, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan was afwezig: {namen}.",
                "{n} wijkorganen waren afwezig: {namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::no_reaction, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan gaf geen reactie: {namen}.",
                "{n} wijkorganen gaven geen reactie: {namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::invited, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan was uitgenodigd, maar een antwoord is niet vastgelegd: {namen}.",
                "{n} wijkorganen waren uitgenodigd, maar een antwoord is niet vastgelegd: "
                "{namen}.",
                count,
                std::move(names)
            );
        });
        say_of(State::not_approached, [](std::size_t count, Text names) {
            return t(
                "{n} wijkorgaan is niet benaderd: {namen}.",
                "{n} wijkorganen zijn niet benaderd: {namen}.",
                count,
                std::move(names)
            );
        });
        if (sentences_.size() > before) say(t("Afwezig zijn of zwijgen telt niet als akkoord."));
    }

    void say_who_is_missing()
    {
        if (not knows_total()) return;
        const auto missing = round_.bodies.number - static_cast<std::int64_t>(consents_.size());
        if (missing > 0 and round_.bodies.qualifier == Qualifier::exact)
            say(
                t("Van {n} ander wijkorgaan is niets vastgelegd.",
                  "Van {n} andere wijkorganen is niets vastgelegd.",
                  missing)
            );
        else if (missing > 0 or round_.bodies.qualifier == Qualifier::minimum)
            say(t("Van de andere wijkorganen is niets vastgelegd."));
        else if (missing < 0 and round_.bodies.qualifier == Qualifier::exact)
            say(t("In de tabel staan meer wijkorganen dan het totaal: {n}.", consents_.size()));
    }

    void say_what_is_claimed()
    {
        if (round_.claim.empty()) return;
        say(
            t("Over wijkorganen die niet een voor een zijn genoemd, staat in het dossier: "
              "“{bewering}” Dat is niet per wijkorgaan vastgelegd.",
              round_.claim)
        );
    }

    const Round& round_;
    const Bodies& bodies_;
    std::vector<Consent> consents_;
    Bodies agreed_;
    std::vector<Text> sentences_;
};

} // namespace

RegisterCount counted_in_register(
    std::size_t bodies, Date on, const std::vector<std::string>& areas
)
{
    const auto& dutch = Language::dutch();
    std::string names;
    for (const auto& area : areas) names += (names.empty() ? "" : ", ") + area;
    const auto source =
        areas.empty()
            ? t("het register van wijkorganen op {datum}, hele gemeente", to_text(on))
            : t("het register van wijkorganen op {datum}, gebied: {gebieden}", to_text(on), names);
    return {static_cast<std::int64_t>(bodies), dutch.say(source)};
}

std::vector<bodies::Body> offered_in(
    const std::vector<bodies::Placed>& all,
    const std::vector<Consent>& consents,
    const std::optional<Dated>& from,
    Date until
)
{
    std::vector<bodies::Body> offered;
    for (const auto& placed : all) {
        const bool was_there = bodies::was_there(placed, until) or
                               (from and bodies::was_there(placed, from->first_day));
        const bool is_recorded =
            std::ranges::find(consents, placed.body.id, &Consent::body) != consents.end();
        if (was_there or is_recorded) offered.push_back(placed.body);
    }
    return offered;
}

bool is_agreement(State state)
{
    return state == State::agreed or state == State::agreed_with_remark;
}

std::vector<bodies::Body> standing_at(
    State state, const std::vector<Consent>& consents, const std::vector<bodies::Body>& bodies
)
{
    std::vector<bodies::Body> some;
    for (const auto& body : bodies)
        for (const auto& consent : consents)
            if (consent.body == body.id and consent.state == state) some.push_back(body);
    return some;
}

std::vector<Text> sentences_of(
    const Round& round,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
)
{
    return Sentences{round, consents, bodies}.take();
}

} // namespace wijkspraak::consents
