#include "civic/zone.hpp"
#include "features/hall/answer.hpp"
#include "features/hall/hall.hpp"
#include "features/hall/handlers.hpp"
#include "features/hall/pages.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "web/address.hpp"
#include "web/assets.hpp"

#include <algorithm>

namespace wijkspraak::hall {

using processes::Process;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

constexpr std::size_t most_shown = 20;

Response closed(const Process& process)
{
    return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
}

/// The entries that officials typed last. The ledger's first page is where they stand.
std::vector<inputs::Input> typed_last(storage::Transaction& transaction, const Process& process)
{
    auto newest = inputs::search(transaction, process.id, {}).inputs;
    std::erase_if(newest, [](const inputs::Input& input) { return not input.entered_by; });
    if (newest.size() > most_shown) newest.erase(newest.begin() + most_shown, newest.end());
    return newest;
}

web::Page page_with(
    Context& context, const Process& process, const web::Fields& sent, const Faults& faults
)
{
    const auto moments = moments::outline_of(context.transaction(), process.id);
    auto shown = sent;
    // On the evening itself one need not look for it in the list.
    const auto today = moment_on(moments, day_of(context.now));
    if (sent["moment"].empty() and today) shown.set("moment", std::to_string(today->value()));
    const auto key = sent[key_name];
    return hall_page(
        process,
        {.moments = moments,
         .typed = typed_last(context.transaction(), process),
         .key = key.empty() ? inputs::new_code() : std::string{key},
         .sent = shown,
         .faults = faults}
    );
}

Response show_hall(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on) return closed(process);
    return web::respond(page_with(context, process, context.fields, {}));
}

Response add_lines(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on) return closed(process);
    const auto moments = moments::outline_of(context.transaction(), process.id);
    const auto lines = read_lines(context.fields, moments);
    if (not lines)
        return web::respond(page_with(context, process, context.fields, lines.error()), 422);

    for (auto entry : *lines) {
        entry.entered_by = context.viewer.account;
        inputs::add(context.transaction(), process.id, entry, context.actor());
    }
    // The next line is most often said at the same table.
    const auto next = web::Address{hall_path(process)}
                          .with("moment", context.fields["moment"])
                          .with("tafel", context.fields["tafel"])
                          .with("groep", context.fields["groep"]);
    return web::see(next.text(), web::Notice::added);
}

/// Many lines at once from a browser that kept them, each with a key of its own: however often they
/// come, they are added once.
Response add_kept_lines(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on) return respond_with(Setback::closed);
    const auto lines = read_kept_lines(context.fields["regels"]);
    if (not lines) return respond_with(Setback::unreadable);
    if (lines->size() > most_lines) return respond_with(Setback::too_many);

    const auto moments = moments::outline_of(context.transaction(), process.id);
    std::vector<Outcome> outcomes;
    for (const auto& line : *lines) {
        const auto entry = read_kept_line(line, moments);
        if (not entry) {
            outcomes.push_back({line.origin, entry.error()});
            continue;
        }
        auto entered = *entry;
        entered.entered_by = context.viewer.account;
        entered.given_at = context.now + -line.age;
        outcomes.push_back(
            {line.origin, inputs::add(context.transaction(), process.id, entered, context.actor())}
        );
    }
    return respond_with(outcomes);
}

/// What the browser needs to open the page of the hall while the network is away. It stands beside
/// that page, since a browser lets it watch over nothing else.
Response show_watch(Context&, const Slug&)
{
    return {
        .body = web::Download{
                              .media_type = "text/javascript; charset=utf-8",
                              .file_name = {},
                              .bytes = std::string{web::asset_bytes("hall_watch.js")}}
    };
}

} // namespace

web::Routes typing_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/zaal",         Access::team, show_hall     },
        {Method::post, "/kantoor/trajecten/{}/zaal",         Access::team, add_lines     },
        {Method::post, "/kantoor/trajecten/{}/zaal/regels",  Access::team, add_kept_lines},
        {Method::get,  "/kantoor/trajecten/{}/zaalwacht.js", Access::team, show_watch    },
    };
}

} // namespace wijkspraak::hall
