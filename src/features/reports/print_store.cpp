#include "features/reports/print_store.hpp"

#include <string_view>

namespace wijkspraak::storage {

template <>
struct Column<reports::PrintKind> : WordColumn<reports::PrintKind, reports::parse_print_kind> {};
template <>
struct Column<reports::PrintState> : WordColumn<reports::PrintState, reports::parse_print_state> {};
template <>
struct Column<reports::PrintStage> : WordColumn<reports::PrintStage, reports::parse_print_stage> {};

} // namespace wijkspraak::storage

namespace wijkspraak::reports {

namespace {

constexpr std::size_t part_size = 256 * 1024;
constexpr std::int64_t kept_after_end = 24 * one_hour;

constexpr std::string_view job_standing = R"(
    select print_jobs.id, print_jobs.process_id, kind, state, stage, pages_done, pages,
        version, published_at is not null, size, reference
    from print_jobs left join reports on reports.id = report_id
    where print_jobs.process_id = $1 and kind = $2 and print_jobs.sha256 = $3
        and state in ('wacht', 'bezig', 'klaar')
)";

constexpr std::string_view job_by_id = R"(
    select print_jobs.id, print_jobs.process_id, kind, state, stage, pages_done, pages,
        version, published_at is not null, size, reference
    from print_jobs left join reports on reports.id = report_id
    where print_jobs.id = $1
)";

constexpr std::string_view jobs_in_queue = R"(
    select count(*),
        count(case when process_id = $1 then 1 end),
        count(case when exists (
            select 1 from print_askers where job_id = print_jobs.id and asker = $2
        ) then 1 end)
    from print_jobs
    where state in ('wacht', 'bezig')
)";

constexpr std::string_view jobs_ahead = R"(
    select count(*) from print_jobs where state in ('wacht', 'bezig') and id < $1
)";

constexpr std::string_view asker_of_job = R"(
    select 1 from print_askers where job_id = $1 and asker = $2
)";

constexpr std::string_view parts_of_job = R"(
    select bytes from print_parts where job_id = $1 order by number
)";

constexpr std::string_view insert_job = R"(
    insert into print_jobs (process_id, report_id, kind, sha256, content, pages, asked_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id
)";

constexpr std::string_view insert_asker = R"(
    insert into print_askers (job_id, asker)
    values ($1, $2)
    on conflict (job_id, asker) do nothing
)";

constexpr std::string_view delete_asker = R"(
    delete from print_askers where job_id = $1 and asker = $2
)";

constexpr std::string_view stop_unwanted = R"(
    update print_jobs
    set state = 'gestopt', ended_at = $2, content = null
    where id = $1 and state in ('wacht', 'bezig')
        and not exists (select 1 from print_askers where job_id = $1)
)";

constexpr std::string_view any_to_take = R"(
    select 1 from print_jobs
    where state = 'wacht' or (state = 'bezig' and heartbeat_at < $1)
    limit 1
)";

// A server that is killed can say nothing: its job is known by its old heartbeat.
constexpr std::string_view take_first = R"(
    update print_jobs
    set deaths = deaths + case when state = 'bezig' then 1 else 0 end,
        state = 'bezig', stage = 'tellen', pages_done = 0, turn = turn + 1, heartbeat_at = $1
    where id = (
        select id from print_jobs
        where state = 'wacht' or (state = 'bezig' and heartbeat_at < $2)
        order by id
        limit 1
    )
    returning id, turn, deaths, kind, pages
)";

constexpr std::string_view source_of_job = R"(
    select report_id, print_jobs.content, version, frozen_on, reports.sha256, reports.content
    from print_jobs left join reports on reports.id = report_id
    where print_jobs.id = $1
)";

constexpr std::string_view note_progress = R"(
    update print_jobs
    set stage = $3, pages_done = $4, pages = $5, heartbeat_at = $6
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view end_job = R"(
    update print_jobs
    set state = $3, ended_at = $4, content = null
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view insert_part = R"(
    insert into print_parts (job_id, number, bytes) values ($1, $2, $3)
)";

constexpr std::string_view note_size = R"(
    update print_jobs set size = $2 where id = $1
)";

constexpr std::string_view note_reference = R"(
    update print_jobs set reference = $2 where id = $1
)";

constexpr std::string_view delete_askers = R"(
    delete from print_askers where job_id = $1
)";

constexpr std::string_view put_job_back = R"(
    update print_jobs
    set state = 'wacht', pages_done = 0
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view old_jobs = R"(
    select id from print_jobs
    where ended_at < $1 and (report_id is null or state <> 'klaar')
)";

constexpr std::string_view delete_parts = R"(
    delete from print_parts where job_id = $1
)";

constexpr std::string_view delete_job = R"(
    delete from print_jobs where id = $1
)";

