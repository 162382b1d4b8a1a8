#include "features/__names__/__names__.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::__names__ {

TEST_CASE("a __name__ that was added stands in the list of __names__, by its title")
{
    testing::for_each_database(migrations(), [](storage::Database& database) {
        const storage::Actor fatma{.role = "projectleider", .at = {}};
        database.write([&](storage::Transaction& transaction) {
            add(transaction, {.title = "Tweede"}, fatma);
            add(transaction, {.title = "Eerste"}, fatma);
        });

        const auto found = database.read([](auto& transaction) { return all(transaction); });
        REQUIRE(found.size() == 2);
        CHECK(found.front().title == "Eerste");
    });
}

} // namespace wijkspraak::__names__
