#pragma once

#include "base/result.hpp"
#include "features/moments/rules.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::moments {

/// What a moment can refer to.
struct References {
    std::vector<Group> groups = {};
    std::vector<areas::Area> areas = {};   ///< what forms offer, and what the moment is about
    std::vector<areas::Area> buurten = {}; ///< the wijken and buurten of the town
    std::vector<bodies::Body> bodies = {}; ///< the whole register
    std::vector<bodies::Placed> placed = {};
    Offer offer = {};
    std::vector<BodyAt> recorded = {};
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
/// When and for which parts of town the moment is that somebody is typing.
std::optional<Dated> date_in(const web::Fields& sent);
std::vector<areas::AreaId> areas_in(const web::Fields& sent);
/// The form of a moment in these parts of town, before anything has been typed.
web::Fields fields_of(const std::vector<areas::AreaId>& areas);

std::vector<web::Choice> kind_choices();

} // namespace wijkspraak::moments
