#pragma once

#include "base/result.hpp"
#include "paper/document.hpp"

#include <functional>
#include <string>

namespace wijkspraak::paper {

/// How far a PDF is. While pages are being counted, it is not known how many there will be.
struct PdfProgress {
    enum class Stage { counting, drawing, finishing };

    Stage stage = Stage::counting;
    int pages_done = 0;
    int pages = 0; ///< 0 while counting
};

/// Whoever waited for the PDF no longer wants it.
struct Cancelled {
    friend bool operator==(Cancelled, Cancelled) = default;
};

/// How large the sheet is. What stands on it grows along with it.
enum class PaperSize { a4, a3 };

struct PdfOptions {
    /// Told of each page that is done; an answer of false stops the work.
    std::function<bool(const PdfProgress&)> go_on = {};
    PaperSize size = PaperSize::a4;
    double letters = 1; ///< how much larger than in a report: a poster is read from afar
};

/// The document as a tagged PDF: structure, alternative texts, header cells, bookmarks and a
/// contents list with page numbers. Equal documents give equal bytes.
///
/// Throws std::runtime_error where the libraries underneath cannot draw it.
Result<std::string, Cancelled> to_pdf(const Document& document, const PdfOptions& options = {});

} // namespace wijkspraak::paper
