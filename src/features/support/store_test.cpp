#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"
#include "features/support/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::support {

using storage::Database;

namespace {

constexpr Instant second_of_march{1'772'438'400'000}; ///< 2026, nine in the morning
constexpr std::int64_t one_day = 24 * one_hour;

/// A town with two bodies, the secretary of one and its coach.
struct Town {
    explicit Town(Transaction& sql)
        : secretary{people::add(sql, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", by(0))},
          coach{people::add(sql, {.email = "tess@lindestad.nl", .name = "Tess"}, "", by(0))},
          boekelo{bodies::add(sql, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, by(0))},
          linde{bodies::add(sql, {.slug = "linde", .name = "Wijkraad De Linde"}, by(0))}
    {
        bodies::entrust(sql, boekelo, secretary, bodies::BoardRole::secretary, by(0));
        bodies::assign_coach(sql, boekelo, coach, by(0));
    }

    static storage::Actor by(std::int64_t account, int days_later = 0)
    {
        return {
            .account = account == 0 ? std::nullopt : std::optional{account},
            .role = "rol",
            .at = second_of_march + days_later * one_day};
    }
    storage::Actor noor(int days_later = 0) const { return by(secretary.value(), days_later); }
    storage::Actor tess(int days_later = 0) const { return by(coach.value(), days_later); }

    people::AccountId secretary;
    people::AccountId coach;
    bodies::BodyId boekelo;
    bodies::BodyId linde;
};

void for_each_town(const std::function<void(Transaction&, const Town&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& sql) {
            const Town town{sql};
            test(sql, town);
        });
    });
}

std::vector<RequestId> found(Transaction& sql, const Search& search)
{
    std::vector<RequestId> ids;
    for (const auto& request : list(sql, search).shown) ids.push_back(request.id);
    return ids;
}

using Ids = std::vector<RequestId>;

std::int64_t mails(Transaction& sql, const std::string& address)
{
    return sql.run("select count(*) from messages where address = $1", address).front().number(0);
}

} // namespace

TEST_CASE("a request is kept with each of its steps, and who asked gets its answer by mail")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto id =
            ask(sql,
                {.body = town.boekelo,
                 .kind = Kind::people,
                 .what = "Wij zoeken een penningmeester.",
                 .needed_by = Date::parse("2026-04-01")},
                town.noor());
        CHECK(mails(sql, "tess@lindestad.nl") == 1);

        tell(
            sql,
            find(sql, id).value(),
            {.deed = Deed::taken, .handler = town.coach.value()},
            town.tess(1)
        );
        CHECK(mails(sql, "noor@voorbeeld.nl") == 0);
        tell(
            sql, find(sql, id).value(), {.deed = Deed::answered, .note = "Wij komen."}, town.tess(2)
        );
        CHECK(mails(sql, "noor@voorbeeld.nl") == 1);
        tell(sql, find(sql, id).value(), {.deed = Deed::done, .note = "Gevonden."}, town.tess(9));

        const auto request = find(sql, id).value();
        CHECK(request.kind == Kind::people);
        CHECK(request.needed_by == Date::parse("2026-04-01"));
        CHECK(request.state == State::done);
        CHECK(request.handler == town.coach.value());
        CHECK(to_iso(request.ended_on.value()) == "2026-03-11");
        const auto steps = steps_of(sql, id);
        REQUIRE(steps.size() == 4);
        CHECK(steps.front().deed == Deed::done);
        CHECK(steps[1].note == "Wij komen.");
    });
}

TEST_CASE("what a body adds after an answer waits anew, and who took it up is told")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto id = ask(sql, {.body = town.boekelo, .what = "Een zaal."}, town.noor());
        tell(sql, find(sql, id).value(), {.deed = Deed::answered, .note = "Ja."}, town.tess(1));
        CHECK(open_requests(sql)[town.boekelo].waiting == 0);
        tell(sql, find(sql, id).value(), {.deed = Deed::added, .note = "Welke?"}, town.noor(5));
        CHECK(find(sql, id)->state == State::taken);
        CHECK(to_iso(day_of(find(sql, id)->waiting_since)) == "2026-03-07");
        CHECK(mails(sql, "tess@lindestad.nl") == 2);
    });
}

