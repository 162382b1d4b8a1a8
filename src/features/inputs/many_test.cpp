#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::inputs {

using storage::Database;
using storage::Transaction;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'000}};

void for_each_process(const std::function<void(Transaction&, processes::ProcessId)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            const auto process =
                processes::begin(transaction, {.slug = "afspraken", .title = "Afspraken"}, fatma);
            test(transaction, process);
        });
    });
}

std::vector<InputDraft> wishes(int count, const std::string& origin = {})
{
    std::vector<InputDraft> drafts;
    for (int i = 1; i <= count; ++i) {
        const auto number = std::to_string(i);
        drafts.push_back(
            {.text = "Wens\t" + number + "\\n \"anders\"\n'regel'",
             .said_by = "tafel 3",
             .origin = origin.empty() ? origin : origin + number}
        );
    }
    return drafts;
}

std::int64_t log_of(Transaction& transaction, const std::string& action)
{
    return transaction.run("select count(*) from audit_entries where action = $1", action)
        .front()
        .number(0);
}

} // namespace

TEST_CASE("many entries get the numbers that follow, each its own code, and one line in the log")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        add(transaction, process, InputDraft{.text = "Eerst"}, fatma);
        const auto drafts = wishes(600);
        const auto receipts = add_many(transaction, process, drafts, fatma);
        REQUIRE(receipts.size() == 600);
        CHECK(receipts.front().number == 2);
        CHECK(receipts.back().number == 601);
        CHECK(log_of(transaction, "input.add-many") == 1);
        CHECK(add(transaction, process, InputDraft{.text = "Daarna"}, fatma).number == 602);

        const auto entry = find_by_code(transaction, receipts[99].code);
        REQUIRE(entry);
        CHECK(entry->id == receipts[99].id);
        CHECK(entry->text == drafts[99].text);
        CHECK(entry->given_at == fatma.at);
        CHECK_FALSE(entry->moment);
        const auto found = search(transaction, process, {.words = "wens 450"});
        REQUIRE(found.inputs.size() == 1);
        CHECK(found.inputs.front().number == 451);
        CHECK(search(transaction, process, {.is_unsorted = true}).total == 602);
    });
}

TEST_CASE("among many, what is in the ledger already keeps its receipt")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto first = add_many(transaction, process, wishes(60, "lijst:"), fatma);
        auto more = wishes(120, "lijst:");
        more.push_back(more.back());
        const auto second = add_many(transaction, process, more, fatma);
        CHECK_FALSE(second[0].is_new);
        CHECK(second[59].id == first[59].id);
        CHECK(second[59].code == first[59].code);
        CHECK(second[60].is_new);
        CHECK(second[60].number == 61);
        CHECK_FALSE(second[120].is_new);
        CHECK(second[120].id == second[119].id);
        CHECK(highest_number(transaction, process) == 120);

        CHECK(find_by_origin(transaction, process, "lijst:7")->number == 7);
        CHECK_FALSE(find_by_origin(transaction, process, "lijst:999"));
        CHECK(add_many(transaction, process, wishes(9, "lijst:"), fatma).size() == 9);
        CHECK(log_of(transaction, "input.add-many") == 2);
        CHECK(add_many(transaction, process, {}, fatma).empty());
    });
}

TEST_CASE("many entries of two processes are numbered apart")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto other =
            processes::begin(transaction, {.slug = "ander", .title = "Ander"}, fatma);
        add_many(transaction, process, wishes(10, "lijst:"), fatma);
        const auto receipts = add_many(transaction, other, wishes(10, "lijst:"), fatma);
        CHECK(receipts.front().number == 1);
        CHECK(receipts.front().is_new);
        CHECK(search(transaction, other, {.words = "wens 10"}).total == 1);
    });
}

TEST_CASE("what comes in under an outcome that has its answer is answered")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto outcome =
            add(transaction, process, OutcomeDraft{.title = "Groen", .text = "Meer."}, fatma);
        respond(transaction, process, {outcome, Disposition::adopted, "Doen we."}, fatma);
        auto drafts = wishes(3);
        drafts[1].outcome = outcome;
        add_many(transaction, process, drafts, fatma);
        CHECK(headway_of(transaction, process).answered == 1);
        CHECK(unanswered(transaction, process, 10).size() == 2);
    });
}

TEST_CASE("the givers of many entries are kept apart from them, with one line in the log")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto receipts = add_many(transaction, process, wishes(3), fatma);
        const std::vector<GivenBy> givers{
            {receipts[0].id, {.name = "Jan"}               },
            {receipts[2].id, {.email = "piet@voorbeeld.nl"}}
        };
        keep_givers(transaction, process, givers, fatma);
        CHECK(giver_of(transaction, receipts[0].id)->name == "Jan");
        CHECK_FALSE(giver_of(transaction, receipts[1].id));
        CHECK(giver_of(transaction, receipts[2].id)->email == "piet@voorbeeld.nl");
        CHECK(log_of(transaction, "input.givers") == 1);
        keep_givers(transaction, process, {}, fatma);
        CHECK(log_of(transaction, "input.givers") == 1);
    });
}

} // namespace wijkspraak::inputs
