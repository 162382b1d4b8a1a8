#include "paper/pdf.hpp"

#include "paper/pdf/composer.hpp"
#include "paper/pdf/tagging.hpp"

#include <numbers>

namespace wijkspraak::paper {

namespace {

/// The sides of A3 are √2 times those of A4.
double scale_of(PaperSize size)
{
    return size == PaperSize::a3 ? std::numbers::sqrt2 : 1;
}

/// Asks whether to go on, and throws Cancelled where not.
void ask(const PdfOptions& options, const PdfProgress& progress)
{
    if (options.go_on and not options.go_on(progress)) throw Cancelled{};
}

pdf::Layout count_pages(
    const Document& document, const pdf::Typesetter& typesetter, const PdfOptions& options
)
{
    pdf::Press press{typesetter, pdf::Press::Ink::none};
    return pdf::Composer{
        document,
        {},
        press,
        [&](int done) {
            ask(options, {PdfProgress::Stage::counting, done, 0});
        }}
        .compose();
}

std::string make_pdf(const Document& document, const PdfOptions& options)
{
    const pdf::Typesetter typesetter{document.language, options.letters};
    const auto layout = count_pages(document, typesetter, options);

    pdf::Press press{typesetter, pdf::Press::Ink::real, scale_of(options.size)};
    pdf::Composer{
        document,
        layout,
        press,
        [&](int done) {
            ask(options, {PdfProgress::Stage::drawing, done, layout.pages});
        }}
        .compose();

    auto bytes = press.finish();
    return pdf::tagged(std::move(bytes), press.structure(), document, [&] {
        ask(options, {PdfProgress::Stage::finishing, layout.pages, layout.pages});
    });
}

} // namespace

Result<std::string, Cancelled> to_pdf(const Document& document, const PdfOptions& options)
{
    try {
        return make_pdf(document, options);
    } catch (Cancelled cancelled) {
        return cancelled;
    }
}

} // namespace wijkspraak::paper
