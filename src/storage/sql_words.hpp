#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::storage {

/// Whether this SQL, by its words, only asks: select or values, also after a with.
///
/// A select that calls a function with effects is beyond it; the server itself refuses those in a
/// unit that reads.
bool only_asks(std::string_view sql);

/// The SQL with this name of a table wherever it says NAME.
std::string with_name(std::string_view sql, std::string_view name);

} // namespace wijkspraak::storage
