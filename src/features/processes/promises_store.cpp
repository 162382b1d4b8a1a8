#include "features/processes/columns.hpp"
#include "features/processes/processes.hpp"

namespace wijkspraak::processes {

namespace {

constexpr std::string_view influences_of_process = R"(
    select version, rung, promise, counter_promise, since, told
    from influences
    where process_id = $1
    order by version desc
)";

constexpr std::string_view insert_influence = R"(
    insert into influences (process_id, version, rung, promise, counter_promise, since, told)
    values (
        $1,
        (select coalesce(max(version), 0) + 1 from influences where process_id = $1),
        $2, $3, $4, $5, $6
    )
    returning version
)";

constexpr std::string_view update_rung = R"(
    update processes
    set rung = $2
    where id = $1
)";

constexpr std::string_view tell_of_influence = R"(
    update influences
    set told = $3
    where process_id = $1 and version = $2
)";

constexpr std::string_view frames_of_process = R"(
    select id, line, version, kind, words, since, told, reason,
        case when version = max(version) over (partition by line) then 1 else 0 end
    from frames
    where process_id = $1
    order by line, version desc
)";

constexpr std::string_view next_line = R"(
    select coalesce(max(line), 0) + 1
    from frames
    where process_id = $1
)";

constexpr std::string_view insert_frame = R"(
    insert into frames (process_id, line, version, kind, words, since, told, reason)
    values (
        $1, $2,
        (select coalesce(max(version), 0) + 1 from frames where process_id = $1 and line = $2),
        $3, $4, $5, $6, $7
    )
    returning id
)";

constexpr std::string_view tell_of_frame = R"(
    update frames
    set told = $3
    where process_id = $1 and id = $2
)";

constexpr std::string_view duties_of_process = R"(
    select id, what, ground, arose, done, evidence
    from duties
    where process_id = $1
    order by id
)";

constexpr std::string_view insert_duty = R"(
    insert into duties (process_id, what, ground, arose, done, evidence)
    values ($1, $2, $3, $4, $5, $6)
    returning id
)";

constexpr std::string_view update_duty = R"(
    update duties
    set done = $3, evidence = $4
    where process_id = $1 and id = $2
)";

Influence read_influence(const storage::Row& row)
{
    return {
        {.rung = row.get<Rung>(1),
         .promise = row.get<std::string>(2),
         .counter_promise = row.get<std::string>(3),
         .from = row.get<Dated>(4),
         .told_on = row.get<std::optional<Dated>>(5)},
        row.get<int>(0)
    };
}

Frame read_frame(const storage::Row& row)
{
    return {
        {.kind = row.get<FrameKind>(3),
         .text = row.get<std::string>(4),
         .from = row.get<Dated>(5),
         .told_on = row.get<std::optional<Dated>>(6),
         .reason = row.get<std::string>(7)},
        row.get<FrameId>(0),
        row.get<int>(1),
        row.get<int>(2),
        row.get<bool>(8)
    };
}

Duty read_duty(const storage::Row& row)
{
    return {
        {.what = row.get<std::string>(1),
         .ground = row.get<std::string>(2),
         .arose_on = row.get<std::optional<Dated>>(3),
         .done_on = row.get<std::optional<Dated>>(4),
         .evidence = row.get<std::string>(5)},
        row.get<DutyId>(0)
    };
}

} // namespace

std::vector<Influence> influences_of(storage::Transaction& transaction, ProcessId id)
{
    return transaction.all(read_influence, influences_of_process, id);
}

std::vector<Frame> frames_of(storage::Transaction& transaction, ProcessId id)
{
    return transaction.all(read_frame, frames_of_process, id);
}

std::vector<Duty> duties_of(storage::Transaction& transaction, ProcessId id)
{
    return transaction.all(read_duty, duties_of_process, id);
}

void state_influence(
    storage::Transaction& transaction,
    ProcessId id,
    const InfluenceDraft& draft,
    const storage::Actor& actor
)
{
    const auto rows = transaction.run(
        insert_influence,
        id,
        draft.rung,
        draft.promise,
        draft.counter_promise,
        draft.from,
        draft.told_on
    );
    transaction.run(update_rung, id, draft.rung);
    storage::audit(
        transaction,
        actor,
        {.action = "influence.state", .subject = rows.front().number(0), .process = id.value()}
    );
}

void tell_influence(
    storage::Transaction& transaction,
    ProcessId id,
    int version,
    const Dated& told_on,
    const storage::Actor& actor
)
{
    transaction.run(tell_of_influence, id, version, told_on);
    storage::audit(
        transaction,
        actor,
        {.action = "influence.tell",
         .subject = version,
         .process = id.value(),
         .detail = to_iso(told_on)}
    );
}

FrameId set_frame(
    storage::Transaction& transaction,
    ProcessId id,
    const FrameDraft& draft,
    std::optional<int> line,
    const storage::Actor& actor
)
{
    const auto on_line =
        line ? std::int64_t{*line} : transaction.run(next_line, id).front().number(0);
    const auto rows = transaction.run(
        insert_frame, id, on_line, draft.kind, draft.text, draft.from, draft.told_on, draft.reason
    );
    const auto frame = rows.front().get<FrameId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = line ? "frame.change" : "frame.add",
         .subject = frame.value(),
         .process = id.value(),
         .detail = draft.reason}
    );
    return frame;
}

void tell_frame(
    storage::Transaction& transaction,
    ProcessId id,
    FrameId frame,
    const Dated& told_on,
    const storage::Actor& actor
)
{
    transaction.run(tell_of_frame, id, frame, told_on);
    storage::audit(
        transaction,
        actor,
        {.action = "frame.tell",
         .subject = frame.value(),
         .process = id.value(),
         .detail = to_iso(told_on)}
    );
}

DutyId add_duty(
    storage::Transaction& transaction,
    ProcessId id,
    const DutyDraft& draft,
    const storage::Actor& actor
)
{
    const auto rows = transaction.run(
        insert_duty, id, draft.what, draft.ground, draft.arose_on, draft.done_on, draft.evidence
    );
    const auto duty = rows.front().get<DutyId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "duty.add", .subject = duty.value(), .process = id.value(), .detail = draft.what}
    );
    return duty;
}

void finish_duty(
    storage::Transaction& transaction,
    ProcessId id,
    DutyId duty,
    const Proof& proof,
    const storage::Actor& actor
)
{
    transaction.run(update_duty, id, duty, proof.done_on, proof.evidence);
    storage::audit(
        transaction,
        actor,
        {.action = "duty.finish",
         .subject = duty.value(),
         .process = id.value(),
         .detail = proof.evidence}
    );
}

} // namespace wijkspraak::processes
