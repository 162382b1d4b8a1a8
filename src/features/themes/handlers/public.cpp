#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/handlers.hpp"
#include "features/themes/public_pages.hpp"
#include "web/characters.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

constexpr std::size_t themes_per_page = 20;

/// A process that this viewer may read about.
Process readable(Context& context, const Slug& slug)
{
    auto process = processes::found(context.transaction(), slug);
    if (not process.is_public and context.viewer.roles.empty()) throw web::HttpError{404};
    return process;
}

Response kept(const Process& process, web::Page page)
{
    auto response = web::respond(std::move(page));
    if (process.is_public)
        response.keep_under = {"process:" + std::to_string(process.id.value()), "site"};
    return response;
}

PublicTheme public_theme(
    Transaction& transaction, const Theme& theme, const std::vector<inputs::Outcome>& outcomes
)
{
    PublicTheme shown{.theme = theme};
    if (theme.answer) shown.answer = find_answer(transaction, *theme.answer);
    if (theme.outcome) {
        const auto known = std::ranges::find(outcomes, *theme.outcome, &inputs::Outcome::id);
        if (known != outcomes.end()) shown.outcome = *known;
    }
    return shown;
}

int page_asked(const Context& context)
{
    return web::PathValue<int>::parse(context.fields["pagina"]).value_or(1);
}

Response show_themes(Context& context, const Slug& slug)
{
    const auto process = readable(context, slug);
    auto& transaction = context.transaction();
    const auto search = web::shown(context.fields["zoek"].substr(0, 200));
    auto themes = themes_of(transaction, process.id);
    std::erase_if(themes, [&](const Theme& theme) {
        return not holds(theme.title + " " + theme.summary, search);
    });
    const auto some = excerpt_of(std::move(themes), page_asked(context), themes_per_page);
    const auto call = inputs::call_of(transaction, process.id);
    PublicThemes view{
        .headway = inputs::headway_of(transaction, process.id),
        .answer_by = call ? call->answer_by : std::nullopt,
        .themes = {.items = {}, .page = some.page, .pages = some.pages, .total = some.total},
        .search = search,
        .today = day_of(context.now)
    };
    const auto outcomes = inputs::outcomes_of(transaction, process.id);
    for (const auto& theme : some.items)
        view.themes.items.push_back(public_theme(transaction, theme, outcomes));
    return kept(process, public_themes_page(process, view));
}

std::vector<PublicMember> members_in(const std::vector<Row>& rows)
{
    std::vector<PublicMember> members;
    for (const auto& row : rows) {
        PublicMember member{.entries = row.entries, .more_entries = row.more_entries};
        if (const auto id = row.unit.point())
            member.point = Point{.id = *id, .number = row.number, .text = row.text};
        members.push_back(std::move(member));
    }
    return members;
}

Response show_theme(Context& context, const Slug& slug, int number)
{
    const auto process = readable(context, slug);
    auto& transaction = context.transaction();
    const auto theme = web::found(find_theme(transaction, process.id, number));
    if (theme.is_ended) throw web::HttpError{404};
    const auto before = web::PathValue<int>::parse(context.fields["voor"]);
    const auto members = members_below(transaction, process.id, theme, before);
    const auto outcomes = inputs::outcomes_of(transaction, process.id);
    return kept(
        process,
        public_theme_page(
            process,
            {.theme = public_theme(transaction, theme, outcomes),
             .members = members_in(members.rows),
             .before = before,
             .next = members.next,
             .today = day_of(context.now)}
        )
    );
}

/// All that waits, with the process it is in and who has it.
std::vector<WaitingView> all_waiting(Context& context)
{
    auto& transaction = context.transaction();
    std::map<std::int64_t, std::string> names;
    for (auto& account : people::all(transaction))
        names.emplace(account.id.value(), std::move(account.name));
    std::map<processes::ProcessId, Process> known;
    for (auto& process : processes::all(transaction)) known.emplace(process.id, std::move(process));

    std::vector<WaitingView> waiting;
    for (auto& one : waiting_themes(transaction)) {
        const auto process = known.find(one.process);
        if (process == known.end()) continue;
        WaitingView view{.theme = std::move(one.theme), .process = process->second};
        if (const auto account = view.theme.assigned_to) {
            if (const auto name = names.find(*account); name != names.end())
                view.assigned_to = name->second;
            view.is_mine = account == context.viewer.account;
        }
        waiting.push_back(std::move(view));
    }
    return waiting;
}

Response show_waiting(Context& context)
{
    auto waiting = all_waiting(context);
    const auto search = web::shown(context.fields["zoek"].substr(0, 200));
    const bool only_mine = context.fields["mijn"] == "ja";
    const auto total = waiting.size();
    std::erase_if(waiting, [&](const WaitingView& view) {
        const auto words = view.theme.title + " " + view.theme.handler + " " + view.process.title;
        return (only_mine and not view.is_mine) or not holds(words, search);
    });
    return web::respond(waiting_page(
        {.shown = excerpt_of(std::move(waiting), page_asked(context)),
         .total = total,
         .search = search,
         .only_mine = only_mine,
         .today = day_of(context.now)}
    ));
}

} // namespace

web::Routes public_routes()
{
    return {
        {Method::get, "/trajecten/{}/themas",    Access::anyone, show_themes },
        {Method::get, "/trajecten/{}/themas/{}", Access::anyone, show_theme  },
        {Method::get, "/kantoor/antwoorden",     Access::office, show_waiting},
    };
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some :
         {working_routes(),
          reading_routes(),
          suggestion_routes(),
          theme_routes(),
          entry_routes(),
          public_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::themes
