#include "features/areas/areas.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/entry_pages.hpp"
#include "features/themes/handlers.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using inputs::Input;
using processes::Process;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Input found_entry(Context& context, const Process& process, int number)
{
    return web::found(inputs::find_by_number(context.transaction(), process.id, number));
}

/// The list from which somebody came to this page.
std::optional<Spot> list_before(const Context& context)
{
    if (context.fields["terug"] != "lijst") return std::nullopt;
    return read_spot(context.fields);
}

/// On to that list, or to the part of the page where the change can be seen.
Response go_on(
    const Context& context, const Process& process, const Input& entry, const std::string& part
)
{
    const auto list = list_before(context);
    return web::see(
        list ? path_of(process, *list, anchor_of(entry.id))
             : entry_path(process, entry.number) + "#" + part,
        Notice::saved
    );
}

web::Page entry_with(
    Context& context, const Process& process, const Input& entry, const EntryForms& forms
)
{
    auto& transaction = context.transaction();
    const auto answers = answers_for(transaction, entry.id);
    std::vector<areas::Area> areas;
    if (entry.area)
        if (auto area = areas::find(transaction, *entry.area)) areas.push_back(*std::move(area));
    std::map<ThemeId, Theme> themes;
    for (const auto& answer : answers)
        if (answer.theme)
            if (const auto theme = find_theme(transaction, process.id, *answer.theme))
                themes.emplace(theme->id, *theme);
    return entry_page(
        process,
        {.entry = entry,
         .corrections = inputs::corrections_of(transaction, entry.id),
         .moments = moments::of_process(transaction, process.id),
         .areas = areas,
         .places = rows_of(transaction, process.id, {entry}),
         .lineage = lineage_of(transaction, entry.id),
         .answers = answers,
         .themes = themes,
         .objections = objections_to(transaction, entry.id),
         .back = list_before(context),
         .may_change = may_change(context)},
        forms
    );
}

Response show_entry(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(entry_with(context, process, found_entry(context, process, number), {}));
}

Response answer_entry(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto entry = found_entry(context, process, number);
    const auto text = read_answer_text(context.fields);
    if (not text) {
        const EntryForms forms{
            .answer = {context.fields, text.error()}
        };
        return web::respond(entry_with(context, process, entry, forms), 422);
    }
    give(context.transaction(), process.id, {.entry = entry.id, .text = *text}, context.actor());
    return go_on(context, process, entry, "antwoord");
}

Response withhold_entry(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto entry = found_entry(context, process, number);
    const auto reason = read_withholding(context.fields);
    if (not reason) {
        const EntryForms forms{
            .withholding = {context.fields, reason.error()}
        };
        return web::respond(entry_with(context, process, entry, forms), 422);
    }
    if (entry.state == inputs::State::open)
        withhold(context.transaction(), process.id, entry, *reason, context.actor());
    return go_on(context, process, entry, "afschermen");
}

Response open_entry(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto entry = found_entry(context, process, number);
    const auto reason = read_opening(context.fields);
    if (not reason) {
        const EntryForms forms{
            .withholding = {context.fields, reason.error()}
        };
        return web::respond(entry_with(context, process, entry, forms), 422);
    }
    if (entry.state == inputs::State::withheld)
        open_again(context.transaction(), process.id, entry, *reason, context.actor());
    return go_on(context, process, entry, "afschermen");
}

ObjectionView view_of(Context& context, const Process& process, const Objection& objection)
{
    return {
        .objection = objection,
        .entry = inputs::find_input(context.transaction(), process.id, objection.entry)};
}

Response show_objections(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    auto all = objections_of(context.transaction(), process.id);
    std::ranges::stable_partition(all, [](const Objection& one) { return not one.replied_at; });
    auto some = excerpt_of(all, web::PathValue<int>::parse(context.fields["pagina"]).value_or(1));
    Excerpt<ObjectionView> shown{
        .items = {}, .page = some.page, .pages = some.pages, .total = some.total};
    for (const auto& one : some.items) shown.items.push_back(view_of(context, process, one));
    return web::respond(objections_page(process, shown));
}

Response show_objection(Context& context, const Slug& slug, ObjectionId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto objection = web::found(find_objection(context.transaction(), process.id, id));
    return web::respond(
        objection_page(process, view_of(context, process, objection), may_change(context), {})
    );
}

Response reply_to_objection(Context& context, const Slug& slug, ObjectionId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto objection = web::found(find_objection(context.transaction(), process.id, id));
    const auto show = [&](const web::Problems& problems, int status) {
        return web::respond(
            objection_page(
                process, view_of(context, process, objection), true, {context.fields, problems}
            ),
            status
        );
    };
    if (objection.replied_at)
        return show(
            {
                {"", t("Een collega heeft dit bezwaar intussen beantwoord.")}
        },
            409
        );
    const auto text = read_reply(context.fields);
    if (not text) return show(text.error(), 422);
    reply(context.transaction(), process.id, id, *text, context.actor());
    return web::see(objections_path(process), Notice::saved);
}

} // namespace

web::Routes entry_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/themas/inbreng/{}",         Access::office, show_entry        },
        {Method::post,
         "/kantoor/trajecten/{}/themas/inbreng/{}/antwoord",              Access::team,
         answer_entry                                                                                       },
        {Method::post,
         "/kantoor/trajecten/{}/themas/inbreng/{}/afscherming",           Access::team,
         withhold_entry                                                                                     },
        {Method::post, "/kantoor/trajecten/{}/themas/inbreng/{}/opening", Access::team,   open_entry        },
        {Method::get,  "/kantoor/trajecten/{}/bezwaren",                  Access::office, show_objections   },
        {Method::get,  "/kantoor/trajecten/{}/bezwaren/{}",               Access::office, show_objection    },
        {Method::post, "/kantoor/trajecten/{}/bezwaren/{}",               Access::team,   reply_to_objection},
    };
}

} // namespace wijkspraak::themes
