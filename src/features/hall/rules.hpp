#pragma once

#include "base/result.hpp"
#include "features/hall/line.hpp"

#include <string_view>
#include <vector>

namespace wijkspraak::hall {

inline constexpr std::size_t longest_line = 4000; ///< in characters
inline constexpr std::size_t most_lines = 500;    ///< at once
inline constexpr int most_hands = 100'000;
inline constexpr int most_sheets = 200; ///< in one set

/// The lines that have something on them, numbered as whoever typed them counts: from 1, empty
/// lines too.
std::vector<TypedLine> lines_in(std::string_view text);

/// What a line says, and what the signs in front of its first colon say about it:
///
///     "12x: Meer bankjes"             twelve hands went up
///     "t: Meer bankjes"               the whole table agrees
///     "@jongeren: Meer bankjes"       young people said it
///     "12x @jongeren uit Zuid: …"     both
///
/// Where anything else stands in front of the colon, all of it is what was said: "2x per week:
/// nee".
Result<Line, LineProblem> read_line(std::string_view typed);

/// The entry that this line becomes. Who said it is the group or the table, never a person.
inputs::InputDraft entry_of(const Line& line, const Place& place);

/// The moment that is held on this day, if there is one.
std::optional<moments::MomentId> moment_on(const std::vector<moments::Moment>& all, Date day);

} // namespace wijkspraak::hall
