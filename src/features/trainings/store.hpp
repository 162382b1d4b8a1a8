#pragma once

#include "features/trainings/trainings.hpp"

/// The trainings and registrations in the database.
namespace wijkspraak::trainings {

using storage::Transaction;

enum class Period { ahead, past, all };
inline constexpr std::array periods{Period::ahead, Period::past, Period::all};
Text to_text(Period period);
std::string_view to_word(Period period);
std::optional<Period> parse_period(std::string_view word);

struct Search {
    std::string words = {};
    Period period = Period::ahead;
    int page = 1;
};
struct Catalogue {
    std::vector<Offered> shown = {};
    std::int64_t found = 0;
    int page = 1;
    int pages = 1;
};
Catalogue catalogue(Transaction& transaction, const Search& search, Date today);
std::optional<Offered> find_offered(Transaction& transaction, TrainingId id);

/// Gives whom there is room for now their places, and tells them.
void change(
    Transaction& transaction,
    const Training& before,
    const TrainingDraft& after,
    const storage::Actor& actor
);
/// Tells every body that was to come.
void cancel(
    Transaction& transaction,
    const Training& training,
    const std::string& reason,
    const storage::Actor& actor
);

// What the registering is made of.

/// Has whoever else registers or cancels wait until this unit of work has ended.
void take_turn(Transaction& transaction, TrainingId id);
RegistrationId insert(
    Transaction& transaction,
    const RegistrationDraft& draft,
    State state,
    const storage::Actor& actor
);
void set_state(Transaction& transaction, RegistrationId id, State state);
std::optional<Registration> find_registration(Transaction& transaction, RegistrationId id);

/// Gives their places to those on the list for whom there is room now, and tells them.
void admit(Transaction& transaction, TrainingId id, Instant now);

/// A training that a body registered for.
struct Joined {
    Training training;
    Registration registration;
};
/// Those that were not cancelled, newest first.
std::vector<Joined> joined_by(Transaction& transaction, bodies::BodyId body);

// What is told by mail.
void tell_placed(
    Transaction& transaction,
    const Training& training,
    const Registration& registration,
    Instant now
);
void tell_cancelled(
    Transaction& transaction,
    const Training& training,
    const Registration& registration,
    Instant now
);

} // namespace wijkspraak::trainings
