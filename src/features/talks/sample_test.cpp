#include "features/talks/sample_test.hpp"

#include "features/areas/areas.hpp"

namespace wijkspraak::talks::testing {

namespace {

bodies::BodyId add_body(
    Transaction& transaction, const std::string& slug, const std::string& name, areas::AreaId area
)
{
    bodies::Registration body{
        .body = {.slug = slug, .name = name, .kind = bodies::BodyKind::circle, .district = area}
    };
    body.profile.email = slug + "@voorbeeld.nl";
    return bodies::add(transaction, body, manager);
}

SlotId offer_on(Transaction& transaction, RoundId round, const char* day)
{
    return offer(
               transaction,
               round,
               {.on = *Date::parse(day), .from = *TimeOfDay::parse("19:30"), .place = "Het huis"},
               manager
    )
        .value();
}

} // namespace

RoundId arrange_round(Transaction& transaction, int year)
{
    return start(
        transaction,
        {.year = year,
         .district = areas::find(transaction, "noord")->id,
         .held_until = *Date::parse("2026-12-15"),
         .invitation = "Kiest u een datum?"},
        manager
    );
}

Noord arrange_noord(Transaction& transaction)
{
    const auto area = areas::add(
        transaction, {.kind = areas::AreaKind::district, .slug = "noord", .name = "Noord"}, manager
    );
    const auto hof = add_body(transaction, "de-hof", "Buurtkring De Hof", area);
    const auto linde = add_body(transaction, "de-linde", "Buurtkring De Linde", area);
    const auto round = arrange_round(transaction, 2027);
    return {
        .hof = hof,
        .linde = linde,
        .round = round,
        .tuesday = offer_on(transaction, round, "2026-03-10"),
        .thursday = offer_on(transaction, round, "2026-03-12")};
}

SheetDraft sheet_with(Topic topic, const std::string& words)
{
    return {.words = {{topic, words}}, .wish = Wish::stay, .is_ready = true};
}

Talk arrange_held(Transaction& transaction, const Noord& noord)
{
    const auto now = [&] { return find(transaction, noord.hof, 2027).value(); };
    invite(transaction, now(), manager);
    (void)choose(transaction, now(), noord.tuesday, {}, secretary);
    const auto id = now().id;
    (void)write(
        transaction, id, {Voice::body, sheet_with(Topic::wishes, "Een buurtfeest."), 0}, secretary
    );
    (void)write(
        transaction, id, {Voice::talk, sheet_with(Topic::wishes, "Het feest komt er."), 0}, manager
    );
    agree(
        transaction,
        id,
        {.what = "Een zaal voor het feest", .owner = "Vastgoed", .due = *Date::parse("2026-06-01")},
        manager
    );
    hold(
        transaction,
        now(),
        {
            .on = *Date::parse("2026-03-02"), .attendance = {.of_body = 2, .of_municipality = 1}
    },
        manager
    );
    return now();
}

Talk arrange_frozen(Transaction& transaction, const Noord& noord)
{
    const auto now = [&] { return find(transaction, noord.hof, 2027).value(); };
    const auto talk = arrange_held(transaction, noord);
    send_report(transaction, talk, manager);
    confirm(transaction, now(), Side::body, {.remark = "Graag op tijd."}, secretary);
    confirm(transaction, now(), Side::municipality, {}, manager);
    return now();
}

} // namespace wijkspraak::talks::testing
