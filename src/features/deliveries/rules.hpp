#pragma once

#include "base/result.hpp"
#include "features/areas/area.hpp"
#include "features/deliveries/delivery.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What the cells of a file mean. All is read as people write it in a list: in capitals or not, with
// a day before its month.
namespace wijkspraak::deliveries {

inline constexpr std::size_t longest_text = 20'000; ///< in bytes, of what was said
inline constexpr std::size_t longest_name = 200;    ///< of all else
inline constexpr int most_hands = 100'000;

std::optional<inputs::Channel> channel_in(std::string_view cell);
std::optional<inputs::Giver> giver_in(std::string_view cell);
/// "1-3-2026", "1 maart 2026 14:30", "2026-03-01T14:30:00Z": at noon where no time is given.
std::optional<Instant> moment_in(std::string_view cell);
std::optional<int> hands_in(std::string_view cell);

/// Where the parts of the municipality are found by name, by the name in their address or by the
/// code of CBS.
class AreaNames {
public:
    explicit AreaNames(const std::vector<areas::Area>& all);
    std::optional<areas::AreaId> find(std::string_view cell) const;

private:
    std::unordered_map<std::string, areas::AreaId> by_name_;
};

/// A row as it becomes an entry, with what is kept apart from it.
struct RowEntry {
    inputs::InputDraft draft;
    std::string name = {};
    std::string email = {};
};

/// What a row is read by.
struct RowTerms {
    const Scheme& scheme;
    const AreaNames& areas;
    Instant now;
};

/// The cell that holds this part, without blanks at its ends; empty when there is none.
std::string_view cell_of(std::span<const std::string> cells, const Columns& columns, Part part);

/// The entry that a row becomes, or all that is wrong with it. It has no origin yet.
Result<RowEntry, std::vector<Fault>> read_row(
    std::span<const std::string> cells, const RowTerms& terms
);

using Cells = std::vector<std::string>;

/// Which columns hold what, by their names and, for the text, by how much stands in them.
Columns guessed_columns(std::span<const std::string> names, std::span<const Cells> rows);
/// Which of the first rows has the names of the columns: the one with most names that are known,
/// else the first.
std::size_t guessed_header(std::span<const Cells> rows);

/// How many may wait to be looked at in one process, so that nobody fills the disk.
inline constexpr int most_deliveries_waiting = 30;
inline constexpr int most_letters_waiting = 300;

} // namespace wijkspraak::deliveries
