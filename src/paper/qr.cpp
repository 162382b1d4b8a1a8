#include "paper/qr.hpp"

#include "paper/xml.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace wijkspraak::paper {

namespace {

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Dark modules beside each other.
struct Run {
    int column, row, length;
};

std::vector<Run> runs_of(const QrCode& code)
{
    std::vector<Run> runs;
    for (int row = 0; row < code.size(); ++row) {
        bool was_dark = false;
        for (int column = 0; column < code.size(); ++column) {
            const bool is_dark = code.is_dark(column, row);
            if (is_dark and was_dark) ++runs.back().length;
            if (is_dark and not was_dark) runs.push_back({column, row, 1});
            was_dark = is_dark;
        }
    }
    return runs;
}

} // namespace

QrCode::QrCode(std::string_view text)
{
    const std::unique_ptr<QRcode, Free> code{QRcode_encodeData(
        static_cast<int>(text.size()),
        reinterpret_cast<const unsigned char*>(text.data()),
        0,
        QR_ECLEVEL_M
    )};
    if (not code) throw std::invalid_argument{"no QR code can be made of this text"};
    size_ = code->width;
    // The lowest bit of a module says whether it is dark.
    for (int i = 0; i < size_ * size_; ++i) modules_.push_back((code->data[i] & 1U) != 0);
}

bool QrCode::is_dark(int column, int row) const
{
    return modules_.at(static_cast<std::size_t>(row * size_ + column));
}

std::string svg_path_of(const QrCode& code)
{
    std::string path;
    for (const auto& run : runs_of(code)) {
        path += fmt::format(
            "M{} {}h{}v1h-{}z",
            run.column + quiet_zone,
            run.row + quiet_zone,
            run.length,
            run.length
        );
    }
    return path;
}

std::string to_svg(const QrCode& code, std::string_view alternative)
{
    const auto side = std::to_string(code.size() + 2 * quiet_zone);
    xml::Writer svg;
    svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("viewBox", "0 0 " + side + ' ' + side).attribute("role", "img");
    svg.attribute("shape-rendering", "crispEdges");
    svg.open("title").text(alternative).close();
    svg.open("rect").attribute("width", side).attribute("height", side);
    svg.attribute("fill", "#fff").close();
    svg.open("path").attribute("d", svg_path_of(code)).attribute("fill", "#000").close();
    return svg.take();
}

Figure figure_of(const QrCode& code, std::string alternative, double width)
{
    Figure figure{
        .alternative = std::move(alternative), .caption = {}, .width = width, .height = width};
    const auto unit = width / (code.size() + 2 * quiet_zone);
    for (const auto& run : runs_of(code)) {
        figure.shapes.push_back(Box{
            .x = (run.column + quiet_zone) * unit,
            .y = (run.row + quiet_zone) * unit,
            .width = run.length * unit,
            .height = unit,
            .fill = Paint::ink});
    }
    return figure;
}

} // namespace wijkspraak::paper
