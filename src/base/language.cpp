#include "base/language.hpp"

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

/// What stands between the quotes of a catalogue line, with its escapes undone.
std::string unquoted(std::string_view line, std::size_t number)
{
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    if (open == std::string_view::npos or close == open)
        throw std::invalid_argument{"catalogue line " + std::to_string(number) + ": no quoted text"};

    std::string text;
    for (auto i = open + 1; i < close; ++i) {
        if (line[i] != '\\' or i + 1 == close) {
            text += line[i];
            continue;
        }
        ++i;
        text += line[i] == 'n' ? '\n' : line[i];
    }
    return text;
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
    std::string source;
    std::string plural;
    Translation translation;
    std::string* filling = nullptr;

    const auto finish = [&] {
        if (not source.empty() and not translation.one.empty())
            language.add(std::move(source), std::move(translation));
        source.clear();
        plural.clear();
        translation = {};
    };

    std::size_t number = 0;
    while (not po_file.empty()) {
        const auto end = po_file.find('\n');
        const auto line = po_file.substr(0, end);
        po_file = end == std::string_view::npos ? std::string_view{} : po_file.substr(end + 1);
        ++number;

        if (line.empty() or line.front() == '#') continue;
        if (line.starts_with("msgid ")) {
            finish();
            filling = &source;
        } else if (line.starts_with("msgid_plural ")) {
            filling = &plural;
        } else if (line.starts_with("msgstr ") or line.starts_with("msgstr[0] ")) {
            filling = &translation.one;
        } else if (line.starts_with("msgstr[1] ")) {
            filling = &translation.many;
        } else if (not line.starts_with('"') or filling == nullptr) {
            throw std::invalid_argument{
                "catalogue line " + std::to_string(number) + ": expected msgid, msgstr or a text"};
        }
        *filling += unquoted(line, number);
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

void Language::say(const Text& text, std::string& out) const
{
    if (text.is_number()) return append_number(out, text.number(), code_ == "nl" ? '.' : ',');
    if (text.source().empty()) {
        out += text.words();
        return;
    }

    const bool is_many = not text.plural().empty() and text.arguments().front().number() != 1;
    std::string_view pattern = is_many ? text.plural() : text.source();
    if (const auto found = translations_.find(text.source()); found != translations_.end())
        pattern = is_many ? found->second.many : found->second.one;

    while (true) {
        const auto open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) return;
        const auto close = pattern.find('}', open);
        const auto name = pattern.substr(open + 1, close - open - 1);
        // A plural may leave its number out of the form for one ("één reactie"), so the form for
        // many is the one that counts the places.
        const auto& named_by = text.plural().empty() ? text.source() : text.plural();
        if (const auto position = position_of(named_by, name);
            position and *position < text.arguments().size())
            say(text.arguments()[*position], out);
        pattern = pattern.substr(close + 1);
    }
}

} // namespace wijkspraak
