#include "features/inputs/store.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <thread>

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

} // namespace

TEST_CASE("what was said is numbered in its process and found by its words")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto outcome =
            add(transaction, process, OutcomeDraft{.title = "Er toe doen", .text = "Vroeg."}, fatma
            );
        add(transaction, process, InputDraft{.text = "Betrek ons Eerder", .outcome = outcome}, fatma
        );
        add(transaction,
            process,
            InputDraft{.text = "100% steun voor één café", .said_by = "inwoners"},
            fatma);

        CHECK(search(transaction, process, {.words = "EERDER"}).inputs.front().number == 1);
        CHECK(search(transaction, process, {.words = "cafe een inwoners "}).total == 1);
        CHECK(search(transaction, process, {.words = "100%"}).total == 1);
        CHECK(search(transaction, process, {.words = "%"}).total == 1);
        CHECK(search(transaction, process, {.words = "eerder cafe"}).total == 0);
        CHECK(search(transaction, process, {.is_unsorted = true}).inputs.front().number == 2);
        CHECK(search(transaction, process, {.outcome = outcome}).total == 1);
        CHECK(search(transaction, process, {}).inputs.front().number == 2);
        CHECK(inputs_under(transaction, outcome).size() == 1);
        CHECK(count_inputs(transaction, process) == 2);
    });
}

TEST_CASE("people who write at the same moment each get a number of their own")
{
    testing::for_each_town([](Database& database) {
        const auto process = database.write([](Transaction& transaction) {
            return processes::begin(
                transaction, {.slug = "afspraken", .title = "Afspraken"}, fatma
            );
        });
        std::vector<std::jthread> officials;
        for (int official = 0; official < 8; ++official)
            officials.emplace_back([&] {
                for (int paper = 0; paper < 10; ++paper)
                    database.write([&](Transaction& transaction) {
                        return add(transaction, process, InputDraft{.text = "Eerder"}, fatma);
                    });
            });
        officials.clear();

        const auto inputs = database.read([&](Transaction& transaction) {
            return inputs_of(transaction, process);
        });
        REQUIRE(inputs.size() == 80);
        CHECK(inputs.back().number == 80);
    });
}

TEST_CASE("Fatma puts an input under an outcome later")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto outcome =
            add(transaction, process, OutcomeDraft{.title = "Er toe doen", .text = ""}, fatma);
        const auto id = add(transaction, process, InputDraft{.text = "Eerder"}, fatma);
        change(transaction, process, id, InputDraft{.text = "Vroeger", .outcome = outcome}, fatma);

        CHECK(find_input(transaction, process, id)->outcome == outcome);
        CHECK(search(transaction, process, {.words = "vroeger"}).total == 1);
        CHECK(search(transaction, process, {.words = "eerder"}).total == 0);
        CHECK_FALSE(find_input(transaction, processes::ProcessId{999}, id));
    });
}

TEST_CASE("a reaction replaces the one before it, and the log keeps both")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto outcome =
            add(transaction, process, OutcomeDraft{.title = "Er toe doen", .text = ""}, fatma);
        respond(transaction, process, {outcome, Disposition::declined, "Te duur."}, fatma);
        respond(transaction, process, {outcome, Disposition::partly, "Vanaf 2024."}, fatma);

        const auto responses = responses_of(transaction, process);
        REQUIRE(responses.size() == 1);
        CHECK(responses.front().disposition == Disposition::partly);
        const auto logged = transaction.run(
            "select detail from audit_entries where action = 'outcome.respond' order by id"
        );
        CHECK(logged.size() == 2);
        CHECK(logged.front().text(0) == "niet: Te duur.");
    });
}

TEST_CASE("the test of an outcome against a frame is kept once")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto outcome =
            add(transaction, process, OutcomeDraft{.title = "Er toe doen", .text = ""}, fatma);
        const auto frame = processes::set_frame(
            transaction,
            process,
            {.text = "Binnen de begroting", .from = Dated::parse("2022-06-07").value()},
            std::nullopt,
            fatma
        );
        test(transaction, process, {outcome, frame, Fit::conflicts, "Te duur"}, fatma);
        test(transaction, process, {outcome, frame, Fit::fits, "Nu wel"}, fatma);

        const auto tests = tests_of(transaction, process);
        REQUIRE(tests.size() == 1);
        CHECK(tests.front().fit == Fit::fits);
        CHECK(tests.front().note == "Nu wel");
    });
}

TEST_CASE("a use may serve several outcomes")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto one = add(transaction, process, OutcomeDraft{.title = "A", .text = ""}, fatma);
        const auto two = add(transaction, process, OutcomeDraft{.title = "B", .text = ""}, fatma);
        const auto id =
            add(transaction,
                process,
                UseDraft{
                    .kind = UseKind::clause,
                    .text = "Artikel 10",
                    .planned = Dated::parse("2023-06"),
                    .outcomes = {one, two}
        },
                fatma);
        CHECK(find_use(transaction, process, id)->outcomes == std::vector{one, two});

        change(transaction, process, id, UseDraft{.text = "Artikel 11", .outcomes = {two}}, fatma);
        const auto uses = uses_of(transaction, process);
        REQUIRE(uses.size() == 1);
        CHECK(uses.front().text == "Artikel 11");
        CHECK(uses.front().outcomes == std::vector{two});
    });
}

} // namespace wijkspraak::inputs
