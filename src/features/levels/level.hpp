#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "civic/money.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::levels {

using RegulationId = Id<struct Regulation>;
using LevelId = Id<struct Level>;
using StandingId = Id<struct Standing>;
using AskedStepId = Id<struct AskedStep>;

/// How a body and the municipality work together (samenwerkingsniveau): what the body does and what
/// it can count on. A level says what somebody does, never what they are worth.
struct LevelDraft {
    int rank = 1; ///< from low to high; the levels of two versions are compared by it
    std::string name;
    std::string activities = {}; ///< one on each line, as are the next two
    std::string rights = {};
    std::string support = {};
    std::string amount_words = {};    ///< how the amount is reckoned
    std::optional<Money> amount = {}; ///< a year, where it is one fixed amount
};
struct Level : LevelDraft {
    LevelId id;
    RegulationId regulation;
};

/// A version of the regulation that has the levels, with the days on which it holds.
struct RegulationDraft {
    std::string title;
    Date from;
    std::optional<Date> until = {}; ///< that day included; else until the next version begins
    std::string source = {};        ///< where it can be read
    bool is_example = false;        ///< made up to show how it works
};
struct Regulation : RegulationDraft {
    RegulationId id;
    bool is_draft = true;      ///< still being written; a draft is never in force
    bool is_used = false;      ///< a body has one of its levels, or asked for one
    std::vector<Level> levels; ///< lowest first
};

/// Who wanted a level for a body.
enum class Side { body, municipality, both };
inline constexpr std::array sides{Side::body, Side::municipality, Side::both};

struct LevelName {
    LevelId id;
    int rank = 1;
    std::string name;

    friend bool operator==(const LevelName&, const LevelName&) = default;
};

/// The level that a body is to have in a year.
struct Step {
    bodies::BodyId body;
    int year = 0;
    LevelId level;
    Side asked_by = Side::municipality;
    std::string reason;
    std::optional<Date> settled_on = {}; ///< where it was settled before it was written down
};

/// The level of a body in a year, as the municipality settled it.
struct Standing {
    StandingId id;
    bodies::BodyId body;
    int year = 0;
    LevelName level;
    Side asked_by = Side::municipality;
    std::string reason;
    Date settled_on;
    std::string settled_by; ///< a role
    Date from;              ///< 1 January, or later in the year where Awb 4:51 asks for it
    std::optional<LevelName> until_then = {}; ///< what goes on until that day
    bool is_replaced = false;                 ///< another entry took its place
};

/// A level that one side asks for, in a year to come.
struct StepDraft {
    bodies::BodyId body;
    int year = 0;
    LevelId level;
    Side asked_by = Side::body;
    std::string reason;
    std::string support = {};          ///< what the body needs to do it
    std::optional<Date> asked_on = {}; ///< where it was asked before it was written down
};

enum class StepState {
    asked,
    agreed,    ///< the body agrees with what the municipality asked
    disputed,  ///< it does not, and said why
    declined,  ///< the municipality does not go along with what the body asked
    withdrawn, ///< by who asked
    settled,
};
inline constexpr std::array step_states{
    StepState::asked,
    StepState::agreed,
    StepState::disputed,
    StepState::declined,
    StepState::withdrawn,
    StepState::settled};
bool is_open(StepState state);

/// What the other side thinks of a step.
struct Opinion {
    bool agrees = false;
    std::string words = {}; ///< why, where it does not agree
};
struct Reply : Opinion {
    Instant at;
    std::string role = {};
};

struct AskedStep {
    AskedStepId id;
    bodies::BodyId body;
    int year = 0;
    LevelName level;
    std::optional<LevelName> before = {}; ///< what the body had when it was asked
    Side asked_by = Side::body;
    std::string reason;
    std::string support = {};
    StepState state = StepState::asked;
    Instant asked_at;
    std::string asked_as; ///< a role
    std::optional<Reply> reply = {};
    std::optional<Instant> closed_at = {};
};

enum class Direction { up, down };
/// Where a step leads. A first level is a step up.
Direction direction_of(const AskedStep& step);

/// Whether a body could say what it thinks of a lower level before that was settled.
enum class Hearing {
    not_yet,
    heard,
    offered, ///< it could, and did not want to
};
inline constexpr std::array hearings{Hearing::not_yet, Hearing::heard, Hearing::offered};

/// What Awb 4:51 asks of a municipality that lowers a level after three years.
struct Assessment {
    std::optional<Date> announced_on = {}; ///< when the body was told of the intention
    std::optional<Date> term_until = {};   ///< last day of the reasonable term
    std::string why_lower = {};            ///< which circumstances or views have changed
    std::string why_term = {};             ///< why the body can adapt within that term
    Hearing hearing = Hearing::not_yet;
    std::optional<Date> heard_on = {}; ///< or until when it could say something
    std::string view = {};             ///< what it said
};

Text to_text(Side side);             ///< "het wijkorgaan"
std::string_view to_word(Side side); ///< "wijkorgaan", "gemeente", "samen"
std::optional<Side> parse_side(std::string_view word);
Text to_text(StepState state);
std::string_view to_word(StepState state);
std::optional<StepState> parse_step_state(std::string_view word);
Text to_text(Hearing hearing);
std::string_view to_word(Hearing hearing);
std::optional<Hearing> parse_hearing(std::string_view word);

Date first_day_of(int year);
std::string year_text(int year); ///< without the mark that a number has between its thousands
int year_of(Date day);

/// The level that holds on a day of the year that the standing is of.
const LevelName& level_on(const Standing& standing, Date day);

} // namespace wijkspraak::levels
