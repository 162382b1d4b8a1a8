#include "features/consents/store.hpp"

namespace wijkspraak::storage {

template <>
struct Column<consents::State> : WordColumn<consents::State, consents::parse_state> {};

} // namespace wijkspraak::storage

namespace wijkspraak::consents {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view rounds_of_process = R"(
    select
        id, number, title, subject, document_id, begins_on, ends_on, bodies_qualifier,
        bodies_number, bodies_source, claim
    from consent_rounds
    where process_id = $1
    order by number
)";

constexpr std::string_view round_of_process = R"(
    select
        id, number, title, subject, document_id, begins_on, ends_on, bodies_qualifier,
        bodies_number, bodies_source, claim
    from consent_rounds
    where process_id = $1 and id = $2
)";

constexpr std::string_view insert_round = R"(
    insert into consent_rounds (
        process_id, number, title, subject, document_id, begins_on, ends_on, bodies_qualifier,
        bodies_number, bodies_source, claim
    )
    values (
        $1, (select coalesce(max(number), 0) + 1 from consent_rounds where process_id = $1),
        $2, $3, $4, $5, $6, $7, $8, $9, $10
    )
    returning id
)";

constexpr std::string_view update_round = R"(
    update consent_rounds
    set title = $3, subject = $4, document_id = $5, begins_on = $6, ends_on = $7,
        bodies_qualifier = $8, bodies_number = $9, bodies_source = $10, claim = $11
    where process_id = $1 and id = $2
)";

constexpr std::string_view consents_of_process = R"(
    select round_id, body_id, state, happened_on, channel, remark, moment_id
    from consents
    where process_id = $1
    order by round_id, body_id
)";

constexpr std::string_view consents_of_round = R"(
    select round_id, body_id, state, happened_on, channel, remark, moment_id
    from consents
    where round_id = $1
    order by body_id
)";

constexpr std::string_view put_consent = R"(
    insert into consents
        (process_id, round_id, body_id, state, happened_on, channel, remark, moment_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (round_id, body_id) do update
    set state = excluded.state, happened_on = excluded.happened_on, channel = excluded.channel,
        remark = excluded.remark, moment_id = excluded.moment_id
)";

Round read_round(const Row& row)
{
    return {
        {.title = row.get<std::string>(2),
         .subject = row.get<std::string>(3),
         .document = row.get<std::optional<documents::DocumentId>>(4),
         .from = row.get<std::optional<Dated>>(5),
         .until = row.get<std::optional<Dated>>(6),
         .bodies = {row.get<Qualifier>(7), row.number(8)},
         .bodies_source = row.get<std::string>(9),
         .claim = row.get<std::string>(10)},
        row.get<RoundId>(0),
        row.get<int>(1),
    };
}

Consent read_consent(const Row& row)
{
    return {
        .round = row.get<RoundId>(0),
        .body = row.get<bodies::BodyId>(1),
        .state = row.get<State>(2),
        .on = row.get<std::optional<Dated>>(3),
        .channel = row.get<std::string>(4),
        .remark = row.get<std::string>(5),
        .moment = row.get<std::optional<moments::MomentId>>(6)};
}

} // namespace

std::vector<Round> rounds_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_round, rounds_of_process, process);
}

std::optional<Round> find_round(Transaction& transaction, ProcessId process, RoundId id)
{
    return transaction.first(read_round, round_of_process, process, id);
}

std::vector<Consent> consents_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_consent, consents_of_process, process);
}

std::vector<Consent> consents_in(Transaction& transaction, RoundId round)
{
    return transaction.all(read_consent, consents_of_round, round);
}

RoundId add(
    Transaction& transaction, ProcessId process, const RoundDraft& draft, const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_round,
        process,
        draft.title,
        draft.subject,
        draft.document,
        draft.from,
        draft.until,
        draft.bodies.qualifier,
        draft.bodies.number,
        draft.bodies_source,
        draft.claim
    );
    const auto id = rows.front().get<RoundId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "round.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

void change(
    Transaction& transaction,
    ProcessId process,
    RoundId id,
    const RoundDraft& draft,
    const Actor& actor
)
{
    transaction.run(
        update_round,
        process,
        id,
        draft.title,
        draft.subject,
        draft.document,
        draft.from,
        draft.until,
        draft.bodies.qualifier,
        draft.bodies.number,
        draft.bodies_source,
        draft.claim
    );
    storage::audit(
        transaction,
        actor,
        {.action = "round.change", .subject = id.value(), .process = process.value()}
    );
}

void record(Transaction& transaction, ProcessId process, const Consent& consent, const Actor& actor)
{
    transaction.run(
        put_consent,
        process,
        consent.round,
        consent.body,
        consent.state,
        consent.on,
        consent.channel,
        consent.remark,
        consent.moment
    );
    storage::audit(
        transaction,
        actor,
        {.action = "consent.record",
         .subject = consent.round.value(),
         .process = process.value(),
         .detail = "wijkorgaan " + std::to_string(consent.body.value()) + ": " +
                   std::string{to_word(consent.state)}}
    );
}

} // namespace wijkspraak::consents
