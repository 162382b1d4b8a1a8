#pragma once

#include "base/result.hpp"
#include "features/documents/document.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <vector>

/// Papers and files, with their versions. Which process a paper belongs to, that process knows.
namespace wijkspraak::documents {

storage::Migrations migrations();
web::Routes routes(
); ///< the file of a paper; its page is in the case file, which knows the way back

/// The number under which the papers of a neighbourhood body stand, in the place of that of a
/// process: below zero, where no process is. Only who keeps the body and the office reach them
/// here.
constexpr std::int64_t shelf_of_body(std::int64_t body)
{
    return -body;
}

/// The process whose papers stand there, for the log; none for those of a body.
std::optional<std::int64_t> process_with(std::int64_t shelf);

/// `process` is the number of the process whose pages change with the document.
DocumentId add(
    storage::Transaction& transaction,
    const DocumentDraft& draft,
    std::int64_t process,
    const storage::Actor& actor
);
void change(
    storage::Transaction& transaction,
    DocumentId id,
    const DocumentDraft& draft,
    std::int64_t process,
    const storage::Actor& actor
);
std::optional<Document> find(storage::Transaction& transaction, DocumentId id);
/// Its papers, without the attachments of others.
std::vector<Document> of_process(storage::Transaction& transaction, std::int64_t process);

/// The paper, if this viewer may read it.
std::optional<Document> readable(
    storage::Transaction& transaction, DocumentId id, const web::Viewer& viewer
);
/// The page of one paper, with its file or where else it can be read.
web::Page document_page(const Document& document, const std::optional<File>& file);

/// Whether someone without an account may read it: it is public, and so is its process.
bool is_open(storage::Transaction& transaction, DocumentId id);
/// Says that residents can see the process, and so its public papers.
void open_shelf(
    storage::Transaction& transaction, std::int64_t process, const storage::Actor& actor
);
/// The number of the process it belongs to.
std::int64_t process_of(storage::Transaction& transaction, DocumentId id);

std::optional<File> find(storage::Transaction& transaction, FileId id);
std::string bytes_of(storage::Transaction& transaction, FileId id);

std::string public_path(DocumentId id); ///< "/stukken/12"
html::Node status_badge(DocumentStatus status);
Text to_size(std::int64_t bytes); ///< "1,2 MB", "34 kB"

/// Takes a file in, part by part, and makes it the file of the document. Refused, with a reason:
/// empty, executable or of a kind that is not a document, picture or table.
Result<FileId, Text> attach(
    storage::Transaction& transaction,
    DocumentId id,
    const web::Upload& upload,
    std::int64_t process,
    const storage::Actor& actor
);
/// The same for a whole message (.eml) that somebody sent, which has been looked through already
/// for what may not be kept.
FileId attach_message(
    storage::Transaction& transaction,
    DocumentId id,
    const web::Upload& upload,
    std::int64_t process,
    const storage::Actor& actor
);
/// Why attach() would refuse this file; nothing when it would not.
std::optional<Text> objection_to(const web::Upload& upload);

} // namespace wijkspraak::documents
