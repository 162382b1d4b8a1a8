#include "features/levels/sample_test.hpp"

#include "features/people/people.hpp"

namespace wijkspraak::levels::testing {

namespace {

/// The accounts of the people of the town, in the order of their numbers.
void add_accounts(Town& town, storage::Transaction& transaction)
{
    const auto add = [&](const web::Viewer& viewer) {
        people::add(
            transaction,
            {.email = viewer.name + "@voorbeeld.nl", .name = viewer.name, .roles = viewer.roles},
            "",
            town.stagehand()
        );
    };
    for (const auto* viewer : {&noor, &fatma, &otto, &wijkspraak::testing::ines, &karim, &tess})
        add(*viewer);
}

} // namespace

void arrange(Town& town, const std::vector<int>& ranks)
{
    town.arrange([&](storage::Transaction& transaction) {
        const auto actor = town.stagehand();
        add_accounts(town, transaction);
        const auto west = areas::add(
            transaction, {.kind = areas::AreaKind::district, .slug = "west", .name = "West"}, actor
        );
        bodies::Registration hof{
            .body = {.slug = "hof", .name = "Buurtkring De Hof", .district = west}
        };
        hof.profile.email = "hof@voorbeeld.nl";
        const auto body = bodies::add(transaction, hof, actor);
        bodies::add(transaction, {.slug = "es", .name = "Dorpsraad De Es"}, actor);
        bodies::entrust(
            transaction, body, people::AccountId{1}, bodies::BoardRole::secretary, actor
        );
        bodies::assign_coach(transaction, body, people::AccountId{6}, actor);

        (void)add(
            transaction,
            {
                .title = "Regeling 2023", .from = *Date::parse("2023-01-01")
        },
            {{.rank = 1, .name = "Ontmoeten", .activities = "Een buurtfeest.", .amount = 500_eur},
             {.rank = 2,
              .name = "Meedenken",
              .activities = "Advies geven.",
              .rights = "Antwoord op elk advies.",
              .support = "Trainingen.",
              .amount_words = "Een vast bedrag."},
             {.rank = 3, .name = "Meedoen", .activities = "Een wijkplan maken."}},
            actor
        );
        const auto levels = levels_for(transaction, 2026);
        for (int year = 2024; const int rank : ranks)
            (void)settle(
                transaction,
                {.body = body,
                 .year = year++,
                 .level = levels.at(static_cast<std::size_t>(rank - 1)).id,
                 .asked_by = Side::both,
                 .reason = "Zo gaat het goed."},
                actor
            );
    });
}

} // namespace wijkspraak::levels::testing
