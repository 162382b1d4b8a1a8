#include "paper/sheets/csv_rows.hpp"

#include "paper/sheets/refusals.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace wijkspraak::paper::sheets {

namespace {

constexpr std::string_view delimiters = ";,\t|";
constexpr std::size_t bytes_looked_at = 65'536;
constexpr int rows_looked_at = 100;

/// How well a sign parts the rows.
struct Fit {
    double share = 0; ///< of the rows that have as many cells as most rows
    std::size_t columns = 1;

    bool is_better_than(const Fit& other) const
    {
        return share > other.share or (share == other.share and columns > other.columns);
    }
};

/// How many cells each of the first rows has.
std::vector<std::size_t> widths_of(CsvRows rows)
{
    std::vector<std::size_t> widths;
    std::vector<std::string> cells;
    for (int i = 0; i < rows_looked_at; ++i) {
        const auto step = rows.next_line(cells);
        if (not step or not *step) break;
        const bool is_empty = cells.size() == 1 and cells.front().empty();
        if (not is_empty) widths.push_back(cells.size());
    }
    return widths;
}

Fit fit_of(const std::vector<std::size_t>& widths)
{
    std::map<std::size_t, int> counts;
    for (const auto width : widths)
        if (width > 1) ++counts[width];
    const auto most = std::max_element(counts.begin(), counts.end(), [](auto& one, auto& other) {
        return one.second < other.second;
    });
    if (most == counts.end()) return {};
    const auto share = most->second / static_cast<double>(widths.size());
    // Commas in the sentences of a single column are no columns, but a title above the table may
    // be.
    if (widths.front() != most->first and share < 0.9) return {};
    return {share, most->first};
}

/// What the first line says that parts the cells, as Excel writes it: "sep=;".
std::optional<char> said_delimiter(std::string_view bytes, const Encoded& encoded)
{
    constexpr std::string_view saying = "sep=";
    Decoder decoder{bytes, encoded};
    const auto text = decoder.next();
    if (not text.starts_with(saying) or text.size() < saying.size() + 2) return std::nullopt;
    const char end = text[saying.size() + 1];
    if (end != '\r' and end != '\n') return std::nullopt;
    return text[saying.size()];
}

void drop_empty_end(std::vector<std::string>& cells)
{
    while (not cells.empty() and cells.back().empty()) cells.pop_back();
}

} // namespace

std::string_view CsvRows::rest()
{
    if (rest_.empty()) rest_ = decoder_.next();
    return rest_;
}

void CsvRows::take_until(std::string_view signs, std::string& cell)
{
    while (not rest().empty() and cell.size() <= limits_.cell_bytes) {
        const auto end = std::min(rest_.find_first_of(signs), rest_.size());
        cell += rest_.substr(0, end);
        rest_.remove_prefix(end);
        if (not rest_.empty()) return;
    }
}

std::optional<Refusal> CsvRows::read_quoted(std::string& cell)
{
    for (;;) {
        rest_.remove_prefix(1);
        take_until("\"", cell);
        if (cell.size() > limits_.cell_bytes) return std::nullopt;
        if (rest().empty()) {
            return refusal(t("Het bestand houdt op binnen aanhalingstekens. Het is afgebroken, of "
                             "er mist een aanhalingsteken."));
        }
        rest_.remove_prefix(1);
        if (not rest().starts_with('"')) return std::nullopt;
        cell += '"';
    }
}

CsvRows::After CsvRows::read_end()
{
    if (rest().empty()) return After::row;
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    if (sign == delimiter_) return After::cell;
    if (sign == '\r' and rest().starts_with('\n')) rest_.remove_prefix(1);
    return After::row;
}

Result<CsvRows::After, Refusal> CsvRows::read_cell(std::string& cell)
{
    const std::array ends{delimiter_, '\r', '\n'};
    if (rest().starts_with('"')) {
        if (auto refused = read_quoted(cell)) return std::move(*refused);
    }
    take_until({ends.data(), ends.size()}, cell);
    if (cell.size() > limits_.cell_bytes) return refusal(cell_too_long(limits_));
    return read_end();
}

Result<bool, Refusal> CsvRows::next_line(std::vector<std::string>& cells)
{
    cells.clear();
    if (rest().empty()) return false;
    ++number_;
    for (;;) {
        if (cells.size() == limits_.columns) return refusal(too_many_columns(limits_));
        const auto after = read_cell(cells.emplace_back());
        if (not after) return after.error();
        if (*after == After::row) return true;
    }
}

Result<bool, Refusal> CsvRows::next(Row& row)
{
    do {
        const auto step = next_line(row.cells);
        if (not step or not *step) return step;
        drop_empty_end(row.cells);
    } while (row.cells.empty());
    if (++kept_ > limits_.rows) return refusal(too_many_rows(limits_));
    row.number = number_;
    return true;
}

char delimiter_of(std::string_view bytes, const Encoded& encoded, const Limits& limits)
{
    char best = delimiters.front();
    Fit best_fit;
    for (const char sign : delimiters) {
        const auto fit =
            fit_of(widths_of({bytes.substr(0, bytes_looked_at), encoded, sign, limits}));
        if (not fit.is_better_than(best_fit)) continue;
        best = sign;
        best_fit = fit;
    }
    return best;
}

Result<Table, Refusal> open_csv(std::string_view bytes, const Limits& limits)
{
    auto encoded = encoding_of(bytes);
    if (not encoded) return Refusal{not_a_table()};
    if (const auto fault = first_fault(bytes, *encoded)) {
        const auto lines =
            std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*fault), '\n');
        return Refusal{
            t("Op regel {regel} staan letters die niet te lezen zijn. Bewaar het bestand opnieuw "
              "als CSV in UTF-8.",
              lines + 1)};
    }
    const auto said = said_delimiter(bytes, *encoded);
    const auto delimiter = said ? *said : delimiter_of(bytes, *encoded, limits);
    auto rows = std::make_unique<CsvRows>(bytes, *encoded, delimiter, limits);
    std::vector<std::string> saying;
    if (said) static_cast<void>(rows->next_line(saying));
    return Table{
        .kind = Kind::csv,
        .encoding = encoded->encoding,
        .delimiter = delimiter,
        .rows = std::move(rows)};
}

} // namespace wijkspraak::paper::sheets
