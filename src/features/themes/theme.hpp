#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "features/inputs/input.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::themes {

using inputs::InputId;
using ThemeId = Id<struct Theme>;
using PointId = Id<struct Point>;
using StepId = Id<struct Step>;
using AnswerId = Id<struct Answer>;
using ObjectionId = Id<struct Objection>;

/// What several entries are about, as the office words it.
struct ThemeDraft {
    std::string title;
    std::string summary = {};  ///< what was said, in a few sentences
    std::string minority = {}; ///< other views, kept
    std::optional<inputs::OutcomeId> outcome = {};
    std::string handler = {};                     ///< the unit or role that answers
    std::optional<std::int64_t> assigned_to = {}; ///< an account
    std::optional<Date> answer_by = {};
    bool is_example = false; ///< made up for a demo with its answer, and shown so
};
struct Theme : ThemeDraft {
    ThemeId id;
    int number = 1;
    bool is_ended = false;               ///< merged into another, or undone
    int places = 0;                      ///< how many entries and points stand in it
    std::optional<AnswerId> answer = {}; ///< the newest
};

/// What was said, as the office reads it (punt): made where an entry is reworded, split or merged
/// with others. The entries themselves stay as they were said.
struct Point {
    PointId id;
    int number = 1;
    std::string text;
    bool is_ended = false; ///< it became other points
};

/// An entry or a point: what is put in a theme, split, merged and reworded.
class Unit {
public:
    Unit(InputId entry) : entry_{entry} {}
    Unit(PointId point) : point_{point} {}
    /// "i12" for an entry, "p3" for a point, as forms send it.
    static std::optional<Unit> parse(std::string_view word);

    std::optional<InputId> entry() const { return entry_; }
    std::optional<PointId> point() const { return point_; }
    friend bool operator==(const Unit&, const Unit&) = default;

private:
    std::optional<InputId> entry_ = {};
    std::optional<PointId> point_ = {};
};
std::string to_word(const Unit& unit);

/// Where an entry stands: by itself or by a point that came out of it, in a theme or in none yet.
struct Place {
    InputId entry;
    std::optional<PointId> point = {};
    std::optional<ThemeId> theme = {};
    friend bool operator==(const Place&, const Place&) = default;
};

/// What was done in putting a ledger in order. Every step is kept, with who, when and why.
enum class StepKind {
    theme_made,
    theme_reworded,
    themes_merged,
    theme_split,
    placed,    ///< put in a theme, or in another
    taken_out, ///< and so in none
    reworded,
    split,
    merged,
    undone
};
inline constexpr std::array step_kinds{
    StepKind::theme_made,
    StepKind::theme_reworded,
    StepKind::themes_merged,
    StepKind::theme_split,
    StepKind::placed,
    StepKind::taken_out,
    StepKind::reworded,
    StepKind::split,
    StepKind::merged,
    StepKind::undone};

struct Step {
    StepId id;
    StepKind kind = StepKind::placed;
    std::string why = {};
    std::string role = {}; ///< of who did it
    Instant at;
    bool is_undone = false;
};

/// One step as whoever gave an entry follows it: what the entry was read as before and after.
struct LineageStep {
    Step step;
    struct End {
        std::optional<PointId> point = {};
        std::string text = {}; ///< of the point; empty for the entry as it was said
        std::optional<ThemeId> theme = {};
        std::string theme_title = {};
    };
    std::vector<End> before = {};
    std::vector<End> after = {};
    int others = 0; ///< other entries that went along in this step
};

/// What the municipality answers: to everyone in a theme, or to one entry.
struct Answer {
    AnswerId id;
    std::optional<ThemeId> theme = {};
    std::optional<InputId> entry = {};
    std::string text;
    std::string role; ///< of who gave it
    Instant at;
    bool is_told = false; ///< everybody it is for has it
};

/// What the giver of an entry holds against how it was read, or against its being withheld.
enum class ObjectionKind { reading, withholding };
inline constexpr std::array objection_kinds{ObjectionKind::reading, ObjectionKind::withholding};
struct ObjectionDraft {
    InputId entry;
    ObjectionKind kind = ObjectionKind::reading;
    std::string text;
};
struct Objection : ObjectionDraft {
    ObjectionId id;
    Instant at;
    std::string reply = {}; ///< empty while it is open
    std::optional<Instant> replied_at = {};
};

/// Why an entry is kept from the public (afschermen), whoever gave it and whatever it asks.
enum class Ground { personal, insulting, unlawful, advertising, other };
inline constexpr std::array grounds{
    Ground::personal, Ground::insulting, Ground::unlawful, Ground::advertising, Ground::other};

Text to_text(StepKind kind);
std::string_view to_word(StepKind kind);
std::optional<StepKind> parse_step_kind(std::string_view word);
Text to_text(ObjectionKind kind);
std::string_view to_word(ObjectionKind kind);
std::optional<ObjectionKind> parse_objection_kind(std::string_view word);
Text to_text(Ground ground);
std::string_view to_word(Ground ground);
std::optional<Ground> parse_ground(std::string_view word);

} // namespace wijkspraak::themes
