#include "paper/sheets/xlsx_parts.hpp"

#include "paper/sheets/cells.hpp"
#include "paper/sheets/refusals.hpp"
#include "paper/sheets/xml_reader.hpp"

#include <map>

namespace wijkspraak::paper::sheets {

namespace {

constexpr std::size_t most_sheets = 1'000;
constexpr std::size_t most_styles = 100'000;

/// The formats that every program knows by number and that show a day or a time.
bool is_known_date_format(std::int64_t number)
{
    return (number >= 14 and number <= 22) or (number >= 27 and number <= 36) or
           (number >= 45 and number <= 47) or (number >= 50 and number <= 58);
}

/// Which entry of the package each relation of the workbook means.
class Relations : public Elements {
public:
    void opened(std::string_view name, const Attributes& attributes) override
    {
        if (name != "Relationship" or not attributes["Type"].ends_with("/worksheet")) return;
        if (entries_.size() == most_sheets) return refuse({damaged()});
        const auto target = attributes["Target"];
        entries_[std::string{attributes["Id"]}] =
            target.starts_with('/') ? std::string{target.substr(1)} : "xl/" + std::string{target};
    }

    void closed(std::string_view) override {}

    /// Empty when it is no sheet with cells.
    std::string entry_of(std::string_view id) const
    {
        const auto found = entries_.find(id);
        return found == entries_.end() ? std::string{} : found->second;
    }

private:
    std::map<std::string, std::string, std::less<>> entries_;
};

class Contents : public Elements {
public:
    Contents(const Relations& relations, Workbook& book) : relations_{relations}, book_{book} {}

    void opened(std::string_view name, const Attributes& attributes) override
    {
        if (name == "workbookPr") {
            const auto from_1904 = attributes["date1904"];
            book_.is_from_1904 = from_1904 == "1" or from_1904 == "true";
        }
        if (name != "sheet" or attributes["state"].ends_with("idden")) return;
        auto entry = relations_.entry_of(attributes["id"]);
        if (book_.sheets.size() == most_sheets) return refuse({damaged()});
        if (not entry.empty())
            book_.sheets.push_back({std::string{attributes["name"]}, std::move(entry)});
    }

    void closed(std::string_view) override {}

private:
    const Relations& relations_;
    Workbook& book_;
};

class Styles : public Elements {
public:
    explicit Styles(std::vector<bool>& shows_date) : shows_date_{shows_date} {}

    void opened(std::string_view name, const Attributes& attributes) override
    {
        const auto number = attributes.count("numFmtId", 0);
        if (name == "cellXfs") is_of_cells_ = true;
        if (name == "numFmt") own_formats_[number] = is_date_format(attributes["formatCode"]);
        if (name == "xf" and is_of_cells_) shows_date_.push_back(is_date(number));
        if (shows_date_.size() + own_formats_.size() > most_styles) refuse({damaged()});
    }

    void closed(std::string_view name) override
    {
        if (name == "cellXfs") is_of_cells_ = false;
    }

private:
    bool is_date(std::int64_t number) const
    {
        const auto own = own_formats_.find(number);
        return own == own_formats_.end() ? is_known_date_format(number) : own->second;
    }

    std::vector<bool>& shows_date_;
    std::map<std::int64_t, bool> own_formats_;
    bool is_of_cells_ = false;
};

class Texts : public Elements {
public:
    Texts(SharedTexts& texts, const Limits& limits) : texts_{texts}, limits_{limits} {}

    void opened(std::string_view name, const Attributes&) override
    {
        if (name == "si") text_.clear();
        if (name == "rPh") is_pronunciation_ = true;
        is_text_ = name == "t" and not is_pronunciation_;
    }

    void closed(std::string_view name) override
    {
        is_text_ = false;
        if (name == "rPh") is_pronunciation_ = false;
        if (name != "si") return;
        texts_.add(unescaped(text_));
        if (texts_.bytes() > limits_.shared_bytes) refuse({unpacks_too_large(limits_)});
    }

    void text(std::string_view words) override
    {
        if (not is_text_) return;
        if (text_.size() + words.size() > limits_.cell_bytes)
            return refuse({cell_too_long(limits_)});
        text_ += words;
    }

private:
    SharedTexts& texts_;
    const Limits& limits_;
    std::string text_;
    bool is_text_ = false;
    bool is_pronunciation_ = false;
};

std::optional<Refusal> read_part(Package& package, const std::string& entry, Elements& elements)
{
    if (not package.has(entry)) return std::nullopt;
    return XmlReader{package, entry, elements}.read_all();
}

} // namespace

Result<Workbook, Refusal> read_workbook(Package& package)
{
    Workbook book;
    Relations relations;
    Contents contents{relations, book};
    Styles styles{book.shows_date};
    Texts texts{book.texts, package.limits()};
    if (auto refused = read_part(package, "xl/_rels/workbook.xml.rels", relations))
        return std::move(*refused);
    if (auto refused = read_part(package, "xl/workbook.xml", contents)) return std::move(*refused);
    if (auto refused = read_part(package, "xl/styles.xml", styles)) return std::move(*refused);
    if (auto refused = read_part(package, "xl/sharedStrings.xml", texts))
        return std::move(*refused);
    return book;
}

} // namespace wijkspraak::paper::sheets
