#include "features/deliveries/columns.hpp"
#include "features/deliveries/store.hpp"

namespace wijkspraak::deliveries {

using processes::ProcessId;
using storage::Actor;

namespace {

constexpr std::int64_t one_day = 24 * one_hour;
constexpr std::int64_t open_for = 30 * one_day;
constexpr std::int64_t received_within = one_hour;
constexpr std::int64_t faults_kept_for = 90 * one_day;

/// As read_delivery() reads them.
const std::string& delivery_columns()
{
    static const std::string text = R"(
    select id, process_id, file_id, file_name, size, sheet, state, header_row, columns, list,
        channel, giver, moment_id, given_on, row_count, rows_read, rows_added, rows_known,
        rows_refused, brought_at, reference)";
    return text;
}

const std::string delivery_by_id = delivery_columns() + R"(
    from deliveries where process_id = $1 and id = $2
)";

const std::string deliveries_of_process = delivery_columns() + R"(
    from deliveries where process_id = $1 order by id desc limit 100
)";

const std::string delivery_for_server = delivery_columns() + R"(, turn, deaths, account, role
    from deliveries where id = $1
)";

constexpr std::string_view count_open = R"(
    select count(*) from deliveries
    where process_id = $1 and state in ('ontvangen', 'indelen', 'wacht', 'bezig', 'pauze', 'mislukt')
)";

constexpr std::string_view insert_delivery = R"(
    insert into deliveries (
        process_id, file_id, file_name, size, sheet, header_row, columns, row_count, account, role,
        brought_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    returning id
)";

constexpr std::string_view note_received = R"(
    update deliveries set state = 'indelen' where id = $1 and state = 'ontvangen'
)";

constexpr std::string_view update_scheme = R"(
    update deliveries
    set header_row = $2, columns = $3, list = $4, channel = $5, giver = $6, moment_id = $7,
        given_on = $8
    where id = $1 and state = 'indelen'
)";

constexpr std::string_view update_sheet = R"(
    update deliveries set sheet = $2, row_count = $3 where id = $1 and state = 'indelen'
)";

constexpr std::string_view start_delivery = R"(
    update deliveries set state = 'wacht', account = $2, role = $3
    where id = $1 and state = 'indelen'
)";

constexpr std::string_view pause_delivery = R"(
    update deliveries set state = 'pauze' where id = $1 and state in ('wacht', 'bezig')
)";

constexpr std::string_view resume_delivery = R"(
    update deliveries set state = 'wacht', deaths = 0, reference = ''
    where id = $1 and state in ('pauze', 'mislukt')
)";

constexpr std::string_view stop_delivery = R"(
    update deliveries set state = 'gestopt', ended_at = $2
    where id = $1 and state in ('ontvangen', 'indelen', 'wacht', 'bezig', 'pauze', 'mislukt')
)";

constexpr std::string_view count_faults = R"(
    select count(*) from delivery_faults where delivery_id = $1
)";

constexpr std::string_view some_faults = R"(
    select line, part, kind, value from delivery_faults
    where delivery_id = $1
    order by line, part
    limit $2 offset $3
)";

constexpr std::string_view any_to_take = R"(
    select 1 from deliveries
    where state = 'wacht' or (state = 'bezig' and heartbeat_at < $1)
    limit 1
)";

// A server that is killed can say nothing: its delivery is known by its old heartbeat.
constexpr std::string_view take_first = R"(
    update deliveries
    set deaths = deaths + case when state = 'bezig' then 1 else 0 end,
        state = 'bezig', turn = turn + 1, heartbeat_at = $1
    where id = (
        select id from deliveries
        where state = 'wacht' or (state = 'bezig' and heartbeat_at < $2)
        order by id
        limit 1
    )
    returning id
)";

constexpr std::string_view note_heartbeat = R"(
    update deliveries set heartbeat_at = $3 where id = $1 and turn = $2 and state = 'bezig'
)";

