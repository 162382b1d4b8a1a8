#include "features/consents/consent.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::consents {

Text to_text(State state)
{
    switch (state) {
    case State::not_approached: return t("Niet benaderd");
    case State::invited: return t("Uitgenodigd");
    case State::absent: return t("Afwezig");
    case State::present: return t("Aanwezig");
    case State::agreed: return t("Akkoord");
    case State::agreed_with_remark: return t("Akkoord met opmerking");
    case State::not_agreed: return t("Niet akkoord");
    case State::abstained: return t("Onthouding");
    case State::no_reaction: return t("Geen reactie");
    case State::questions_open: return t("Vragen open");
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::not_approached: return "niet benaderd";
    case State::invited: return "uitgenodigd";
    case State::absent: return "afwezig";
    case State::present: return "aanwezig";
    case State::agreed: return "akkoord";
    case State::agreed_with_remark: return "akkoord met opmerking";
    case State::not_agreed: return "niet akkoord";
    case State::abstained: return "onthouding";
    case State::no_reaction: return "geen reactie";
    case State::questions_open: return "vragen open";
    }
    return {};
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(all_states, word);
}

} // namespace wijkspraak::consents
