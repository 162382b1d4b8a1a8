#pragma once

#include "paper/document.hpp"

namespace wijkspraak::paper {

/// About how many pages the document takes, from its words alone and without setting them: to
/// choose how to make it, and to say how long that takes.
int estimated_pages(const Document& document);

} // namespace wijkspraak::paper
