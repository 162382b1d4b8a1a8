#include "app/commands/demo.hpp"

#include "base/language.hpp"
#include "features/imports/imports.hpp"
#include "features/people/people.hpp"
#include "features/processes/processes.hpp"
#include "web/assets.hpp"

#include <array>
#include <ostream>

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
        if (people::all(transaction).empty()) add_accounts(transaction, actor);
        return {};
    });
    for (const auto& fault : faults) err << Language::dutch().say(to_text(fault)) << '\n';
    return faults.empty();
}

} // namespace wijkspraak::app
