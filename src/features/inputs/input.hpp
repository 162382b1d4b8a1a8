#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::inputs {

using InputId = Id<struct Input>;
using OutcomeId = Id<struct Outcome>;
using UseId = Id<struct Use>;

/// Something that was said (inbreng), as it was said.
struct InputDraft {
    std::string text;
    std::string said_by = {}; ///< a group or role: "kerngroep", "inwoners (enquête)"
    std::optional<moments::MomentId> moment = {};
    std::optional<OutcomeId> outcome = {};
};
struct Input : InputDraft {
    InputId id;
    int number = 1; ///< in the ledger of its process
};

/// A main result of the process (uitkomst): what the inputs come down to.
struct OutcomeDraft {
    std::string title;
    std::string text;
    std::string said_by = {};  ///< by which groups
    std::string breadth = {};  ///< how broadly it was shared
    std::string minority = {}; ///< other views, kept
};
struct Outcome : OutcomeDraft {
    OutcomeId id;
    int number = 1;
};

/// Whether an outcome fits a frame that was set beforehand (kadertoets).
enum class Fit { fits, conflicts, not_concerned };
inline constexpr std::array all_fits{Fit::fits, Fit::conflicts, Fit::not_concerned};
struct FrameTest {
    OutcomeId outcome;
    processes::FrameId frame;
    Fit fit = Fit::fits;
    std::string note = {};
    friend bool operator==(const FrameTest&, const FrameTest&) = default;
};

/// What the municipality does with an outcome (reactie, c1).
enum class Disposition { adopted, partly, declined };
inline constexpr std::array all_dispositions{
    Disposition::adopted, Disposition::partly, Disposition::declined};
struct Response {
    OutcomeId outcome;
    Disposition disposition = Disposition::adopted;
    std::string reason;
};

enum class UseKind { clause, measure, action };
inline constexpr std::array all_use_kinds{UseKind::clause, UseKind::measure, UseKind::action};

/// Where what was said can be found back (benutting, c2).
struct UseDraft {
    UseKind kind = UseKind::measure;
    std::string text;
    std::string place = {}; ///< "Subsidieverordening Wijkorganen 2023, activiteiten per niveau"
    std::string owner = {}; ///< a unit or role
    std::optional<Dated> planned = {};
    std::vector<OutcomeId> outcomes = {};
};
struct Use : UseDraft {
    UseId id;
    int number = 1;
};

Text to_text(Fit fit);
Text to_text(Disposition disposition);
Text to_text(UseKind kind);
std::string_view to_word(Fit fit);
std::string_view to_word(Disposition disposition); ///< "overgenomen", "deels", "niet"
std::string_view to_word(UseKind kind);
std::optional<Fit> parse_fit(std::string_view word);
std::optional<Disposition> parse_disposition(std::string_view word);
std::optional<UseKind> parse_use_kind(std::string_view word);

} // namespace wijkspraak::inputs
