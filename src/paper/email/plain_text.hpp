#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::paper::email {

/// What a message in HTML says, as lines: paragraphs apart, items after "- ", quotations after ">
/// ".
std::string plain_text_of(std::string_view html);

} // namespace wijkspraak::paper::email
