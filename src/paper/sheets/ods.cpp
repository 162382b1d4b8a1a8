#include "paper/sheets/cells.hpp"
#include "paper/sheets/refusals.hpp"
#include "paper/sheets/xml_rows.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper::sheets {

namespace {

using namespace std::string_view_literals;

constexpr auto content = "content.xml";

/// Knows which elements are the sheets: a table within something else is none.
class Place {
public:
    /// Whether the element that opens is a sheet.
    bool open(std::string_view name)
    {
        ++depth_;
        if (name == "spreadsheet") body_ = depth_;
        return name == "table" and body_ > 0 and depth_ == body_ + 1;
    }

    void close() { --depth_; }

    bool is_in_body() const { return depth_ > body_; }

private:
    int depth_ = 0;
    int body_ = 0;
};

/// Gathers the names of all sheets, and sees on its way whether the file is whole.
class Names : public Elements {
public:
    void opened(std::string_view name, const Attributes& attributes) override
    {
        if (not place_.open(name)) return;
        if (names_.size() == most) return refuse({damaged()});
        names_.emplace_back(attributes["name"]);
    }

    void closed(std::string_view) override { place_.close(); }

    std::vector<std::string> take() { return std::move(names_); }

private:
    static constexpr std::size_t most = 1'000;

    Place place_;
    std::vector<std::string> names_;
};

/// A cell as it is being read.
struct Cell {
    std::string value; ///< as its attributes say it
    bool has_value = false;
    bool has_formula = false;
    bool has_words = false;
    std::string words; ///< its paragraphs
    std::int64_t times = 1;
};

/// What the attributes of a cell say of its value; nothing when its words are its value.
std::optional<std::string> value_of(const Attributes& attributes)
{
    const auto type = attributes["value-type"];
    if (type == "float" or type == "percentage" or type == "currency")
        return number_text(attributes["value"]);
    if (type == "date") return moment_text(attributes["date-value"]);
    if (type == "time") return time_text(attributes["time-value"]);
    if (type == "boolean") return attributes["boolean-value"] == "true" ? "ja" : "nee";
    if (attributes.has("string-value")) return std::string{attributes["string-value"]};
    return std::nullopt;
}

/// Reads the rows of one sheet.
class Sheet : public RowElements {
public:
    Sheet(std::size_t wanted, const Limits& limits) : RowElements{limits}, wanted_{wanted} {}

    void opened(std::string_view name, const Attributes& attributes) override
    {
        if (place_.open(name)) is_wanted_ = seen_++ == wanted_;
        if (not is_wanted_) return;
        if (in_cell_ > 0)
            open_in_cell(name, attributes);
        else if (name == "table-row")
            open_row(attributes);
        else if (name == "table-cell")
            open_cell(attributes);
        else if (name == "covered-table-cell")
            column_ += attributes.count("number-columns-repeated", 1);
    }

    void closed(std::string_view name) override
    {
        place_.close();
        if (not place_.is_in_body()) is_wanted_ = false;
        if (not is_wanted_) return;
        if (in_cell_ > 0)
            close_in_cell(name);
        else if (name == "table-row")
            close_row();
    }

    void text(std::string_view words) override
    {
        if (in_paragraph_ > 0 and skipped_ == 0) add_to(cell_.words, words);
    }

private:
    void open_row(const Attributes& attributes)
    {
        begin_row(next_row_);
        row_times_ = attributes.count("number-rows-repeated", 1);
        column_ = 0;
    }

    void close_row()
    {
        end_row(row_times_);
        next_row_ += row_times_;
    }

    void open_cell(const Attributes& attributes)
    {
        in_cell_ = 1;
        cell_ = {};
        cell_.times = attributes.count("number-columns-repeated", 1);
        cell_.has_formula = attributes.has("formula");
        cell_.has_value = attributes.has("value-type");
        if (auto value = value_of(attributes)) add_to(cell_.value, *value);
    }

