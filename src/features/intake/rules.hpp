#pragma once

#include "base/clock.hpp"
#include "base/text.hpp"
#include "features/inputs/call.hpp"
#include "features/inputs/input.hpp"

#include <optional>

namespace wijkspraak::intake {

/// Whether residents can give input on this day. Without a first day it never opens.
bool is_open(const inputs::Call& call, Date today);

/// Whether somebody who comes to the form of a process finds it open, and if not, why.
enum class Opening {
    not_public, ///< residents cannot see the process
    unannounced,
    upcoming,
    open,
    closed, ///< its last day is over, or the process as a whole
};
Opening opening_of(
    const processes::Process& process, const std::optional<inputs::Call>& call, Date today
);

/// The call as it is once it has been closed today: what was asked and promised stays.
inputs::Call closed_on(const inputs::Call& call, Date today);

inline constexpr std::int64_t fastest_giver = 3 * one_second;
inline constexpr std::int64_t longest_shown = 24 * one_hour;

/// Whether a form came back at the pace of a person.
enum class Pace {
    human,
    too_fast, ///< somebody who writes needs more time; a program does not
    too_old,  ///< nobody knows any more which page it came from
};
Pace pace_of(std::optional<Instant> shown_at, Instant now);

// How much comes from one address in a quarter of an hour. A whole hall may share one.
inline constexpr int most_gifts = 60;
inline constexpr int most_mails = 3; ///< to one address, before anybody confirmed it

inline constexpr std::uint64_t largest_file = 10ULL << 20U;
/// By its name; what is in it is looked at when it is taken in.
bool is_photo_or_pdf(std::string_view file_name);

/// Who gave an entry, as everyone may read it: a group or body by its name, a person never.
Text public_giver(const inputs::InputDraft& entry);

} // namespace wijkspraak::intake
