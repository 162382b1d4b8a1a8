#include "features/publication/edition_store.hpp"

#include "storage/audit.hpp"

#include <string_view>

namespace wijkspraak::storage {

template <>
struct Column<publication::EditionState>
    : WordColumn<publication::EditionState, publication::parse_edition_state> {};
template <>
struct Column<publication::FileKind>
    : WordColumn<publication::FileKind, publication::parse_file_kind> {};

} // namespace wijkspraak::storage

namespace wijkspraak::publication {

using processes::ProcessId;
using storage::Row;

namespace {

constexpr int cleared_together = 16;
// Whoever is downloading the one before has so long to get it whole.
constexpr std::int64_t kept_after_newer = one_hour;
constexpr std::int64_t kept_after_failing = 24 * one_hour;

constexpr std::string_view newest_edition = R"(
    select id, state, entries_done, entries, asked_at, pictured_at, version, reference
    from publication_editions
    where process_id = $1
    order by id desc
    limit 1
)";

constexpr std::string_view newest_done_edition = R"(
    select id, state, entries_done, entries, asked_at, pictured_at, version, reference
    from publication_editions
    where process_id = $1 and state = 'klaar'
    order by id desc
    limit 1
)";

constexpr std::string_view files_of_edition = R"(
    select kind, row_count, size, sha256, pressed_size, pressed_sha256
    from publication_files
    where edition_id = $1
    order by kind
)";

constexpr std::string_view edition_under_way = R"(
    select id from publication_editions where process_id = $1 and state in ('wacht', 'bezig')
)";

constexpr std::string_view insert_edition = R"(
    insert into publication_editions (process_id, asked_at) values ($1, $2) returning id
)";

constexpr std::string_view parts_above = R"(
    select bytes from publication_parts
    where edition_id = $1 and kind = $2 and number > $3
    order by number
    limit $4
)";

constexpr std::string_view any_to_take = R"(
    select 1 from publication_editions
    where state = 'wacht' or (state = 'bezig' and heartbeat_at < $1)
    limit 1
)";

// A server that is killed can say nothing: its edition is known by its old heartbeat.
constexpr std::string_view take_first = R"(
    update publication_editions
    set deaths = deaths + case when state = 'bezig' then 1 else 0 end,
        state = 'bezig', entries_done = 0, turn = turn + 1, heartbeat_at = $1
    where id = (
        select id from publication_editions
        where state = 'wacht' or (state = 'bezig' and heartbeat_at < $2)
        order by id
        limit 1
    )
    returning id, process_id, turn, deaths
)";

constexpr std::string_view note_progress = R"(
    update publication_editions
    set entries_done = $3, entries = $4, heartbeat_at = $5
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view note_heartbeat = R"(
    update publication_editions
    set heartbeat_at = $3
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view delete_lowest_parts = R"(
    delete from publication_parts
    where edition_id = $1
        and number < $2 + (select min(number) from publication_parts where edition_id = $1)
)";

constexpr std::string_view insert_part = R"(
    insert into publication_parts (edition_id, kind, number, bytes) values ($1, $2, $3, $4)
)";

constexpr std::string_view insert_file = R"(
    insert into publication_files (
        edition_id, kind, row_count, size, sha256, pressed_size, pressed_sha256
    )
    values ($1, $2, $3, $4, $5, $6, $7)
)";

constexpr std::string_view note_picture = R"(
    update publication_editions
    set pictured_at = $2, version = $3, entries = $4, entries_done = $4
    where id = $1
)";

constexpr std::string_view end_edition = R"(
    update publication_editions
    set state = $3, ended_at = $4
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view note_reference = R"(
    update publication_editions set reference = $2 where id = $1
)";

constexpr std::string_view put_edition_back = R"(
    update publication_editions
    set state = 'wacht', entries_done = 0
    where id = $1 and turn = $2 and state = 'bezig'
)";

constexpr std::string_view replaced_edition = R"(
    select id from publication_editions
    where (state = 'mislukt' and ended_at < $2)
        or (state = 'klaar' and exists (
            select 1 from publication_editions newer
            where newer.process_id = publication_editions.process_id
                and newer.id > publication_editions.id
                and newer.state = 'klaar' and newer.ended_at < $1
        ))
    order by id
    limit 1
)";

constexpr std::string_view delete_files = R"(
    delete from publication_files where edition_id = $1
)";

constexpr std::string_view delete_edition = R"(
    delete from publication_editions where id = $1
)";

Edition read_edition(const Row& row)
{
    return {
        .id = row.get<EditionId>(0),
        .state = row.get<EditionState>(1),
        .entries_done = row.get<int>(2),
        .entries = row.get<int>(3),
        .asked_at = row.get<Instant>(4),
        .pictured_at = row.get<std::optional<Instant>>(5),
        .version = row.get<std::int64_t>(6),
        .reference = row.get<std::string>(7),
    };
}

