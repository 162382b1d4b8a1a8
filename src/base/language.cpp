#include "base/language.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace wijkspraak {

namespace {

/// The position in the Dutch sentence of the placeholder that is called `name`.
std::optional<std::size_t> position_of(std::string_view source, std::string_view name)
{
    std::size_t position = 0;
    for (auto open = source.find('{'); open != std::string_view::npos;
         open = source.find('{', open + 1), ++position) {
        const auto close = source.find('}', open);
        if (source.substr(open + 1, close - open - 1) == name) return position;
    }
    return std::nullopt;
}

void append_number(std::string& out, std::int64_t number, char separator)
{
    const auto digits = std::to_string(number < 0 ? -number : number);
    if (number < 0) out += "-";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 and (digits.size() - i) % 3 == 0) out += separator;
        out += digits[i];
    }
}

[[noreturn]] void refuse(std::size_t line, std::string_view why)
{
    throw std::invalid_argument{"catalogue line " + std::to_string(line) + ": " + std::string{why}};
}

/// What stands between the quotes of a catalogue line, with its escapes undone.
std::string unquoted(std::string_view line, std::size_t number)
{
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    if (open == std::string_view::npos or close == open) refuse(number, "no quoted text");

    std::string text;
    for (auto i = open + 1; i < close; ++i) {
        const bool is_escaped = line[i] == '\\' and i + 1 < close;
        if (is_escaped) ++i;
        text += is_escaped and line[i] == 'n' ? '\n' : line[i];
    }
    return text;
}

/// The lines of a catalogue that say something, with their numbers.
class CatalogueLines {
public:
    explicit CatalogueLines(std::string_view file) : rest_{file} {}

    bool next()
    {
        while (not rest_.empty()) {
            const auto end = std::min(rest_.find('\n'), rest_.size());
            line_ = rest_.substr(0, end);
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
            ++number_;
            if (line_.ends_with('\r')) line_.remove_suffix(1);
            if (not line_.empty() and line_.front() != '#') return true;
        }
        return false;
    }

    std::string_view line() const { return line_; }
    std::size_t number() const { return number_; }

private:
    std::string_view rest_;
    std::string_view line_;
    std::size_t number_ = 0;
};

/// One sentence of a catalogue with its translation.
struct Entry {
    std::string source;
    std::string plural;
    std::string one;
    std::string many;

    /// The part that a line with this keyword begins to fill; null for a line that goes on.
    std::string* part_begun_by(std::string_view line)
    {
        if (line.starts_with("msgid ")) return &source;
        if (line.starts_with("msgid_plural ")) return &plural;
        if (line.starts_with("msgstr ") or line.starts_with("msgstr[0] ")) return &one;
        if (line.starts_with("msgstr[1] ")) return &many;
        return nullptr;
    }
};

/// A brace that is opened and not closed would leave a sentence without an end.
bool has_open_brace(std::string_view pattern)
{
    const auto open = pattern.rfind('{');
    return open != std::string_view::npos and pattern.find('}', open) == std::string_view::npos;
}

} // namespace

const Language& Language::dutch()
{
    static const Language language{"nl"};
    return language;
}

Language Language::from_catalogue(std::string code, std::string_view po_file)
{
    Language language{std::move(code)};
    Entry entry;
    std::string* filling = nullptr;
    const auto finish = [&] {
        if (not entry.source.empty() and not entry.one.empty())
            language.add(std::move(entry.source), {std::move(entry.one), std::move(entry.many)});
        entry = {};
    };

    CatalogueLines lines{po_file};
    while (lines.next()) {
        if (lines.line().starts_with("msgid ")) finish();
        if (auto* begun = entry.part_begun_by(lines.line()))
            filling = begun;
        else if (not lines.line().starts_with('"') or filling == nullptr)
            refuse(lines.number(), "expected msgid, msgstr or a text");
        *filling += unquoted(lines.line(), lines.number());
        if (has_open_brace(*filling)) refuse(lines.number(), "a brace is not closed");
    }
    finish();
    return language;
}

void Language::add(std::string source, Translation translation)
{
    translations_.emplace(std::move(source), std::move(translation));
}

std::string_view Language::word(std::string_view source) const
{
    if (translations_.empty()) return source;
    const auto found = translations_.find(source);
    return found == translations_.end() ? source : std::string_view{found->second.one};
}

std::string Language::say(const Text& text) const
{
    std::string out;
    say(text, out);
    return out;
}

std::string_view Language::pattern_of(const Text& text) const
{
    const bool is_many = not text.plural().empty() and text.arguments().front().number() != 1;
    const auto dutch = is_many ? text.plural() : text.source();
    const auto found = translations_.find(text.source());
    if (found == translations_.end()) return dutch;

    const auto& translation = is_many ? found->second.many : found->second.one;
    return translation.empty() ? dutch : std::string_view{translation};
}

void Language::say(const Text& text, std::string& out) const
{
    if (text.is_number()) return append_number(out, text.number(), code_ == "nl" ? '.' : ',');
    if (text.source().empty()) {
        out += text.words();
        return;
    }

    // A plural may leave its number out of the form for one ("één reactie"), so the form for many
    // is the one that counts the places.
    const auto named_by = text.plural().empty() ? text.source() : text.plural();
    auto pattern = pattern_of(text);
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
        const auto close = std::min(pattern.find('}', open), pattern.size() - 1);
        out += pattern.substr(0, open);
        const auto position = position_of(named_by, pattern.substr(open + 1, close - open - 1));
        if (position and *position < text.arguments().size()) say(text.arguments()[*position], out);
        pattern.remove_prefix(close + 1);
    }
    out += pattern;
}

} // namespace wijkspraak
