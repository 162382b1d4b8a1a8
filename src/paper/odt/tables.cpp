#include "paper/number.hpp"
#include "paper/odt/body.hpp"
#include "paper/palette.hpp"
#include "paper/pdf/columns.hpp"

#include <numeric>

namespace wijkspraak::paper::odt {

namespace {

const std::vector<double> fact_shares{106, 345};

std::string_view style_of(const Table& table, std::size_t column)
{
    if (table.has_row_headers and column == 0) return "Row_20_Heading";
    return table.columns[column].is_number ? "Number_20_Contents" : "Table_20_Contents";
}

std::string points(double number)
{
    return rounded(number) + "pt";
}

} // namespace

void Body::automatic_styles()
{
    xml_.open("office:automatic-styles");
    xml_.open("style:style").attribute("style:name", "Row");
    xml_.attribute("style:family", "table-row");
    xml_.open("style:table-row-properties").attribute("fo:keep-together", "always");
    xml_.close().close();
    cell_style("Cell", "transparent");
    cell_style("Head", to_hex(palette::accent_soft));

    if (not document_.facts.empty()) table_style(fact_shares);
    for (const auto& block : document_.blocks) {
        const auto* facts = std::get_if<Facts>(&block);
        if (facts != nullptr and not facts->facts.empty()) table_style(fact_shares);
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr or table->columns.empty()) continue;
        auto shares = pdf::widths_of(*table, typesetter_);
        for (auto& share : shares) share += pdf::column_gap;
        table_style(shares);
    }
    xml_.close();
}

void Body::cell_style(std::string_view name, const std::string& background)
{
    xml_.open("style:style").attribute("style:name", name);
    xml_.attribute("style:family", "table-cell");
    xml_.open("style:table-cell-properties").attribute("fo:background-color", background);
    xml_.attribute("fo:padding", "4pt").attribute("fo:border", "none");
    xml_.attribute("fo:border-bottom", "0.5pt solid " + to_hex(palette::rule));
    xml_.close().close();
}

void Body::table_style(const std::vector<double>& shares)
{
    const auto name = "Table" + std::to_string(++styled_tables_);
    xml_.open("style:style").attribute("style:name", name).attribute("style:family", "table");
    xml_.open("style:table-properties").attribute("style:width", points(Figure::text_width));
    xml_.attribute("table:align", "left").close().close();

    const auto sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto width = points(Figure::text_width * shares[i] / sum);
        xml_.open("style:style").attribute("style:name", name + "." + std::to_string(i + 1));
        xml_.attribute("style:family", "table-column");
        xml_.open("style:table-column-properties").attribute("style:column-width", width);
        xml_.close().close();
    }
}

void Body::open_table(std::size_t columns)
{
    const auto name = "Table" + std::to_string(++tables_);
    xml_.open("table:table").attribute("table:name", name);
    xml_.attribute("table:style-name", name);
    for (std::size_t i = 1; i <= columns; ++i)
        xml_.open("table:table-column")
            .attribute("table:style-name", name + "." + std::to_string(i))
            .close();
}

void Body::close_table()
{
    xml_.close();
    paragraph("After_20_Table", {});
}

void Body::cell(std::string_view look, std::string_view style, const Runs& runs)
{
    xml_.open("table:table-cell").attribute("office:value-type", "string");
    xml_.attribute("table:style-name", look);
    paragraph(style, runs);
    xml_.close();
}

void Body::put(const Table& table)
{
    if (table.columns.empty()) return;
    if (not table.caption.empty()) paragraph("Caption", table.caption);
    open_table(table.columns.size());
    xml_.open("table:table-header-rows");
    open_row();
    for (const auto& column : table.columns)
        cell("Head", column.is_number ? "Number_20_Heading" : "Table_20_Heading", column.header);
    xml_.close().close();

    for (const auto& row : table.rows) {
        open_row();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            cell("Cell", style_of(table, i), i < row.size() ? row[i] : Runs{});
        xml_.close();
    }
    close_table();
}

void Body::put(const std::vector<Fact>& facts)
{
    if (facts.empty()) return;
    open_table(fact_shares.size());
    for (const auto& fact : facts) {
        open_row();
        cell("Cell", "Row_20_Heading", fact.label);
        cell("Cell", "Table_20_Contents", fact.value);
        xml_.close();
    }
    close_table();
}

} // namespace wijkspraak::paper::odt
