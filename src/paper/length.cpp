#include "paper/length.hpp"

#include "base/overloaded.hpp"
#include "paper/pdf/style.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace wijkspraak::paper {

namespace {

constexpr double letter = 0.55;  ///< the width of one, in sizes
constexpr double ragged_end = 3; ///< letters of room that a line leaves at its end
constexpr double row_padding = 9;
constexpr double column_padding = 14; ///< with what other columns take for their longest word
constexpr double fact_width = 337;    ///< of the value; its label stands beside it
constexpr double usable_height = pdf::bottom_of_text - pdf::top_of_text;

double letters_in(std::string_view text)
{
    return static_cast<double>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

double height_of(const Runs& runs, const pdf::Look& look, double width)
{
    double letters = 0;
    double breaks = 0;
    for (const auto& run : runs) {
        letters += letters_in(run.text);
        breaks += static_cast<double>(std::ranges::count(run.text, '\n'));
    }
    const auto filled = std::max(width / (letter * look.size) - ragged_end, 1.0);
    const auto lines = std::max(1.0, std::ceil(letters / filled)) + breaks;
    return lines * look.size * look.leading;
}

double height_of(const std::vector<Fact>& facts)
{
    double height = 0;
    for (const auto& fact : facts)
        height += height_of(fact.value, pdf::cell, fact_width) + row_padding;
    return height;
}

double height_of(const Table& table)
{
    const auto shares = std::accumulate(
        table.columns.begin(),
        table.columns.end(),
        0.0,
        [](double sum, const Column& column) { return sum + column.width; }
    );
    double height = 2 * pdf::block_gap + 20; // caption and headers
    for (const auto& row : table.rows) {
        double tallest = 0;
        for (std::size_t i = 0; i < std::min(row.size(), table.columns.size()); ++i) {
            const auto width = pdf::text_width * table.columns[i].width / shares - column_padding;
            tallest = std::max(tallest, height_of(row[i], pdf::cell, std::max(width, 30.0)));
        }
        height += tallest + row_padding;
    }
    return height;
}

double height_of(const Block& block)
{
    return std::visit(
        overloaded{
            [](const Heading&) { return 40.0; },
            [](const Paragraph& paragraph) {
                return height_of(paragraph.runs, pdf::body, pdf::measure) + pdf::paragraph_gap;
            },
            [](const List& list) {
                double height = pdf::paragraph_gap;
                for (const auto& item : list.items)
                    height += height_of(item, pdf::body, pdf::measure - 18) + 3;
                return height;
            },
            [](const Table& table) { return height_of(table); },
            [](const Figure& figure) {
                return figure.height * std::min(1.0, Figure::text_width / figure.width) + 40;
            },
            [](const Note& note) {
                return height_of(note.runs, pdf::body, pdf::measure) + 2 * pdf::block_gap;
            },
            [](const Facts& facts) { return height_of(facts.facts) + pdf::block_gap; },
            [](const PageBreak&) { return usable_height / 2; },
            [](const Contents&) { return pdf::block_gap; },
        },
        block
    );
}

/// Of the list of contents, where there is one.
double height_of_contents(const Document& document)
{
    double height = 0;
    for (const auto& block : document.blocks) {
        const auto* contents = std::get_if<Contents>(&block);
        if (contents == nullptr) continue;
        for (const auto& other : document.blocks) {
            const auto* heading = std::get_if<Heading>(&other);
            if (heading != nullptr and heading->level <= contents->depth) height += 18;
        }
    }
    return height;
}

} // namespace

int estimated_pages(const Document& document)
{
    double height = height_of_contents(document);
    for (const auto& block : document.blocks) height += height_of(block);
    const int title_page = document.has_title_page ? 1 : 0;
    return title_page + std::max(1, static_cast<int>(std::ceil(height / usable_height)));
}

} // namespace wijkspraak::paper
