#include "features/inputs/store.hpp"
#include "features/people/people.hpp"

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view call_of_process = R"(
    select question, opens_on, closes_on, answer_by from input_calls where process_id = $1
)";

constexpr std::string_view put_call = R"(
    insert into input_calls (process_id, question, opens_on, closes_on, answer_by)
    values ($1, $2, $3, $4, $5)
    on conflict (process_id) do update
    set question = excluded.question, opens_on = excluded.opens_on,
        closes_on = excluded.closes_on, answer_by = excluded.answer_by
)";

constexpr std::string_view giver_of_input = R"(
    select name, email, is_confirmed, wants_news from input_givers where input_id = $1
)";

constexpr std::string_view put_giver = R"(
    insert into input_givers (input_id, name, email, is_confirmed, wants_news)
    values ($1, $2, $3, $4, $5)
    on conflict (input_id) do update
    set name = excluded.name, email = excluded.email, is_confirmed = excluded.is_confirmed,
        wants_news = excluded.wants_news
)";

constexpr std::string_view delete_giver = R"(
    delete from input_givers where input_id = $1
)";

constexpr std::string_view delete_givers = R"(
    delete from input_givers
    where input_id in (select id from inputs where process_id = $1)
)";

constexpr std::string_view giver_with_address = R"(
    select 1 from input_givers where email = $1 limit 1
)";

constexpr std::string_view files_of_input = R"(
    select document_id from input_files where input_id = $1 order by document_id
)";

constexpr std::string_view insert_file = R"(
    insert into input_files (input_id, document_id) values ($1, $2)
)";

constexpr std::string_view key_with_name = R"(
    select secret from input_keys where name = 'formulier'
)";

constexpr std::string_view insert_key = R"(
    insert into input_keys (name, secret) values ('formulier', $1)
    on conflict (name) do nothing
)";

constexpr std::string_view raise_count = R"(
    insert into input_limits (target, until, count) values ($1, $2, 1)
    on conflict (target) do update
    set count = case when input_limits.until < $3 then 1 else input_limits.count + 1 end,
        until = case when input_limits.until < $3 then excluded.until
            else input_limits.until end
    returning count
)";

constexpr std::string_view count_of_target = R"(
    select count from input_limits where target = $1 and until >= $2
)";

constexpr std::string_view delete_past_limits = R"(
    delete from input_limits where until < $1
)";

/// From what is kept nobody can read the address.
std::string target_of(Transaction& transaction, std::string_view what, std::string_view client)
{
    return print_of(form_key(transaction), std::string{what} + ' ' + std::string{client});
}

/// Counts one more for this target; gives how many there were lately.
int count_of(Transaction& transaction, const std::string& target, Instant now)
{
    const auto rows = transaction.keep_house(raise_count, target, now + limits_count_for, now);
    const auto count = rows.front().get<int>(0);
    // Whoever comes first after a pause clears away what is over.
    if (count == 1) transaction.keep_house(delete_past_limits, now);
    return count;
}

void audit_of(Transaction& transaction, std::string_view action, InputId id, const Actor& actor)
{
    const auto process = process_of(transaction, id).value();
    storage::audit(
        transaction, actor, {.action = action, .subject = id.value(), .process = process}
    );
}

} // namespace

std::optional<Call> call_of(Transaction& transaction, ProcessId process)
{
    return transaction.first(
        [](const Row& row) {
            return Call{
                .question = row.get<std::string>(0),
                .opens_on = row.get<std::optional<Date>>(1),
                .closes_on = row.get<std::optional<Date>>(2),
                .answer_by = row.get<std::optional<Date>>(3)};
        },
        call_of_process,
        process
    );
}

void set_call(Transaction& transaction, ProcessId process, const Call& call, const Actor& actor)
{
    transaction.run(
        put_call, process, call.question, call.opens_on, call.closes_on, call.answer_by
    );
    storage::audit(
        transaction,
        actor,
        {.action = "input.call", .subject = process.value(), .process = process.value()}
    );
}

std::optional<GiverDetails> giver_of(Transaction& transaction, InputId id)
{
    return transaction.first(
        [](const Row& row) {
            return GiverDetails{
                .name = row.get<std::string>(0),
                .email = row.get<std::string>(1),
                .is_confirmed = row.get<bool>(2),
                .wants_news = row.get<bool>(3)};
        },
        giver_of_input,
        id
    );
}

void keep_giver(Transaction& transaction, InputId id, const GiverDetails& giver, const Actor& actor)
{
    transaction.run(put_giver, id, giver.name, giver.email, giver.is_confirmed, giver.wants_news);
    audit_of(transaction, "input.giver", id, actor);
}

void forget_giver(Transaction& transaction, InputId id, const Actor& actor)
{
    if (transaction.run(delete_giver, id).changed() == 0) return;
    audit_of(transaction, "input.forget-giver", id, actor);
}

std::int64_t forget_givers(Transaction& transaction, ProcessId process, const Actor& actor)
{
    const auto count = transaction.run(delete_givers, process).changed();
    storage::audit(
        transaction,
        actor,
        {.action = "input.forget-givers",
         .subject = process.value(),
         .process = process.value(),
         .detail = std::to_string(count)}
    );
    return count;
}

bool is_address_of_giver(Transaction& transaction, std::string_view email)
{
    return not transaction.run(giver_with_address, email).empty();
}

std::vector<documents::DocumentId> files_of(Transaction& transaction, InputId id)
{
    return transaction.all(
        [](const Row& row) { return row.get<documents::DocumentId>(0); }, files_of_input, id
    );
}

void add_file(Transaction& transaction, InputId id, documents::DocumentId document)
{
    transaction.run(insert_file, id, document);
}

std::string form_key(Transaction& transaction)
{
    const auto rows = transaction.run(key_with_name);
    return rows.empty() ? std::string{} : rows.front().get<std::string>(0);
}

std::string form_key_of(storage::Database& database)
{
    auto key = database.read([](Transaction& transaction) { return form_key(transaction); });
    if (not key.empty()) return key;
    return database.write([](Transaction& transaction) {
        transaction.keep_house(insert_key, people::new_visit());
        return form_key(transaction);
    });
}

int count_gift(Transaction& transaction, std::string_view client, Instant now)
{
    return count_of(transaction, target_of(transaction, "inbreng", client), now);
}

int count_mail(Transaction& transaction, std::string_view address, Instant now)
{
    return count_of(transaction, target_of(transaction, "mail", address), now);
}

bool may_guess(Transaction& transaction, std::string_view client, Instant now)
{
    const auto rows =
        transaction.run(count_of_target, target_of(transaction, "raden", client), now);
    return rows.empty() or rows.front().get<int>(0) < most_guesses;
}

void note_guess(Transaction& transaction, std::string_view client, Instant now)
{
    count_of(transaction, target_of(transaction, "raden", client), now);
}

} // namespace wijkspraak::inputs