    void open_in_cell(std::string_view name, const Attributes& attributes)
    {
        ++in_cell_;
        // Remarks and drawings have paragraphs of their own, which are not in the cell.
        constexpr std::array apart{
            "annotation"sv, "frame"sv, "custom-shape"sv, "note"sv, "table"sv};
        const bool is_apart = std::find(apart.begin(), apart.end(), name) != apart.end();
        if (skipped_ > 0 or is_apart) {
            ++skipped_;
            return;
        }
        if (in_paragraph_ > 0)
            open_in_paragraph(name, attributes);
        else if (name == "p")
            open_paragraph();
    }

    void open_paragraph()
    {
        in_paragraph_ = in_cell_;
        if (cell_.has_words) add_to(cell_.words, "\n");
        cell_.has_words = true;
    }

    void open_in_paragraph(std::string_view name, const Attributes& attributes)
    {
        if (name == "tab") add_to(cell_.words, "\t");
        if (name == "line-break") add_to(cell_.words, "\n");
        if (name != "s") return;
        const auto spaces = std::min<std::int64_t>(
            attributes.count("c", 1), static_cast<std::int64_t>(limits().cell_bytes) + 1
        );
        add_to(cell_.words, std::string(static_cast<std::size_t>(spaces), ' '));
    }

    void close_in_cell(std::string_view name)
    {
        if (skipped_ > 0)
            --skipped_;
        else if (name == "p" and in_paragraph_ == in_cell_)
            in_paragraph_ = 0;
        if (--in_cell_ == 0) close_cell();
    }

    void close_cell()
    {
        auto& text = cell_.value.empty() ? cell_.words : cell_.value;
        const auto most = static_cast<std::int64_t>(limits().columns);
        if (cell_.has_formula and not cell_.has_value and not cell_.has_words)
            refuse_row(formula_without_value(
                column_name(static_cast<std::size_t>(column_)) + std::to_string(row_number())
            ));
        else if (text.empty())
            column_ = std::min(column_ + cell_.times, most);
        else if (column_ + cell_.times > most)
            refuse_row(too_many_columns(limits()));
        else
            for (; cell_.times > 0; --cell_.times) put(static_cast<std::size_t>(column_++), text);
    }

    std::size_t wanted_;
    std::size_t seen_ = 0;
    bool is_wanted_ = false;
    Place place_;
    Cell cell_;
    std::int64_t next_row_ = 1;
    std::int64_t row_times_ = 1;
    std::int64_t column_ = 0;
    int in_cell_ = 0;      ///< how many elements deep, the cell itself counted
    int in_paragraph_ = 0; ///< the depth in the cell at which it began; 0 outside one
    int skipped_ = 0;      ///< how many elements deep in something that is not of the cell
};

/// What is encrypted is so within the package, and the list of its files says it.
std::optional<Refusal> refusal_of_encrypted(Package& package)
{
    constexpr auto list = "META-INF/manifest.xml";
    constexpr std::size_t longest_list = 1'000'000;
    if (not package.has(list)) return std::nullopt;
    const auto text = package.text_of(list, longest_list);
    if (not text) return text.error();
    if (text->find(":encryption-data") == std::string::npos) return std::nullopt;
    return Refusal{encrypted()};
}

} // namespace

Result<Table, Refusal> open_ods(std::unique_ptr<Package> package, std::size_t sheet)
{
    if (auto refused = refusal_of_encrypted(*package)) return std::move(*refused);
    Names elements;
    if (auto refused = XmlReader{*package, content, elements}.read_all())
        return std::move(*refused);
    auto names = elements.take();
    if (sheet >= names.size()) return Refusal{t("Dit bestand heeft dit werkblad niet.")};
    auto rows = std::make_unique<Sheet>(sheet, package->limits());
    return Table{
        .kind = Kind::ods,
        .names = std::move(names),
        .sheet = sheet,
        .rows = std::make_unique<XmlRows>(std::move(package), content, std::move(rows))};
}

} // namespace wijkspraak::paper::sheets
