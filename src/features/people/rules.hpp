#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

#include <optional>
#include <string_view>

namespace wijkspraak::people {

inline constexpr std::size_t shortest_password = 12; ///< in characters
inline constexpr std::size_t longest_password = 200;

/// Why this cannot be a password, if it cannot.
std::optional<Text> problem_with_password(std::string_view password, std::string_view email);

/// How often somebody tried to sign in lately, without success.
struct Attempts {
    int on_account = 0;
    int from_address = 0;
};

inline constexpr std::int64_t attempts_count_for = 15 * one_minute;

/// Whether another try is allowed now. The limit per address is wider, since a town hall shares
/// one.
bool may_try(const Attempts& attempts);

inline constexpr std::int64_t longest_idle = 2 * one_hour;
inline constexpr std::int64_t longest_session = 12 * one_hour;

/// Whether a session that began and was last used then is still good.
bool is_current(Instant began_at, Instant last_seen_at, Instant now);

/// Where to go after signing in: only a page of this site, never another one.
std::string_view safe_return(std::string_view address);

} // namespace wijkspraak::people
