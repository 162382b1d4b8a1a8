#include "features/trainings/training.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::trainings {

Text to_text(State state)
{
    switch (state) {
    case State::placed: return t("aangemeld");
    case State::waiting: return t("op de wachtlijst");
    case State::cancelled: return t("afgemeld");
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::placed: return "aangemeld";
    case State::waiting: return "wachtlijst";
    case State::cancelled: return "afgemeld";
    }
    return {};
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(states, word);
}

} // namespace wijkspraak::trainings
