#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A TOML file as plain values that know the line they stand on.
namespace wijkspraak::imports {

struct TomlValue;
using TomlTable = std::map<std::string, TomlValue, std::less<>>;
using TomlList = std::vector<TomlValue>;

struct TomlValue {
    int line = 0;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, TomlList, TomlTable>
        value = {};
};

/// Why a file is no TOML.
struct TomlError {
    int line = 0;
    std::string message; ///< in English, as the parser says it
};

/// The whole file, or the first place where it cannot be read.
std::variant<TomlValue, TomlError> read_toml(std::string_view text);

} // namespace wijkspraak::imports
