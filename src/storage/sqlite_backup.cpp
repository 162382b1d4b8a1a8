#include "storage/sqlite_backup.hpp"

#include "storage/files.hpp"

#include <sqlite3.h>

#include <map>

namespace wijkspraak::storage {

namespace {

constexpr int pages_per_step = 256;

// An index of words cannot be counted; the tables that hold it are among the others.
constexpr std::string_view names_of_tables = R"(
    select name
    from sqlite_schema
    where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual table%'
)";

std::map<std::string, std::int64_t> rows_per_table(SqliteConnection& connection)
{
    std::map<std::string, std::int64_t> counts;
    const auto tables = connection.run(names_of_tables);
    for (const auto& table : tables) {
        const std::string name{table.text(0)};
        counts[name] = connection.run("select count(*) from \"" + name + "\"").front().number(0);
    }
    return counts;
}

struct Finish {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

void copy_pages(
    SqliteConnection& source, SqliteConnection& copy, const std::function<void(Progress)>& tell
)
{
    const std::unique_ptr<sqlite3_backup, Finish> backup{
        sqlite3_backup_init(copy.handle(), "main", source.handle(), "main")};
    if (not backup) copy.fail(sqlite3_errcode(copy.handle()));

    int status = SQLITE_OK;
    while (status == SQLITE_OK) {
        status = sqlite3_backup_step(backup.get(), pages_per_step);
        const std::int64_t total = sqlite3_backup_pagecount(backup.get());
        if (tell) tell({.done = total - sqlite3_backup_remaining(backup.get()), .total = total});
    }
    if (status != SQLITE_DONE) copy.fail(status);
}

void verify(SqliteConnection& source, SqliteConnection& copy)
{
    const auto verdict = copy.run("pragma integrity_check");
    if (verdict.empty() or verdict.front().text(0) != "ok")
        throw DatabaseError{Fault::other, "the copy is damaged and has been thrown away"};
    if (not copy.run("pragma foreign_key_check").empty())
        throw DatabaseError{Fault::other, "the copy refers to rows that are not there"};
    if (rows_per_table(source) != rows_per_table(copy))
        throw DatabaseError{Fault::other, "the copy has other rows than the database"};
}

} // namespace

void back_up_sqlite(
    SqliteConnection& source,
    const std::filesystem::path& target,
    const std::function<void(Progress)>& tell
)
{
    UnfinishedFile file{target};
    {
        const auto copy = SqliteConnection::open_copy(file.path());
        // One picture for the whole copy: without it each write by another begins the copy anew.
        source.run("begin");
        source.run("select count(*) from sqlite_schema");
        try {
            copy_pages(source, *copy, tell);
            copy->run("pragma journal_mode = delete");
            verify(source, *copy);
        } catch (...) {
            source.roll_back();
            throw;
        }
        source.roll_back();
    }
    file.finish();
}

} // namespace wijkspraak::storage
