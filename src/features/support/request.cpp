#include "features/support/request.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::support {

Text to_text(Kind kind)
{
    switch (kind) {
    case Kind::training: return t("Een training of cursus");
    case Kind::coaching: return t("Iemand die met ons meedenkt");
    case Kind::room: return t("Een ruimte");
    case Kind::publicity: return t("Bekend worden in de buurt");
    case Kind::people: return t("Mensen vinden");
    case Kind::other: return t("Iets anders");
    }
    return {};
}

Text to_text(State state)
{
    switch (state) {
    case State::asked: return t("gevraagd");
    case State::taken: return t("opgepakt");
    case State::answered: return t("beantwoord");
    case State::done: return t("gedaan");
    case State::not_possible: return t("niet mogelijk");
    case State::withdrawn: return t("ingetrokken");
    }
    return {};
}

Text to_text(Deed deed)
{
    switch (deed) {
    case Deed::asked: return t("Gevraagd");
    case Deed::taken: return t("Opgepakt");
    case Deed::answered: return t("Antwoord");
    case Deed::added: return t("Aanvulling");
    case Deed::done: return t("Gedaan");
    case Deed::refused: return t("Niet mogelijk");
    case Deed::withdrawn: return t("Ingetrokken");
    }
    return {};
}

std::string_view to_word(Kind kind)
{
    switch (kind) {
    case Kind::training: return "training";
    case Kind::coaching: return "meedenken";
    case Kind::room: return "ruimte";
    case Kind::publicity: return "bekendheid";
    case Kind::people: return "mensen";
    case Kind::other: return "anders";
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::asked: return "gevraagd";
    case State::taken: return "opgepakt";
    case State::answered: return "beantwoord";
    case State::done: return "gedaan";
    case State::not_possible: return "niet-mogelijk";
    case State::withdrawn: return "ingetrokken";
    }
    return {};
}

std::string_view to_word(Deed deed)
{
    switch (deed) {
    case Deed::asked: return "gevraagd";
    case Deed::taken: return "opgepakt";
    case Deed::answered: return "antwoord";
    case Deed::added: return "aanvulling";
    case Deed::done: return "gedaan";
    case Deed::refused: return "niet-mogelijk";
    case Deed::withdrawn: return "ingetrokken";
    }
    return {};
}

std::optional<Kind> parse_kind(std::string_view word)
{
    return with_word(kinds, word);
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(states, word);
}

std::optional<Deed> parse_deed(std::string_view word)
{
    return with_word(deeds, word);
}

} // namespace wijkspraak::support
