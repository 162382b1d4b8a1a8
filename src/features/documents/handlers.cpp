#include "features/documents/documents.hpp"

namespace wijkspraak::documents {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

Response download(Context& context, DocumentId id)
{
    const auto document = web::found(readable(context.transaction(), id, context.viewer));
    const auto file_id = web::found(document.file);
    const auto file = web::found(find(context.transaction(), file_id));
    return {
        .body = web::Download{
                              .media_type = file.media_type,
                              .file_name = file.name,
                              .bytes = bytes_of(context.transaction(), file_id)}
    };
}

} // namespace

std::optional<Document> readable(
    storage::Transaction& transaction, DocumentId id, const web::Viewer& viewer
)
{
    const bool may_read = is_open(transaction, id) or web::may_enter(viewer, Access::office);
    return may_read ? find(transaction, id) : std::nullopt;
}

web::Routes routes()
{
    return {
        {Method::get, "/stukken/{}/bestand", Access::anyone, download},
    };
}

} // namespace wijkspraak::documents
