#pragma once

#include "base/result.hpp"
#include "features/bodies/bodies.hpp"
#include "features/trainings/rules.hpp"
#include "features/trainings/training.hpp"

#include <map>

/// The catalogue of trainings for the people of neighbourhood bodies: what one learns, when, and
/// how many can come. A body registers a number of people, without names; when it is full it waits
/// in line, and is told when there is room. The office sees who comes and writes down who came.
namespace wijkspraak::trainings {

storage::Migrations migrations();
web::Routes routes(); ///< /trainingen, /mijn-wijkorganen/NAAM/trainingen, /kantoor/trainingen

TrainingId add(
    storage::Transaction& transaction, const TrainingDraft& draft, const storage::Actor& actor
);
std::optional<Training> find(storage::Transaction& transaction, TrainingId id);
/// The one with this title on this day.
std::optional<Training> find(storage::Transaction& transaction, std::string_view title, Date on);

struct Registered {
    RegistrationId id;
    State state;
};
/// Takes the places, or the next turn on the list. Of two at once each has a turn of its own.
Result<Registered, Refusal> enrol(
    storage::Transaction& transaction, const RegistrationDraft& draft, const storage::Actor& actor
);
/// Frees the places, and tells who gets them now.
void withdraw(
    storage::Transaction& transaction, const Registration& registration, const storage::Actor& actor
);
/// In the order in which they came; those that were cancelled too.
std::vector<Registration> registrations_of(storage::Transaction& transaction, TrainingId id);
void note_attendance(
    storage::Transaction& transaction,
    const Registration& registration,
    std::optional<int> attended,
    const storage::Actor& actor
);

// For who looks over many bodies: each is one question to the database for all of them.

struct Participation {
    int ahead = 0;    ///< trainings to come that it has places for
    int waiting = 0;  ///< trainings to come that it waits for
    int attended = 0; ///< trainings to which at least one of its people came
};
std::map<bodies::BodyId, Participation> participation(
    storage::Transaction& transaction, Date today
);

// The parts on the pages of a body.

/// What it is registered for, and the way to what else there is.
html::Node part_for_body(web::Context& context, const bodies::Guest& guest);
/// What it is registered for, for the office; nothing when it is registered for nothing.
html::Node part_for_office(web::Context& context, const bodies::Body& body);

} // namespace wijkspraak::trainings
