#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/handlers.hpp"

#include <algorithm>

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

constexpr std::size_t themes_per_page = 20;
constexpr int steps_per_page = 50;

Response show_working(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    auto spot = read_spot(context.fields);
    spot.theme = std::nullopt;
    return web::respond(working_with(context, process, spot, {context.fields, {}}));
}

/// Places what was chosen in the theme that was chosen or typed; why not, if it cannot be done.
std::optional<Obstacle> place_in_theme(
    Context& context, const Process& process, const Spot& spot, const Chosen& chosen
)
{
    auto& transaction = context.transaction();
    const ThemeDraft draft{.title = chosen.new_theme};
    if (spot.theme and not chosen.new_theme.empty()) {
        const auto from = find_theme(transaction, process.id, *spot.theme);
        if (not from) return Obstacle::no_such_theme;
        const auto made = split(
            transaction, process.id, {from->id, chosen.units, draft, chosen.why}, context.actor()
        );
        return made ? std::nullopt : std::optional{made.error()};
    }
    // Looked at first: a page that is shown again must not show what is undone.
    if (not are_there(transaction, process.id, chosen.units)) return Obstacle::became_points;
    auto theme = chosen.theme;
    if (not theme) theme = add_theme(transaction, process.id, draft, chosen.why, context.actor());
    if (chosen.units.empty()) return std::nullopt;
    const auto placed =
        place(transaction, process.id, {chosen.units, theme, chosen.why}, context.actor());
    return placed ? std::nullopt : std::optional{placed.error()};
}

std::optional<Obstacle> carry_out(
    Context& context, const Process& process, const Spot& spot, const Chosen& chosen
)
{
    if (chosen.wish == Wish::place) return place_in_theme(context, process, spot, chosen);
    const auto taken =
        place(context.transaction(), process.id, {chosen.units, {}, chosen.why}, context.actor());
    return taken ? std::nullopt : std::optional{taken.error()};
}

bool holds(const std::vector<Unit>& units, const Unit& unit)
{
    return std::ranges::find(units, unit) != units.end();
}

/// Where one goes on: at the first of the list behind what was just done that is still there.
std::string next_anchor(const Chosen& chosen)
{
    std::string anchor;
    bool is_behind = false;
    for (const auto& unit : chosen.shown) {
        if (holds(chosen.units, unit)) {
            is_behind = true;
            anchor.clear();
        } else if (is_behind and anchor.empty()) {
            anchor = anchor_of(unit);
        }
    }
    return anchor;
}

Response go_on(const Process& process, const Spot& spot, const Chosen& chosen)
{
    std::vector<Unit> ticked;
    for (const auto& unit : chosen.ticked)
        if (not holds(chosen.units, unit)) ticked.push_back(unit);
    return web::see(path_of(process, spot, next_anchor(chosen), ticked), Notice::saved);
}

Response take_step(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto spot = read_spot(context.fields);
    const auto chosen = read_chosen(context.fields, themes_of(context.transaction(), process.id));
    if (not chosen)
        return page_of_spot(context, process, spot, {context.fields, chosen.error()}, 422);

    if (chosen->wish == Wish::merge)
        return web::see(with_spot(
                            web::Address{themes_path(process) + "/samenvoeging"}.with(
                                "stukken", to_words(chosen->units)
                            ),
                            spot
        )
                            .text());
    if (const auto obstacle = carry_out(context, process, spot, *chosen)) {
        const web::Problems problems{
            {"stuk", to_text(*obstacle)}
        };
        return page_of_spot(context, process, spot, {context.fields, problems}, 409);
    }
    return go_on(process, spot, *chosen);
}

Response show_steps(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto below = web::PathValue<StepId>::parse(context.fields["onder"]);
    auto steps = steps_of(context.transaction(), process.id, below, steps_per_page + 1);
    StepsView view;
    if (steps.size() > steps_per_page) {
        steps.erase(steps.begin() + steps_per_page, steps.end());
        view.next = steps.back().id;
    }
    view.steps = with_extent(context.transaction(), std::move(steps));
    return web::respond(steps_page(process, view));
}

/// Takes back the step that was shown: not one that somebody else took in the meantime.
Response take_back(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto spot = read_spot(context.fields);
    const auto last = last_step(context.transaction(), process.id);
    const bool is_shown = last and std::to_string(last->id.value()) == context.fields["stap"];
    if (not is_shown) {
        const web::Problems problems{
            {"",
             t("Er is intussen iets anders gedaan of teruggedraaid. Kijk opnieuw wat de laatste "
               "stap is.")}
        };
        return page_of_spot(context, process, spot, {{}, problems}, 409);
    }
    const auto undone = undo(context.transaction(), process.id, context.actor());
    if (not undone) throw web::HttpError{409};
    return web::see(path_of(process, spot), Notice::saved);
}

} // namespace

bool may_change(const Context& context)
{
    return web::may_enter(context.viewer, Access::team);
}

web::Page working_with(Context& context, const Process& process, const Spot& spot, const Sent& sent)
{
    auto& transaction = context.transaction();
    Working working{
        .headway = inputs::headway_of(transaction, process.id),
        .themes = themes_of(transaction, process.id),
        .shown = {},
        .names = names_of(transaction, process.id),
        .open_objections = open_objections(transaction, process.id),
        .rows = {},
        .spot = spot,
        .today = day_of(context.now),
        .may_change = may_change(context)};
    working.shown = excerpt_of(
        working.themes,
        web::PathValue<int>::parse(context.fields["pagina"]).value_or(1),
        themes_per_page
    );
    if (auto last = last_step(transaction, process.id)) {
        const auto moved = moved_by(transaction, last->id);
        working.last = LastStep{*std::move(last), moved};
    }
    if (spot.words.empty()) {
        auto page = rows_to_place(transaction, process.id, spot.after);
        working.rows = std::move(page.rows);
        working.next = page.next;
    } else {
        working.found =
            inputs::search(transaction, process.id, {.words = spot.words, .before = spot.before});
        working.rows = rows_of(transaction, process.id, working.found->inputs);
        working.next = working.found->next;
    }
    if (working.may_change) suggest_themes(transaction, process.id, working.themes, working.rows);
    return working_page(process, working, sent);
}

Response page_of_spot(
    Context& context, const Process& process, const Spot& spot, const Sent& sent, int status
)
{
    if (spot.is_suggestions)
        return web::respond(suggestions_with(context, process, spot, sent), status);
    if (spot.theme) return web::respond(theme_with(context, process, spot, sent), status);
    return web::respond(working_with(context, process, spot, sent), status);
}

web::Routes working_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/themas",               Access::office, show_working},
        {Method::post, "/kantoor/trajecten/{}/themas/stappen",       Access::team,   take_step   },
        {Method::get,  "/kantoor/trajecten/{}/themas/stappen",       Access::office, show_steps  },
        {Method::post, "/kantoor/trajecten/{}/themas/terugdraaiing", Access::team,   take_back   },
    };
}

} // namespace wijkspraak::themes