EditionFile read_file(const Row& row)
{
    return {
        .facts =
            {.kind = row.get<FileKind>(0),
                    .rows = row.get<int>(1),
                    .size = row.get<std::uint64_t>(2),
                    .sha256 = row.get<std::string>(3)},
        .pressed_size = row.get<std::uint64_t>(4),
        .pressed_sha256 = row.get<std::string>(5),
    };
}

} // namespace

Stock Shelf::stock() const
{
    Stock stock{.is_current = ready and ready->version == version};
    if (not newest) return stock;
    stock.is_under_way =
        newest->state == EditionState::waiting or newest->state == EditionState::at_work;
    stock.begun_at = newest->asked_at;
    return stock;
}

Shelf EditionStore::shelf_of(ProcessId process) const
{
    Shelf shelf{
        .newest = sql_.first(read_edition, newest_edition, process),
        .ready = sql_.first(read_edition, newest_done_edition, process),
        .version = storage::version_of(sql_, topic_of(process))};
    if (shelf.ready) shelf.ready->files = files_of(shelf.ready->id);
    return shelf;
}

std::vector<EditionFile> EditionStore::files_of(EditionId id) const
{
    return sql_.all(read_file, files_of_edition, id);
}

EditionId EditionStore::order(ProcessId process, Instant now)
{
    const auto read_id = [](const Row& row) { return row.get<EditionId>(0); };
    if (const auto known = sql_.first(read_id, edition_under_way, process)) return *known;
    return sql_.keep_house(insert_edition, process, now).front().get<EditionId>(0);
}

std::vector<std::string> EditionStore::parts_of(EditionId id, FileKind kind, int above, int most)
    const
{
    return sql_.all(
        [](const Row& row) { return std::string{row.text(0)}; }, parts_above, id, kind, above, most
    );
}

bool EditionStore::has_work(Instant now) const
{
    return not sql_.run(any_to_take, now + -heartbeat_lasts).empty();
}

std::optional<EditionTask> EditionStore::take(Instant now)
{
    const auto rows = sql_.keep_house(take_first, now, now + -heartbeat_lasts);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.front();
    return EditionTask{
        .id = row.get<EditionId>(0),
        .process = row.get<ProcessId>(1),
        .turn = row.get<int>(2),
        .deaths = row.get<int>(3)};
}

bool EditionStore::note(const EditionTask& task, int entries_done, int entries, Instant now)
{
    return sql_.keep_house(note_progress, task.id, task.turn, entries_done, entries, now)
               .changed() > 0;
}

bool EditionStore::beat(const EditionTask& task, Instant now)
{
    return sql_.keep_house(note_heartbeat, task.id, task.turn, now).changed() > 0;
}

bool EditionStore::delete_some_parts(EditionId id)
{
    return sql_.keep_house(delete_lowest_parts, id, cleared_together).changed() > 0;
}

bool EditionStore::clear_some(const EditionTask& task, Instant now)
{
    return beat(task, now) and delete_some_parts(task.id);
}

bool EditionStore::add_parts(const EditionTask& task, const Parts& parts, Instant now)
{
    if (not beat(task, now)) return false;
    auto number = parts.first;
    for (const auto& part : parts.bytes)
        sql_.keep_house(insert_part, task.id, parts.kind, number++, storage::Blob{part});
    return true;
}

bool EditionStore::end(const EditionTask& task, EditionState state, Instant now)
{
    sql_.touch(edition_topic_of(task.process));
    return sql_.keep_house(end_edition, task.id, task.turn, state, now).changed() > 0;
}

bool EditionStore::finish(
    const EditionTask& task, const Picture& picture, std::span<const EditionFile> files, Instant now
)
{
    if (not end(task, EditionState::done, now)) return false;
    sql_.keep_house(note_picture, task.id, picture.at, picture.version, picture.entries);
    for (const auto& file : files)
        sql_.keep_house(
            insert_file,
            task.id,
            file.facts.kind,
            file.facts.rows,
            file.facts.size,
            file.facts.sha256,
            file.pressed_size,
            file.pressed_sha256
        );
    return true;
}

bool EditionStore::fail(const EditionTask& task, const std::string& reference, Instant now)
{
    if (not end(task, EditionState::failed, now)) return false;
    sql_.keep_house(note_reference, task.id, reference);
    return true;
}

void EditionStore::put_back(const EditionTask& task)
{
    sql_.keep_house(put_edition_back, task.id, task.turn);
}

bool EditionStore::forget_some(Instant now)
{
    const auto id = sql_.first(
        [](const Row& row) { return row.get<EditionId>(0); },
        replaced_edition,
        now + -kept_after_newer,
        now + -kept_after_failing
    );
    if (not id) return false;
    if (delete_some_parts(*id)) return true;
    sql_.keep_house(delete_files, *id);
    sql_.keep_house(delete_edition, *id);
    return true;
}

} // namespace wijkspraak::publication
