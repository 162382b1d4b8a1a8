#pragma once

#include "features/documents/document.hpp"
#include "features/inputs/call.hpp"
#include "features/inputs/code.hpp"
#include "features/inputs/input.hpp"
#include "features/inputs/print.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/values.hpp"
#include "web/address.hpp"
#include "web/routes.hpp"

#include <vector>

/// What was said and what became of it: inputs, outcomes, the test against each frame, reaction and
/// use.
namespace wijkspraak::inputs {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/inbreng, …/uitkomsten

std::vector<Input> inputs_of(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Input> find_input(
    storage::Transaction& transaction, processes::ProcessId process, InputId id
);
std::optional<Input> find_by_number(
    storage::Transaction& transaction, processes::ProcessId process, int number
);
/// The entry of a receipt, however its code was typed (see code.hpp).
std::optional<Input> find_by_code(storage::Transaction& transaction, std::string_view code);
processes::ProcessId process_of(storage::Transaction& transaction, InputId id);
/// Those that are there, newest first.
std::vector<Input> load(storage::Transaction& transaction, const std::vector<InputId>& ids);
/// How many entries a process has: numbers are dense, so it is the highest.
int highest_number(storage::Transaction& transaction, processes::ProcessId process);

/// When residents can give input, as the office set it; none when it never did.
std::optional<Call> call_of(storage::Transaction& transaction, processes::ProcessId process);
void set_call(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Call& call,
    const storage::Actor& actor
);

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

inline constexpr int inputs_per_page = 50;
inline constexpr int most_counted = 1000; ///< a search says "more than" beyond it

/// What someone wants to see of a ledger, newest first.
struct Search {
    std::string words = {};
    std::optional<Channel> channel = {};
    bool is_unsorted = false;              ///< only what has no outcome yet
    std::optional<OutcomeId> outcome = {}; ///< only what was put under this one
    std::optional<int> before = {};        ///< only numbers below this one: the next page
    bool is_public = false; ///< withheld entries are not found by their words or channel
};
/// Part of a ledger, with how much there is in all.
struct Found {
    std::vector<Input> inputs;
    int total = 0;
    bool is_more = false;         ///< there are more than `total`
    std::optional<int> next = {}; ///< `before` of the page that follows
};
Found search(storage::Transaction& transaction, processes::ProcessId process, const Search& search);
Text found_count(const Found& found); ///< "2 keer inbreng gevonden"
/// The way to the page that follows, and back to the first.
html::Node next_page(const web::Address& address, const Found& found, const Search& search);

/// Gives receipts and words to find them by to entries from before there were any. To be called
/// after the schema was brought up to date; quick when there is nothing to do.
void catch_up(storage::Database& database, Instant now);
std::vector<Outcome> outcomes_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<FrameTest> tests_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Response> responses_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Use> uses_of(storage::Transaction& transaction, processes::ProcessId process);

/// What somebody who gave input goes home with.
struct Receipt {
    InputId id;
    int number = 1;
    std::string code;
    bool is_new = true; ///< false when this origin was in the ledger already
};
/// Adds an entry under the next number of its process.
Receipt add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const InputDraft& draft,
    const storage::Actor& actor
);
OutcomeId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const OutcomeDraft& draft,
    const storage::Actor& actor
);
UseId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const UseDraft& draft,
    const storage::Actor& actor
);
void test(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const FrameTest& result,
    const storage::Actor& actor
);
/// Gives or replaces the reaction to an outcome.
void respond(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Response& response,
    const storage::Actor& actor
);

/// What was said and what the municipality does with it, for the public page of the process: each
/// outcome with who said it, the reaction with its reason, and where it can be found back.
html::Node outcomes_part(
    const std::vector<Outcome>& outcomes,
    const std::vector<Response>& responses,
    const std::vector<Use>& uses
);

} // namespace wijkspraak::inputs
