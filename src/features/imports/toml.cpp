#include "features/imports/toml.hpp"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <sstream>

namespace wijkspraak::imports {

namespace {

TomlValue converted(const toml::node& node);

TomlTable converted(const toml::table& table)
{
    TomlTable all;
    for (const auto& [key, value] : table) all.emplace(std::string{key.str()}, converted(value));
    return all;
}

TomlList converted(const toml::array& array)
{
    TomlList all;
    for (const auto& value : array) all.push_back(converted(value));
    return all;
}

/// Days are read as text, so that "2022-12" and "2022-12-07" are written the same way.
std::string to_words(const toml::node& node)
{
    std::ostringstream words;
    node.visit([&](const auto& value) {
        if constexpr (toml::is_date<decltype(value)> or toml::is_time<decltype(value)> or toml::is_date_time<decltype(value)>)
            words << value.get();
    });
    return words.str();
}

TomlValue converted(const toml::node& node)
{
    TomlValue value{.line = static_cast<int>(node.source().begin.line)};
    if (const auto* table = node.as_table())
        value.value = converted(*table);
    else if (const auto* array = node.as_array())
        value.value = converted(*array);
    else if (const auto* text = node.as_string())
        value.value = text->get();
    else if (const auto* number = node.as_integer())
        value.value = number->get();
    else if (const auto* flag = node.as_boolean())
        value.value = flag->get();
    else if (const auto* fraction = node.as_floating_point())
        value.value = fraction->get();
    else
        value.value = to_words(node);
    return value;
}

} // namespace

std::variant<TomlValue, TomlError> read_toml(std::string_view text)
{
    const auto parsed = toml::parse(text);
    if (parsed.failed())
        return TomlError{
            static_cast<int>(parsed.error().source().begin.line),
            std::string{parsed.error().description()}};
    return TomlValue{.line = 1, .value = converted(parsed.table())};
}

} // namespace wijkspraak::imports
