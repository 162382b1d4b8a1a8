#include "paper/flow.hpp"

#include <algorithm>

namespace wijkspraak::paper {

namespace {

constexpr double heading_height = 18;
constexpr double box_height = 26;
constexpr double gap_below = 6;
constexpr double edge = 1; // so that the line around the first box is drawn whole
constexpr double thinnest = 0.6;
constexpr double thickest = 9;
constexpr double type_size = 7;
constexpr std::size_t letters_on_a_line = 23;

/// The first letters of a text, whole ones.
std::string first_letters(const std::string& text, std::size_t most)
{
    std::size_t letters = 0;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const bool begins_letter = (static_cast<unsigned char>(text[place]) & 0xC0U) != 0x80U;
        if (not begins_letter) continue;
        if (letters == most) return text.substr(0, place);
        ++letters;
    }
    return text;
}

/// A label over two lines, broken between words where that can be.
std::vector<std::string> in_two_lines(const std::string& label)
{
    const auto whole = first_letters(label, letters_on_a_line);
    if (whole.size() == label.size()) return {label};
    auto end = whole.rfind(' ');
    if (end == std::string::npos or end < whole.size() / 3) end = whole.size();
    auto rest = label.substr(end);
    rest.erase(0, rest.find_first_not_of(' '));
    const auto shown = first_letters(rest, letters_on_a_line - 1);
    return {label.substr(0, end), shown.size() < rest.size() ? shown + "…" : rest};
}

class Drawing {
public:
    Drawing(const Flow& flow, Figure& figure) : flow_{flow}, figure_{figure}
    {
        const auto columns = static_cast<double>(std::max<std::size_t>(flow.columns.size(), 1));
        box_width_ = figure.width / (columns + (columns - 1) * 0.3);
        for (const auto& column : flow.columns) rows_ = std::max(rows_, column.size());
        for (const auto& way : flow.ways) heaviest_ = std::max(heaviest_, way.weight);
        top_ = flow.headings.empty() ? edge : heading_height;
        figure_.height = top_ + edge +
                         std::max<double>(static_cast<double>(rows_), 1) * (box_height + gap_below);
    }

    void draw()
    {
        for (const auto& way : flow_.ways) draw(way);
        for (std::size_t column = 0; column < flow_.columns.size(); ++column) {
            if (column < flow_.headings.size()) draw_heading(column);
            for (std::size_t stop = 0; stop < flow_.columns[column].size(); ++stop)
                draw(column, stop);
        }
    }

private:
    double x_of(std::size_t column) const { return static_cast<double>(column) * box_width_ * 1.3; }
    /// A short column stands in the middle of the drawing.
    double y_of(std::size_t column, std::size_t stop) const
    {
        const auto spare = static_cast<double>(rows_ - flow_.columns[column].size());
        return top_ + (static_cast<double>(stop) + spare / 2) * (box_height + gap_below);
    }

    void draw_heading(std::size_t column)
    {
        figure_.shapes.emplace_back(Label{
            .x = x_of(column),
            .y = heading_height - 8,
            .text = flow_.headings[column],
            .size = 8,
            .is_strong = true});
    }

    void draw(const Flow::Way& way)
    {
        const auto share = static_cast<double>(way.weight) / heaviest_;
        figure_.shapes.emplace_back(Line{
            x_of(way.column) + box_width_,
            y_of(way.column, way.from) + box_height / 2,
            x_of(way.column + 1),
            y_of(way.column + 1, way.to) + box_height / 2,
            Paint::accent_soft,
            thinnest + (thickest - thinnest) * share});
    }

    void draw(std::size_t column, std::size_t stop)
    {
        const auto x = x_of(column);
        const auto y = y_of(column, stop);
        const auto& what = flow_.columns[column][stop];
        figure_.shapes.emplace_back(Box{x, y, box_width_, box_height, Paint::soft, Paint::rule});
        const auto lines = in_two_lines(what.label);
        const bool is_short = lines.size() == 1 and what.count.empty();
        double line_y = y + (is_short ? box_height / 2 + type_size / 3 : 10);
        for (std::size_t line = 0; line < lines.size(); ++line, line_y += type_size + 2)
            figure_.shapes.emplace_back(Label{
                .x = x + 4, .y = line_y, .text = lines[line], .size = type_size});
        if (what.count.empty()) return;
        figure_.shapes.emplace_back(Label{
            .x = x + box_width_ - 4,
            .y = y + box_height - 4,
            .text = what.count,
            .anchor = Anchor::end,
            .size = type_size,
            .is_strong = true});
    }

    const Flow& flow_;
    Figure& figure_;
    double box_width_ = 0;
    double top_ = 0;
    std::size_t rows_ = 0;
    int heaviest_ = 1;
};

} // namespace

Figure figure_of(const Flow& flow, std::string alternative, std::string caption)
{
    Figure figure{.alternative = std::move(alternative), .caption = std::move(caption)};
    Drawing{flow, figure}.draw();
    return figure;
}

} // namespace wijkspraak::paper