// Who gets further shows that it is not these rows over which servers die.
constexpr std::string_view note_tally = R"(
    update deliveries
    set rows_read = $3, rows_added = $4, rows_known = $5, rows_refused = $6, heartbeat_at = $7,
        deaths = 0
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view finish_delivery = R"(
    update deliveries set state = 'klaar', ended_at = $3
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view fail_delivery = R"(
    update deliveries set state = 'mislukt', reference = $3
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view put_delivery_back = R"(
    update deliveries set state = 'wacht' where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view file_of_delivery = R"(
    select file_id from deliveries where id = $1 and file_id is not null
)";

constexpr std::string_view forget_file = R"(
    update deliveries set file_id = null where id = $1
)";

constexpr std::string_view delete_delivery = R"(
    delete from deliveries where id = $1 and rows_read = 0
)";

constexpr std::string_view abandoned = R"(
    select id from deliveries
    where (state in ('indelen', 'pauze', 'mislukt') and brought_at < $1)
        or (state = 'ontvangen' and brought_at < $2)
)";

constexpr std::string_view delete_old_faults = R"(
    delete from delivery_faults
    where delivery_id in (select id from deliveries where ended_at < $1)
)";

Delivery read_delivery(const storage::Row& row)
{
    return {
        .id = row.get<DeliveryId>(0),
        .process = row.get<ProcessId>(1),
        .file = row.get<std::optional<BroughtFileId>>(2),
        .file_name = row.get<std::string>(3),
        .size = row.get<std::int64_t>(4),
        .sheet = row.get<std::size_t>(5),
        .state = row.get<DeliveryState>(6),
        .scheme =
            {.header_row = row.get<std::int64_t>(7),
                     .columns = row.get<Columns>(8),
                     .list = row.get<std::string>(9),
                     .channel = row.get<inputs::Channel>(10),
                     .giver = row.get<inputs::Giver>(11),
                     .moment = row.get<std::optional<moments::MomentId>>(12),
                     .day = row.get<std::optional<Date>>(13)},
        .rows = row.get<std::int64_t>(14),
        .tally =
            {.read = row.get<std::int64_t>(15),
                     .added = row.get<std::int64_t>(16),
                     .known = row.get<std::int64_t>(17),
                     .refused = row.get<std::int64_t>(18)},
        .brought_at = row.get<Instant>(19),
        .reference = row.get<std::string>(20),
    };
}

constexpr std::size_t after_delivery = 21; ///< the first column that read_delivery() leaves

ImportTask read_task(const storage::Row& row)
{
    return {
        .delivery = read_delivery(row),
        .turn = row.get<int>(after_delivery),
        .deaths = row.get<int>(after_delivery + 1),
        .account = row.get<std::optional<std::int64_t>>(after_delivery + 2),
        .role = row.get<std::string>(after_delivery + 3)};
}

} // namespace

std::optional<Delivery> DeliveryStore::find(ProcessId process, DeliveryId id) const
{
    return sql_.first(read_delivery, delivery_by_id, process, id);
}

std::vector<Delivery> DeliveryStore::of_process(ProcessId process) const
{
    return sql_.all(read_delivery, deliveries_of_process, process);
}

int DeliveryStore::open_in(ProcessId process) const
{
    return sql_.run(count_open, process).front().get<int>(0);
}

DeliveryId DeliveryStore::begin(const Delivery& draft, const Actor& actor)
{
    return sql_
        .keep_house(
            insert_delivery,
            draft.process,
            draft.file,
            draft.file_name,
            draft.size,
            draft.sheet,
            draft.scheme.header_row,
            draft.scheme.columns,
            draft.rows,
            actor.account,
            actor.role,
            actor.at
        )
        .front()
        .get<DeliveryId>(0);
}

void DeliveryStore::received(DeliveryId id)
{
    sql_.keep_house(note_received, id);
}

void DeliveryStore::arrange(DeliveryId id, const Scheme& scheme)
{
    sql_.keep_house(
        update_scheme,
        id,
        scheme.header_row,
        scheme.columns,
        scheme.list,
        scheme.channel,
        scheme.giver,
        scheme.moment,
        scheme.day
    );
}

