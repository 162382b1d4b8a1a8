#pragma once

#include <string_view>

namespace wijkspraak::storage {

/// Whether both databases can keep this text: valid UTF-8 without a NUL byte.
bool is_storable_text(std::string_view text);

} // namespace wijkspraak::storage
