#include "features/areas/rows_file.hpp"

#include "base/plain.hpp"
#include "paper/sheets/sheets.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace wijkspraak::areas {

namespace sheets = paper::sheets;

namespace {

/// A column that we look for, and how files call it: in small letters and digits only, without the
/// number that StatLine puts behind it, with a blank between the names.
struct Column {
    std::string_view name;
    std::string_view known;
};

constexpr Column code_column{"code", "gwbcode wijkenenbuurten regiocode codering"};
constexpr Column year_column{"jaar", "jaar perioden"};
constexpr Column postcode_column{"postcode", "postcode pc6"};
constexpr Column number_column{"huisnummer", "huisnummer nummer"};
constexpr Column letter_column{"huisletter", "huisletter"};
constexpr Column addition_column{"toevoeging", "huisnummertoevoeging toevoeging"};
constexpr Column street_column{"straat", "openbareruimtenaam openbareruimte straatnaam straat"};
constexpr Column place_column{"woonplaats", "woonplaatsnaam woonplaats plaats"};
constexpr Column x_column{"x", "x xrd xcoordinaat rdx"};
constexpr Column y_column{"y", "y yrd ycoordinaat rdy"};

Column column_of(Figure figure)
{
    using enum Figure;
    switch (figure) {
    case inhabitants: return {"inwoners", "ainw aantalinwoners inwoners bevolking"};
    case households: return {"huishoudens", "ahh huishoudenstotaal aantalhuishoudens huishoudens"};
    case homes: return {"woningen", "awoning woningvoorraad woningen"};
    case aged_0_to_14: return {"0-14", "a0014 k0tot15jaar"};
    case aged_15_to_24: return {"15-24", "a1524 k15tot25jaar"};
    case aged_25_to_44: return {"25-44", "a2544 k25tot45jaar"};
    case aged_45_to_64: return {"45-64", "a4564 k45tot65jaar"};
    case aged_65_and_over: return {"65-plus", "a65oo k65jaarofouder"};
    }
    return {};
}

std::string bare(std::string_view header)
{
    const auto words = plain(header);
    auto end = words.size();
    while (end > 0 and words[end - 1] >= '0' and words[end - 1] <= '9') --end;
    const bool has_number = end > 0 and end < words.size() and words[end - 1] == '_';
    std::string out;
    for (const char sign : std::string_view{words}.substr(0, has_number ? end : words.size()))
        if ((sign >= 'a' and sign <= 'z') or (sign >= '0' and sign <= '9')) out += sign;
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The header of a file: which column stands where.
class Header {
public:
    explicit Header(const sheets::Row& row)
    {
        for (const auto& cell : row.cells) names_.push_back(bare(cell));
    }

    bool has(const Column& column) const { return place_of(column) < names_.size(); }

    std::string_view cell(const sheets::Row& row, const Column& column) const
    {
        const auto place = place_of(column);
        return place < row.cells.size() ? trimmed(row.cells[place]) : std::string_view{};
    }

private:
    std::size_t place_of(const Column& column) const
    {
        auto rest = column.known;
        while (not rest.empty()) {
            const auto name = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
            const auto found = std::ranges::find(names_, name);
            if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
        }
        return names_.size();
    }

    std::vector<std::string> names_;
};

/// "1234", "1234.5" or "1234,5".
std::optional<double> number_of(std::string_view text)
{
    std::string digits{text};
    std::ranges::replace(digits, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} or end != digits.data() + digits.size() or digits.empty())
        return std::nullopt;
    return value;
}

/// One file with rows, read to its end.
class RowsFile {
public:
    RowsFile(const std::string& name, RowsIntake& intake, Faults& faults)
        : name_{name}, intake_{intake}, faults_{faults}
    {}

    void read(std::string_view bytes)
    {
        auto table = sheets::open_table(name_, bytes);
        if (not table) return refuse(table.error().row, {}, table.error().why);
        sheets::Row row;
        auto step = table->rows->next(row);
        if (not step or not *step) return refuse(0, {}, t("er staan geen rijen in"));
        const Header header{row};
        const auto take = taker(header);
        if (take == nullptr) {
            return refuse(
                row.number,
                {},
                t("verwacht worden kerncijfers met een kolom gwb_code, of adressen met postcode, "
                  "huisnummer, straat, woonplaats, x en y")
            );
        }
        const auto before = intake_.figures.size() + intake_.addresses.size() + faults_.size();
        for (step = table->rows->next(row); step and *step; step = table->rows->next(row))
            (this->*take)(header, row);
        if (not step) return refuse(step.error().row, {}, step.error().why);
        if (intake_.figures.size() + intake_.addresses.size() + faults_.size() == before)
            refuse(0, {}, t("er staan geen rijen in"));
    }

private:
    using Take = void (RowsFile::*)(const Header&, const sheets::Row&);