void DeliveryStore::choose_sheet(
    DeliveryId id, std::size_t sheet, std::int64_t rows, const Scheme& scheme
)
{
    sql_.keep_house(update_sheet, id, sheet, rows);
    arrange(id, scheme);
}

bool DeliveryStore::start(DeliveryId id, const Actor& actor)
{
    return sql_.keep_house(start_delivery, id, actor.account, actor.role).changed() > 0;
}

bool DeliveryStore::pause(DeliveryId id)
{
    return sql_.keep_house(pause_delivery, id).changed() > 0;
}

bool DeliveryStore::resume(DeliveryId id)
{
    return sql_.keep_house(resume_delivery, id).changed() > 0;
}

bool DeliveryStore::stop(DeliveryId id, Instant now)
{
    if (sql_.keep_house(stop_delivery, id, now).changed() == 0) return false;
    drop_file(id);
    return true;
}

void DeliveryStore::forget(DeliveryId id)
{
    sql_.keep_house(delete_delivery, id);
}

std::int64_t DeliveryStore::fault_count(DeliveryId id) const
{
    return sql_.run(count_faults, id).front().number(0);
}

std::vector<FaultyCell> DeliveryStore::faults(DeliveryId id, std::int64_t skipped, int most) const
{
    return sql_.all(
        [](const storage::Row& row) {
            return FaultyCell{
                {.part = row.get<Part>(1),
                 .kind = row.get<FaultKind>(2),
                 .value = row.get<std::string>(3)},
                row.number(0)
            };
        },
        some_faults,
        id,
        most,
        skipped
    );
}

bool DeliveryStore::has_work(Instant now) const
{
    return not sql_.run(any_to_take, now + -heartbeat_lasts).empty();
}

std::optional<ImportTask> DeliveryStore::take(Instant now)
{
    const auto rows = sql_.keep_house(take_first, now, now + -heartbeat_lasts);
    if (rows.empty()) return std::nullopt;
    return sql_.first(read_task, delivery_for_server, rows.front().get<DeliveryId>(0));
}

bool DeliveryStore::keep_alive(const ImportTask& task, Instant now)
{
    return sql_.keep_house(note_heartbeat, task.delivery.id, task.turn, now).changed() > 0;
}

bool DeliveryStore::note(
    const ImportTask& task, const Tally& tally, std::span<const FaultyCell> faults, Instant now
)
{
    const auto noted = sql_.keep_house(
        note_tally,
        task.delivery.id,
        task.turn,
        tally.read,
        tally.added,
        tally.known,
        tally.refused,
        now
    );
    if (noted.changed() == 0) return false;
    storage::ManyRows rows{
        "delivery_faults", {"delivery_id", "line", "part", "kind", "value"}
    };
    for (const auto& fault : faults)
        rows.add(task.delivery.id, fault.row, fault.part, fault.kind, fault.value);
    sql_.keep_house(rows);
    return true;
}

bool DeliveryStore::finish(const ImportTask& task, Instant now)
{
    if (sql_.keep_house(finish_delivery, task.delivery.id, task.turn, now).changed() == 0)
        return false;
    drop_file(task.delivery.id);
    return true;
}

bool DeliveryStore::fail(const ImportTask& task, const std::string& reference)
{
    return sql_.keep_house(fail_delivery, task.delivery.id, task.turn, reference).changed() > 0;
}

void DeliveryStore::put_back(const ImportTask& task)
{
    sql_.keep_house(put_delivery_back, task.delivery.id, task.turn);
}

void DeliveryStore::forget_old(Instant now)
{
    for (const auto& row : sql_.run(abandoned, now + -open_for, now + -received_within))
        if (stop(row.get<DeliveryId>(0), now)) forget(row.get<DeliveryId>(0));
    sql_.keep_house(delete_old_faults, now + -faults_kept_for);
}

void DeliveryStore::drop_file(DeliveryId id)
{
    const auto rows = sql_.run(file_of_delivery, id);
    if (rows.empty()) return;
    sql_.keep_house(forget_file, id);
    BroughtFiles{sql_}.drop(rows.front().get<BroughtFileId>(0));
}

} // namespace wijkspraak::deliveries