TEST_CASE("what waits longest stands first; words, kind, stand, stadsdeel and owner narrow it down")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto late =
            ask(sql, {.body = town.boekelo, .kind = Kind::room, .what = "Een zaal."}, town.noor(1));
        const auto first =
            ask(sql, {.body = town.linde, .kind = Kind::people, .what = "Eén café"}, Town::by(0));
        const auto answered =
            ask(sql, {.body = town.linde, .what = "Iets anders"}, Town::by(0, -30));
        tell(
            sql, find(sql, answered).value(), {.deed = Deed::answered, .note = "Ja"}, town.tess(2)
        );
        const auto refused = ask(sql, {.body = town.linde, .what = "Te veel"}, Town::by(0, -30));
        tell(sql, find(sql, refused).value(), {.deed = Deed::refused, .note = "Nee"}, town.tess(2));

        CHECK(found(sql, {}) == Ids{first, late, answered});
        CHECK(found(sql, {.stand = Stand::all, .order = Order::newest}).front() == late);
        CHECK(found(sql, {.stand = Stand::not_possible}) == Ids{refused});
        CHECK(found(sql, {.stand = Stand::asked}) == Ids{first, late});
        CHECK(found(sql, {.words = "cafe een"}) == Ids{first});
        CHECK(found(sql, {.words = "boekelo"}) == Ids{late});
        CHECK(found(sql, {.kind = Kind::room}) == Ids{late});
        CHECK(found(sql, {.bodies = {{town.linde}}}) == Ids{first, answered});
        CHECK(found(sql, {.bodies = {std::vector<bodies::BodyId>{}}}).empty());
        CHECK(
            found(
                sql,
                {
                    .mine = Mine{town.coach.value(), {town.boekelo}}
        }
            ) == Ids{late, answered}
        );
    });
}

TEST_CASE("a long list has pages, and one that is not there becomes the last")
{
    for_each_town([](Transaction& sql, const Town& town) {
        for (int i = 0; i < 30; ++i)
            ask(sql, {.body = town.boekelo, .what = "Vraag " + std::to_string(i)}, Town::by(0, i));
        const auto page = list(sql, {.page = 9});
        CHECK(page.found == 30);
        CHECK(page.pages == 2);
        CHECK(page.page == 2);
        CHECK(page.shown.size() == 5);
    });
}

TEST_CASE("the open requests and last contacts of all bodies come in one question each")
{
    for_each_town([](Transaction& sql, const Town& town) {
        ask(sql, {.body = town.boekelo, .what = "Een"}, Town::by(0, 3));
        ask(sql, {.body = town.boekelo, .what = "Twee"}, Town::by(0, 1));
        write_down(
            sql,
            {.body = town.boekelo, .on = *Date::parse("2026-02-01"), .what = "Koffie"},
            town.tess()
        );
        write_down(
            sql,
            {.body = town.boekelo,
             .kind = ContactKind::phone,
             .on = *Date::parse("2026-01-01"),
             .what = "Gebeld",
             .to_do = "Terugbellen"},
            town.tess()
        );
        const auto open = open_requests(sql);
        REQUIRE(open.size() == 1);
        CHECK(open.at(town.boekelo).open == 2);
        CHECK(open.at(town.boekelo).since == Date::parse("2026-03-03"));
        CHECK(last_contacts(sql).at(town.boekelo) == Date::parse("2026-02-01"));
        CHECK_FALSE(last_contacts(sql).contains(town.linde));

        const auto contacts = contacts_of(sql, town.boekelo, 10);
        REQUIRE(contacts.size() == 2);
        CHECK(contacts.back().to_do == "Terugbellen");
        remove(sql, contacts.front(), town.tess());
        CHECK(count_contacts(sql, town.boekelo) == 1);
    });
}

TEST_CASE("a team is kept for a stadsdeel or for the whole town, until it is taken away")
{
    for_each_town([](Transaction& sql, const Town& town) {
        const auto west = areas::add(sql, {.slug = "west", .name = "West"}, Town::by(0));
        set_unit(sql, {.name = "Team", .phone = "14 053"}, town.tess());
        set_unit(sql, {.district = west, .name = "Team West"}, town.tess());
        set_unit(sql, {.district = west, .name = "West", .email = "w@l.nl"}, town.tess());
        REQUIRE(units(sql).size() == 2);
        CHECK(units(sql).back().name == "West");
        set_unit(sql, {.district = west}, town.tess());
        CHECK(units(sql).size() == 1);

        CHECK(days_without_contact(sql) == 90);
        set_days_without_contact(sql, 60, town.tess());
        CHECK(days_without_contact(sql) == 60);
    });
}

} // namespace wijkspraak::support
