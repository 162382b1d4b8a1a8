#pragma once

#include "base/result.hpp"
#include "features/trainings/training.hpp"

namespace wijkspraak::trainings {

/// Why a body cannot register.
enum class Refusal {
    closed,     ///< the last day has gone by
    cancelled,  ///< the training does not go on
    registered, ///< it has registered already
    too_many,   ///< more people than there are places at all
};
Text to_text(Refusal refusal);

int free_places(const Training& training, const Filling& filling);
/// Whether the last day to register has not gone by and it goes on.
bool is_open(const Training& training, Date today);
bool has_been(const Training& training, Date today);

/// How a registration for so many people stands when it comes in: placed while there is room for
/// all of them, else at the end of the list.
Result<State, Refusal> state_of_new(
    const Offered& offered,
    const std::vector<Registration>& there,
    const RegistrationDraft& draft,
    Date today
);

/// Those on the list that get their places now: in order, each that fits.
std::vector<RegistrationId> admitted(
    const Training& training, const std::vector<Registration>& all
);

Filling filling_of(const std::vector<Registration>& all);

/// "nog 3 plaatsen", "vol: er is een wachtlijst"
Text room_words(const Offered& offered);

} // namespace wijkspraak::trainings
