#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "web/viewer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::people {

using AccountId = Id<struct Account>;

/// Someone who may sign in. The name is shown to themselves, to administrators, and in the office
/// where work is assigned; never to the public.
struct AccountDraft {
    std::string email;
    std::string name;
    web::Roles roles = {};
    bool is_demo = false; ///< may be signed into with one press, on a demo only
};

struct Account : AccountDraft {
    AccountId id;
    bool is_disabled = false;
};

struct RoleWords {
    web::Role role;
    Literal word;  ///< in files, commands and the database
    Literal label; ///< on the page
    Literal hint;
};

/// Every role, in the order in which a page shows them.
const std::vector<RoleWords>& role_words();
std::optional<web::Role> parse_role(std::string_view word);

} // namespace wijkspraak::people
