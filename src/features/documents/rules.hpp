#pragma once

#include "base/result.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

namespace wijkspraak::documents {

/// How the inside of a file can be recognised.
enum class Inside { pdf, png, jpeg, plain_text, open_document, office_open };

/// A kind of file that the record takes in.
struct FileKind {
    std::string_view extension;
    std::string_view media_type;
    Inside inside;
    std::string_view must_contain = {}; ///< a part, where the file is a package of parts
};

/// What a file is, by its name and its first bytes together; a reason when it cannot be taken in.
Result<FileKind, Text> kind_of(std::string_view file_name, std::string_view first_bytes);

/// The name without folders, control characters, quotes or what hides its kind; at most 120 bytes.
std::string safe_file_name(std::string_view name, const FileKind& kind);

} // namespace wijkspraak::documents
