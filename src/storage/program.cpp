#include "storage/program.hpp"

#include "storage/transaction.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace wijkspraak::storage {

namespace {

[[noreturn]] void fail(const std::string& name, int error)
{
    throw DatabaseError{Fault::other, name + ": " + std::system_category().message(error)};
}

std::vector<char*> pointers_to(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Ours, with the given ones in front so that they go before.
std::vector<std::string> environment_with(std::vector<std::string> given)
{
    for (char** ours = environ; *ours != nullptr; ++ours) given.emplace_back(*ours);
    return given;
}

// Starts the program with nothing to read and both its channels on `output`.
::pid_t start(const Program& program, int output)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);

    auto words = program.words;
    auto environment = environment_with(program.environment);
    ::pid_t id = 0;
    const int error = ::posix_spawnp(
        &id,
        words.front().c_str(),
        &actions,
        nullptr,
        pointers_to(words).data(),
        pointers_to(environment).data()
    );
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) fail(words.front(), error);
    return id;
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

void tell_lines(std::FILE* output, const std::function<void(std::string_view)>& tell_line)
{
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), output) != nullptr) {
        std::string_view text{line.data()};
        if (text.ends_with('\n')) text.remove_suffix(1);
        tell_line(text);
    }
}

} // namespace

int run_program(const Program& program, const std::function<void(std::string_view line)>& tell_line)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(program.words.front(), errno);
    const std::unique_ptr<std::FILE, CloseFile> output{::fdopen(ends[0], "r")};

    ::pid_t id = 0;
    try {
        id = start(program, ends[1]);
    } catch (...) {
        ::close(ends[1]);
        throw;
    }
    ::close(ends[1]);
    tell_lines(output.get(), tell_line);

    int status = 0;
    while (::waitpid(id, &status, 0) < 0)
        if (errno != EINTR) fail(program.words.front(), errno);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace wijkspraak::storage
