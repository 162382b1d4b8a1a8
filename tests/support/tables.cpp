#include "support/tables.hpp"

#include "app/features.hpp"
#include "support/databases.hpp"

namespace wijkspraak::testing {

void for_each_town(const std::function<void(storage::Database&)>& test)
{
    for_each_database([&](storage::Database& database) {
        database.migrate(app::migrations());
        test(database);
    });
}

} // namespace wijkspraak::testing
