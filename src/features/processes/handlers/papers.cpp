#include "base/plain.hpp"
#include "features/documents/documents.hpp"
#include "features/processes/forms.hpp"
#include "features/processes/handlers.hpp"
#include "web/characters.hpp"

#include <algorithm>

namespace wijkspraak::processes {

using documents::Document;
using documents::DocumentId;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;

namespace {

std::vector<Document> papers_with(
    storage::Transaction& transaction, const Process& process, std::string_view search
)
{
    auto papers = documents::of_process(transaction, process.id.value());
    std::erase_if(papers, [&](const Document& paper) {
        return not holds(paper.title + " " + paper.kind + " " + paper.reference, search);
    });
    std::ranges::reverse(papers);
    return papers;
}

/// What a resident sees of a paper, with the way back to its process.
Response show_public_paper(Context& context, DocumentId id)
{
    auto& transaction = context.transaction();
    const auto paper = web::found(documents::readable(transaction, id, context.viewer));
    const auto process =
        web::found(find(transaction, ProcessId{documents::process_of(transaction, id)}));
    const auto file = paper.file ? documents::find(transaction, *paper.file) : std::nullopt;

    auto page = documents::document_page(paper, file);
    if (process.is_public) page.trail.push_back({as_is(process.title), public_path(process)});
    auto response = web::respond(std::move(page));
    if (documents::is_open(transaction, id))
        response.keep_under = {"site", "process:" + std::to_string(process.id.value())};
    return response;
}

Response show_papers(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto search = web::shown(context.fields["zoek"]);
    const auto page = web::PathValue<int>::parse(context.fields["pagina"]).value_or(1);
    return web::respond(papers_page(
        process,
        {.excerpt = excerpt_of(papers_with(context.transaction(), process, search), page),
         .search = search,
         .rights = rights_of(context)}
    ));
}

Response show_new_paper(Context& context, const web::Slug& slug)
{
    const web::Fields begun{
        {"status",   "concept"},
        {"openbaar", "ja"     }
    };
    return web::respond(new_paper_page(found(context.transaction(), slug), {begun, {}}));
}

/// The paper with this number, if it belongs to the process.
Document paper_of(storage::Transaction& transaction, const Process& process, DocumentId id)
{
    auto paper = web::found(documents::find(transaction, id));
    if (documents::process_of(transaction, id) != process.id.value()) throw web::HttpError{404};
    return paper;
}

Response show_paper(Context& context, const web::Slug& slug, DocumentId id)
{
    const auto process = found(context.transaction(), slug);
    const auto paper = paper_of(context.transaction(), process, id);
    return web::respond(paper_page(process, paper, {fields_of(paper), {}}));
}

const web::Upload* chosen_file(const Context& context)
{
    const auto match = std::ranges::find_if(context.uploads, [](const web::Upload& upload) {
        return upload.field == paper_form::file.name.view() and not upload.file_name.empty();
    });
    return match == context.uploads.end() ? nullptr : &*match;
}

/// A browser never sends a file a second time of its own accord, so the form says so.
web::Problems with_file_again(web::Problems problems, const Context& context)
{
    if (chosen_file(context) != nullptr)
        problems.try_emplace(
            std::string{paper_form::file.name.view()}, t("Kies het bestand opnieuw.")
        );
    return problems;
}

/// Takes the chosen file in; what is wrong with it otherwise.
std::optional<web::Problems> take_in_file(
    storage::Transaction& transaction, const Context& context, DocumentId id, const Process& process
)
{
    const auto* const upload = chosen_file(context);
    if (upload == nullptr) return std::nullopt;
    const auto file =
        documents::attach(transaction, id, *upload, process.id.value(), context.actor());
    if (file) return std::nullopt;
    return web::Problems{
        {std::string{paper_form::file.name.view()}, file.error()}
    };
}

Response add_paper(SlowContext& context, const web::Slug& slug)
{
    const auto process =
        context.database.read([&](auto& transaction) { return found(transaction, slug); });
    const auto answer = [&](const web::Problems& problems) {
        return web::respond(new_paper_page(process, {context.fields, problems}), 422);
    };
    const auto draft = read_paper(context.fields);
    if (not draft) return answer(with_file_again(draft.error(), context));

    return context.database.write([&](storage::Transaction& transaction) {
        const auto id = documents::add(transaction, *draft, process.id.value(), context.actor());
        if (const auto problems = take_in_file(transaction, context, id, process)) {
            transaction.undo();
            return answer(*problems);
        }
        return web::see(papers_address(process), web::Notice::added);
    });
}

Response change_paper(SlowContext& context, const web::Slug& slug, DocumentId id)
{
    const auto process =
        context.database.read([&](auto& transaction) { return found(transaction, slug); });
    const auto paper = context.database.read([&](auto& transaction) {
        return paper_of(transaction, process, id);
    });
    const auto answer = [&](const web::Problems& problems) {
        return web::respond(paper_page(process, paper, {context.fields, problems}), 422);
    };
    const auto draft = read_paper(context.fields);
    if (not draft) return answer(with_file_again(draft.error(), context));

    return context.database.write([&](storage::Transaction& transaction) {
        documents::change(transaction, id, *draft, process.id.value(), context.actor());
        if (const auto problems = take_in_file(transaction, context, id, process)) {
            transaction.undo();
            return answer(*problems);
        }
        return web::see(papers_address(process), web::Notice::saved);
    });
}

} // namespace

web::Routes paper_routes()
{
    return {
        {Method::get,  "/stukken/{}",                         Access::anyone, show_public_paper},
        {Method::get,  "/kantoor/trajecten/{}/stukken",       Access::office, show_papers      },
        {Method::post, "/kantoor/trajecten/{}/stukken",       Access::team,   add_paper        },
        {Method::get,  "/kantoor/trajecten/{}/stukken/nieuw", Access::team,   show_new_paper   },
        {Method::get,  "/kantoor/trajecten/{}/stukken/{}",    Access::team,   show_paper       },
        {Method::post, "/kantoor/trajecten/{}/stukken/{}",    Access::team,   change_paper     },
    };
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& part : {process_routes(), plan_routes(), frame_routes(), paper_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace wijkspraak::processes
