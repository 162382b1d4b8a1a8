#include "features/documents/documents.hpp"
#include "features/documents/pages.hpp"

namespace wijkspraak::documents {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// The paper, if this viewer may read it; else the page that says there is none.
Document readable(Context& context, DocumentId id)
{
    auto document = web::found(find(context.transaction(), id));
    const bool may_read =
        is_open(context.transaction(), id) or web::may_enter(context.viewer, Access::office);
    if (not may_read) throw web::HttpError{404};
    return document;
}

Response show(Context& context, DocumentId id)
{
    const auto document = readable(context, id);
    const auto file = document.file ? find(context.transaction(), *document.file) : std::nullopt;
    auto response = web::respond(document_page(document, file));
    if (is_open(context.transaction(), id))
        response.keep_under = {"process:" + std::to_string(process_of(context.transaction(), id))};
    return response;
}

Response download(Context& context, DocumentId id)
{
    const auto file_id = web::found(readable(context, id).file);
    const auto file = web::found(find(context.transaction(), file_id));
    return {
        .body = web::Download{
                              .media_type = file.media_type,
                              .file_name = file.name,
                              .bytes = bytes_of(context.transaction(), file_id)}
    };
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get, "/stukken/{}",         Access::anyone, show    },
        {Method::get, "/stukken/{}/bestand", Access::anyone, download},
    };
}

} // namespace wijkspraak::documents
