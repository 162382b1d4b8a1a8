#include "paper/pdf/composer.hpp"

#include <algorithm>

namespace wijkspraak::paper::pdf {

namespace {

constexpr double fact_label_width = 106;
constexpr double fact_gap = 8; ///< leaves room for a fingerprint on one line

std::vector<SetText> set_row(
    const std::vector<Runs>& cells, const Grid& grid, const Typesetter& typesetter
)
{
    std::vector<SetText> row;
    row.reserve(grid.columns.size());
    for (std::size_t i = 0; i < grid.columns.size(); ++i)
        row.push_back(typesetter.set(
            i < cells.size() ? cells[i] : Runs{}, grid.columns[i].look, grid.columns[i].width
        ));
    return row;
}

std::vector<Element> elements_of_row(const Table& table)
{
    std::vector<Element> elements(table.columns.size(), Element{.tag = "TD"});
    if (table.has_row_headers and not elements.empty())
        elements.front() = {.tag = "TH", .scope = "Row"};
    return elements;
}

Grid grid_of_facts()
{
    auto label = row_header;
    label.colour = palette::quiet;
    const auto value_left = margin + fact_label_width + fact_gap;
    const Grid::Column labels{margin, fact_label_width, label};
    const Grid::Column values{value_left, margin + text_width - value_left, cell};
    return {
        .columns = {labels, values}
    };
}

} // namespace

Grid grid_of(const Table& table, const Typesetter& typesetter)
{
    Grid grid;
    auto left = margin + cell_gap;
    for (const auto width : widths_of(table, typesetter)) {
        const auto& column = table.columns[grid.columns.size()];
        auto look = look_of(table, grid.columns.size());
        look.is_right_aligned = column.is_number;
        grid.columns.push_back({left, width, look});

        auto header_look = column_header;
        header_look.is_right_aligned = column.is_number;
        grid.header.push_back(typesetter.set(Runs{column.header}, header_look, width));
        left += width + column_gap;
    }
    return grid;
}

double height_of(const Grid& grid, const std::vector<SetText>& cells)
{
    double height = grid.columns.empty() ? 0 : grid.columns.front().look.size;
    for (const auto& cell : cells) height = std::max(height, cell.height());
    return height + 2 * cell_gap;
}

void Composer::table(const Table& table)
{
    if (table.columns.empty()) return;
    space(4);
    need(lead_of_table(table));

    const Opened opened{press_, {.tag = "Table"}};
    if (not table.caption.empty()) {
        const Opened said{press_, {.tag = "Caption"}};
        place(set(table.caption, caption), margin, said.element());
        y_ += 4;
    }

    auto grid = grid_of(table, press_.typesetter());
    {
        const Opened head{press_, {.tag = "THead"}};
        const auto height = height_of(grid, grid.header);
        press_.fill({margin, y_, margin + text_width, y_ + height}, palette::accent_soft);
        auto header = std::exchange(grid.header, {});
        row(grid,
            header,
            {
                table.columns.size(), Element{.tag = "TH", .scope = "Column"}
        });
        grid.header = std::move(header);
    }
    const Opened rows{press_, {.tag = "TBody"}};
    for (const auto& cells : table.rows)
        row(grid, set_row(cells, grid, press_.typesetter()), elements_of_row(table));
    space(block_gap);
}

double Composer::lead_of_table(const Table& table) const
{
    if (table.columns.empty()) return 0;
    const auto grid = grid_of(table, press_.typesetter());
    auto height = height_of(grid, grid.header) + 4;
    if (not table.caption.empty()) height += set(table.caption, caption).height() + 4;
    if (not table.rows.empty())
        height += height_of(grid, set_row(table.rows.front(), grid, press_.typesetter()));
    return std::min(height, bottom_of_text - top_of_text);
}

void Composer::facts(const std::vector<Fact>& facts, double gap)
{
    need(lead_of_facts(facts));
    const auto grid = grid_of_facts();
    const Opened opened{press_, {.tag = "Table"}};
    for (const auto& fact : facts)
        row(grid,
            set_row(
                {
                    Runs{fact.label},
                    fact.value
        },
                grid,
                press_.typesetter()
            ),
            {{.tag = "TH", .scope = "Row"}, {.tag = "TD"}});
    space(gap);
}

double Composer::lead_of_facts(const std::vector<Fact>& facts) const
{
    const auto grid = grid_of_facts();
    double height = 0;
    for (const auto& fact : facts) {
        if (height > (bottom_of_text - top_of_text) / 3) break;
        height +=
            height_of(grid, set_row({Runs{fact.label}, fact.value}, grid, press_.typesetter()));
    }
    return height;
}

void Composer::row(
    const Grid& grid, const std::vector<SetText>& cells, std::vector<Element> elements
)
{
    const auto height = height_of(grid, cells);
    const auto header = grid.header.empty() ? 0 : height_of(grid, grid.header);
    const bool fits_a_page = height + header <= bottom_of_text - top_of_text;
    const bool starts_here = left_over() >= 3 * cell.size * cell.leading + 2 * cell_gap;
    if (height > left_over() and (fits_a_page or not starts_here)) {
        turn_page();
        header_again(grid);
    }

    const Opened opened{press_, {.tag = "TR"}};
    std::vector<int> numbers;
    for (auto& element : elements)
        numbers.push_back(press_.add(std::move(element), opened.element()));
    row_on_pages(grid, cells, numbers);
}

void Composer::row_on_pages(
    const Grid& grid, const std::vector<SetText>& cells, const std::vector<int>& elements
)
{
    std::vector<int> next(cells.size(), 0);
    while (true) {
        double height = 0;
        bool is_done = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto& text = cells[i];
            const auto room = static_cast<int>((left_over() - 2 * cell_gap) / text.line_height());
            const auto last = std::min(text.lines(), next[i] + std::max(room, 1));
            press_.draw(text, {next[i], last}, {grid.columns[i].left, y_ + cell_gap}, elements[i]);
            height = std::max(height, (last - next[i]) * text.line_height());
            next[i] = last;
            is_done = is_done and last == text.lines();
        }
        y_ += height + 2 * cell_gap;
        press_.stroke({margin, y_}, {margin + text_width, y_}, palette::rule, 0.5);
        if (is_done) return;
        turn_page();
        header_again(grid);
    }
}

void Composer::header_again(const Grid& grid)
{
    if (grid.header.empty()) return;
    const auto height = height_of(grid, grid.header);
    press_.fill({margin, y_, margin + text_width, y_ + height}, palette::accent_soft);
    for (std::size_t i = 0; i < grid.header.size(); ++i)
        press_.show(grid.header[i], {grid.columns[i].left, y_ + cell_gap});
    y_ += height;
    press_.stroke({margin, y_}, {margin + text_width, y_}, palette::rule, 0.5);
}

} // namespace wijkspraak::paper::pdf
