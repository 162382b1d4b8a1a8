#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijkspraak::web::http {

/// How hard to press: a page made for one visitor is sent once, a kept one many times.
enum class Effort { quick, thorough };

/// The bytes in gzip form; empty when that would not be shorter.
std::string gzipped(std::string_view bytes, Effort effort);

/// Whether something of this type and size is text that is worth pressing.
bool is_worth_compressing(std::string_view content_type, std::size_t size);

/// Whether the visitor's Accept-Encoding lets us send gzip.
bool accepts_gzip(std::string_view accept_encoding);

} // namespace wijkspraak::web::http
