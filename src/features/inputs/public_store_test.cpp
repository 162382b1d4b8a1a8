#include "features/documents/documents.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::inputs {

using storage::Database;
using storage::Transaction;

namespace {

constexpr Instant nine{1'772'438'400'000};
const storage::Actor resident{.account = {}, .role = "bezoeker", .at = nine};

processes::ProcessId a_process(Transaction& transaction)
{
    return processes::begin(transaction, {.slug = "speelplek", .title = "Speelplek"}, resident);
}

} // namespace

TEST_CASE("what the office asks of residents is kept, and a later call replaces it")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto process = a_process(transaction);
            CHECK_FALSE(call_of(transaction, process));
            const Call call{
                .question = "Waar?",
                .opens_on = Date::parse("2026-03-01"),
                .answer_by = Date::parse("2026-05-01")};
            set_call(transaction, process, {.question = "Wie?"}, resident);
            set_call(transaction, process, call, resident);
            CHECK(call_of(transaction, process) == call);
        });
    });
}

TEST_CASE("entries and mails are counted for each by themselves, and from nought after a quarter")
{
    testing::for_each_town([](Database& database) {
        form_key_of(database);
        database.write([](Transaction& transaction) {
            CHECK(count_gift(transaction, "192.0.2.1", nine) == 1);
            CHECK(count_gift(transaction, "192.0.2.1", nine) == 2);
            CHECK(count_gift(transaction, "192.0.2.2", nine) == 1);
            CHECK(count_mail(transaction, "noor@voorbeeld.nl", nine) == 1);
            CHECK(count_mail(transaction, "192.0.2.1", nine) == 1);
            CHECK(count_gift(transaction, "192.0.2.1", nine + limits_count_for + 1) == 1);
            // Nobody reads from the counts whose they are.
            const auto told = transaction.run("select count(*) from input_limits "
                                              "where target like '%192%' or target like '%noor%'");
            CHECK(told.front().number(0) == 0);
        });
    });
}

TEST_CASE("after twenty codes that lead nowhere an address waits a quarter of an hour")
{
    testing::for_each_town([](Database& database) {
        form_key_of(database);
        database.write([](Transaction& transaction) {
            for (int guess = 1; guess <= most_guesses; ++guess) {
                CHECK(may_guess(transaction, "192.0.2.1", nine));
                note_guess(transaction, "192.0.2.1", nine);
            }
            CHECK_FALSE(may_guess(transaction, "192.0.2.1", nine));
            CHECK(may_guess(transaction, "192.0.2.2", nine));
            CHECK(may_guess(transaction, "192.0.2.1", nine + limits_count_for + 1));
        });
    });
}

TEST_CASE("who gave an entry is kept apart from it, and goes when they ask")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto process = a_process(transaction);
            const auto id = add(transaction, process, InputDraft{.text = "Bomen"}, resident).id;
            keep_giver(transaction, id, {.name = "Noor", .email = "noor@voorbeeld.nl"}, resident);
            CHECK(giver_of(transaction, id)->name == "Noor");
            CHECK(is_address_of_giver(transaction, "noor@voorbeeld.nl"));
            CHECK_FALSE(is_address_of_giver(transaction, "bram@voorbeeld.nl"));
            forget_giver(transaction, id, resident);
            CHECK_FALSE(giver_of(transaction, id));
            CHECK_FALSE(is_address_of_giver(transaction, "noor@voorbeeld.nl"));
            CHECK(find_input(transaction, process, id)->text == "Bomen");
        });
    });
}

TEST_CASE("what came with an entry is found with it, and stands in no list of papers")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto process = a_process(transaction);
            const auto id = add(transaction, process, InputDraft{.text = "Bomen"}, resident).id;
            const documents::DocumentDraft photo{
                .title = "Bijlage", .kind = std::string{documents::attachment_kind}};
            const auto kept = documents::add(transaction, photo, process.value(), resident);
            add_file(transaction, id, kept);
            CHECK(files_of(transaction, id) == std::vector{kept});
            CHECK(documents::of_process(transaction, process.value()).empty());
        });
    });
}

} // namespace wijkspraak::inputs
