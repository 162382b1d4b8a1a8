#pragma once

#include <string>

namespace wijkspraak::paper {

/// What a program such as pdfinfo prints about a file with this content; "{}" in the command
/// becomes its name.
std::string peer_says(const std::string& command, const std::string& content);

} // namespace wijkspraak::paper
