#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/count.hpp"
#include "civic/dated.hpp"
#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"
#include "features/documents/document.hpp"
#include "features/processes/process.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::moments {

using GroupId = Id<struct Group>;
using MemberId = Id<struct Member>;
using MomentId = Id<struct Moment>;

enum class GroupKind { core, project, internal, other }; // kerngroep, projectteam, intern, anders

/// People who do something together in a process, with a mandate and a period.
struct GroupDraft {
    std::string name;
    GroupKind kind = GroupKind::core;
    std::string mandate = {};
    std::optional<Dated> from = {};
    std::optional<Dated> until = {};
    Count size = {};
};
struct Group : GroupDraft {
    GroupId id;
};

/// A seat in a group: a role, never a private name.
struct MemberDraft {
    std::string role;
    std::optional<bodies::BodyId> body = {};
    std::optional<Dated> from = {};
    std::optional<Dated> until = {};
};
struct Member : MemberDraft {
    MemberId id;
    GroupId group;
};

enum class MomentKind {
    public_meeting,    ///< bijeenkomst
    group_meeting,     ///< vergadering van een groep
    internal_session,  ///< interne sessie
    consultation,      ///< intern overleg
    method_session,    ///< gesprek volgens een methode
    talk,              ///< gesprek met één partij
    decision,          ///< besluit
    council_letter,    ///< raadsbrief
    letter,            ///< brief
    newsletter,        ///< nieuwsbrief
    invitation,        ///< uitnodiging
    survey,            ///< enquête
    request_for_input, ///< uitvraag
    drafts_sent,       ///< concepten verstuurd
    consent_round,     ///< akkoord ophalen
    questions,         ///< vragen en antwoorden
    study,             ///< onderzoek
};

inline constexpr std::array all_moment_kinds{
    MomentKind::public_meeting,
    MomentKind::group_meeting,
    MomentKind::internal_session,
    MomentKind::consultation,
    MomentKind::method_session,
    MomentKind::talk,
    MomentKind::decision,
    MomentKind::council_letter,
    MomentKind::letter,
    MomentKind::newsletter,
    MomentKind::invitation,
    MomentKind::survey,
    MomentKind::request_for_input,
    MomentKind::drafts_sent,
    MomentKind::consent_round,
    MomentKind::questions,
    MomentKind::study,
};
inline constexpr std::array all_group_kinds{
    GroupKind::core, GroupKind::project, GroupKind::internal, GroupKind::other};

/// Whether people take part in such a moment, so that the plan must have been decided before it.
bool is_participatory(MomentKind kind);
/// Whether such a moment is a session, of which a result is expected.
bool is_session(MomentKind kind);

/// Which part a body had in a moment.
enum class Presence { invited, present, absent };
inline constexpr std::array all_presences{Presence::invited, Presence::present, Presence::absent};
struct BodyAt {
    bodies::BodyId body;
    Presence presence = Presence::invited;
    friend bool operator==(const BodyAt&, const BodyAt&) = default;
};

/// Something that happened or is planned in a process.
struct MomentDraft {
    MomentKind kind = MomentKind::public_meeting;
    std::string title;
    std::optional<Dated> on = {}; ///< none when the record does not say
    std::optional<Dated> until = {};
    std::string time = {};             ///< "19:30", or "middag en avond"
    std::optional<Dated> planned = {}; ///< when it was promised for, if that was another time
    std::string place = {};
    std::string audience = {}; ///< who were there or who got it, in words
    std::string methods = {};
    std::optional<GroupId> group = {};
    std::optional<int> number = {}; ///< in the series of the group or of newsletters
    Count attendance = {};
    std::string attendance_note = {};
    std::string result = {};
    bool is_preparation = false;
    std::string override_reason = {}; ///< why people took part before the plan was decided
    std::optional<MomentId> invitation = {};
    std::string authority = {}; ///< who decided
    std::string reference = {};
    std::string note = {}; ///< what a reader of the record must know about this entry
    std::vector<areas::AreaId> areas = {};
    std::vector<BodyAt> bodies = {};
    std::vector<documents::DocumentId> documents = {};
};
struct Moment : MomentDraft {
    MomentId id;
    int entry = 1; ///< place in the record as it was written down, from 1
};

/// Days between the invitation and the moment, when both days are known.
std::optional<int> notice_days(const Moment& moment, const std::vector<Moment>& all);

/// Whether people took part while the plan had certainly not been decided, and the moment is not
/// marked as preparation. A date of which the record is too vague to tell is let pass.
bool precedes_plan(const MomentDraft& moment, const processes::Process& process);

/// By date; entries without a date come after the entry before them in the record.
std::vector<Moment> in_order(std::vector<Moment> moments);

Text to_text(MomentKind kind);
Text to_text(GroupKind kind);
Text to_text(Presence presence);
std::string_view to_word(MomentKind kind); ///< "bijeenkomst", "uitvraag"
std::string_view to_word(GroupKind kind);
std::string_view to_word(Presence presence);
std::optional<MomentKind> parse_moment_kind(std::string_view word);
std::optional<GroupKind> parse_group_kind(std::string_view word);
std::optional<Presence> parse_presence(std::string_view word);

} // namespace wijkspraak::moments
