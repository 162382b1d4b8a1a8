#pragma once

#include "features/documents/document.hpp"
#include "web/page.hpp"

namespace wijkspraak::documents {

/// The page of one paper, with its file or where else it can be read.
web::Page document_page(const Document& document, const std::optional<File>& file);

} // namespace wijkspraak::documents
