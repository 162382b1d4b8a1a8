#include "features/records/rules.hpp"

#include <algorithm>

namespace wijkspraak::records {

using moments::Moment;

namespace {

bool names(const Moment& moment, bodies::BodyId body)
{
    return std::ranges::find(moment.bodies, body, &moments::BodyAt::body) != moment.bodies.end();
}

/// Whether the record says anywhere that the body was asked: at the moment, at its invitation, or
/// in what it answered there.
bool was_asked(const Record& record, const Moment& moment, bodies::BodyId body)
{
    if (names(moment, body)) return true;
    for (const auto& other : record.moments)
        if (moment.invitation == other.id and names(other, body)) return true;
    return std::ranges::any_of(record.consents, [&](const consents::Consent& consent) {
        return consent.body == body and consent.moment == moment.id and
               consent.state != consents::State::not_approached;
    });
}

std::string name_of(const Record& record, bodies::BodyId id)
{
    const auto body = std::ranges::find(record.bodies, id, &bodies::Body::id);
    return body == record.bodies.end() ? std::string{} : body->name;
}

} // namespace

bool is_for_bodies(moments::MomentKind kind)
{
    using enum moments::MomentKind;
    switch (kind) {
    case public_meeting:
    case survey:
    case request_for_input:
    case drafts_sent:
    case consent_round: return true;
    case group_meeting:
    case internal_session:
    case consultation:
    case method_session:
    case talk:
    case decision:
    case council_letter:
    case letter:
    case newsletter:
    case invitation:
    case questions:
    case study: return false;
    }
    return false;
}

void check_invitations(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& moment : record.moments) {
        std::string missing;
        int count = 0;
        for (const auto& concerned : record.concerned) {
            if (concerned.moment != moment.id or was_asked(record, moment, concerned.body))
                continue;
            missing += (missing.empty() ? "" : ", ") + name_of(record, concerned.body);
            ++count;
        }
        if (count == 0) continue;
        findings.push_back(
            {.code = "V15",
             .what =
                 t("Van {n} wijkorgaan uit het gebied van “{titel}” staat nergens dat het is "
                   "uitgenodigd: {namen}.",
                   "Van {n} wijkorganen uit het gebied van “{titel}” staat nergens dat zij zijn "
                   "uitgenodigd: {namen}.",
                   count,
                   moment.title,
                   missing),
             .to_do = t("Nodig ze uit, of leg vast dat zij zijn uitgenodigd of er waren."),
             .place = Place::moments,
             .entry = moment.id.value()}
        );
    }
}

} // namespace wijkspraak::records
