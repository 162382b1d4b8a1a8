#include "features/deliveries/deliveries.hpp"

#include "app/features.hpp"
#include "features/deliveries/store.hpp"
#include "features/deliveries/table.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/rules/sentences_test.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>

// Measures how fast a list of 100,000 rows gets into the ledger, with all that goes with an entry,
// beside plain SQLite that puts the same rows in two bare tables. Each line has a name and a
// number, for bench/deliveries.py.
//
//     bench_deliveries FOLDER [DATABASE]

namespace {

using namespace wijkspraak;
using storage::Transaction;

constexpr int rows = 100'000;
constexpr std::size_t rows_together = 1'000;
const storage::Actor actor{.account = 1, .role = "bench", .at = {1'772'438'400'000}};

double seconds_of(const std::function<void()>& action)
{
    const auto began = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void tell(std::string_view name, double seconds)
{
    fmt::print("{}\t{:.0f}\n", name, rows / seconds);
    std::fflush(stdout);
}

/// What was said, by whom, when and under which number.
std::string list_of(bool has_numbers)
{
    std::string out = "nr;inbreng;naam;datum\r\n";
    int number = 0;
    for (const auto& entry : themes::Sentences{}.take(rows)) {
        ++number;
        out += has_numbers ? fmt::format("{}", number) : std::string{};
        out += fmt::format(";\"{}\";Bewoner {};1-3-2026\r\n", entry.text, number);
    }
    return out;
}

deliveries::DeliveryId bring(
    storage::Database& database, processes::ProcessId process, const std::string& list
)
{
    const auto table = deliveries::look_through("lijst.csv", list, 0);
    return database.write([&](Transaction& transaction) {
        deliveries::BroughtFiles files{transaction};
        deliveries::Delivery draft{
            .id = deliveries::DeliveryId{0},
            .process = process,
            .file = files.begin("lijst.csv"),
            .file_name = "lijst.csv",
            .scheme = table->guessed,
            .rows = table->rows};
        const auto part = deliveries::part_size;
        for (std::size_t from = 0; from < list.size(); from += part)
            files.append(*draft.file, static_cast<int>(from / part), {list.substr(from, part)});
        deliveries::DeliveryStore store{transaction};
        const auto id = store.begin(draft, actor);
        store.received(id);
        store.start(id, actor);
        return id;
    });
}

processes::ProcessId begin_process(storage::Database& database, const std::string& slug)
{
    return database.write([&](Transaction& transaction) {
        return processes::begin(transaction, {.slug = slug, .title = "Bench"}, actor);
    });
}

/// How long the whole of reading, mapping and storing takes.
double seconds_to_import(
    storage::Database& database, processes::ProcessId process, const std::string& list
)
{
    const auto id = bring(database, process, list);
    const SystemClock clock;
    deliveries::Importer importer{database, clock, [](const deliveries::ImportFault& fault) {
                                      throw std::runtime_error{fault.what};
                                  }};
    const auto seconds = seconds_of([&] { importer.import_next([] { return false; }); });
    const auto done = database.read([&](Transaction& transaction) {
        return deliveries::DeliveryStore{transaction}.find(process, id).value();
    });
    if (done.tally.added + done.tally.known != rows) throw std::runtime_error{"rows are missing"};
    return seconds;
}

/// A bare connection, without anything of ours in between.
class PlainSqlite {
public:
    explicit PlainSqlite(const std::filesystem::path& path)
    {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK)
            throw std::runtime_error{"no plain database"};
        run("pragma journal_mode = wal; pragma synchronous = full");
    }
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;
    ~PlainSqlite() { sqlite3_close(handle_); }

    void run(const char* sql)
    {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error{sqlite3_errmsg(handle_)};
    }
    sqlite3_stmt* prepared(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error{sqlite3_errmsg(handle_)};
        return statement;
    }

private:
    sqlite3* handle_ = nullptr;
};

void bind(sqlite3_stmt* statement, int place, const storage::Row& row, std::size_t column)
{
    if (row.is_null(column)) return;
    const auto text = row.text(column);
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void step(sqlite3_stmt* statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error{"a row was not taken"};
    sqlite3_reset(statement);
}

constexpr std::size_t texts = 8; ///< columns of an entry that are text; the rest are numbers

storage::Rows rows_of_ledger(storage::Database& database)
{
    return database.read([](Transaction& transaction) {
        return transaction.run(
            "select text, said_by, channel, giver, firmness, origin, code, state, "
            "process_id, number, entered_by, given_at, name "
            "from inputs join input_givers on input_id = inputs.id order by inputs.id"
        );
    });
}

void put(sqlite3_stmt* entry, sqlite3_stmt* giver, const storage::Row& row)
{
    const auto last = row.size() - 1;
    for (std::size_t column = 0; column < last; ++column) {
        const auto place = static_cast<int>(column) + 1;
        if (column < texts)
            bind(entry, place, row, column);
        else
            sqlite3_bind_int64(entry, place, row.number(column));
    }
    step(entry);
    bind(giver, 1, row, last);
    step(giver);
}

/// The same rows in tables without any index, one commit for as many as we put in together.
double seconds_of_plain_sqlite(storage::Database& database, const std::filesystem::path& path)
{
    const auto ledger = rows_of_ledger(database);
    PlainSqlite plain{path};
    plain.run("create table inputs (id integer primary key autoincrement, text, said_by, channel, "
              "giver, firmness, origin, code, state, process_id, number, entered_by, given_at)");
    plain.run("create table input_givers (input_id integer primary key, name)");
    auto* entry = plain.prepared("insert into inputs (text, said_by, channel, giver, firmness, "
                                 "origin, code, state, process_id, number, entered_by, given_at) "
                                 "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto* giver = plain.prepared("insert into input_givers (name) values (?)");
    const auto seconds = seconds_of([&] {
        for (std::size_t from = 0; from < ledger.size(); from += rows_together) {
            plain.run("begin");
            for (std::size_t i = from; i < from + rows_together; ++i)
                put(entry, giver, ledger.at(i));
            plain.run("commit");
        }
    });
    sqlite3_finalize(entry);
    sqlite3_finalize(giver);
    return seconds;
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) return 2;
    const std::filesystem::path folder{words[1]};
    const auto where = count > 2 ? std::string{words[2]} : (folder / "town.db").string();
    const auto database = storage::Database::open(where);
    database->migrate(app::migrations());

    const auto numbered = list_of(true);
    const auto process = begin_process(*database, "genummerd");
    tell("import", seconds_to_import(*database, process, numbered));
    tell("plain", seconds_of_plain_sqlite(*database, folder / "plain.db"));
    tell("again", seconds_to_import(*database, process, numbered));
    tell(
        "without keys",
        seconds_to_import(*database, begin_process(*database, "los"), list_of(false))
    );
    return 0;
}
