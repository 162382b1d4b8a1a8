#include "paper/peer_test.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

namespace wijkspraak::paper {

std::string peer_says(const std::string& command, const std::string& content)
{
    const auto path =
        std::filesystem::temp_directory_path() / ("wijkspraak-paper-" + std::to_string(getpid()));
    std::ofstream{path, std::ios::binary} << content;

    auto line = command;
    line.replace(line.find("{}"), 2, path.string());
    std::string said;
    const auto close = [](std::FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<std::FILE, decltype(close)> pipe{
        popen((line + " 2>&1").c_str(), "r"), close};
    std::array<char, 4096> part{};
    while (const auto length = std::fread(part.data(), 1, part.size(), pipe.get()))
        said.append(part.data(), length);
    std::filesystem::remove(path);
    return said;
}

} // namespace wijkspraak::paper
