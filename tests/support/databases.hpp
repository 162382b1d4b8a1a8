#pragma once

#include "storage/database.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace wijkspraak::testing {

/// Runs a test on an empty database of each kind: SQLite in a file, and PostgreSQL on the
/// throw-away server that WIJKSPRAAK_TEST_POSTGRES names (tests/support/postgres starts one).
///
/// Without a server the test fails, unless WIJKSPRAAK_SKIP_POSTGRES=1 says that this is meant.
void for_each_database(const std::function<void(storage::Database&)>& test);

/// The same with these tables, and those of the storage itself, in place.
void for_each_database(
    const storage::Migrations& migrations, const std::function<void(storage::Database&)>& test
);

/// An empty place for a database, which goes with the value: open it as often as needed.
class Place {
public:
    virtual ~Place() = default;
    virtual std::string where() const = 0; ///< for Database::open
    /// Another database on the same server, with the same schema in the search path.
    virtual std::string where_else(const std::string& database) const = 0;
};

void for_each_place(const std::function<void(const Place&)>& test);

/// A folder that goes with the value.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace wijkspraak::testing
