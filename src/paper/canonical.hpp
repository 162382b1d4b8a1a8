#pragma once

#include "paper/document.hpp"

#include <string>
#include <string_view>

namespace wijkspraak::paper {

/// The one way in which a document is written down: JSON in UTF-8, without white space, its
/// members always in the same order, so that equal documents have equal bytes and fingerprints.
///
/// Throws std::invalid_argument for a figure with a measure that is no number.
std::string to_canonical(const Document& document);

/// The document that was written down.
///
/// Throws std::invalid_argument with the place and the reason where it cannot be read.
Document from_canonical(std::string_view bytes);

/// The names of alternatives in the bytes: part of the format, so they never change.
std::string_view canonical_name(Emphasis emphasis);
std::string_view canonical_name(Paint paint);
std::string_view canonical_name(Anchor anchor);
std::string_view canonical_name(Tone tone);

} // namespace wijkspraak::paper
