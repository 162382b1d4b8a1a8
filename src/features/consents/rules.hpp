#pragma once

#include "features/consents/consent.hpp"

#include <string>
#include <vector>

namespace wijkspraak::consents {

/// The bodies that could have a say, as the register had them, and how that is known.
struct RegisterCount {
    std::int64_t bodies = 0;
    std::string source; ///< in Dutch: it becomes part of the record
};
/// `areas` are the names of the parts of town that were asked for; none for the whole of it.
RegisterCount counted_in_register(
    std::size_t bodies, Date on, const std::vector<std::string>& areas
);

/// Who can be asked in a round: the bodies that were there in its time, and whoever answered.
std::vector<bodies::Body> offered_in(
    const std::vector<bodies::Placed>& all,
    const std::vector<Consent>& consents,
    const std::optional<Dated>& from,
    Date until
);

/// Whether the body itself said that it agrees.
bool is_agreement(State state);

/// The bodies that stand there in this round, by the order of the register.
std::vector<bodies::Body> standing_at(
    State state, const std::vector<Consent>& consents, const std::vector<bodies::Body>& bodies
);

/// The sentences of a report about a round, made from its matrix and nothing else.
std::vector<Text> sentences_of(
    const Round& round,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
);

} // namespace wijkspraak::consents
