#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::paper {

/// SHA-256 of the bytes in 64 hexadecimal digits, by which anyone can see that they are the same.
std::string fingerprint(std::string_view bytes);

} // namespace wijkspraak::paper
