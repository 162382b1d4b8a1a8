#pragma once

#include "base/result.hpp"
#include "features/levels/level.hpp"

#include <optional>
#include <span>
#include <vector>

namespace wijkspraak::levels {

// What may be settled.

/// A level that somebody wants to settle for a year.
struct Proposal {
    int year = 0;
    LevelName level;
    Side asked_by = Side::municipality;
    Date today;
};

inline constexpr int lasting_years = 3; ///< after which a lowering needs an assessment

/// Whether a level may be lowered without more, and why.
struct LoweringCheck {
    bool is_lowering = false; ///< compared with the year before
    bool requires_assessment = false;
    int years = 0; ///< in a row, at a higher level than the new one
    int since = 0; ///< the first of those
    Text explanation = {};
};
/// `history` is what the body has now in each year, in any order.
LoweringCheck lowering_check(const Proposal& proposal, std::span<const Standing> history);

/// What an assessment lacks before the level can be settled; nothing when it is whole.
std::vector<Text> missing_in(const Assessment& assessment, const Proposal& proposal);

/// From which day a lower level holds: 1 January, or the day after the reasonable term.
Date takes_effect_on(Date term_until, int year);
/// The same in words, with the old level for the rest of the term.
Text effect_of(Date term_until, const Proposal& proposal, const LevelName& before);

/// From when a level holds and what goes on until then.
struct Effect {
    Date from;
    std::optional<LevelName> until_then = {};
};
Result<Effect, Text> effect_of(
    const Proposal& proposal,
    std::span<const Standing> history,
    const std::optional<Assessment>& assessment
);

// What may be asked.

/// How many years ahead a step may be asked.
inline constexpr int years_ahead = 2;

/// The first year that a side may ask a step for: the next one. The municipality may also write
/// down a step for this year, as long as nothing is settled for it.
int first_year_for(Side side, std::span<const Standing> history, Date today);
/// Why a step cannot be asked; nothing when it can.
std::optional<Text> why_not_asked(
    const Proposal& proposal, std::span<const Standing> history, bool has_open_step
);
/// What a body has when it asks for a year: that of the year itself, else of the last year before.
std::optional<LevelName> level_before(int year, std::span<const Standing> history);

// Versions of the regulation.

/// Which day of a version is wrong.
enum class Limit { from, until };
struct Clash {
    Limit limit;
    Text why;
};
/// What is wrong with the days of a version that is written or put into force; `others` are the
/// versions that are no draft.
std::optional<Clash> clash_of(
    const RegulationDraft& draft, const std::vector<Regulation>& others, Date today
);

/// The version of these that is in force on a day. One without a last day holds until the next
/// begins.
const Regulation* in_force_on(const std::vector<Regulation>& all, Date day);
/// The last day of a version, if one is known.
std::optional<Date> last_day_of(const Regulation& regulation, const std::vector<Regulation>& all);

/// Whether a version can be changed no more: it is in force or was, or a body has a level of it.
bool is_frozen(const Regulation& regulation, Date today);

} // namespace wijkspraak::levels
