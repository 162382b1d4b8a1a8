#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/handlers.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::themes {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

constexpr int answers_shown = 10;
constexpr int steps_shown = 20;
constexpr std::size_t most_people_counted = 2'000;

Theme found_theme(Context& context, const Process& process, int number)
{
    return web::found(find_theme(context.transaction(), process.id, number));
}

/// A theme that something can still be done with.
Theme standing_theme(Context& context, const Process& process, int number)
{
    auto theme = found_theme(context, process, number);
    if (theme.is_ended) throw web::HttpError{404};
    return theme;
}

std::vector<Theme> other_themes(Context& context, const Process& process, ThemeId than)
{
    auto others = themes_of(context.transaction(), process.id);
    std::erase_if(others, [&](const Theme& theme) { return theme.id == than; });
    return others;
}

References references_of(Context& context, const Process& process)
{
    return {
        .outcomes = inputs::outcomes_of(context.transaction(), process.id),
        .accounts = people::all(context.transaction())};
}

Response show_theme(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    auto spot = read_spot(context.fields);
    spot.theme = number;
    return web::respond(theme_with(context, process, spot, {context.fields, {}}));
}

Response show_change(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto theme = standing_theme(context, process, number);
    return web::respond(
        theme_change_page(process, theme, references_of(context, process), {fields_of(theme), {}})
    );
}

Response change_theme(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    auto theme = standing_theme(context, process, number);
    const auto references = references_of(context, process);
    const auto read = read_theme_change(context.fields, theme, references);
    if (not read)
        return web::respond(
            theme_change_page(process, theme, references, {context.fields, read.error()}), 422
        );

    static_cast<ThemeDraft&>(theme) = read->draft;
    change(context.transaction(), process.id, theme, read->why, context.actor());
    return web::see(theme_path(process, number), Notice::saved);
}

Response show_merge(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto theme = standing_theme(context, process, number);
    return web::respond(
        theme_merge_page(process, theme, other_themes(context, process, theme.id), {})
    );
}

Response merge_theme(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto theme = standing_theme(context, process, number);
    const auto others = other_themes(context, process, theme.id);
    const auto refuse = [&](const web::Problems& problems, int status) {
        return web::respond(
            theme_merge_page(process, theme, others, {context.fields, problems}), status
        );
    };
    const auto read = read_theme_merge(context.fields, theme.id, others);
    if (not read) return refuse(read.error(), 422);
    const auto merged = merge(context.transaction(), process.id, *read, context.actor());
    if (not merged)
        return refuse(
            {
                {"", to_text(merged.error())}
        },
            409
        );
    const auto into = find_theme(context.transaction(), process.id, read->into);
    return web::see(theme_path(process, into->number), Notice::saved);
}

/// Why the municipality did with the outcome what it did: a beginning for the answer.
std::string reason_of(Transaction& transaction, const Process& process, const Theme& theme)
{
    if (not theme.outcome) return {};
    for (const auto& response : inputs::responses_of(transaction, process.id))
        if (response.outcome == *theme.outcome) return response.reason;
    return {};
}

/// How many people hear an answer, and what one of them reads; counted up to a bound.
Arrival arrival_of(
    Transaction& transaction, const Process& process, const Theme& theme, const std::string& text
)
{
    Arrival arrival{.entries = theme.places, .news = {}};
    std::set<std::string> addresses;
    const auto members =
        members_of(transaction, theme.id, std::nullopt, static_cast<int>(most_people_counted));
    arrival.is_more = members.next.has_value();
    for (const auto& place : members.places) {
        const auto giver = inputs::giver_of(transaction, place.entry);
        const auto address = giver ? news_address(*giver) : std::nullopt;
        if (not address) continue;
        addresses.insert(*address);
        if (arrival.news) continue;
        if (const auto entry = inputs::find_input(transaction, process.id, place.entry))
            arrival.news = news_of(*entry, {.id = AnswerId{0}, .text = text, .role = {}, .at = {}});
    }
    arrival.people = static_cast<int>(addresses.size());
    return arrival;
}

Response show_answering(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto theme = standing_theme(context, process, number);
    web::Fields known;
    if (not theme.answer)
        known.add(
            std::string{answer_name.view()}, reason_of(context.transaction(), process, theme)
        );
    return web::respond(answer_page(process, theme, {}, {known, {}}));
}

Response answer_theme(Context& context, const Slug& slug, int number)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto theme = standing_theme(context, process, number);
    const auto text = read_answer_text(context.fields);
    if (not text)
        return web::respond(answer_page(process, theme, {}, {context.fields, text.error()}), 422);
    if (context.fields["doe"] != "geven")
        return web::respond(answer_page(
            process,
            theme,
            arrival_of(context.transaction(), process, theme, *text),
            {context.fields, {}}
        ));
    give(context.transaction(), process.id, {.theme = theme.id, .text = *text}, context.actor());
    return web::see(theme_path(process, number), Notice::saved);
}

} // namespace

web::Page theme_with(Context& context, const Process& process, const Spot& spot, const Sent& sent)
{
    auto& transaction = context.transaction();
    const auto theme = found_theme(context, process, *spot.theme);
    const auto members = members_below(transaction, process.id, theme, spot.before);
    const auto others = other_themes(context, process, theme.id);
    return theme_page(
        process,
        {.theme = theme,
         .themes = others,
         .names = names_of(transaction, process.id),
         .members = members.rows,
         .next = members.next,
         .answers = answers_to(transaction, theme.id, answers_shown),
         .steps = with_extent(transaction, steps_of_theme(transaction, theme.id, steps_shown)),
         .spot = spot,
         .today = day_of(context.now),
         .may_change = may_change(context)},
        sent
    );
}

web::Routes theme_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/themas/{}",              Access::office, show_theme    },
        {Method::get,  "/kantoor/trajecten/{}/themas/{}/wijzigen",     Access::team,   show_change   },
        {Method::post, "/kantoor/trajecten/{}/themas/{}/wijzigen",     Access::team,   change_theme  },
        {Method::get,  "/kantoor/trajecten/{}/themas/{}/samenvoeging", Access::team,   show_merge    },
        {Method::post, "/kantoor/trajecten/{}/themas/{}/samenvoeging", Access::team,   merge_theme   },
        {Method::get,  "/kantoor/trajecten/{}/themas/{}/antwoord",     Access::team,   show_answering},
        {Method::post, "/kantoor/trajecten/{}/themas/{}/antwoord",     Access::team,   answer_theme  },
    };
}

} // namespace wijkspraak::themes
