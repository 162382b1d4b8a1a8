#pragma once

#include "paper/document.hpp"
#include "web/html.hpp"

namespace wijkspraak::web {

/// A report or a letter as part of a page: what the PDF says, in the same order and words.
///
/// The title of the document is the heading of the page around it, so its own headings begin at
/// h2; each stands in a section that can be linked to by its anchor.
html::Node document_page(const paper::Document& document);

/// A drawing with its caption; `number` tells it from the others on the page.
html::Node picture(const paper::Figure& figure, std::size_t number);

/// A drawing that is wider than a phone: it can be moved sideways, also with the keyboard.
/// `description` is for who does not see it.
html::Node wide_picture(
    const paper::Figure& figure, std::string anchor, Text caption, Text description
);

} // namespace wijkspraak::web
