#include "features/talks/record.hpp"
#include "features/talks/sample_test.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <barrier>
#include <thread>

namespace wijkspraak::talks {

using namespace testing;
using storage::Database;

namespace {

void for_each_noord(const std::function<void(Database&, const Noord&)>& test)
{
    wijkspraak::testing::for_each_town([&](Database& database) {
        const auto noord = database.write([](Transaction& transaction) {
            const auto arranged = arrange_noord(transaction);
            for (const auto& talk : talks_of(transaction, arranged.round))
                invite(transaction, talk, manager);
            return arranged;
        });
        test(database, noord);
    });
}

Talk talk_of(Transaction& transaction, bodies::BodyId body)
{
    return find(transaction, body, 2027).value();
}

} // namespace

TEST_CASE("a round begins with the bodies of its stadsdeel, each once in a year")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            const auto round = find_round(transaction, noord.round).value();
            CHECK(round.district_name == "Noord");
            CHECK(talks_of(transaction, noord.round).size() == 2);
            CHECK_FALSE(add(transaction, round, noord.hof, manager));
            CHECK(lines(transaction, 2027).size() == 2);
            CHECK(lines(transaction, 2026).empty());
            CHECK(lines_of(transaction, noord.hof).front().state == State::invited);
        });
    });
}

TEST_CASE("a date that one body takes is gone for the other, and free again once it moves")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            REQUIRE(
                choose(transaction, talk_of(transaction, noord.hof), noord.tuesday, {}, secretary)
            );
            CHECK_FALSE(
                choose(transaction, talk_of(transaction, noord.linde), noord.tuesday, {}, secretary)
            );
            const auto moved = choose(
                transaction, talk_of(transaction, noord.hof), noord.thursday, "Ziek.", secretary
            );
            REQUIRE(moved);
            CHECK(moved->revision == 1);
            CHECK(
                choose(transaction, talk_of(transaction, noord.linde), noord.tuesday, {}, secretary)
            );
            const auto events = events_of(transaction, talk_of(transaction, noord.hof).id);
            CHECK(events.front().what == Happening::moved);
            CHECK(events.front().note == "Ziek.");
        });
    });
}

TEST_CASE("two bodies that press at once on two connections do not get the same date")
{
    for_each_noord([](Database& database, const Noord& noord) {
        std::barrier start{2};
        std::atomic<int> taken{0};
        const auto press = [&](bodies::BodyId body) {
            start.arrive_and_wait();
            const bool is_mine = database.write([&](Transaction& transaction) {
                return static_cast<bool>(
                    choose(transaction, talk_of(transaction, body), noord.tuesday, {}, secretary)
                );
            });
            taken += is_mine ? 1 : 0;
        };
        {
            const std::jthread one{press, noord.hof};
            const std::jthread other{press, noord.linde};
        }
        CHECK(taken == 1);
        database.read([&](Transaction& transaction) {
            const auto hof = talk_of(transaction, noord.hof).slot.has_value();
            CHECK(hof != talk_of(transaction, noord.linde).slot.has_value());
        });
    });
}

TEST_CASE("a proposal lets go of the date, and an answer to it takes the proposal away")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            (void
            )choose(transaction, talk_of(transaction, noord.hof), noord.tuesday, {}, secretary);
            propose(transaction, talk_of(transaction, noord.hof), "Liever zaterdag.", secretary);
            CHECK_FALSE(talk_of(transaction, noord.hof).slot);
            CHECK(talk_of(transaction, noord.hof).proposal == "Liever zaterdag.");
            (void)choose(transaction, talk_of(transaction, noord.hof), noord.thursday, {}, manager);
            CHECK(talk_of(transaction, noord.hof).proposal.empty());
            CHECK_FALSE(talk_of(transaction, noord.hof).facts.proposed_at);
        });
    });
}

TEST_CASE("a body that is left out gives its date back and can come in again")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            (void
            )choose(transaction, talk_of(transaction, noord.hof), noord.tuesday, {}, secretary);
            leave_out(transaction, talk_of(transaction, noord.hof), "Geen bestuur.", manager);
            CHECK(talk_of(transaction, noord.hof).facts.left_out_at);
            CHECK_FALSE(find_slot(transaction, noord.round, noord.tuesday)->talk);
            put_back(transaction, talk_of(transaction, noord.hof), manager);
            CHECK_FALSE(talk_of(transaction, noord.hof).facts.left_out_at);
        });
    });
}

TEST_CASE("a slot is offered once, and taken away only while nobody has it")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            const auto slot = find_slot(transaction, noord.round, noord.tuesday).value();
            CHECK_FALSE(offer(transaction, noord.round, slot, manager));
            (void
            )choose(transaction, talk_of(transaction, noord.hof), noord.tuesday, {}, secretary);
            CHECK_FALSE(take_away(transaction, slot, manager));
            const auto other = find_slot(transaction, noord.round, noord.thursday).value();
            CHECK(take_away(transaction, other, manager));
        });
    });
}

namespace {

/// Saves over a version and tells whether that was refused, with nothing changed.
bool is_overtaken(Database& database, TalkId talk, const std::string& words, int version)
{
    return database.write([&](Transaction& transaction) {
        return not write(
            transaction, talk, {Voice::body, sheet_with(Topic::wishes, words), version}, secretary
        );
    });
}

} // namespace

