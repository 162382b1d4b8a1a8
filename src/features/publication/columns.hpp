#pragma once

#include "base/literal.hpp"
#include "features/publication/open_entry.hpp"

#include <span>
#include <string>

namespace wijkspraak::publication {

/// Adds what a row has in a column to an empty cell.
template <typename Row>
using WriteCell = void (*)(const Row& row, std::string& cell);

/// A column of a table for spreadsheet programs.
template <typename Row>
struct CsvColumn {
    Literal name;
    Literal meaning; ///< for the page about the files
    WriteCell<Row> write;
};

/// A row of the table of themes and outcomes: one of the two.
struct ThemeRow {
    const OpenTheme* theme = nullptr;
    const OpenOutcome* outcome = nullptr; ///< of a theme: the one it belongs to, if any

    bool is_theme() const { return theme != nullptr; }
};
/// By number, themes before outcomes.
std::vector<ThemeRow> theme_rows(const Whole& whole);

/// What stands between several things in one cell.
inline constexpr std::string_view between_items = " | ";
/// Stands for an item that is not there, so that lists side by side keep step. A hyphen would be
/// guarded as the beginning of a formula.
inline constexpr std::string_view no_item = "–";

std::span<const CsvColumn<OpenEntry>> entry_columns();
std::span<const CsvColumn<ThemeRow>> theme_columns();

/// The uses of these outcomes, each once.
std::vector<const inputs::Use*> uses_of(std::span<const OpenOutcome* const> outcomes);

} // namespace wijkspraak::publication