PrintJob read_job(const storage::Row& row)
{
    return {
        .id = row.get<PrintJobId>(0),
        .process = row.get<processes::ProcessId>(1),
        .kind = row.get<PrintKind>(2),
        .state = row.get<PrintState>(3),
        .progress =
            {.stage = row.get<PrintStage>(4),
                       .pages_done = row.get<int>(5),
                       .pages = row.get<int>(6)},
        .version = row.get<std::optional<int>>(7),
        .is_public = row.get<bool>(8),
        .size = row.get<std::int64_t>(9),
        .reference = row.get<std::string>(10),
    };
}

} // namespace

std::optional<PrintJob> PrintStore::standing(
    processes::ProcessId process, PrintKind kind, const std::string& sha256
) const
{
    return sql_.first(read_job, job_standing, process, kind, sha256);
}

std::optional<PrintJob> PrintStore::find(PrintJobId id) const
{
    return sql_.first(read_job, job_by_id, id);
}

PrintQueue PrintStore::queue(processes::ProcessId process, const std::string& asker) const
{
    const auto rows = sql_.run(jobs_in_queue, process, asker);
    return {
        .all = rows.front().get<int>(0),
        .of_process = rows.front().get<int>(1),
        .of_asker = rows.front().get<int>(2)};
}

int PrintStore::ahead_of(PrintJobId id) const
{
    return sql_.run(jobs_ahead, id).front().get<int>(0);
}

bool PrintStore::waits_for(PrintJobId id, const std::string& asker) const
{
    return not sql_.run(asker_of_job, id, asker).empty();
}

std::string PrintStore::bytes_of(PrintJobId id) const
{
    std::string bytes;
    for (const auto& part : sql_.run(parts_of_job, id)) bytes += part.text(0);
    return bytes;
}

PrintJobId PrintStore::add(const PrintWish& wish, Instant now)
{
    const auto content = wish.report ? std::nullopt : std::optional{storage::Blob{wish.content}};
    return sql_
        .keep_house(
            insert_job, wish.process, wish.report, wish.kind, wish.sha256, content, wish.pages, now
        )
        .front()
        .get<PrintJobId>(0);
}

void PrintStore::join(PrintJobId id, const std::string& asker)
{
    sql_.keep_house(insert_asker, id, asker);
}

void PrintStore::leave(PrintJobId id, const std::string& asker, Instant now)
{
    const bool had_asked = sql_.keep_house(delete_asker, id, asker).changed() > 0;
    if (had_asked) sql_.keep_house(stop_unwanted, id, now);
}

bool PrintStore::has_work(Instant now) const
{
    return not sql_.run(any_to_take, now + -heartbeat_lasts).empty();
}

std::optional<PrintTask> PrintStore::take(Instant now)
{
    const auto rows = sql_.keep_house(take_first, now, now + -heartbeat_lasts);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.front();
    return PrintTask{
        .id = row.get<PrintJobId>(0),
        .turn = row.get<int>(1),
        .deaths = row.get<int>(2),
        .kind = row.get<PrintKind>(3),
        .progress = {.pages = row.get<int>(4)}};
}

PrintStore::Source PrintStore::source_of(PrintJobId id) const
{
    const auto rows = sql_.run(source_of_job, id);
    const auto row = rows.front();
    const auto report = row.get<std::optional<ReportId>>(0);
    if (not report) return {.content = row.get<std::string>(1)};
    return {
        .report =
            Report{
                   .id = *report,
                   .version = row.get<int>(2),
                   .frozen_on = row.get<Date>(3),
                   .sha256 = row.get<std::string>(4)},
        .content = row.get<std::string>(5)
    };
}

bool PrintStore::note(const PrintTask& task, const PrintProgress& progress, Instant now)
{
    return sql_.keep_house(
                   note_progress,
                   task.id,
                   task.turn,
                   progress.stage,
                   progress.pages_done,
                   progress.pages,
                   now
           )
               .changed() > 0;
}

bool PrintStore::end(const PrintTask& task, PrintState state, Instant now)
{
    if (sql_.keep_house(end_job, task.id, task.turn, state, now).changed() == 0) return false;
    sql_.keep_house(delete_askers, task.id);
    return true;
}

bool PrintStore::finish(const PrintTask& task, const std::string& bytes, Instant now)
{
    if (not end(task, PrintState::done, now)) return false;
    int number = 0;
    for (std::size_t from = 0; from < bytes.size(); from += part_size)
        sql_.keep_house(
            insert_part, task.id, ++number, storage::Blob{bytes.substr(from, part_size)}
        );
    sql_.keep_house(note_size, task.id, bytes.size());
    return true;
}

bool PrintStore::fail(const PrintTask& task, const std::string& reference, Instant now)
{
    if (not end(task, PrintState::failed, now)) return false;
    sql_.keep_house(note_reference, task.id, reference);
    return true;
}

void PrintStore::put_back(const PrintTask& task)
{
    sql_.keep_house(put_job_back, task.id, task.turn);
}

void PrintStore::forget_old(Instant now)
{
    for (const auto& row : sql_.run(old_jobs, now + -kept_after_end)) {
        const auto id = row.get<PrintJobId>(0);
        sql_.keep_house(delete_askers, id);
        sql_.keep_house(delete_parts, id);
        sql_.keep_house(delete_job, id);
    }
}

} // namespace wijkspraak::reports
