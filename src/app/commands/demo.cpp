#include "app/commands/demo.hpp"

#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/imports.hpp"
#include "features/people/people.hpp"
#include "features/processes/processes.hpp"
#include "web/assets.hpp"

#include <array>
#include <optional>
#include <ostream>

namespace wijkspraak::app {

namespace {

struct Example {
    std::string_view email;
    std::string_view name;
    std::optional<web::Role> role;
};

constexpr std::string_view coach_address = "wijkregisseur@voorbeeld.nl";
constexpr std::string_view secretary_address = "secretaris@voorbeeld.nl";

constexpr std::array examples{
    Example{"projectleider@voorbeeld.nl",    "Voorbeeld projectleider",                 web::Role::project_leader  },
    Example{
            "beleidsambtenaar@voorbeeld.nl", "Voorbeeld beleidsambtenaar",              web::Role::policy_officer  },
    Example{"auditor@voorbeeld.nl",          "Voorbeeld auditor",                       web::Role::auditor         },
    Example{"beheerder@voorbeeld.nl",        "Voorbeeld beheerder",                     web::Role::administrator   },
    Example{coach_address,                   "Voorbeeld wijkregisseur",                 web::Role::coach           },
    Example{
            "stadsdeelmanager@voorbeeld.nl", "Voorbeeld stadsdeelmanager",              web::Role::district_manager},
    Example{secretary_address,               "Voorbeeld secretaris van een wijkorgaan", std::nullopt               },
};

void add_accounts(storage::Transaction& transaction, const storage::Actor& actor)
{
    for (const auto& example : examples) {
        people::AccountDraft draft{
            .email = std::string{example.email},
            .name = std::string{example.name},
            .is_demo = true};
        if (example.role) draft.roles.add(*example.role);
        people::add(transaction, draft, "", actor);
    }
}

/// The secretary keeps a body that was made up, and the coach stands beside the bodies of Noord.
void give_them_bodies(storage::Transaction& transaction, const storage::Actor& actor)
{
    const auto secretary = people::find_by_email(transaction, secretary_address);
    const auto coach = people::find_by_email(transaction, coach_address);
    const auto body = bodies::find(transaction, "buurtkring-de-hof");
    if (secretary and body)
        bodies::entrust(transaction, body->id, secretary->id, bodies::BoardRole::secretary, actor);
    const auto district = areas::find(transaction, "noord");
    if (not district or not coach) return;
    for (const auto& one : bodies::for_area(transaction, district->id, day_of(actor.at)))
        bodies::assign_coach(transaction, one.id, coach->id, actor);
}

std::vector<imports::File> demo_files()
{
    constexpr std::string_view folder = "demo/";
    std::vector<imports::File> files;
    for (const auto& file : web::embedded_files())
        if (file.name.starts_with(folder))
            files.push_back(
                {.name = std::string{file.name.substr(folder.size())},
                 .text = std::string{file.bytes}}
            );
    return files;
}

} // namespace

bool load_demo(storage::Database& database, Instant now, std::ostream& err)
{
    const storage::Actor actor{.account = {}, .role = "voorbeeld", .at = now};
    const auto faults = database.write([&](storage::Transaction& transaction) -> imports::Faults {
        if (processes::all(transaction).empty()) {
            const auto imported = imports::import(transaction, demo_files(), actor);
            if (not imported) return imported.error();
        }
        if (people::all(transaction).empty()) {
            add_accounts(transaction, actor);
            give_them_bodies(transaction, actor);
        }
        return {};
    });
    for (const auto& fault : faults) err << Language::dutch().say(to_text(fault)) << '\n';
    return faults.empty();
}

} // namespace wijkspraak::app
