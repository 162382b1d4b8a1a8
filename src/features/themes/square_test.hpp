#pragma once

#include "features/inputs/inputs.hpp"
#include "features/themes/themes.hpp"
#include "support/town.hpp"

#include <string>
#include <vector>

namespace wijkspraak::themes {

/// A town with one public process, about its square, and what people said there.
struct Square {
    explicit Square(std::vector<std::string> said = {});

    inputs::InputId say(const std::string& words, const std::string& email = {});
    ThemeId theme(const std::string& title, const std::vector<inputs::InputId>& entries = {});
    /// What was kept of an entry.
    inputs::Input entry(int number);

    testing::Town town = {};
    processes::ProcessId process;
    std::vector<inputs::InputId> entries = {};
    std::string office = "/kantoor/trajecten/plein";
};

/// What three people said, two of them about the same.
std::vector<std::string> three_remarks();

} // namespace wijkspraak::themes
