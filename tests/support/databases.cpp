#include "support/databases.hpp"

#include "storage/audit.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace wijkspraak::testing {

namespace {

class File final : public Place {
public:
    std::string where() const override { return (folder_ / "town.db").string(); }

private:
    Folder folder_;
};

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
    INFO("on SQLite");
    test(File{});
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
