#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::app {

// What a command ends with.
inline constexpr int all_well = 0;
inline constexpr int refused = 1; ///< the record does not allow it, or the checker found blocks
inline constexpr int bad_usage = 2;
inline constexpr int fault = 3;
inline constexpr int interrupted = 130; ///< by Ctrl-C, as shells have it

/// One of the things that the program does from the command line.
struct Command {
    std::string_view name;
    std::string_view description;
    int (*run)(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);
};

std::span<const Command> commands();

/// Runs the command that the first argument names. What it throws becomes a line on `err` and
/// exit code 3.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
