#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "civic/time_of_day.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::trainings {

using TrainingId = Id<struct Training>;
using RegistrationId = Id<struct Registration>;

/// Something that the people of neighbourhood bodies can learn.
struct TrainingDraft {
    std::string title;
    std::string learned = {};  ///< what one can do afterwards
    std::string audience = {}; ///< for whom it is
    Date on;
    std::optional<TimeOfDay> from = {};
    std::optional<TimeOfDay> until = {};
    std::string place = {}; ///< empty for online
    bool is_online = false;
    int places = 0;
    Date last_day; ///< to register
    std::string organiser = {};
};

struct Training : TrainingDraft {
    TrainingId id;
    std::string cancelled = {}; ///< why it does not go on; empty while it does
    int revision = 0;           ///< how often it was changed
    Instant changed_at = {};
};

/// How a registration stands.
enum class State {
    placed,    ///< has its places
    waiting,   ///< on the list, in the order in which they came
    cancelled, ///< by the body itself, or with the training
};
inline constexpr std::array states{State::placed, State::waiting, State::cancelled};

/// That so many people of a body would like to come; by role, without names.
struct RegistrationDraft {
    TrainingId training;
    bodies::BodyId body;
    int people = 1;
    std::string roles = {}; ///< "secretaris en penningmeester"
};

struct Registration : RegistrationDraft {
    RegistrationId id;
    State state = State::waiting;
    Instant at;
    std::optional<std::int64_t> account = {}; ///< who registered
    std::optional<int> attended = {};         ///< how many came; none while nobody said so
};

/// How full a training is.
struct Filling {
    int taken = 0;
    int waiting = 0; ///< people on the list
};

/// A training with how full it is.
struct Offered {
    Training training;
    Filling filling = {};
};

Text to_text(State state);
std::string_view to_word(State state);
std::optional<State> parse_state(std::string_view word);

} // namespace wijkspraak::trainings
