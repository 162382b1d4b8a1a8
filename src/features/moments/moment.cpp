#include "features/moments/moment.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::moments {

Text to_text(MomentKind kind)
{
    switch (kind) {
    case MomentKind::public_meeting: return t("Bijeenkomst");
    case MomentKind::group_meeting: return t("Vergadering");
    case MomentKind::internal_session: return t("Interne sessie");
    case MomentKind::consultation: return t("Intern overleg");
    case MomentKind::method_session: return t("Gesprek volgens een methode");
    case MomentKind::talk: return t("Gesprek met één partij");
    case MomentKind::decision: return t("Besluit");
    case MomentKind::council_letter: return t("Raadsbrief");
    case MomentKind::letter: return t("Brief");
    case MomentKind::newsletter: return t("Nieuwsbrief");
    case MomentKind::invitation: return t("Uitnodiging");
    case MomentKind::survey: return t("Enquête");
    case MomentKind::request_for_input: return t("Uitvraag");
    case MomentKind::drafts_sent: return t("Concepten verstuurd");
    case MomentKind::consent_round: return t("Akkoord ophalen");
    case MomentKind::questions: return t("Vragen en antwoorden");
    case MomentKind::study: return t("Onderzoek");
    }
    return {};
}

std::string_view to_word(MomentKind kind)
{
    switch (kind) {
    case MomentKind::public_meeting: return "bijeenkomst";
    case MomentKind::group_meeting: return "vergadering";
    case MomentKind::internal_session: return "interne sessie";
    case MomentKind::consultation: return "intern overleg";
    case MomentKind::method_session: return "methodegesprek";
    case MomentKind::talk: return "gesprek";
    case MomentKind::decision: return "besluit";
    case MomentKind::council_letter: return "raadsbrief";
    case MomentKind::letter: return "brief";
    case MomentKind::newsletter: return "nieuwsbrief";
    case MomentKind::invitation: return "uitnodiging";
    case MomentKind::survey: return "enquête";
    case MomentKind::request_for_input: return "uitvraag";
    case MomentKind::drafts_sent: return "concepten verstuurd";
    case MomentKind::consent_round: return "akkoord ophalen";
    case MomentKind::questions: return "vragen en antwoorden";
    case MomentKind::study: return "onderzoek";
    }
    return {};
}

std::optional<MomentKind> parse_moment_kind(std::string_view word)
{
    if (word == "enquete") return MomentKind::survey;
    return with_word(all_moment_kinds, word);
}

Text to_text(GroupKind kind)
{
    switch (kind) {
    case GroupKind::core: return t("Kerngroep");
    case GroupKind::project: return t("Projectteam");
    case GroupKind::internal: return t("Interne groep");
    case GroupKind::other: return t("Andere groep");
    }
    return {};
}

std::string_view to_word(GroupKind kind)
{
    switch (kind) {
    case GroupKind::core: return "kerngroep";
    case GroupKind::project: return "projectteam";
    case GroupKind::internal: return "intern";
    case GroupKind::other: return "anders";
    }
    return {};
}

std::optional<GroupKind> parse_group_kind(std::string_view word)
{
    return with_word(all_group_kinds, word);
}

Text to_text(Presence presence)
{
    switch (presence) {
    case Presence::invited: return t("Uitgenodigd");
    case Presence::present: return t("Aanwezig");
    case Presence::absent: return t("Afwezig");
    }
    return {};
}

std::string_view to_word(Presence presence)
{
    switch (presence) {
    case Presence::invited: return "uitgenodigd";
    case Presence::present: return "aanwezig";
    case Presence::absent: return "afwezig";
    }
    return {};
}

std::optional<Presence> parse_presence(std::string_view word)
{
    return with_word(all_presences, word);
}

} // namespace wijkspraak::moments