TEST_CASE("who saves over a text that changed meanwhile is refused and sees the other text")
{
    for_each_noord([](Database& database, const Noord& noord) {
        const auto talk = database.read([&](Transaction& transaction) {
            return talk_of(transaction, noord.hof).id;
        });
        CHECK_FALSE(is_overtaken(database, talk, "Een feest.", 0));
        CHECK(is_overtaken(database, talk, "Een speelplek.", 0));
        CHECK_FALSE(is_overtaken(database, talk, "Een feest en een speelplek.", 1));
        CHECK(is_overtaken(database, talk, "Iets anders.", 1));
        database.read([&](Transaction& transaction) {
            const auto sheets = sheets_of(transaction, talk);
            CHECK(words_in(sheets, Voice::body, Topic::wishes) == "Een feest en een speelplek.");
            CHECK(sheets.at(Voice::body).version == 2);
            CHECK(sheets.at(Voice::body).is_ready);
        });
    });
}

TEST_CASE("of two people who save at once on two connections one is told to look again")
{
    for_each_noord([](Database& database, const Noord& noord) {
        const auto talk = database.read([&](Transaction& transaction) {
            return talk_of(transaction, noord.hof).id;
        });
        std::barrier start{2};
        std::atomic<int> overtaken{0};
        const auto save = [&](const char* words) {
            start.arrive_and_wait();
            overtaken += is_overtaken(database, talk, words, 0) ? 1 : 0;
        };
        {
            const std::jthread one{save, "Een feest."};
            const std::jthread other{save, "Een speelplek."};
        }
        CHECK(overtaken == 1);
    });
}

TEST_CASE("once both confirmed, the report is frozen with its digest and agreements are actions")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            const auto talk = arrange_frozen(transaction, noord);
            REQUIRE(talk.frozen);
            const auto content = content_of(transaction, talk.id);
            CHECK(talk.frozen->digest == paper::fingerprint(content));
            CHECK(content.find("Graag op tijd.") != std::string::npos);

            const auto agreed = followed(transaction, talk.id);
            REQUIRE(agreed.size() == 1);
            REQUIRE(agreed.front().action);
            CHECK(agreed.front().action->source.words == "Jaargesprek 2027");
            CHECK(agreed.front().action->body == noord.hof);
            CHECK(actions::of_body(transaction, noord.hof, morning).size() == 1);

            add_to_report(transaction, talk.id, Side::body, "Het was de grote zaal.", secretary);
            CHECK(content_of(transaction, talk.id) == content);
            CHECK(additions_of(transaction, talk.id).size() == 1);
        });
    });
}

TEST_CASE("when both sides confirm at once on two connections, the report is frozen once")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            send_report(transaction, arrange_held(transaction, noord), manager);
        });
        std::barrier start{2};
        std::atomic<int> frozen{0};
        const auto press = [&](Side side) {
            start.arrive_and_wait();
            const bool is_last = database.write([&](Transaction& transaction) {
                return confirm(transaction, talk_of(transaction, noord.hof), side, {}, manager);
            });
            frozen += is_last ? 1 : 0;
        };
        {
            const std::jthread one{press, Side::body};
            const std::jthread other{press, Side::municipality};
        }
        CHECK(frozen == 1);
        database.read([&](Transaction& transaction) {
            CHECK(talk_of(transaction, noord.hof).frozen);
            CHECK(actions::of_body(transaction, noord.hof, morning).size() == 1);
        });
    });
}

TEST_CASE("one confirmation freezes nothing, and a report taken back asks for both again")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            send_report(transaction, arrange_held(transaction, noord), manager);
            CHECK_FALSE(
                confirm(transaction, talk_of(transaction, noord.hof), Side::body, {}, secretary)
            );
            CHECK_FALSE(talk_of(transaction, noord.hof).frozen);
            CHECK(actions::of_body(transaction, noord.hof, morning).empty());

            withdraw(transaction, talk_of(transaction, noord.hof), manager);
            CHECK(confirmations_of(transaction, talk_of(transaction, noord.hof).id).empty());
            send_report(transaction, talk_of(transaction, noord.hof), manager);
            CHECK(talk_of(transaction, noord.hof).report_version == 2);
        });
    });
}

TEST_CASE("the next talk knows what was agreed in the one before")
{
    for_each_noord([](Database& database, const Noord& noord) {
        database.write([&](Transaction& transaction) {
            arrange_frozen(transaction, noord);
            arrange_round(transaction, 2028);
            const auto next = find(transaction, noord.hof, 2028).value();
            REQUIRE(talk_before(transaction, next));
            const auto record = record_of(transaction, next, *Date::parse("2026-07-01"));
            REQUIRE(record.last_year.size() == 1);
            CHECK(outcome_of(record.last_year.front(), record.on) == t("te laat"));
            CHECK(
                outcome_of(record.last_year.front(), *Date::parse("2026-05-01")) ==
                to_text(actions::Status::open)
            );
            CHECK_FALSE(talk_before(transaction, find(transaction, noord.linde, 2028).value()));
        });
    });
}

} // namespace wijkspraak::talks
