#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/dated.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::processes {

using ProcessId = Id<struct Process>;
using FrameId = Id<struct Frame>;
using DutyId = Id<struct Duty>;

/// How much say participants have (vorm van participatie), from little to much.
enum class Rung { inform, consult, advise, coproduce, co_decide };
inline constexpr std::array rungs{
    Rung::inform, Rung::consult, Rung::advise, Rung::coproduce, Rung::co_decide};

/// Who has the right to decide (bevoegd bestuursorgaan).
enum class Authority { council, executive, mayor }; // raad, college, burgemeester
inline constexpr std::array authorities{Authority::council, Authority::executive, Authority::mayor};

enum class PlanState { draft, submitted, decided };

/// What the competent body decided about the plan.
struct PlanDecision {
    Authority authority = Authority::executive;
    Dated on;
    std::string reference;
};

/// A participation process as it is begun.
struct ProcessDraft {
    std::string slug;
    std::string title;
    std::string summary = {}; ///< for residents: what it is about, in two sentences
    Rung rung = Rung::consult;
    Authority authority = Authority::executive; ///< who decides in the end
    std::string legal_basis = {};               ///< "Participatieverordening 2022, artikel 5"
    std::string contact = {}; ///< a role and how to reach it, never a private person
};

struct Process : ProcessDraft {
    ProcessId id;
    PlanState plan_state = PlanState::draft;
    std::optional<PlanDecision> plan_decision = {};
    bool is_public = false;   ///< residents can see it
    bool shows_draft = false; ///< residents can see the report before it is frozen
    std::optional<Dated> document_date =
        {};                             ///< what "now" is for the record, when it is an old one
    std::optional<Date> closed_on = {}; ///< everything was answered and the report is there
};

/// A part of the participation plan: the union of what ordinances ask.
enum class PlanPart {
    occasion,
    decision,
    goal,
    influence,
    open_and_fixed,
    stakeholders,
    hard_to_reach,
    bodies,
    methods,
    schedule,
    languages,
    information,
    decision_route,
    roles,
    budget,
    recording,
    feedback,
    evaluation,
    privacy
};
inline constexpr int plan_parts = 19;

struct PlanPartWords {
    PlanPart part;
    Literal word;  ///< in files and field names: "aanleiding"
    Literal label; ///< on the page
    Literal hint;
    bool is_required; ///< before the plan can be submitted
};
const std::array<PlanPartWords, plan_parts>& plan_part_words(); ///< in the order of PlanPart
const PlanPartWords& words_of(PlanPart part);

using Plan = std::map<PlanPart, std::string>;

/// What participants are promised and what is asked of them, from a day on. Old versions stay.
struct InfluenceDraft {
    Rung rung = Rung::consult;
    std::string promise;
    std::string counter_promise = {};
    Dated from;
    std::optional<Dated> told_on = {}; ///< when participants were told of it
};
struct Influence : InfluenceDraft {
    int version = 1;
};

enum class FrameKind { substantive, financial, procedural };
inline constexpr std::array frame_kinds{
    FrameKind::substantive, FrameKind::financial, FrameKind::procedural};

/// A limit set beforehand (kader), from a day on. A change is a new version on the same line.
struct FrameDraft {
    FrameKind kind = FrameKind::substantive;
    std::string text;
    Dated from;
    std::optional<Dated> told_on = {};
    std::string reason = {}; ///< why it was changed
};
struct Frame : FrameDraft {
    FrameId id;
    int line = 1; ///< numbers the frames of a process; versions of one frame share it
    int version = 1;
    bool is_current = true;
};

/// Something the municipality must do, with the proof that it did: informing the council.
struct DutyDraft {
    std::string what;
    std::string ground = {};
    std::optional<Dated> arose_on = {};
    std::optional<Dated> done_on = {};
    std::string evidence = {}; ///< the letter, its reference
};
struct Duty : DutyDraft {
    DutyId id;
};

/// That a duty has been done.
struct Proof {
    Dated done_on;
    std::string evidence;
};

/// The sections of the office's case file, in the order of its navigation.
enum class Section {
    overview,
    plan,
    frames,
    groups,
    moments,
    documents,
    inputs,
    themes,
    outcomes,
    consents,
    report,
    closing
};

Text to_text(Rung rung);
Text to_text(Authority authority);
Text to_text(PlanState state);
Text to_text(FrameKind kind);
/// What this rung means for a participant, in one sentence.
Text promise_of(Rung rung);

// The Dutch words that files and forms use: "coproduceren", "college", "financieel".
std::string_view to_word(Rung rung);
std::string_view to_word(Authority authority);
std::string_view to_word(FrameKind kind);
std::string_view to_word(PlanState state);
std::string_view to_word(PlanPart part);
std::optional<Rung> parse_rung(std::string_view word);
std::optional<Authority> parse_authority(std::string_view word);
std::optional<FrameKind> parse_frame_kind(std::string_view word);
std::optional<PlanState> parse_plan_state(std::string_view word);
std::optional<PlanPart> parse_plan_part(std::string_view word);

} // namespace wijkspraak::processes
