#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::support {

using RequestId = Id<struct Request>;
using StepId = Id<struct Step>;

/// What a body would like to be supported with.
enum class Kind { training, coaching, room, publicity, people, other };
inline constexpr std::array kinds{
    Kind::people, Kind::training, Kind::coaching, Kind::room, Kind::publicity, Kind::other};

/// How far a request is.
enum class State {
    asked,        ///< nobody has taken it up
    taken,        ///< somebody of the municipality works on it
    answered,     ///< the body has an answer; it is not yet carried out
    done,         ///< carried out
    not_possible, ///< with a reason
    withdrawn,    ///< by the body itself
};
inline constexpr std::array states{
    State::asked,
    State::taken,
    State::answered,
    State::done,
    State::not_possible,
    State::withdrawn};

/// A request of a body for support.
struct RequestDraft {
    bodies::BodyId body;
    Kind kind = Kind::other;
    std::string what = {};
    std::optional<Date> needed_by = {};
    bool is_by_office = false; ///< put in by its coach for it
};

struct Request : RequestDraft {
    RequestId id;
    State state = State::asked;
    Instant asked_at;
    Instant waiting_since; ///< asked, or added to after an answer
    std::optional<std::int64_t> asker = {};
    std::optional<std::int64_t> handler = {}; ///< the account that took it up
    std::optional<Date> ended_on = {};
};

/// What happened to a request.
enum class Deed { asked, taken, answered, added, done, refused, withdrawn };
inline constexpr std::array deeds{
    Deed::asked,
    Deed::taken,
    Deed::answered,
    Deed::added,
    Deed::done,
    Deed::refused,
    Deed::withdrawn};

/// What somebody tells about a request.
struct Telling {
    Deed deed = Deed::added;
    std::string note = {};                    ///< the answer, the reason or what was added
    std::optional<std::int64_t> handler = {}; ///< who takes it up
};

/// A line of what happened to a request.
struct Step {
    Deed deed = Deed::asked;
    Instant at;
    std::string role;
    std::string note = {};
};

Text to_text(Kind kind);
Text to_text(State state);
Text to_text(Deed deed);
std::string_view to_word(Kind kind);
std::string_view to_word(State state);
std::string_view to_word(Deed deed);
std::optional<Kind> parse_kind(std::string_view word);
std::optional<State> parse_state(std::string_view word);
std::optional<Deed> parse_deed(std::string_view word);

} // namespace wijkspraak::support
