#include "storage/utf8.hpp"

#include "base/utf8.hpp"

namespace wijkspraak::storage {

bool is_storable_text(std::string_view text)
{
    return text.find('\0') == std::string_view::npos and is_utf8(text);
}

} // namespace wijkspraak::storage