    static Take taker(const Header& header)
    {
        if (header.has(postcode_column) and header.has(number_column) and
            header.has(street_column) and header.has(x_column) and header.has(y_column))
            return &RowsFile::take_address;
        if (header.has(code_column)) return &RowsFile::take_figures;
        return nullptr;
    }

    Place place_of(std::int64_t row) const
    {
        Place place;
        place.file = name_;
        place.number = row;
        return place;
    }

    void refuse(std::int64_t row, std::string field, Text what)
    {
        Fault fault{.place = place_of(row), .field = std::move(field), .what = std::move(what)};
        faults_.push_back(std::move(fault));
    }

    void take_figures(const Header& header, const sheets::Row& row)
    {
        FiguresRow taken;
        taken.place = place_of(row.number);
        taken.code = std::string{header.cell(row, code_column)};
        // A row about the whole country has no code of these kinds.
        if (not kind_of_code(taken.code)) {
            if (not taken.code.starts_with("NL"))
                refuse(
                    row.number,
                    "code",
                    t("‘{code}’ is geen code van CBS, zoals {voorbeeld}",
                      taken.code,
                      example_code(AreaKind::neighbourhood))
                );
            return;
        }
        const auto year = header.cell(row, year_column).substr(0, 4);
        taken.year = static_cast<int>(number_of(year).value_or(0));
        for (const auto figure : all_figures) {
            const auto column = column_of(figure);
            const auto cell = header.cell(row, column);
            if (const auto value = figure_in(row, column, cell)) taken.figures[figure] = *value;
        }
        intake_.figures.push_back(std::move(taken));
    }

    /// None where CBS writes a point: not known, or too few to tell.
    std::optional<std::int64_t> figure_in(
        const sheets::Row& row, const Column& column, std::string_view cell
    )
    {
        if (cell.empty() or cell == ".") return std::nullopt;
        const auto number = number_of(cell);
        if (not number or *number >= 1e9) {
            refuse(
                row.number,
                std::string{column.name},
                t("‘{getal}’ is geen aantal, zoals 1230", cell)
            );
            return std::nullopt;
        }
        return *number >= 0 ? std::optional{std::llround(*number)} : std::nullopt;
    }

    void take_address(const Header& header, const sheets::Row& row)
    {
        const auto before = faults_.size();
        Address address;
        if (auto postcode = parse_postcode(header.cell(row, postcode_column)))
            address.postcode = *postcode;
        else
            refuse(row.number, "postcode", t("verwacht wordt een postcode, zoals 7511AA"));
        const auto number = number_of(header.cell(row, number_column));
        if (number and *number >= 1 and *number < 100'000)
            address.number = static_cast<int>(*number);
        else
            refuse(row.number, "huisnummer", t("verwacht wordt een huisnummer, zoals 12"));
        address.addition = std::string{header.cell(row, letter_column)};
        const auto addition = header.cell(row, addition_column);
        if (not address.addition.empty() and not addition.empty()) address.addition += ' ';
        address.addition += addition;
        address.street = std::string{header.cell(row, street_column)};
        address.place = std::string{header.cell(row, place_column)};
        if (address.street.empty()) refuse(row.number, "straat", t("de straat ontbreekt"));
        if (const auto point = point_of(header, row))
            address.at = *point;
        else
            refuse(
                row.number, "x en y", t("verwacht wordt een plaats in RD, zoals 257937 en 471449")
            );
        if (faults_.size() == before) intake_.addresses.push_back(std::move(address));
    }

    static std::optional<geo::Point> point_of(const Header& header, const sheets::Row& row)
    {
        const auto x = number_of(header.cell(row, x_column));
        const auto y = number_of(header.cell(row, y_column));
        return x and y ? geo::point_of_metres({*x, *y}) : std::nullopt;
    }

    const std::string& name_;
    RowsIntake& intake_;
    Faults& faults_;
};

} // namespace

void read_rows(const std::string& name, std::string_view bytes, RowsIntake& intake, Faults& faults)
{
    RowsFile{name, intake, faults}.read(bytes);
}

} // namespace wijkspraak::areas
