#include "features/bodies/forms/paper_fields.hpp"
#include "features/bodies/handlers.hpp"
#include "features/documents/documents.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::SlowContext;
using web::Slug;

namespace {

std::string papers_path(const Seat& seat)
{
    return own_path(seat.body.body()) + "/stukken";
}

Response papers(
    const web::Context& context, Transaction& transaction, const Slug& slug, const Filled& filled
)
{
    const auto seat = seat_of(context, transaction, slug);
    return web::respond(
        documents_page(
            seat.desk(), documents::of_process(transaction, shelf_of(seat.body.id)), filled
        ),
        filled.problems.empty() ? 200 : 422
    );
}

Response show_papers(Context& context, const Slug& slug)
{
    return papers(context, context.transaction(), slug, {nothing_sent, no_problems});
}

const web::Upload* chosen_file(const SlowContext& context)
{
    const auto match = std::ranges::find_if(context.uploads, [](const web::Upload& upload) {
        return upload.field == paper_file_field.name.view() and not upload.file_name.empty();
    });
    return match == context.uploads.end() ? nullptr : &*match;
}

/// Writes the paper with its file; why the file is not taken, if it is not.
std::optional<Text> take_in(
    const SlowContext& context,
    Transaction& transaction,
    const Slug& slug,
    const documents::DocumentDraft& draft
)
{
    const auto seat = seat_of(context, transaction, slug);
    const auto editor = editor_of(context, transaction, seat);
    const auto shelf = shelf_of(seat.body.id);
    const auto id = documents::add(transaction, draft, shelf, editor.actor);
    const auto file =
        documents::attach(transaction, id, *chosen_file(context), shelf, editor.actor);
    if (not file) {
        transaction.undo();
        return file.error();
    }
    note(
        transaction,
        seat.body.id,
        {.subject = Subject::document,
         .deed = Deed::added,
         .thing = id.value(),
         .title = draft.title},
        editor
    );
    return std::nullopt;
}

Response add_paper(SlowContext& context, const Slug& slug)
{
    const auto show_again = [&](const web::Problems& problems) {
        return context.database.read([&](Transaction& transaction) {
            return papers(context, transaction, slug, {context.fields, problems});
        });
    };

    auto draft = read_paper(context.fields);
    web::Problems problems = draft ? web::Problems{} : draft.error();
    if (chosen_file(context) == nullptr)
        problems.emplace(paper_file_field.name.view(), t("Kies een bestand."));
    if (not problems.empty()) return show_again(problems);

    const auto refusal = context.database.write([&](Transaction& transaction) {
        return take_in(context, transaction, slug, *draft);
    });
    if (refusal)
        return show_again({
            {std::string{paper_file_field.name.view()}, *refusal}
        });
    return web::see("/mijn-wijkorganen/" + slug.value + "/stukken", Notice::added);
}

Response turn_publicity(Context& context, const Slug& slug, documents::DocumentId id)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    const auto shelf = shelf_of(seat.body.id);
    const auto all = documents::of_process(transaction, shelf);
    const auto document = std::ranges::find(all, id, &documents::Document::id);
    if (document == all.end()) throw web::HttpError{404};

    const auto editor = editor_of(context, transaction, seat);
    documents::DocumentDraft draft = *document;
    draft.is_public = not draft.is_public;
    documents::change(transaction, id, draft, shelf, editor.actor);
    note(
        transaction,
        seat.body.id,
        {.subject = Subject::document,
         .deed = Deed::changed,
         .thing = id.value(),
         .title = draft.title},
        editor
    );
    return web::see(papers_path(seat), Notice::saved);
}

} // namespace

web::Routes paper_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/stukken",                 signed_in, show_papers   },
        {Method::post, "/mijn-wijkorganen/{}/stukken",                 signed_in, add_paper     },
        {Method::post, "/mijn-wijkorganen/{}/stukken/{}/openbaarheid", signed_in, turn_publicity},
    };
}

} // namespace wijkspraak::bodies
