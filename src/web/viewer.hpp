#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace wijkspraak::web {

/// What someone may do besides looking at what is public. One account may have several.
enum class Role : std::uint8_t {
    project_leader,   ///< projectleider: keeps the record of processes
    policy_officer,   ///< beleidsambtenaar: reads along in the office
    auditor,          ///< auditor: reads everything, the audit log too
    administrator,    ///< beheerder: accounts and roles
    coach,            ///< wijkregisseur: stands beside neighbourhood bodies
    district_manager, ///< stadsdeelmanager: answers for all bodies of a stadsdeel
};

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const auto role : roles) add(role);
    }

    constexpr void add(Role role) { bits_ |= 1U << static_cast<unsigned>(role); }
    constexpr bool has(Role role) const { return (bits_ & 1U << static_cast<unsigned>(role)) != 0; }
    constexpr bool has_any(Roles other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }

    friend constexpr bool operator==(Roles, Roles) = default;

private:
    unsigned bits_ = 0;
};

/// Who may come in. Every route names one: there is no default.
enum class Access : std::uint8_t {
    anyone,
    signed_in,
    office,             ///< every official with a role
    team,               ///< who keeps the record: project leaders
    neighbourhood_team, ///< who keeps the register of bodies: project leaders, coaches, managers
    oversight,          ///< auditors and administrators
    administrator,
    loopback, ///< only from the machine itself, for a supervisor
};

/// Whoever looks at a page.
struct Viewer {
    std::optional<std::int64_t> account = {};
    std::string name = {}; ///< shown to themselves only
    Roles roles = {};
    bool is_on_loopback = false;
    std::string form_token = {}; ///< proves that a form came from a page of ours

    bool is_signed_in() const { return account.has_value(); }
};

/// Whether the viewer may knock at a route with this access.
bool may_enter(const Viewer& viewer, Access access);

} // namespace wijkspraak::web
