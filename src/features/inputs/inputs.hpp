#pragma once

#include "features/documents/document.hpp"
#include "features/inputs/call.hpp"
#include "features/inputs/code.hpp"
#include "features/inputs/givers.hpp"
#include "features/inputs/headway.hpp"
#include "features/inputs/input.hpp"
#include "features/inputs/print.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/values.hpp"
#include "web/address.hpp"
#include "web/routes.hpp"

#include <span>
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
/// The entries with a number above this one, lowest first: for reading a ledger through.
std::vector<Input> entries_above(
    storage::Transaction& transaction, processes::ProcessId process, int above, int most
);
/// Those that are there, newest first.
std::vector<Input> load(storage::Transaction& transaction, const std::vector<InputId>& ids);
/// Oldest first.
std::vector<Correction> corrections_of(storage::Transaction& transaction, InputId id);

/// Keeps the words of an entry from the public, who still see its number and the reason.
void withhold(
    storage::Transaction& transaction,
    processes::ProcessId process,
    InputId id,
    const std::string& reason,
    const storage::Actor& actor
);
/// Undoes that; the reason stands in the log.
void open_again(
    storage::Transaction& transaction,
    processes::ProcessId process,
    InputId id,
    const std::string& reason,
    const storage::Actor& actor
);

Headway headway_of(storage::Transaction& transaction, processes::ProcessId process);
/// What stands in the way of closing a process: entries without an answer, lowest number first.
std::vector<Input> unanswered(
    storage::Transaction& transaction, processes::ProcessId process, int most
);
/// The moments at which something was said; what was made up for a demo does not count.
std::vector<moments::MomentId> heard_moments(
    storage::Transaction& transaction, processes::ProcessId process
);
/// The outcomes under which an entry was put by hand.
std::vector<OutcomeId> supported_outcomes(
    storage::Transaction& transaction, processes::ProcessId process
);
std::vector<Withholding> withholdings_of(
    storage::Transaction& transaction, processes::ProcessId process
);
/// The entries of one standing with a number above this one, lowest first.
std::vector<Input> with_standing(
    storage::Transaction& transaction,
    processes::ProcessId process,
    Standing standing,
    int above,
    int most
);
/// Notes how far a feature above this one got with an entry. Its outcome can only bring it further.
void note_placed(
    storage::Transaction& transaction, processes::ProcessId process, InputId id, Standing placed
);

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

/// What was said in a letter or an e-mail is longer than what is typed in a form.
inline constexpr std::size_t longest_entry = 20'000;
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
/// Adds many entries under the next numbers, with one audit entry for all; gives the receipt of
/// each, in the same order.
std::vector<Receipt> add_many(
    storage::Transaction& transaction,
    processes::ProcessId process,
    std::span<const InputDraft> drafts,
    const storage::Actor& actor
);
/// The receipt of what came from this origin before.
std::optional<Receipt> find_by_origin(
    storage::Transaction& transaction, processes::ProcessId process, std::string_view origin
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
