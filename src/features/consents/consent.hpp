#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/count.hpp"
#include "civic/dated.hpp"
#include "features/bodies/body.hpp"
#include "features/documents/document.hpp"
#include "features/moments/moment.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::consents {

using RoundId = Id<struct Round>;

/// Where a body stands in a consent round. Silence is never agreement.
enum class State {
    not_approached,
    invited,
    absent,
    present,
    agreed,
    agreed_with_remark,
    not_agreed,
    abstained,
    no_reaction,
    questions_open
};

inline constexpr std::array all_states{
    State::not_approached,
    State::invited,
    State::absent,
    State::present,
    State::agreed,
    State::agreed_with_remark,
    State::not_agreed,
    State::abstained,
    State::no_reaction,
    State::questions_open};

/// A text to which bodies are asked to agree (akkoord ophalen).
struct RoundDraft {
    std::string title;
    std::string subject = {}; ///< the text or step agreed to
    std::optional<documents::DocumentId> document = {};
    std::optional<Dated> from = {};
    std::optional<Dated> until = {};
    Count bodies = {};              ///< how many could have a say: the denominator
    std::string bodies_source = {}; ///< how that number is known
    std::string claim = {};         ///< what is said of bodies that are not named one by one
};
struct Round : RoundDraft {
    RoundId id;
    int number = 1;
};

/// The state of one body in a round.
struct Consent {
    RoundId round;
    bodies::BodyId body;
    State state = State::invited;
    std::optional<Dated> on = {};
    std::string channel = {};
    std::string remark = {};
    std::optional<moments::MomentId> moment = {};
};

Text to_text(State state);
std::string_view to_word(State state); ///< "akkoord met opmerking"
std::optional<State> parse_state(std::string_view word);

} // namespace wijkspraak::consents
