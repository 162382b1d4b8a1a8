#include "features/documents/documents.hpp"

namespace wijkspraak::storage {

template <>
struct Column<documents::DocumentStatus>
    : WordColumn<documents::DocumentStatus, documents::parse_document_status> {};

} // namespace wijkspraak::storage

namespace wijkspraak::documents {

namespace {

constexpr std::string_view insert_document = R"(
    insert into documents
        (process_id, title, kind, status, version, dated, reference, address, note, is_public)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    returning id
)";

constexpr std::string_view update_document = R"(
    update documents
    set title = $3, kind = $4, status = $5, version = $6, dated = $7, reference = $8,
        address = $9, note = $10, is_public = $11
    where id = $1 and process_id = $2
)";

constexpr std::string_view document_by_id = R"(
    select id, title, kind, status, version, dated, reference, address, note, is_public,
        (select max(document_files.id) from document_files where document_id = documents.id)
    from documents
    where id = $1
)";

constexpr std::string_view documents_of_process = R"(
    select id, title, kind, status, version, dated, reference, address, note, is_public,
        (select max(document_files.id) from document_files where document_id = documents.id)
    from documents
    where process_id = $1 and kind <> $2
    order by id
)";

constexpr std::string_view open_document = R"(
    select documents.id
    from documents join open_shelves on open_shelves.process_id = documents.process_id
    where documents.id = $1 and is_public = 1
)";

constexpr std::string_view insert_shelf = R"(
    insert into open_shelves (process_id)
    values ($1)
    on conflict (process_id) do nothing
)";

constexpr std::string_view process_of_document = R"(
    select process_id
    from documents
    where id = $1
)";

constexpr std::string_view file_by_id = R"(
    select id, name, media_type, size, sha256
    from document_files
    where id = $1
)";

constexpr std::string_view parts_of_file = R"(
    select bytes
    from document_file_parts
    where file_id = $1
    order by number
)";

Document read_document(const storage::Row& row)
{
    return {
        {.title = row.get<std::string>(1),
         .kind = row.get<std::string>(2),
         .status = row.get<DocumentStatus>(3),
         .version = row.get<std::string>(4),
         .on = row.get<std::optional<Dated>>(5),
         .reference = row.get<std::string>(6),
         .address = row.get<std::string>(7),
         .note = row.get<std::string>(8),
         .is_public = row.get<bool>(9)},
        row.get<DocumentId>(0),
        row.get<std::optional<FileId>>(10)
    };
}

File read_file(const storage::Row& row)
{
    return {
        .id = row.get<FileId>(0),
        .name = row.get<std::string>(1),
        .media_type = row.get<std::string>(2),
        .size = row.get<std::int64_t>(3),
        .sha256 = row.get<std::string>(4)};
}

} // namespace

std::optional<std::int64_t> process_with(std::int64_t shelf)
{
    if (shelf < 0) return std::nullopt;
    return shelf;
}

DocumentId add(
    storage::Transaction& transaction,
    const DocumentDraft& draft,
    std::int64_t process,
    const storage::Actor& actor
)
{
    const auto rows = transaction.run(
        insert_document,
        process,
        draft.title,
        draft.kind,
        draft.status,
        draft.version,
        draft.on,
        draft.reference,
        draft.address,
        draft.note,
        draft.is_public
    );
    const auto id = rows.front().get<DocumentId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "document.add",
         .subject = id.value(),
         .process = process_with(process),
         .detail = draft.title}
    );
    return id;
}

void change(
    storage::Transaction& transaction,
    DocumentId id,
    const DocumentDraft& draft,
    std::int64_t process,
    const storage::Actor& actor
)
{
    transaction.run(
        update_document,
        id,
        process,
        draft.title,
        draft.kind,
        draft.status,
        draft.version,
        draft.on,
        draft.reference,
        draft.address,
        draft.note,
        draft.is_public
    );
    storage::audit(
        transaction,
        actor,
        {.action = "document.change",
         .subject = id.value(),
         .process = process_with(process),
         .detail = draft.title + ": " + std::string{to_word(draft.status)}}
    );
}

std::optional<Document> find(storage::Transaction& transaction, DocumentId id)
{
    return transaction.first(read_document, document_by_id, id);
}

std::vector<Document> of_process(storage::Transaction& transaction, std::int64_t process)
{
    return transaction.all(read_document, documents_of_process, process, attachment_kind);
}

bool is_open(storage::Transaction& transaction, DocumentId id)
{
    return not transaction.run(open_document, id).empty();
}

void open_shelf(
    storage::Transaction& transaction, std::int64_t process, const storage::Actor& actor
)
{
    transaction.run(insert_shelf, process);
    storage::audit(transaction, actor, {.action = "document.open_shelf", .subject = process});
}

std::int64_t process_of(storage::Transaction& transaction, DocumentId id)
{
    return transaction.run(process_of_document, id).at(0).number(0);
}

std::optional<File> find(storage::Transaction& transaction, FileId id)
{
    return transaction.first(read_file, file_by_id, id);
}

std::string bytes_of(storage::Transaction& transaction, FileId id)
{
    std::string bytes;
    for (const auto& part : transaction.run(parts_of_file, id)) bytes += part.text(0);
    return bytes;
}

} // namespace wijkspraak::documents
