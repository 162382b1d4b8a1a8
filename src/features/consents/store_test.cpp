#include "features/bodies/bodies.hpp"
#include "features/consents/store.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::consents {

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

TEST_CASE("a round keeps how many bodies there are and how that is known")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        RoundDraft draft{
            .title = "Concepten",
            .subject = "de conceptverordening",
            .from = Dated::parse("2023-04-13~"),
            .bodies = {Qualifier::exact, 22},
            .bodies_source = "de pers"
        };
        const auto id = add(transaction, process, draft, fatma);
        draft.claim = "Iedereen ging akkoord.";
        change(transaction, process, id, draft, fatma);

        const auto rounds = rounds_of(transaction, process);
        REQUIRE(rounds.size() == 1);
        CHECK(rounds.front().bodies == Count{Qualifier::exact, 22});
        CHECK(rounds.front().from == Dated::parse("2023-04-13~"));
        CHECK(rounds.front().claim == "Iedereen ging akkoord.");
        CHECK(rounds.front().number == 1);
        CHECK(find_round(transaction, process, id));
        CHECK_FALSE(find_round(transaction, processes::ProcessId{999}, id));
    });
}

TEST_CASE("where Dorpsraad Boekelo stands is recorded once per round, with its history in the log")
{
    for_each_process([](Transaction& transaction, processes::ProcessId process) {
        const auto boekelo =
            bodies::add(transaction, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, fatma);
        const auto round = add(transaction, process, RoundDraft{.title = "Concepten"}, fatma);
        record(transaction, process, {.round = round, .body = boekelo}, fatma);
        record(
            transaction,
            process,
            {.round = round,
             .body = boekelo,
             .state = State::questions_open,
             .on = Dated::parse("2023-04-20~"),
             .channel = "gesprek",
             .remark = "Vragen op papier."},
            fatma
        );

        const auto consents = consents_of(transaction, process);
        REQUIRE(consents.size() == 1);
        CHECK(consents.front().state == State::questions_open);
        CHECK(consents.front().channel == "gesprek");
        CHECK(consents_in(transaction, round).size() == 1);
        const auto logged = transaction.run(
            "select detail from audit_entries where action = 'consent.record' order by id"
        );
        REQUIRE(logged.size() == 2);
        CHECK(logged.at(0).text(0).ends_with("uitgenodigd"));
        CHECK(logged.at(1).text(0).ends_with("vragen open"));
    });
}

} // namespace wijkspraak::consents
