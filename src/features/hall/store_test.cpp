#include "features/hall/store.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <set>

namespace wijkspraak::hall {

using storage::Database;
using storage::Transaction;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'000}};

struct Evening {
    processes::ProcessId process;
    moments::MomentId moment;

    SheetSetDraft forms(int size) const
    {
        return {.moment = moment, .question = "Wat mist u?", .size = size};
    }
};

void for_each_evening(const std::function<void(Transaction&, const Evening&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            const auto process =
                processes::begin(transaction, {.slug = "afspraken", .title = "Afspraken"}, fatma);
            const auto moment = moments::add(
                transaction, process, moments::MomentDraft{.title = "Startavond"}, fatma
            );
            test(transaction, {process, moment});
        });
    });
}

} // namespace

TEST_CASE("forms that are made get a code each, and numbers that go on from the set before")
{
    for_each_evening([](Transaction& transaction, const Evening& evening) {
        CHECK(make(transaction, evening.process, evening.forms(3), fatma) == 1);
        CHECK(make(transaction, evening.process, evening.forms(2), fatma) == 2);

        const auto sets = sets_of(transaction, evening.process);
        REQUIRE(sets.size() == 2);
        CHECK(sets[0].number == 2);
        CHECK(sets[0].first == 4);
        CHECK(sets[0].last() == 5);
        CHECK(sets[1].size == 3);
        CHECK(sets[1].question == "Wat mist u?");
        CHECK_FALSE(find_set(transaction, evening.process, 3));

        std::set<std::string> codes;
        for (const auto& sheet : sheets_in(transaction, evening.process, 1)) {
            CHECK(inputs::read_code(sheet.code) == sheet.code);
            codes.insert(sheet.code);
        }
        CHECK(codes.size() == 3);
        CHECK(inputs::highest_number(transaction, evening.process) == 0);
    });
}

TEST_CASE("a form that is typed in gives its entry the code that somebody took home")
{
    for_each_evening([](Transaction& transaction, const Evening& evening) {
        make(transaction, evening.process, evening.forms(2), fatma);
        const auto sheet = sheets_in(transaction, evening.process, 1).front();
        const auto receipt = type_in(transaction, sheet, {.text = "Meer bankjes"}, fatma);

        CHECK(receipt.code == sheet.code);
        const auto entry = inputs::find_by_code(transaction, sheet.code);
        REQUIRE(entry);
        CHECK(entry->text == "Meer bankjes");
        CHECK(entry->moment == evening.moment);
        CHECK(find_sheet(transaction, sheet.code)->input == entry->id);
        CHECK(find_set(transaction, evening.process, 1)->typed_in == 1);
        CHECK(last_typed_in(transaction, evening.process, 10).size() == 1);
    });
}

TEST_CASE("the same form typed in twice stands in the ledger once, as it was typed first")
{
    for_each_evening([](Transaction& transaction, const Evening& evening) {
        make(transaction, evening.process, evening.forms(1), fatma);
        const auto sheet = sheets_in(transaction, evening.process, 1).front();
        type_in(transaction, sheet, {.text = "Meer bankjes"}, fatma);
        const auto again = type_in(transaction, sheet, {.text = "Minder bankjes"}, fatma);

        CHECK_FALSE(again.is_new);
        CHECK(inputs::highest_number(transaction, evening.process) == 1);
        CHECK(inputs::find_by_code(transaction, sheet.code)->text == "Meer bankjes");
    });
}

TEST_CASE("a code is reserved from the print until the form has been typed in")
{
    for_each_evening([](Transaction& transaction, const Evening& evening) {
        make(transaction, evening.process, evening.forms(1), fatma);
        const auto sheet = sheets_in(transaction, evening.process, 1).front();
        const auto waiting = reserved(transaction, inputs::shown_code(sheet.code));
        REQUIRE(waiting);
        CHECK(waiting->process == evening.process);
        CHECK(waiting->moment == evening.moment);
        CHECK(waiting->made_at == fatma.at);
        CHECK_FALSE(reserved(transaction, inputs::new_code()));
        CHECK_FALSE(reserved(transaction, "bankjes"));

        type_in(transaction, sheet, {.text = "Meer bankjes"}, fatma);
        CHECK_FALSE(reserved(transaction, sheet.code));
    });
}

} // namespace wijkspraak::hall
