#pragma once

#include "features/publication/columns.hpp"

// How things look in a cell: for the tables of columns.
namespace wijkspraak::publication {

void write_number(std::string& cell, int number);
void write_yes_no(std::string& cell, bool is_so);

/// "maatregel: Een zebrapad (Jaarplan wegen)", each once.
void write_uses(std::string& cell, std::span<const OpenOutcome* const> outcomes);

std::string_view word_of(const std::optional<inputs::Response>& response);
std::string_view reason_of(const std::optional<inputs::Response>& response);

/// A cell with something of each item of a list; empty when no item has any.
template <typename Items, typename WordsOf>
void write_list(std::string& cell, const Items& items, WordsOf words_of)
{
    bool has_any = false;
    bool is_first = true;
    for (const auto& item : items) {
        const auto words = words_of(item);
        if (not is_first) cell += between_items;
        cell += words.empty() ? no_item : std::string_view{words};
        has_any = has_any or not words.empty();
        is_first = false;
    }
    if (not has_any) cell.clear();
}

} // namespace wijkspraak::publication
