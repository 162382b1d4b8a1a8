#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "civic/time_of_day.hpp"
#include "features/bodies/body.hpp"
#include "features/levels/level.hpp"
#include "features/talks/progress.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::talks {

using RoundId = Id<struct Round>;
using TalkId = Id<struct Talk>;
using SlotId = Id<struct Slot>;
using AgreementId = Id<struct Agreement>;

inline constexpr int usual_answer_days = 14;

/// The talks of a year with the bodies of one stadsdeel.
struct RoundDraft {
    int year = 0;
    areas::AreaId district;
    Date held_until;                     ///< the last day by which they should be held
    std::string invitation = {};         ///< the text that goes to each body
    int answer_days = usual_answer_days; ///< how long a side has to confirm the report
};
struct Round : RoundDraft {
    RoundId id;
    std::string district_name;                   ///< as it was called when the round began
    std::optional<std::int64_t> started_by = {}; ///< an account
};

/// When and where a talk can be: one at a time, so a slot that is taken is gone for the others.
struct SlotDraft {
    Date on;
    TimeOfDay from;
    std::string place;
};
struct Slot : SlotDraft {
    SlotId id;
    std::optional<TalkId> talk = {}; ///< that took it
    int revision = 0;                ///< how often the talk had another date before
    std::optional<Instant> taken_at = {};
};

/// Something both sides agree on; it becomes an action once the report is frozen.
struct AgreementDraft {
    std::string what;
    std::string owner; ///< a unit, a body or a role; never a person
    Date due;
    bool is_public = true;
};
struct Agreement : AgreementDraft {
    AgreementId id;
};

/// Who was there: how many and in which roles, without names.
struct Attendance {
    int of_body = 0;
    std::string body_roles = {};
    int of_municipality = 0;
    std::string municipality_roles = {};
};

/// The level both sides agreed on for the year.
struct AgreedLevel {
    levels::LevelId level;
    std::string name;
    std::string reason;
};

/// That a talk was held.
struct Held {
    Date on;
    Attendance attendance = {};
    std::optional<AgreedLevel> level = {};
};

/// That a side confirms the report. No answer is no confirmation.
struct ConfirmationDraft {
    std::string remark = {}; ///< stands in the report
    std::string how = {};    ///< where the body did not do it on this site: "brief van 3 maart"
};
struct Confirmation : ConfirmationDraft {
    Instant at;
    std::string role;
};

/// What is added to a report after it was frozen.
struct Addition {
    Side side = Side::body;
    Instant at;
    std::string role;
    std::string words;
};

/// The report once both sides confirmed it.
struct Frozen {
    Instant at;
    std::string digest;     ///< SHA-256 of its content
    std::string level_note; ///< why the level is still open, if it is
};

/// The talk of a body in a year.
struct Talk {
    TalkId id;
    RoundId round;
    bodies::BodyId body;
    int year = 0;
    Facts facts;
    std::string left_out_reason = {};
    std::string proposal = {}; ///< what the body would like instead
    std::optional<Slot> slot = {};
    std::optional<Held> held = {};
    int report_version = 0; ///< how often it was sent
    std::optional<Frozen> frozen = {};
};

/// "donderdag 5 november 2026 om 19:30, Stadhuis"
Text to_text(const SlotDraft& slot);

} // namespace wijkspraak::talks
