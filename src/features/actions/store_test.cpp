#include "features/actions/store.hpp"
#include "features/bodies/bodies.hpp"
#include "features/people/people.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::actions {

using storage::Database;
using storage::Transaction;

namespace {

constexpr Instant second_of_march{1'772'438'400'000}; ///< 2026, nine in the morning

storage::Actor fatma(Instant at = second_of_march)
{
    return {.account = 1, .role = "projectleider", .at = at};
}

Date day(std::string_view iso)
{
    return Date::parse(iso).value();
}

const Date today = day("2026-03-02");

ActionDraft promised(std::string what, std::string unit, std::string_view due)
{
    return {
        .what = std::move(what),
        .owner = {.unit = std::move(unit)},
        .due = Dated::parse(due),
        .promised_on = day("2026-01-05")};
}

/// Four actions: one late, one in time, one without a date, one that is done.
struct Plan {
    explicit Plan(Transaction& sql)
        : store{sql},
          late{store.add(promised("Zebrapad bij de school", "Beheer", "2026-02-01"), fatma())},
          in_time{store.add(promised("Bankjes op het plein", "Beheer", "2026-06"), fatma())},
          undated{store.add(promised("Folder voor de wijk", "Communicatie", ""), fatma())},
          done{store.add(promised("Brief aan bewoners", "Communicatie", "2026-01-20"), fatma())}
    {
        store.tell(
            store.find(done).value(),
            {
                .deed = Deed::done,
                .ended_on = day("2026-01-18"),
                .proof =
                    {.text = "De brief is verstuurd.", .address = "https://lindestad.nl/brief"}
        },
            fatma()
        );
    }

    /// The numbers of what a search finds, in its order.
    std::vector<ActionId> found(const Search& search) const
    {
        std::vector<ActionId> ids;
        for (const auto& action : store.list(search, today).shown) ids.push_back(action.id);
        return ids;
    }

    ActionStore store;
    ActionId late;
    ActionId in_time;
    ActionId undated;
    ActionId done;
};

void for_each_plan(const std::function<void(Transaction&, Plan&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& sql) {
            Plan plan{sql};
            test(sql, plan);
        });
    });
}

using Ids = std::vector<ActionId>;

} // namespace

TEST_CASE("an action is kept with all that is known of it")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& sql) {
            const auto account =
                people::add(sql, {.email = "fatma@lindestad.nl", .name = "Fatma"}, "", fatma());
            const auto body = bodies::add(sql, {.slug = "zuid", .name = "Wijkraad Zuid"}, fatma());
            const auto id =
                add(sql,
                    {
                        .what = "Meer bankjes",
                        .source =
                            {.kind = SourceKind::agreement,
                                     .id = 7,
                                     .words = "Jaargesprek 2026",
                                     .address = "/jaargesprekken/7"},
                        .owner = {.unit = "Stadsdeelmanagement",                             .account = account.value()           },
                        .body = body,
                        .process = ProcessRef{3,                             "Het plein", "/trajecten/plein"},
                        .due = Dated::parse("2026-06"),
                        .is_public = true
            },
                    fatma());
            const auto kept = find(sql, id).value();
            CHECK(kept.what == "Meer bankjes");
            CHECK(kept.source.kind == SourceKind::agreement);
            CHECK(kept.source.id == 7);
            CHECK(kept.source.words == "Jaargesprek 2026");
            CHECK(kept.source.address == "/jaargesprekken/7");
            CHECK(kept.owner.unit == "Stadsdeelmanagement");
            CHECK(kept.owner.account == account.value());
            CHECK(kept.body == body);
            CHECK(kept.process->title == "Het plein");
            CHECK(kept.process->path == "/trajecten/plein");
            CHECK(to_iso(*kept.due) == "2026-06");
            CHECK(kept.promised_on == today);
            CHECK(kept.is_public);
            CHECK(kept.status == Status::open);
            CHECK(public_of_body(sql, body, second_of_march).size() == 1);
            CHECK(public_of_process(sql, 3, second_of_march).size() == 1);
            CHECK(of_process(sql, 4, second_of_march).empty());
            ActionStore{sql}.change(
                kept, {.what = kept.what, .owner = kept.owner, .body = body}, fatma()
            );
            CHECK(public_of_body(sql, body, second_of_march).empty());
            CHECK(public_of_process(sql, 3, second_of_march).empty());
            CHECK(of_body(sql, body, second_of_march).size() == 1);
            CHECK(of_process(sql, 3, second_of_march).size() == 1);
        });
    });
}

TEST_CASE("what one source promises is on the list once, and is left as it stands")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& sql) {
            auto draft = promised("Een zebrapad", "Beheer", "2026-02-01");
            draft.source = {.kind = SourceKind::report, .id = 5, .words = "Het plein"};
            const auto first = promise(sql, draft, fatma());
            CHECK(first.is_new);

            draft.what = "Twee zebrapaden";
            const auto again = promise(sql, draft, fatma());
            CHECK_FALSE(again.is_new);
            CHECK(again.id == first.id);
            CHECK(find_by_source(sql, SourceKind::report, 5)->what == "Een zebrapad");
            CHECK_FALSE(find_by_source(sql, SourceKind::agreement, 5));

            // By itself has no number, so it may come more than once.
            draft.source = {};
            CHECK(promise(sql, draft, fatma()).is_new);
            CHECK(promise(sql, draft, fatma()).is_new);
        });
    });
}

