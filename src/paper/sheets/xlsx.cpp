#include "paper/sheets/cells.hpp"
#include "paper/sheets/refusals.hpp"
#include "paper/sheets/xlsx_parts.hpp"
#include "paper/sheets/xml_rows.hpp"

#include <charconv>

namespace wijkspraak::paper::sheets {

namespace {

/// The column, counted from 0, of a cell such as "C12"; nothing when there is none in it.
std::optional<std::size_t> column_of(std::string_view cell)
{
    constexpr std::size_t beyond_all = 1'000'000;
    std::size_t column = 0;
    for (const char letter : cell) {
        if (letter < 'A' or letter > 'Z' or column > beyond_all) break;
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    if (column == 0) return std::nullopt;
    return column - 1;
}

std::size_t number_in(std::string_view digits, std::size_t otherwise)
{
    std::size_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc{} and stop == end ? number : otherwise;
}

/// A cell as it is being read.
struct Cell {
    std::size_t column = 0;
    std::string type;
    bool shows_date = false;
    bool has_formula = false;
    bool has_value = false;
    std::string value;
};

/// Reads the rows of one sheet.
class Sheet : public RowElements {
public:
    Sheet(Workbook book, const Limits& limits) : RowElements{limits}, book_{std::move(book)} {}

    void opened(std::string_view name, const Attributes& attributes) override
    {
        if (name == "row") return open_row(attributes);
        if (name == "c") return open_cell(attributes);
        if (not is_in_cell_) return;
        if (name == "f") cell_.has_formula = true;
        if (name == "rPh") is_pronunciation_ = true;
        const bool is_inline_text = name == "t" and not is_pronunciation_;
        is_value_ = name == "v" or is_inline_text;
        if (is_value_) cell_.has_value = true;
    }

    void closed(std::string_view name) override
    {
        if (name == "rPh") is_pronunciation_ = false;
        if (name == "v" or name == "t") is_value_ = false;
        if (name == "c" and is_in_cell_) close_cell();
        if (name == "row") end_row(1);
    }

    void text(std::string_view words) override
    {
        if (is_in_cell_ and is_value_) add_to(cell_.value, words);
    }

private:
    void open_row(const Attributes& attributes)
    {
        begin_row(attributes.count("r", row_number() + 1));
        next_column_ = 0;
    }

    void open_cell(const Attributes& attributes)
    {
        is_in_cell_ = true;
        cell_ = {};
        cell_.column = column_of(attributes["r"]).value_or(next_column_);
        cell_.type = attributes["t"];
        const auto style = number_in(attributes["s"], 0);
        cell_.shows_date = style < book_.shows_date.size() and book_.shows_date[style];
        next_column_ = cell_.column + 1;
    }

    void close_cell()
    {
        is_in_cell_ = false;
        if (cell_.has_formula and not cell_.has_value)
            return refuse_row(
                formula_without_value(column_name(cell_.column) + std::to_string(row_number()))
            );
        if (not cell_.has_value) return;
        auto text = text_of_cell();
        if (not text) return refuse_row(damaged());
        if (not text->empty()) put(cell_.column, std::move(*text));
    }

    /// Nothing when it refers to a text that is not there.
    std::optional<std::string> text_of_cell() const
    {
        const auto& type = cell_.type;
        if (type == "s") {
            const auto shared = book_.texts.find(number_in(cell_.value, std::string::npos));
            return shared ? std::optional{std::string{*shared}} : std::nullopt;
        }
        if (type == "b") return cell_.value == "1" ? "ja" : "nee";
        if (type == "d") return moment_text(cell_.value);
        if (type == "e") return cell_.value;
        if (type == "str" or type == "inlineStr") return unescaped(cell_.value);
        return text_of_number();
    }

    std::string text_of_number() const
    {
        if (cell_.shows_date)
            if (auto moment = moment_of_days(cell_.value, book_.is_from_1904)) return *moment;
        return number_text(cell_.value);
    }

    Workbook book_;
    Cell cell_;
    std::size_t next_column_ = 0;
    bool is_in_cell_ = false;
    bool is_value_ = false;
    bool is_pronunciation_ = false;
};

} // namespace

Result<Table, Refusal> open_xlsx(std::unique_ptr<Package> package, std::size_t sheet)
{
    auto book = read_workbook(*package);
    if (not book) return book.error();
    if (sheet >= book->sheets.size()) return Refusal{t("Dit bestand heeft dit werkblad niet.")};
    std::vector<std::string> names;
    for (const auto& one : book->sheets) names.push_back(one.name);
    const auto entry = book->sheets[sheet].entry;
    auto rows = std::make_unique<Sheet>(std::move(book.value()), package->limits());
    return Table{
        .kind = Kind::xlsx,
        .names = std::move(names),
        .sheet = sheet,
        .rows = std::make_unique<XmlRows>(std::move(package), entry, std::move(rows))};
}

} // namespace wijkspraak::paper::sheets
