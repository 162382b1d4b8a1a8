#include "features/processes/processes.hpp"
#include "features/publication/edition_source.hpp"
#include "features/publication/edition_store.hpp"
#include "features/publication/pages.hpp"
#include "features/publication/publication.hpp"
#include "features/publication/reading.hpp"
#include "features/publication/writing.hpp"

#include <algorithm>

namespace wijkspraak::publication {

namespace {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

/// The process with this name, as far as this visitor may know of it.
Process visible(Transaction& transaction, const Slug& slug, const web::Viewer& viewer)
{
    auto process = processes::found(transaction, slug);
    if (not process.is_public and viewer.roles.empty()) throw web::HttpError{404};
    return process;
}

/// Files made for this request or, when they are large, what is on the shelf.
struct Found {
    Process process;
    std::optional<std::vector<ReadyFile>> ready = {};
    Shelf shelf = {};
};

Found found_files(SlowContext& context, const Slug& slug, std::span<const FileKind> kinds)
{
    return context.database.read([&](Transaction& transaction) {
        Found found{.process = visible(transaction, slug, context.viewer)};
        found.shelf = EditionStore{transaction}.shelf_of(found.process.id);
        if (found.shelf.newest) return found; // it was too large before
        const auto whole = whole_of(transaction, found.process);
        if (whole.entries <= most_entries_at_once)
            found.ready = ready_files(transaction, whole, kinds);
        return found;
    });
}

/// Orders an edition when it is time for one.
void order_when_due(SlowContext& context, Found& found)
{
    const auto from = next_edition_from(found.shelf.stock());
    if (not from or context.now < *from) return;
    found.shelf = context.database.write([&](Transaction& transaction) {
        EditionStore store{transaction};
        store.order(found.process.id, context.now);
        transaction.touch(std::string{order_topic});
        transaction.touch(edition_topic_of(found.process.id));
        return store.shelf_of(found.process.id);
    });
}

/// Kept ready while the record stays as it is. What is out of date is looked at anew each time,
/// since it is somebody's visit that has it made again.
std::vector<std::string> topics_for(const Found& found)
{
    if (not found.process.is_public) return {};
    const bool is_settled = found.ready or found.shelf.stock().is_current;
    if (not is_settled) return {};
    return {topic_of(found.process.id), edition_topic_of(found.process.id), "site"};
}

const Edition* when(const std::optional<Edition>& edition, std::initializer_list<EditionState> in)
{
    const bool is_in = edition and std::ranges::find(in, edition->state) != in.end();
    return is_in ? &*edition : nullptr;
}

/// A file of the edition on the shelf.
const EditionFile& file_on_shelf(const Found& found, FileKind kind)
{
    return *std::ranges::find(found.shelf.ready->files, kind, [](const EditionFile& file) {
        return file.facts.kind;
    });
}

OpenView view_of(const SlowContext& context, const Found& found)
{
    using enum EditionState;
    OpenView view{
        .process = found.process,
        .settings = context.settings,
        .under_way = when(found.shelf.newest, {waiting, at_work}),
        .failed = when(found.shelf.newest, {failed}),
        .next_edition_from = next_edition_from(found.shelf.stock()),
        .is_still = not context.fields["stil"].empty()};
    if (found.ready) {
        for (const auto& file : *found.ready) view.files.push_back(file.facts);
        view.pictured_at = context.now;
        view.next_edition_from.reset();
    } else if (found.shelf.ready) {
        for (const auto kind : file_kinds) view.files.push_back(file_on_shelf(found, kind).facts);
        view.pictured_at = found.shelf.ready->pictured_at;
    }
    return view;
}

Response show_page(SlowContext& context, Slug slug)
{
    auto found = found_files(context, slug, file_kinds);
    if (not found.ready) order_when_due(context, found);
    auto response = web::respond(open_page(view_of(context, found)));
    response.keep_under = topics_for(found);
    return response;
}

/// A program that comes too early is told to come back.
Response not_yet(const Found& found)
{
    auto response = web::respond(not_yet_page(found.process), 503);
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

/// What goes with a file: how many rows it has, where it is described and what may be done with it.
void add_lines(
    Response& response, const Found& found, const FileFacts& facts, const web::Settings& settings
)
{
    response.headers.emplace_back("X-Total-Count", std::to_string(facts.rows));
    auto links = "<" + page_path(found.process) + ">; rel=\"describedby\"";
    if (not settings.licence_url.empty())
        links += ", <" + settings.licence_url + ">; rel=\"license\"";
    response.headers.emplace_back("Link", std::move(links));
    response.keep_under = topics_for(found);
}

Response show_file(SlowContext& context, const Slug& slug, FileKind kind)
{
    auto found = found_files(context, slug, std::span{&kind, 1});
    Response response;
    if (found.ready) {
        auto& file = found.ready->front();
        response.body = web::Download{
            std::string{media_type_of(kind)},
            file_name_of(found.process, kind),
            std::move(file.bytes),
            true};
        add_lines(response, found, file.facts, context.settings);
        return response;
    }
    order_when_due(context, found);
    if (not found.shelf.ready) return not_yet(found);
    const auto& file = file_on_shelf(found, kind);
    response.body = stream_of(context.database, found.process, found.shelf.ready->id, file);
    add_lines(response, found, file.facts, context.settings);
    return response;
}

/// A line as sha256sum reads it.
Response show_digest(SlowContext& context, const Slug& slug, FileKind kind)
{
    const auto found = found_files(context, slug, std::span{&kind, 1});
    if (not found.ready and not found.shelf.ready) return not_yet(found);
    const auto& facts = found.ready ? found.ready->front().facts : file_on_shelf(found, kind).facts;
    const auto name = file_name_of(found.process, kind);
    Response response{
        .body = web::Download{
                              "text/plain; charset=utf-8", name + ".sha256", facts.sha256 + "  " + name + "\n"}
    };
    response.keep_under = topics_for(found);
    return response;
}

template <FileKind kind>
Response file(SlowContext& context, Slug slug)
{
    return show_file(context, slug, kind);
}

template <FileKind kind>
Response digest(SlowContext& context, Slug slug)
{
    return show_digest(context, slug, kind);
}

} // namespace

web::Routes routes()
{
    using enum FileKind;
    return {
        {Method::get, "/trajecten/{}/open-gegevens",       Access::anyone, show_page           },
        {Method::get, "/trajecten/{}/inbreng.csv",         Access::anyone, file<entries_csv>   },
        {Method::get, "/trajecten/{}/inbreng.json",        Access::anyone, file<entries_json>  },
        {Method::get, "/trajecten/{}/themas.csv",          Access::anyone, file<themes_csv>    },
        {Method::get, "/trajecten/{}/inbreng.csv.sha256",  Access::anyone, digest<entries_csv> },
        {Method::get, "/trajecten/{}/inbreng.json.sha256", Access::anyone, digest<entries_json>},
        {Method::get, "/trajecten/{}/themas.csv.sha256",   Access::anyone, digest<themes_csv>  },
    };
}

} // namespace wijkspraak::publication
