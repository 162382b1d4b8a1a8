#pragma once

#include "base/text.hpp"
#include "features/processes/process.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::publication {

/// The files of an open record.
enum class FileKind {
    entries_csv,  ///< every entry with what became of it, for a spreadsheet program
    entries_json, ///< the same with its themes and outcomes, for a program
    themes_csv,   ///< themes and outcomes with their answers
};
inline constexpr std::array file_kinds{
    FileKind::entries_csv, FileKind::entries_json, FileKind::themes_csv};

std::string_view to_word(FileKind kind); ///< "inbreng.csv": in the database and at the address
std::optional<FileKind> parse_file_kind(std::string_view word);
Text to_text(FileKind kind); ///< what is in it, in a sentence
std::string_view media_type_of(FileKind kind);

/// What a browser saves it as: "plein-inbreng.csv".
std::string file_name_of(const processes::Process& process, FileKind kind);

/// What is told of a file, so that anyone can see that they have it whole.
struct FileFacts {
    FileKind kind = FileKind::entries_csv;
    int rows = 0; ///< without the heading
    std::uint64_t size = 0;
    std::string sha256 = {};
};

} // namespace wijkspraak::publication
