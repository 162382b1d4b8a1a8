#pragma once

#include "storage/rows.hpp"

#include <string>
#include <string_view>

namespace wijkspraak::storage {

// The numbers that PostgreSQL gives its types, in a catalogue that does not change.
inline constexpr unsigned int type_unknown = 0;
inline constexpr unsigned int type_boolean = 16;
inline constexpr unsigned int type_bytes = 17;
inline constexpr unsigned int type_bigint = 20;
inline constexpr unsigned int type_smallint = 21;
inline constexpr unsigned int type_integer = 23;
inline constexpr unsigned int type_text = 25;
inline constexpr unsigned int type_real = 700;
inline constexpr unsigned int type_double = 701;
inline constexpr unsigned int type_numeric = 1700;

/// Adds a value as the server wrote it: "12", "t", "\x00ff". Throws std::logic_error for fractions.
void add_written(Rows& rows, unsigned int type, std::string_view written);

} // namespace wijkspraak::storage
