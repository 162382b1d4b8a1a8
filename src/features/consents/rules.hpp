#pragma once

#include "features/consents/consent.hpp"

#include <vector>

namespace wijkspraak::consents {

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
