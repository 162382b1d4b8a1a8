#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::paper::xml {

/// The text as it may stand in XML, between tags and between quotes; characters that XML does not
/// know are left out.
std::string escaped(std::string_view text);

} // namespace wijkspraak::paper::xml
