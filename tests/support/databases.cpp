#include "support/databases.hpp"

#include "storage/audit.hpp"
#include "storage/postgres_connection.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace wijkspraak::testing {

namespace {

class File final : public Place {
public:
    std::string where() const override { return (folder_ / "town.db").string(); }
    std::string where_else(const std::string& database) const override
    {
        return (folder_ / database).string();
    }

private:
    Folder folder_;
};

// A schema of its own on the server of the tests.
class PostgresPlace final : public Place {
public:
    explicit PostgresPlace(std::string server) : server_{std::move(server)}
    {
        run("create schema " + schema_);
    }
    PostgresPlace(const PostgresPlace&) = delete;
    PostgresPlace& operator=(const PostgresPlace&) = delete;
    ~PostgresPlace() override { run("drop schema " + schema_ + " cascade"); }

    std::string where() const override
    {
        const bool has_settings = server_.find('?') != std::string::npos;
        return server_ + (has_settings ? "&" : "?") + "options=-csearch_path%3D" + schema_;
    }

    // A second "dbname" goes before the first.
    std::string where_else(const std::string& database) const override
    {
        return where() + "&dbname=" + database;
    }

private:
    void run(const std::string& sql) const
    {
        storage::PostgresConnection::open(server_)->run_script(sql);
    }

    static std::string next_name()
    {
        static int count = 0;
        return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    }

    std::string server_;
    std::string schema_ = next_name();
};

bool is_set(const char* name, std::string_view value)
{
    const char* found = std::getenv(name);
    return found != nullptr and found == value;
}

} // namespace

Folder::Folder()
{
    auto name = (std::filesystem::temp_directory_path() / "wijkspraak-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no folder for a test"};
    path_ = name;
}

Folder::~Folder()
{
    std::error_code none;
    std::filesystem::remove_all(path_, none);
}

void for_each_place(const std::function<void(const Place&)>& test)
{
    {
        INFO("on SQLite");
        test(File{});
    }
    if (const char* server = std::getenv("WIJKSPRAAK_TEST_POSTGRES")) {
        INFO("on PostgreSQL");
        test(PostgresPlace{server});
    } else if (not is_set("WIJKSPRAAK_SKIP_POSTGRES", "1")) {
        FAIL_CHECK("WIJKSPRAAK_TEST_POSTGRES names no server; tests/support/postgres starts one");
    }
}

void for_each_database(const std::function<void(storage::Database&)>& test)
{
    for_each_place([&](const Place& place) { test(*storage::Database::open(place.where())); });
}

void for_each_database(
    const storage::Migrations& migrations, const std::function<void(storage::Database&)>& test
)
{
    for_each_database([&](storage::Database& database) {
        auto all = storage::migrations();
        all.insert(all.end(), migrations.begin(), migrations.end());
        database.migrate(all);
        test(database);
    });
}

} // namespace wijkspraak::testing
