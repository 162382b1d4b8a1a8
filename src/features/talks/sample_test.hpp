#pragma once

#include "features/talks/store.hpp"

/// What the tests of the talks begin from.
namespace wijkspraak::talks::testing {

inline constexpr std::int64_t one_day = 24 * one_hour;
inline constexpr Instant morning{1'772'438'400'000}; ///< 2 March 2026, nine o'clock

inline const storage::Actor manager{.account = {}, .role = "stadsdeelmanager", .at = morning};
inline const storage::Actor secretary{.account = {}, .role = "secretaris", .at = morning};

/// Noord with two bodies that can be written to, and a round of 2027 with two dates.
struct Noord {
    bodies::BodyId hof;
    bodies::BodyId linde;
    RoundId round;
    SlotId tuesday;
    SlotId thursday;
};
Noord arrange_noord(Transaction& transaction);

/// A round of the same bodies in another year.
RoundId arrange_round(Transaction& transaction, int year);

SheetDraft sheet_with(Topic topic, const std::string& words);
/// Invited, planned, prepared, held with one agreement; the report was not sent.
Talk arrange_held(Transaction& transaction, const Noord& noord);
/// The same, and confirmed by both: frozen.
Talk arrange_frozen(Transaction& transaction, const Noord& noord);

} // namespace wijkspraak::talks::testing
