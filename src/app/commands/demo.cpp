#include "app/commands/demo.hpp"

#include "features/people/people.hpp"

#include <array>

namespace wijkspraak::app {

namespace {

struct Example {
    std::string_view email;
    std::string_view name;
    web::Role role;
};

constexpr std::array examples{
    Example{"projectleider@voorbeeld.nl",    "Voorbeeld projectleider",    web::Role::project_leader},
    Example{
            "beleidsambtenaar@voorbeeld.nl", "Voorbeeld beleidsambtenaar", web::Role::policy_officer},
    Example{"auditor@voorbeeld.nl",          "Voorbeeld auditor",          web::Role::auditor       },
    Example{"beheerder@voorbeeld.nl",        "Voorbeeld beheerder",        web::Role::administrator },
};

void add_accounts(storage::Transaction& transaction, const storage::Actor& actor)
{
    for (const auto& example : examples)
        people::add(
            transaction,
            {.email = std::string{example.email},
             .name = std::string{example.name},
             .roles = {example.role},
             .is_demo = true},
            "",
            actor
        );
}

} // namespace

bool load_demo(storage::Database& database, Instant now, std::ostream&)
{
    database.write([&](storage::Transaction& transaction) {
        if (people::all(transaction).empty())
            add_accounts(transaction, {.account = {}, .role = "voorbeeld", .at = now});
    });
    return true;
}

} // namespace wijkspraak::app
