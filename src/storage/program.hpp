#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::storage {

/// A program to run beside ours, without a shell between.
struct Program {
    std::vector<std::string> words;            ///< its name, looked for in the path, and arguments
    std::vector<std::string> environment = {}; ///< "NAME=value", beside what we have ourselves
};

/// Runs a program to its end; gives its exit code. Each line that it writes, on either channel, is
/// told. Throws DatabaseError when it cannot be started.
int run_program(
    const Program& program, const std::function<void(std::string_view line)>& tell_line
);

} // namespace wijkspraak::storage
