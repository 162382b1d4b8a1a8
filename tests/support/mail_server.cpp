#include "support/mail_server.hpp"

#include "paper/json.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <iterator>

namespace wijkspraak::testing {

namespace {

std::vector<std::string> words_for(const Folder& folder, const std::vector<std::string>& options)
{
    // Debian's own Python has Debian's aiosmtpd.
    std::vector<std::string> words{
        "/usr/bin/python3", "tests/mail/server.py", "--record", (folder / "record").string()};
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

} // namespace

Program::Program(const std::vector<std::string>& words)
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    output_ = ::fdopen(ends[0], "r");

    auto all = words;
    std::vector<char*> arguments;
    for (auto& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    const int error =
        ::posix_spawn(&id_, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    REQUIRE(error == 0);
}

Program::~Program()
{
    if (id_ > 0) {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }
    std::fclose(output_);
}

std::string Program::read_line()
{
    std::array<char, 1000> line{};
    if (std::fgets(line.data(), line.size(), output_) == nullptr) return {};
    return line.data();
}

void Program::kill(int signal)
{
    ::kill(id_, signal);
    if (signal == SIGKILL) wait();
}

int Program::wait()
{
    int status = 0;
    ::waitpid(id_, &status, 0);
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string Received::header(std::string_view name) const
{
    const auto begin = mail.find("\n" + std::string{name} + ": ");
    if (begin == std::string::npos) return {};
    const auto from = begin + name.size() + 3;
    return mail.substr(from, mail.find('\r', from) - from);
}

MailServer::MailServer(const std::vector<std::string>& options)
    : program_{words_for(folder_, options)}, port_{0}
{
    const auto line = program_.read_line();
    REQUIRE_FALSE(line.empty()); // bin/setup --tests installs aiosmtpd
    port_ = static_cast<std::uint16_t>(std::stoi(line));
}

std::size_t MailServer::count() const
{
    std::ifstream record{folder_ / "record"};
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>{record}, std::istreambuf_iterator<char>{}, '\n')
    );
}

std::vector<Received> MailServer::received() const
{
    std::vector<Received> all;
    std::ifstream record{folder_ / "record"};
    for (std::string line; std::getline(record, line);) {
        const auto json = paper::Json::parse(line);
        Received mail{
            .from = json.at("from").text(), .to = {}, .mail = "\n" + json.at("mail").text()};
        for (const auto& to : json.at("to").items()) mail.to.push_back(to.text());
        all.push_back(std::move(mail));
    }
    return all;
}

} // namespace wijkspraak::testing
