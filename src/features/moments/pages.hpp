#pragma once

#include "features/moments/forms.hpp"
#include "features/moments/rules.hpp"
#include "web/page.hpp"
#include "web/viewer.hpp"

namespace wijkspraak::moments {

std::string office_path(const processes::Process& process, GroupId id);
std::string office_path(const processes::Process& process, MomentId id);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems = {};
};

web::Page groups_page(
    const processes::Process& process,
    const std::vector<Group>& groups,
    const std::vector<Member>& members,
    const web::Viewer& viewer
);
web::Page new_group_page(const processes::Process& process, const Filled& filled);

/// A group with its seats, and the two forms of its page: to change it and to add a seat.
struct GroupView {
    const Group& group;
    const std::vector<Member>& members;
    const std::vector<bodies::Body>& bodies;  ///< the whole register
    const std::vector<bodies::Body>& offered; ///< those that were there in the time of the group
    bool may_change;
};
web::Page group_page(
    const processes::Process& process,
    const GroupView& view,
    const Filled& change,
    const Filled& new_member
);

/// Which part of the list of moments someone asked for.
struct Asked {
    Selection selection = {};
    int page = 1;
};
web::Page moments_page(
    const processes::Process& process,
    const std::vector<Moment>& moments,
    const Asked& asked,
    const web::Viewer& viewer
);
/// The parts of town that a process is about.
std::string areas_path(const processes::Process& process);
web::Page areas_page(
    const processes::Process& process, const References& references, const Filled& filled
);
web::Page new_moment_page(
    const processes::Process& process, const References& references, const Filled& filled
);
web::Page moment_page(
    const processes::Process& process,
    const Moment& moment,
    const References& references,
    const Filled& filled
);

/// A moment for an official who reads along.
web::Page moment_to_read_page(
    const processes::Process& process, const Moment& moment, const References& references
);

/// A moment as residents see it.
web::Page public_moment_page(
    const processes::Process& process, const Moment& moment, const References& references
);
html::Node moment_content(
    const processes::Process& process, const Moment& moment, const References& references
);

} // namespace wijkspraak::moments
