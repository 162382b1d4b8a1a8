#pragma once

#include "paper/document.hpp"

#include <string>

namespace wijkspraak::paper {

/// The document as an OpenDocument text, for who must work on in it. Equal documents give equal
/// bytes.
///
/// Throws std::runtime_error where the archive cannot be made.
std::string to_odt(const Document& document);

} // namespace wijkspraak::paper
