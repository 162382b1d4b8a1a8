#include "features/bodies/rules.hpp"

namespace wijkspraak::bodies {

bool may_edit(const Ties& ties)
{
    return ties.keeps_register or ties.is_coach or ties.is_of_body;
}

bool may_oversee(const Ties& ties)
{
    return ties.keeps_register or ties.is_coach;
}

bool may_see_private(const Ties& ties)
{
    return may_edit(ties);
}

bool shows_name(const MemberDraft& member)
{
    return member.is_name_public and member.agreed_on and not member.name.empty();
}

bool shows_contact(const MemberDraft& member)
{
    return member.is_contact_public and member.agreed_on and
           not(member.email.empty() and member.phone.empty());
}

} // namespace wijkspraak::bodies
