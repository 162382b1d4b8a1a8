#include "features/inputs/code.hpp"
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

        const auto found = [&](const Search& asked) { return search(transaction, process, asked); };
        CHECK(found({.words = "EERDER"}).inputs.front().number == 1);
        CHECK(found({.words = "café inwoner"}).total == 1);
        CHECK(found({.words = "100%"}).total == 1);
        CHECK(found({.words = "%"}).total == 0);
        CHECK(found({.words = "eerder cafe"}).total == 0);
        CHECK(found({.is_unsorted = true}).inputs.front().number == 2);
        CHECK(found({.outcome = outcome}).total == 1);
        CHECK(found({.channel = Channel::meeting}).total == 2);
        CHECK(found({.words = "eerder", .channel = Channel::letter}).total == 0);
        CHECK(found({}).inputs.front().number == 2);
        CHECK(highest_number(transaction, process) == 2);
    });
}

TEST_CASE("an entry keeps how it came in, who gave it and how firm it was")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const InputDraft draft{
            .text = "Meer bomen",
            .said_by = "tafel 3",
            .channel = Channel::telephone,
            .giver = Giver::person,
            .firmness = Firmness::hands,
            .hands = 12,
            .entered_by = 1,
            .given_at = Instant{500}};
        const auto receipt = add(transaction, process, draft, fatma);
        const auto entry = find_input(transaction, process, receipt.id);
        REQUIRE(entry);
        CHECK(entry->channel == Channel::telephone);
        CHECK(entry->giver == Giver::person);
        CHECK(entry->firmness == Firmness::hands);
        CHECK(entry->hands == 12);
        CHECK(entry->entered_by == 1);
        CHECK(entry->given_at == Instant{500});
        CHECK(entry->state == State::open);
        CHECK(find_by_number(transaction, process, receipt.number)->id == receipt.id);
        CHECK(process_of(transaction, receipt.id) == process);

        const auto later = add(transaction, process, InputDraft{.text = "Bankjes"}, fatma);
        CHECK(find_input(transaction, process, later.id)->given_at == fatma.at);
    });
}

TEST_CASE("who has the code of a receipt finds the entry, however the code is typed")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto receipt = add(transaction, process, InputDraft{.text = "Meer bomen"}, fatma);
        CHECK(find_by_code(transaction, shown_code(receipt.code))->id == receipt.id);
        CHECK_FALSE(find_by_code(transaction, new_code()));
        CHECK_FALSE(find_by_code(transaction, "bomen"));
    });
}

TEST_CASE("what comes in twice from the same origin stands in the ledger once")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const InputDraft draft{.text = "Meer bomen", .origin = "zaal:1"};
        const auto first = add(transaction, process, draft, fatma);
        const auto again = add(transaction, process, draft, fatma);
        CHECK(first.is_new);
        CHECK_FALSE(again.is_new);
        CHECK(again.id == first.id);
        CHECK(again.code == first.code);
        CHECK(highest_number(transaction, process) == 1);
        const auto log =
            transaction.run("select count(*) from audit_entries where action = 'input.add'");
        CHECK(log.front().number(0) == 1);
    });
}

TEST_CASE("a long ledger is read page by page, the newest first and each entry once")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        for (int entry = 1; entry <= 120; ++entry)
            add(transaction,
                process,
                InputDraft{.text = entry % 2 == 0 ? "bankjes" : "bomen"},
                fatma);
        const auto first = search(transaction, process, {});
        CHECK(first.total == 120);
        CHECK(first.inputs.front().number == 120);
        CHECK(first.inputs.size() == 50);
        CHECK(first.next == 71);
        const auto last = search(transaction, process, {.before = 21});
        CHECK(last.inputs.size() == 20);
        CHECK_FALSE(last.next);

        const auto banks = search(transaction, process, {.words = "bank"});
        CHECK(banks.total == 60);
        CHECK(banks.next == 22);
        const auto older = search(transaction, process, {.words = "bank", .before = 22});
        CHECK(older.total == 60);
        CHECK(older.inputs.size() == 10);
        CHECK(older.inputs.front().number == 20);
        CHECK_FALSE(older.next);
    });
}

TEST_CASE("the words of one process are not found in another")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto other =
            processes::begin(transaction, {.slug = "ander", .title = "Ander"}, fatma);
        add(transaction, other, InputDraft{.text = "Meer bomen"}, fatma);
        CHECK(search(transaction, process, {.words = "bomen"}).total == 0);
        CHECK(search(transaction, other, {.words = "bomen"}).total == 1);
    });
}

TEST_CASE("the words of a withheld entry are found by the office, not by the public")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto id = add(transaction, process, InputDraft{.text = "Scheldwoord"}, fatma).id;
        const auto is_found = [&](bool is_public) {
            const Search asked{.words = "scheldwoord", .is_public = is_public};
            return search(transaction, process, asked).total == 1;
        };
        CHECK(is_found(true));
        withhold(transaction, process, id, "Beledigend", fatma);
        CHECK_FALSE(is_found(true));
        CHECK(is_found(false));
        CHECK(find_input(transaction, process, id)->withheld_reason == "Beledigend");

        open_again(transaction, process, id, "Het was een citaat", fatma);
        CHECK(is_found(true));
        CHECK(find_input(transaction, process, id)->state == State::open);
        CHECK(find_input(transaction, process, id)->withheld_reason.empty());
    });
}

TEST_CASE("entries from before there were receipts get one, and are found by their words")
{
    testing::for_each_town([](Database& database) {
        const auto process = database.write([](Transaction& transaction) {
            const auto id =
                processes::begin(transaction, {.slug = "afspraken", .title = "Afspraken"}, fatma);
            for (int number = 1; number <= 700; ++number)
                transaction.run(
                    "insert into inputs (process_id, number, text, said_by) "
                    "values ($1, $2, 'Meer bomen', 'kerngroep')",
                    id,
                    number
                );
            return id;
        });
        const auto found = [&] {
            return database.read([&](Transaction& transaction) {
                return search(transaction, process, {.words = "bomen"});
            });
        };
        CHECK(found().total == 0);
        catch_up(database, {2'000});
        catch_up(database, {3'000});
        CHECK(found().total == 700);
        CHECK(found().inputs.front().number == 700);
        CHECK(read_code(found().inputs.front().code));
        CHECK(found().inputs.front().channel == Channel::meeting);
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
                        return add(transaction, process, InputDraft{.text = "Eerder"}, fatma).id;
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
        const auto id = add(transaction, process, InputDraft{.text = "Eerder"}, fatma).id;
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
