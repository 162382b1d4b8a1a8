#pragma once

#include "paper/sheets/sheets.hpp"

/// The refusals that reading any kind of table may come to.
namespace wijkspraak::paper::sheets {

Text not_a_table();
Text damaged();
Text encrypted();
Text cell_too_long(const Limits& limits);
Text too_many_columns(const Limits& limits);
Text too_many_rows(const Limits& limits);
Text unpacks_too_large(const Limits& limits);
/// A formula whose program kept no value with it; the cell as "C12".
Text formula_without_value(std::string cell);

/// "A" for the first column, "AA" for the 27th.
std::string column_name(std::size_t column);

} // namespace wijkspraak::paper::sheets
