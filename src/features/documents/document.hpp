#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/dated.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::documents {

using DocumentId = Id<struct Document>;
using FileId = Id<struct File>;

/// The kind of what came with something else, such as an input, and is found there: it stands in
/// no list of papers.
inline constexpr std::string_view attachment_kind = "inbreng:bijlage";

enum class DocumentStatus {
    draft,     ///< concept
    consulted, ///< ter consultatie
    adopted,   ///< vastgesteld
    withdrawn, ///< ingetrokken
};
inline constexpr std::array document_statuses{
    DocumentStatus::draft,
    DocumentStatus::consulted,
    DocumentStatus::adopted,
    DocumentStatus::withdrawn};

/// A paper that belongs to a process: a regulation, a letter, a set of minutes.
struct DocumentDraft {
    std::string title;
    std::string kind; ///< "verordening", "brief", "nieuwsbrief": free words
    DocumentStatus status = DocumentStatus::draft;
    std::string version = {};
    std::optional<Dated> on = {};
    std::string reference = {};
    std::string address = {}; ///< where it can be read, when it is not kept here; https only
    std::string note = {};
    bool is_public = true;
};

struct Document : DocumentDraft {
    DocumentId id;
    std::optional<FileId> file = {};
};

/// A file as it was taken in; its bytes are in the database, in parts.
struct File {
    FileId id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0; ///< in bytes
    std::string sha256;
};

Text to_text(DocumentStatus status);
std::string_view to_word(DocumentStatus status);
std::optional<DocumentStatus> parse_document_status(std::string_view word);

} // namespace wijkspraak::documents
