#pragma once

#include "base/text.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijkspraak::web {

/// What a visitor sent, by field name; a name may come more than once (ticked boxes).
class Fields {
public:
    Fields() = default;
    Fields(std::initializer_list<std::pair<std::string, std::string>> values) : values_{values} {}

    void add(std::string name, std::string value)
    {
        values_.emplace_back(std::move(name), std::move(value));
    }

    /// Replaces whatever stood under this name.
    void set(std::string_view name, std::string value);

    bool has(std::string_view name) const;

    /// The first value under this name; empty when there is none.
    std::string_view operator[](std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;

    const std::vector<std::pair<std::string, std::string>>& values() const { return values_; }

private:
    std::vector<std::pair<std::string, std::string>> values_;
};

/// What is wrong with a form, by field name, in words for the visitor.
using Problems = std::map<std::string, Text, std::less<>>;

} // namespace wijkspraak::web
