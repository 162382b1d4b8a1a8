#pragma once

#include "storage/many_rows.hpp"

#include <string>

namespace wijkspraak::storage {

/// "copy letters (number, text) from stdin"
std::string copy_into(const ManyRows& rows);

/// The rows as that statement reads them: tabs between the values, \N for none, a line for a row.
std::string lines_to_copy(const ManyRows& rows);

} // namespace wijkspraak::storage
