#include "features/people/account.hpp"

#include <algorithm>

namespace wijkspraak::people {

const std::vector<RoleWords>& role_words()
{
    using web::Role;
    static const std::vector<RoleWords> words{
        {Role::project_leader,
         "projectleider",                            "projectleider",
         "Houdt trajecten bij: plan, momenten, uitkomsten en eindverslag."                            },
        {Role::policy_officer,   "beleidsambtenaar", "beleidsambtenaar", "Leest mee in het kantoor."  },
        {Role::auditor,
         "auditor",                                  "auditor",
         "Leest alles mee, ook wie wat deed. Verandert niets."                                        },
        {Role::administrator,    "beheerder",        "beheerder",        "Beheert accounts en rollen."},
        {Role::coach,
         "wijkregisseur",                            "wijkregisseur",
         "Staat wijkorganen bij en ziet wat zij veranderen."                                          },
        {Role::district_manager,
         "stadsdeelmanager",                         "stadsdeelmanager",
         "Houdt alle wijkorganen bij."                                                                },
    };
    return words;
}

std::optional<web::Role> parse_role(std::string_view word)
{
    const auto& words = role_words();
    const auto found = std::ranges::find_if(words, [&](const RoleWords& role) {
        return role.word.view() == word;
    });
    if (found == words.end()) return std::nullopt;
    return found->role;
}

} // namespace wijkspraak::people
