#include "paper/pdf/columns.hpp"

#include <algorithm>

namespace wijkspraak::paper::pdf {

namespace {

/// The word with the most letters, with what may stand at the end of a line after it.
std::string_view longest_word(std::string_view text)
{
    std::string_view longest;
    while (not text.empty()) {
        const auto end = std::min(text.find_first_of(" \n\t-/"), text.size() - 1) + 1;
        if (end > longest.size()) longest = text.substr(0, end);
        text.remove_prefix(end);
    }
    return longest;
}

Run longest_word_in(const Runs& runs)
{
    Run longest;
    for (const auto& run : runs)
        if (const auto word = longest_word(run.text); word.size() > longest.text.size())
            longest = {std::string{word}, run.emphasis};
    return longest;
}

/// As narrow as a column can be without a word broken in two.
double narrowest(const Table& table, std::size_t column, const Typesetter& typesetter)
{
    Run longest;
    for (const auto& row : table.rows) {
        if (column >= row.size()) continue;
        if (auto word = longest_word_in(row[column]); word.text.size() > longest.text.size())
            longest = std::move(word);
    }
    const auto width = [&](const Run& word, const Look& look) {
        return typesetter.width_of(typesetter.set(Runs{word}, look, 10 * text_width)) + 0.5;
    };
    const auto header = longest_word(table.columns[column].header);
    return std::max(
        width(longest, look_of(table, column)), width({std::string{header}}, column_header)
    );
}

} // namespace

const Look& look_of(const Table& table, std::size_t column)
{
    return table.has_row_headers and column == 0 ? row_header : cell;
}

std::vector<double> widths_of(const Table& table, const Typesetter& typesetter)
{
    const auto count = table.columns.size();
    const auto full = text_width - 2 * cell_gap - column_gap * static_cast<double>(count - 1);
    double shares = 0;
    for (const auto& column : table.columns) shares += std::max(column.width, 0.01);

    std::vector<double> widths;
    std::vector<double> room; // less than nothing where a column is too narrow
    double wanting = 0;
    double spare = 0;
    for (std::size_t i = 0; i < count; ++i) {
        widths.push_back(std::max(full * std::max(table.columns[i].width, 0.01) / shares, 1.0));
        // A web address may be broken, rather than take the place of all the rest.
        const auto least = std::min(narrowest(table, i, typesetter), full * 0.4);
        room.push_back(widths[i] - least);
        wanting += std::max(-room[i], 0.0);
        spare += std::max(room[i], 0.0);
    }
    if (wanting == 0 or wanting > spare) return widths;
    for (std::size_t i = 0; i < count; ++i)
        widths[i] -= room[i] < 0 ? room[i] : room[i] * wanting / spare;
    return widths;
}

} // namespace wijkspraak::paper::pdf
