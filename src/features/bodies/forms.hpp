#pragma once

#include "base/result.hpp"
#include "features/bodies/change.hpp"
#include "web/forms.hpp"

#include <vector>

/// What is typed of a body, a member and a meeting. The same names stand in the forms, in the
/// columns of a file and in the history, so that one reading serves them all.
namespace wijkspraak::bodies {

std::vector<web::Choice> kind_choices();
std::vector<web::Choice> district_choices(const std::vector<areas::Area>& areas);
std::vector<web::Choice> board_role_choices();

/// All that a registration has, as it would be typed.
web::Fields fields_of(const Registration& registration, const std::vector<areas::Area>& areas);
web::Fields fields_of(const MemberDraft& member);
web::Fields fields_of(const MeetingDraft& meeting);

/// The registration as it was typed in, or what must still be put right. What is not typed in but
/// belongs to it, the slug and the territory, is that of `known`.
Result<Registration, web::Problems> read_registration(
    const web::Fields& sent, const std::vector<areas::Area>& areas, const Registration& known
);
Result<MemberDraft, web::Problems> read_member(const web::Fields& sent, Date today);
Result<MeetingDraft, web::Problems> read_meeting(const web::Fields& sent);

/// An address or a number that may be left out.
std::string read_email(web::Reading& reading, const web::Field& field);
std::string read_phone(web::Reading& reading, const web::Field& field);

/// What differs between two of the same thing; all of it where one is not there.
std::vector<FieldChange> differences(
    Subject subject, const web::Fields& before, const web::Fields& after
);
bool is_private(Subject subject, std::string_view field);
Text label_of(Subject subject, std::string_view field);

/// A part of the registration that is kept on a page of its own.
struct Part {
    Literal slug; ///< in the address
    Text title;
    Text why; ///< what it is for, in a sentence
    std::vector<const web::Field*> fields;
    bool is_for_office = false; ///< not for the body itself
};
const std::vector<Part>& parts();
const Part* find_part(std::string_view slug);
/// Every field of a registration, in the order of a file.
const std::vector<const web::Field*>& registration_fields();

html::Node fields_in(
    const web::Form& form, const Part& part, const std::vector<areas::Area>& areas
);
/// The few fields with which a body comes into the register; the rest follows.
html::Node first_fields(const web::Form& form, const std::vector<areas::Area>& areas);
html::Node member_fields(const web::Form& form);
html::Node meeting_fields(const web::Form& form);

} // namespace wijkspraak::bodies
