#pragma once

#include "features/bodies/body.hpp"
#include "features/levels/level.hpp"
#include "storage/transaction.hpp"

/// What one side is told of what the other did. The words of either stand on the site only.
namespace wijkspraak::levels {

/// Tells the side that did not ask of a step that was asked or withdrawn.
void tell_of_step(
    storage::Transaction& transaction, const bodies::Body& body, const AskedStep& step, Instant now
);
/// Tells the side that asked what the other says.
void tell_of_reply(
    storage::Transaction& transaction, const bodies::Body& body, const AskedStep& step, Instant now
);
/// Tells the body of the level that was settled.
void tell_of_standing(
    storage::Transaction& transaction,
    const bodies::Body& body,
    const Standing& standing,
    Instant now
);

} // namespace wijkspraak::levels