TEST_CASE("every change stays in the history, with who, from what and to what")
{
    for_each_plan([](Transaction& sql, Plan& plan) {
        auto& store = plan.store;
        store.tell(
            store.find(plan.late).value(),
            {.deed = Deed::moved, .note = "De tegels zijn op.", .due = Dated::parse("2026-04-01")},
            fatma()
        );
        store.tell(
            store.find(plan.late).value(), {.deed = Deed::noted, .note = "Besteld."}, fatma()
        );
        const auto changes = store.changes_of(plan.late);
        REQUIRE(changes.size() == 3);
        CHECK(changes[0].deed == Deed::noted);
        CHECK(changes[0].from == Status::open);
        CHECK(changes[0].to == Status::under_way);
        CHECK(changes[0].role == "projectleider");
        CHECK(changes[1].deed == Deed::moved);
        CHECK(to_iso(*changes[1].due_from) == "2026-02-01");
        CHECK(to_iso(*changes[1].due_to) == "2026-04-01");
        CHECK(changes[1].note == "De tegels zijn op.");
        CHECK(changes[2].deed == Deed::added);
        CHECK(
            sql.run("select count(*) from audit_entries where action = 'action.move'")
                .front()
                .number(0) == 1
        );
    });
}

TEST_CASE("what is dropped keeps its reason, and what is opened again loses its end")
{
    for_each_plan([](Transaction&, Plan& plan) {
        auto& store = plan.store;
        store.tell(
            store.find(plan.in_time).value(),
            {.deed = Deed::dropped, .note = "Het plein wordt bebouwd.", .ended_on = today},
            fatma()
        );
        auto action = store.find(plan.in_time).value();
        CHECK(action.status == Status::dropped);
        CHECK(action.reason == "Het plein wordt bebouwd.");
        CHECK(action.ended_on == today);

        store.tell(action, {.deed = Deed::reopened, .note = "Toch niet."}, fatma());
        action = store.find(plan.in_time).value();
        CHECK(action.status == Status::under_way);
        CHECK(action.reason.empty());
        CHECK_FALSE(action.ended_on);
        CHECK(store.changes_of(plan.in_time).size() == 3);
    });
}

TEST_CASE("the list has what is late first, then what comes soonest, then what has no date")
{
    for_each_plan([](Transaction&, Plan& plan) {
        CHECK(plan.found({}) == Ids{plan.late, plan.in_time, plan.undated});
        CHECK(
            plan.found({.stand = Stand::all}) ==
            Ids{plan.late, plan.in_time, plan.undated, plan.done}
        );
        const auto list = plan.store.list({.stand = Stand::all}, today);
        CHECK(list.found == 4);
        CHECK(list.late == 1);
    });
}

TEST_CASE("the list is narrowed down by how it stands, who does it and what it is about")
{
    for_each_plan([](Transaction&, Plan& plan) {
        CHECK(plan.found({.stand = Stand::late}) == Ids{plan.late});
        CHECK(plan.found({.stand = Stand::in_time}) == Ids{plan.in_time, plan.undated});
        CHECK(plan.found({.stand = Stand::done}) == Ids{plan.done});
        CHECK(plan.found({.stand = Stand::under_way}).empty());
        CHECK(plan.found({.unit = "Communicatie"}) == Ids{plan.undated});
        CHECK(plan.found({.words = "SCHOOL beheer"}) == Ids{plan.late});
        CHECK(plan.found({.words = "school communicatie"}).empty());
        CHECK(plan.found({.words = "100%"}).empty());
        CHECK(plan.found({.account = 1}).empty());
        CHECK(plan.found({.source = SourceKind::report}).empty());
        CHECK(plan.store.units() == std::vector<std::string>{"Beheer", "Communicatie"});
    });
}

TEST_CASE("a period has what was promised in it and what ran already, and each figure its list")
{
    for_each_plan([](Transaction&, Plan& plan) {
        const Period february{day("2026-02-01"), day("2026-02-28")};
        plan.store.add(
            [] {
                auto draft = promised("Lantaarn", "Beheer", "2026-05-01");
                draft.promised_on = day("2026-02-10");
                return draft;
            }(),
            fatma()
        );
        const auto figures = plan.store.figures(february, today);
        REQUIRE(figures.size() == 2);
        CHECK(figures[0].unit == "Beheer");
        CHECK(figures[0].promised == 1);
        CHECK(figures[0].carried == 2);
        CHECK(figures[0].late == 1);
        CHECK(figures[0].in_time == 2);
        CHECK(figures[1].unit == "Communicatie"); // the letter was done before February
        CHECK(figures[1].carried == 1);
        CHECK(figures[1].done == 0);

        Search search{.stand = Stand::all, .unit = "Beheer", .period = february};
        CHECK(plan.store.list(search, today).found == 3);
        search.beginning = Beginning::inside;
        CHECK(plan.store.list(search, today).found == 1);
        search.beginning = Beginning::before;
        CHECK(plan.store.list(search, today).found == 2);
    });
}

TEST_CASE("a long list comes in pages of twenty-five")
{
    for_each_plan([](Transaction&, Plan& plan) {
        for (int i = 0; i < 30; ++i)
            plan.store.add(promised("Boom", "Groen", "2026-09-01"), fatma());
        auto list = plan.store.list({.words = "boom", .page = 2}, today);
        CHECK(list.pages == 2);
        CHECK(list.shown.size() == 5);
        list = plan.store.list({.words = "boom", .page = 9}, today);
        CHECK(list.search.page == 2);
        CHECK(plan.store.all({.words = "boom"}, today).size() == 30);
    });
}

} // namespace wijkspraak::actions
