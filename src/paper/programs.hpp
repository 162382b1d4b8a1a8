#pragma once

#include <string_view>

namespace wijkspraak::paper {

/// Whether these bytes begin as a program does: of Windows, Linux, macOS or Java, or a script.
bool is_program(std::string_view bytes);

/// Whether a program that is called so would start when somebody opens it.
bool is_program_name(std::string_view file_name);

} // namespace wijkspraak::paper
