#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wijkspraak::app {

/// Reads what was typed behind a command. None when the command can go on; else what it ends with:
/// help was asked for, or what was typed cannot be understood.
std::optional<int> read_arguments(
    CLI::App& command,
    const std::vector<std::string>& arguments,
    std::ostream& out,
    std::ostream& err
);

} // namespace wijkspraak::app
