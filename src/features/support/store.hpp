#pragma once

#include "features/support/search.hpp"
#include "features/support/support.hpp"

/// The requests and contacts in the database.
namespace wijkspraak::support {

using storage::Transaction;

RequestId insert(Transaction& transaction, const RequestDraft& draft, const storage::Actor& actor);
/// The request as it stands afterwards is what is kept.
void update(Transaction& transaction, const Request& after);
StepId insert_step(
    Transaction& transaction, RequestId request, const Telling& telling, const storage::Actor& actor
);
std::vector<Step> steps_of(Transaction& transaction, RequestId id); ///< newest first
RequestList list(Transaction& transaction, const Search& search);

std::optional<Contact> find_contact(Transaction& transaction, ContactId id);
void remove(Transaction& transaction, const Contact& contact, const storage::Actor& actor);
std::int64_t count_contacts(Transaction& transaction, bodies::BodyId body);

void set_days_without_contact(Transaction& transaction, int days, const storage::Actor& actor);

} // namespace wijkspraak::support
