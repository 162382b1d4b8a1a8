#pragma once

#include "features/publication/columns.hpp"

// How things look in a cell: for the tables of columns.
namespace wijkspraak::publication {

void write_number(std::string& cell, int number);
void write_yes_no(std::string& cell, bool is_so);

/// Adds an item to a cell with a list.
void write_item(std::string& cell, bool is_first, std::string_view item);

/// "maatregel: Een zebrapad (Jaarplan wegen)", each once.
void write_uses(std::string& cell, std::span<const OpenOutcome* const> outcomes);

std::string_view word_of(const std::optional<inputs::Response>& response);
std::string_view reason_of(const std::optional<inputs::Response>& response);

/// A cell with something of each item of a list.
template <typename Items, typename WordsOf>
void write_list(std::string& cell, const Items& items, WordsOf words_of)
{
    bool is_first = true;
    for (const auto& item : items) {
        write_item(cell, is_first, words_of(item));
        is_first = false;
    }
}

} // namespace wijkspraak::publication
