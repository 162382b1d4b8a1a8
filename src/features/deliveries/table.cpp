#include "features/deliveries/table.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

namespace {

using paper::sheets::Refusal;
using paper::sheets::Row;

constexpr std::size_t rows_that_may_be_header = 10;
constexpr std::size_t rows_looked_at = rows_previewed + rows_that_may_be_header;

Text in_row(const Refusal& refusal)
{
    if (refusal.row == 0) return refusal.why;
    return t("Rij {rij}: {reden}", refusal.row, refusal.why);
}

/// Takes the first rows; gives how many there are until `most`, or in all when there is none.
Result<std::int64_t, Refusal> take_rows(
    paper::sheets::Rows& rows, std::vector<Row>& first, std::optional<std::int64_t> most
)
{
    std::int64_t count = 0;
    Row row;
    while (not most or count < *most) {
        const auto step = rows.next(row);
        if (not step) return Refusal{in_row(step.error()), step.error().row};
        if (not *step) break;
        ++count;
        if (first.size() < rows_looked_at) first.push_back(row);
    }
    return count;
}

struct Opened {
    paper::sheets::Table table;
    TableLook look;
};

Result<Opened, Refusal> open(std::string_view name, std::string_view bytes, std::size_t sheet)
{
    auto table = paper::sheets::open_table(name, bytes, sheet);
    if (not table) return table.error();
    TableLook look{.description = description_of(*table), .sheets = table->names};
    return Opened{std::move(table.value()), std::move(look)};
}

std::vector<Cells> cells_of(const std::vector<Row>& rows)
{
    std::vector<Cells> cells;
    for (const auto& row : rows) cells.push_back(row.cells);
    return cells;
}

Scheme guessed_scheme(const TableLook& look)
{
    const auto cells = cells_of(look.rows);
    const auto header =
        guessed_header(std::span{cells}.first(std::min(cells.size(), rows_that_may_be_header)));
    Scheme scheme{.header_row = look.rows.at(header).number};
    scheme.columns = guessed_columns(look, scheme);
    return scheme;
}

} // namespace

Cells TableLook::names(const Scheme& scheme) const
{
    const auto found = std::ranges::find(rows, scheme.header_row, &Row::number);
    return found == rows.end() ? Cells{} : found->cells;
}

std::vector<Row> TableLook::below(const Scheme& scheme) const
{
    const auto first = std::ranges::upper_bound(rows, scheme.header_row, {}, &Row::number);
    const auto count = std::min<std::ptrdiff_t>(rows.end() - first, rows_previewed);
    return {first, first + count};
}

std::size_t TableLook::width() const
{
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.cells.size());
    return width;
}

Result<TableLook, Refusal> look_at(
    std::string_view file_name, std::string_view bytes, std::size_t sheet
)
{
    auto opened = open(file_name, bytes, sheet);
    if (not opened) return opened.error();
    const auto count =
        take_rows(*opened.value().table.rows, opened.value().look.rows, rows_looked_at);
    if (not count) return count.error();
    return std::move(opened.value().look);
}

Result<TableInFull, Refusal> look_through(
    std::string_view file_name, std::string_view bytes, std::size_t sheet
)
{
    auto opened = open(file_name, bytes, sheet);
    if (not opened) return opened.error();
    const auto count =
        take_rows(*opened.value().table.rows, opened.value().look.rows, std::nullopt);
    if (not count) return count.error();
    if (*count == 0) return Refusal{t("In deze tabel staat niets.")};

    TableInFull table{.look = std::move(opened.value().look)};
    table.guessed = guessed_scheme(table.look);
    table.rows = *count - rows_above(table.look, table.guessed);
    return table;
}

RowIdentity identity_of(const Row& row, const Columns& columns)
{
    return {
        row.number,
        cell_of(row.cells, columns, Part::key),
        cell_of(row.cells, columns, Part::text),
        row.cells};
}

Result<RowEntry, std::vector<Fault>> read_in_list(
    const Row& row, Origins& origins, const RowTerms& terms
)
{
    auto found = origins.next(identity_of(row, terms.scheme.columns));
    if (found.same_key_at)
        return std::vector{
            Fault{Part::key, FaultKind::key_twice, std::to_string(*found.same_key_at)}
        };
    auto entry = read_row(row.cells, terms);
    if (entry) entry.value().draft.origin = std::move(found.origin);
    return entry;
}

Columns guessed_columns(const TableLook& look, const Scheme& scheme)
{
    return guessed_columns(look.names(scheme), cells_of(look.below(scheme)));
}

std::int64_t rows_above(const TableLook& look, const Scheme& scheme)
{
    return std::ranges::count_if(look.rows, [&](const Row& row) {
        return row.number <= scheme.header_row;
    });
}

} // namespace wijkspraak::deliveries
