#include "features/themes/ledger_test.hpp"

#include "support/tables.hpp"

namespace wijkspraak::themes {

void for_each_ledger(const std::function<void(Ledger&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            Ledger ledger{transaction};
            test(ledger);
        });
    });
}

} // namespace wijkspraak::themes
