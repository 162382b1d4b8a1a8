#include "web/viewer.hpp"

namespace wijkspraak::web {

bool may_enter(const Viewer& viewer, Access access)
{
    switch (access) {
    case Access::anyone: return true;
    case Access::signed_in: return viewer.is_signed_in();
    case Access::office: return not viewer.roles.empty();
    case Access::team: return viewer.roles.has(Role::project_leader);
    case Access::neighbourhood_team:
        return viewer.roles.has_any({Role::project_leader, Role::coach, Role::district_manager});
    case Access::oversight: return viewer.roles.has_any({Role::auditor, Role::administrator});
    case Access::administrator: return viewer.roles.has(Role::administrator);
    case Access::loopback: return viewer.is_on_loopback;
    }
    return false;
}

} // namespace wijkspraak::web
