#include "web/http/headers.hpp"

#include <algorithm>

namespace wijkspraak::web::http {

namespace {

char lower(char letter)
{
    return letter >= 'A' and letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

/// What stands before the separator; the rest stays in `text`.
std::string_view next_item(std::string_view& text, char separator)
{
    const auto end = text.find(separator);
    const auto item = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return item;
}

} // namespace

bool is_same_word(std::string_view a, std::string_view b)
{
    return a.size() == b.size() and
           std::equal(a.begin(), a.end(), b.begin(), [](char left, char right) {
               return lower(left) == lower(right);
           });
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool has_token(std::string_view list, std::string_view token)
{
    while (not list.empty())
        if (is_same_word(trimmed(next_item(list, ',')), token)) return true;
    return false;
}

void Headers::add(std::string_view name, std::string_view value)
{
    lines_.push_back({
        static_cast<std::uint32_t>(text_.size()),
        static_cast<std::uint32_t>(name.size()),
        static_cast<std::uint32_t>(value.size()),
    });
    text_ += name;
    text_ += value;
}

void Headers::clear()
{
    text_.clear();
    lines_.clear();
}

std::string_view Headers::name_of(const Line& line) const
{
    return std::string_view{text_}.substr(line.begin, line.name_size);
}

std::string_view Headers::value_of(const Line& line) const
{
    return std::string_view{text_}.substr(line.begin + line.name_size, line.value_size);
}

std::string_view Headers::operator[](std::string_view name) const
{
    for (const auto& line : lines_)
        if (is_same_word(name_of(line), name)) return value_of(line);
    return {};
}

std::size_t Headers::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::ranges::count_if(lines_, [&](const Line& line) {
        return is_same_word(name_of(line), name);
    }));
}

std::string_view Headers::cookie(std::string_view name) const
{
    for (const auto& line : lines_) {
        if (not is_same_word(name_of(line), "cookie")) continue;
        for (auto rest = value_of(line); not rest.empty();) {
            auto value = next_item(rest, ';');
            if (trimmed(next_item(value, '=')) == name) return trimmed(value);
        }
    }
    return {};
}

} // namespace wijkspraak::web::http
