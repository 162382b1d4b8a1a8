#pragma once

#include "features/documents/document.hpp"
#include "features/inputs/input.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who gave an entry and what came with it, apart from the ledger; and how often somebody may try.
namespace wijkspraak::inputs {

/// Who gave an entry: personal data, apart from the ledger and never on a public page.
struct GiverDetails {
    std::string name = {};
    std::string email = {};
    bool is_confirmed = false; ///< the address has been shown to be theirs
    bool wants_news = false;
};
std::optional<GiverDetails> giver_of(storage::Transaction& transaction, InputId id);
void keep_giver(
    storage::Transaction& transaction,
    InputId id,
    const GiverDetails& giver,
    const storage::Actor& actor
);
/// Who gave an entry that has just been added, with many others.
struct GivenBy {
    InputId input;
    GiverDetails giver;
};
/// Keeps the givers of many new entries, with one audit entry for all.
void keep_givers(
    storage::Transaction& transaction,
    processes::ProcessId process,
    std::span<const GivenBy> all,
    const storage::Actor& actor
);
/// Takes the personal data away; the entry stays.
void forget_giver(storage::Transaction& transaction, InputId id, const storage::Actor& actor);
/// The same for a whole process; gives of how many entries.
std::int64_t forget_givers(
    storage::Transaction& transaction, processes::ProcessId process, const storage::Actor& actor
);
/// Whether the giver of any entry left this address.
bool is_address_of_giver(storage::Transaction& transaction, std::string_view email);
/// The files that came with an entry. They are the office's to see.
std::vector<documents::DocumentId> files_of(storage::Transaction& transaction, InputId id);
void add_file(storage::Transaction& transaction, InputId id, documents::DocumentId document);

/// The secret by which forms and addresses are sealed; empty when there is none yet.
std::string form_key(storage::Transaction& transaction);
/// The same, made at the first time.
std::string form_key_of(storage::Database& database);

inline constexpr std::int64_t limits_count_for = 15 * one_minute;
inline constexpr int most_guesses = 20;
/// Counts an entry from this client; gives how many there were lately.
int count_gift(storage::Transaction& transaction, std::string_view client, Instant now);
/// Counts a mail to this address that nobody has confirmed; gives how many there were lately.
int count_mail(storage::Transaction& transaction, std::string_view address, Instant now);
/// Whether this address may try a receipt code: not after too many that found nothing.
bool may_guess(storage::Transaction& transaction, std::string_view client, Instant now);
/// Counts a try from this address that found nothing.
void note_guess(storage::Transaction& transaction, std::string_view client, Instant now);

} // namespace wijkspraak::inputs
