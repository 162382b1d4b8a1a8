#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "features/inputs/input.hpp"
#include "features/processes/process.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::deliveries {

using DeliveryId = Id<struct Delivery>;
using LetterId = Id<struct Letter>;
using BroughtFileId = Id<struct BroughtFile>;

/// What of an entry a column of a file can hold.
enum class Part { text, said_by, channel, giver, area, given_at, name, email, hands, key };
inline constexpr std::array all_parts{
    Part::text,
    Part::said_by,
    Part::given_at,
    Part::area,
    Part::channel,
    Part::giver,
    Part::name,
    Part::email,
    Part::hands,
    Part::key};

/// Which column holds what; columns are counted from 0.
class Columns {
public:
    std::optional<std::size_t> of(Part part) const { return places_[index_of(part)]; }
    void set(Part part, std::optional<std::size_t> column) { places_[index_of(part)] = column; }
    friend bool operator==(const Columns&, const Columns&) = default;

private:
    static std::size_t index_of(Part part) { return static_cast<std::size_t>(part); }

    std::array<std::optional<std::size_t>, all_parts.size()> places_ = {};
};

std::string to_words(const Columns& columns); ///< "tekst=0 datum=3"
Columns parse_columns(std::string_view words);

/// How the rows of a file become entries.
struct Scheme {
    std::int64_t header_row = 1; ///< with the names of the columns; 0 when there is none
    Columns columns = {};
    /// Tells two lists apart that number their rows alike; mostly empty.
    std::string list = {};
    inputs::Channel channel = inputs::Channel::survey; ///< of rows that do not say it
    inputs::Giver giver = inputs::Giver::person;
    std::optional<moments::MomentId> moment = {};
    std::optional<Date> day = {};
    friend bool operator==(const Scheme&, const Scheme&) = default;
};

enum class DeliveryState {
    receiving, ///< its bytes are coming in
    sorting,   ///< somebody is to say which column is what
    waiting,
    at_work,
    paused,
    done,
    stopped,
    failed
};
inline constexpr std::array all_delivery_states{
    DeliveryState::receiving,
    DeliveryState::sorting,
    DeliveryState::waiting,
    DeliveryState::at_work,
    DeliveryState::paused,
    DeliveryState::done,
    DeliveryState::stopped,
    DeliveryState::failed};

/// How many rows were read, and what became of them.
struct Tally {
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t known = 0; ///< stood in the ledger already
    std::int64_t refused = 0;
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// A file with many entries (aanlevering), on its way into the ledger or gone through.
struct Delivery {
    DeliveryId id;
    processes::ProcessId process;
    std::optional<BroughtFileId> file = {}; ///< its bytes, until it is over
    std::string file_name;
    std::int64_t size = 0; ///< in bytes
    std::size_t sheet = 0;
    DeliveryState state = DeliveryState::receiving;
    Scheme scheme = {};
    std::int64_t rows = 0; ///< below the header
    Tally tally = {};
    Instant brought_at = {};
    std::string reference = {}; ///< under which the fault stands in the log
};

/// Why a row, or what stands in one of its columns, cannot be an entry.
enum class FaultKind {
    missing,
    too_long,
    unknown_channel,
    unknown_giver,
    unknown_area,
    no_date,
    in_future,
    no_address,
    no_number,
    key_twice,   ///< the value is the row that had it before
    key_changed, ///< the value is the entry that has it, with another text
};
inline constexpr std::array all_fault_kinds{
    FaultKind::missing,
    FaultKind::too_long,
    FaultKind::unknown_channel,
    FaultKind::unknown_giver,
    FaultKind::unknown_area,
    FaultKind::no_date,
    FaultKind::in_future,
    FaultKind::no_address,
    FaultKind::no_number,
    FaultKind::key_twice,
    FaultKind::key_changed};

struct Fault {
    Part part = Part::text;
    FaultKind kind = FaultKind::missing;
    std::string value = {}; ///< what stands there, or its beginning
    friend bool operator==(const Fault&, const Fault&) = default;
};
/// A fault and where it is.
struct FaultyCell : Fault {
    std::int64_t row = 0; ///< as the program that made the file counts
};

Text to_text(Part part);
Text to_text(DeliveryState state);
Text to_text(const Fault& fault); ///< what is wrong and what to do
std::string_view to_word(Part part);
std::string_view to_word(DeliveryState state);
std::string_view to_word(FaultKind kind);
std::optional<Part> parse_part(std::string_view word);
std::optional<DeliveryState> parse_delivery_state(std::string_view word);
std::optional<FaultKind> parse_fault_kind(std::string_view word);

/// A message (.eml) that waits for somebody to look at it.
struct Letter {
    LetterId id;
    processes::ProcessId process;
    BroughtFileId file;
    std::string file_name;
    std::string subject;
    std::string sender; ///< a name or an address: personal data, gone once it has been dealt with
    std::string origin; ///< what it is known by in the ledger
    std::size_t inner = 0; ///< 0 for the message itself, 1 for the first that was sent along
    Instant brought_at = {};
};

} // namespace wijkspraak::deliveries
