#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/areas/area.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::inputs {

using InputId = Id<struct Input>;
using OutcomeId = Id<struct Outcome>;
using UseId = Id<struct Use>;

/// By which way it came in.
enum class Channel { form, meeting, survey, email, letter, telephone, counter, social, advice };
inline constexpr std::array all_channels{
    Channel::form,
    Channel::meeting,
    Channel::survey,
    Channel::email,
    Channel::letter,
    Channel::telephone,
    Channel::counter,
    Channel::social,
    Channel::advice};

/// Who gave it, without a name: a private name is never public.
enum class Giver { person, body, group, anonymous };
inline constexpr std::array all_givers{Giver::person, Giver::body, Giver::group, Giver::anonymous};

/// How firm it is: one voice, a table that agreed, or hands that were counted.
enum class Firmness { one, table, hands };
inline constexpr std::array all_firmnesses{Firmness::one, Firmness::table, Firmness::hands};

/// Whether everyone may read its words. Withheld: the number and the reason are public, no more.
enum class State { open, withheld };
inline constexpr std::array all_states{State::open, State::withheld};

/// How far an entry is on its way back to whoever gave it.
enum class Standing {
    received,
    sorted,   ///< put under a theme or an outcome
    answered, ///< by itself, with its theme or outcome, or by the reason why it is withheld
};
inline constexpr std::array all_standings{Standing::received, Standing::sorted, Standing::answered};

/// Something that was said (inbreng), as it was said: an entry of the ledger.
struct InputDraft {
    std::string text;
    std::string said_by = {}; ///< a group or role: "kerngroep", "inwoners (enquête)"
    std::optional<moments::MomentId> moment = {};
    std::optional<OutcomeId> outcome = {};
    Channel channel = Channel::meeting;
    Giver giver = Giver::group;
    std::optional<areas::AreaId> area = {};
    Firmness firmness = Firmness::one;
    std::optional<int> hands = {};               ///< how many, when hands were counted
    std::optional<std::int64_t> entered_by = {}; ///< the account; none when the giver did it
    std::optional<Instant> given_at = {};        ///< when it is added, unless said otherwise
    /// What it is known by where it came from, such as a row of a file: the same origin is added
    /// once in a process. Empty when there is none.
    std::string origin = {};
    std::string reserved_code = {}; ///< of the receipt, if it was given out before, as on paper
    bool is_example = false;        ///< made up for a demo, and shown so
};

/// An entry: numbered densely in its process, and never gone.
struct Input : InputDraft {
    InputId id;
    int number = 1;
    std::string code = {}; ///< of the receipt, as receipt codes are kept: "7KD3M2TPW9"
    State state = State::open;
    std::string withheld_reason = {};
    Standing standing = Standing::received;
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

Text to_text(Channel channel);
Text to_text(Giver giver);
Text to_text(Firmness firmness);
Text to_text(State state);
Text to_text(Standing standing);
Text to_text(Fit fit);
Text to_text(Disposition disposition);
Text to_text(UseKind kind);
std::string_view to_word(Channel channel); ///< "formulier", "bijeenkomst", "enquete"
std::string_view to_word(Giver giver);
std::string_view to_word(Firmness firmness);
std::string_view to_word(State state);
std::string_view to_word(Standing standing); ///< "ontvangen", "ingedeeld", "beantwoord"
std::string_view to_word(Fit fit);
std::string_view to_word(Disposition disposition); ///< "overgenomen", "deels", "niet"
std::string_view to_word(UseKind kind);
std::optional<Channel> parse_channel(std::string_view word);
std::optional<Giver> parse_giver(std::string_view word);
std::optional<Firmness> parse_firmness(std::string_view word);
std::optional<State> parse_state(std::string_view word);
std::optional<Standing> parse_standing(std::string_view word);
std::optional<Fit> parse_fit(std::string_view word);
std::optional<Disposition> parse_disposition(std::string_view word);
std::optional<UseKind> parse_use_kind(std::string_view word);

} // namespace wijkspraak::inputs
