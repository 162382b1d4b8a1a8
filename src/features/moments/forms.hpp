#pragma once

#include "base/result.hpp"
#include "features/moments/moment.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::moments {

/// What a moment can refer to.
struct References {
    std::vector<Group> groups = {};
    std::vector<areas::Area> areas = {};
    std::vector<bodies::Body> bodies = {};
    std::vector<documents::Document> documents = {};
    std::vector<Moment> moments = {}; ///< of the same process, as they were written down
};

html::Node group_fields(const web::Form& form);
Result<GroupDraft, web::Problems> read_group(const web::Fields& sent);
web::Fields fields_of(const GroupDraft& group);

html::Node member_fields(const web::Form& form, const std::vector<bodies::Body>& bodies);
Result<MemberDraft, web::Problems> read_member(
    const web::Fields& sent, const std::vector<bodies::Body>& bodies
);

html::Node moment_fields(
    const web::Form& form, const web::Fields& sent, const References& references
);
Result<MomentDraft, web::Problems> read_moment(
    const web::Fields& sent, const References& references, const processes::Process& process
);
web::Fields fields_of(const MomentDraft& moment);

std::vector<web::Choice> kind_choices();

} // namespace wijkspraak::moments
