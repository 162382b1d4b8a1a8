#include "web/fields.hpp"

#include <algorithm>

namespace wijkspraak::web {

namespace {

auto has_name(std::string_view name)
{
    return [name](const auto& field) { return field.first == name; };
}

} // namespace

void Fields::set(std::string_view name, std::string value)
{
    std::erase_if(values_, has_name(name));
    values_.emplace_back(name, std::move(value));
}

bool Fields::has(std::string_view name) const
{
    return std::ranges::any_of(values_, has_name(name));
}

std::string_view Fields::operator[](std::string_view name) const
{
    const auto field = std::ranges::find_if(values_, has_name(name));
    return field == values_.end() ? std::string_view{} : std::string_view{field->second};
}

std::vector<std::string_view> Fields::all(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (const auto& [field, value] : values_)
        if (field == name) found.emplace_back(value);
    return found;
}

} // namespace wijkspraak::web
