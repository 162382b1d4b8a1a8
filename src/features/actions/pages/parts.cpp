#include "web/parts.hpp"

#include "features/actions/pages.hpp"
#include "features/documents/documents.hpp"

#include <algorithm>

namespace wijkspraak::actions {

using html::Node;

namespace {

web::Tone tone_of(Status status)
{
    switch (status) {
    case Status::open:
    case Status::dropped: return web::Tone::neutral;
    case Status::under_way: return web::Tone::care;
    case Status::done: return web::Tone::good;
    }
    return web::Tone::neutral;
}

/// Where a resident can see that it was done.
std::string proof_path(const Proof& proof)
{
    if (not proof.address.empty()) return proof.address;
    return proof.document ? documents::public_path(*proof.document) : std::string{};
}

Text told(const Action& action, Date today)
{
    if (action.status == Status::done) return as_is(action.proof.text);
    if (action.status == Status::dropped) return t("Waarom: {reden}", action.reason);
    if (is_late(action, today))
        return t("Dit moest klaar zijn {wanneer}, maar is nog niet gedaan.", on_or_in(*action.due));
    return {};
}

Node public_list(const std::vector<Action>& actions, Date today)
{
    std::vector<web::ListItem> items;
    for (const auto& action : actions)
        items.push_back(
            {.address = action.status == Status::done ? proof_path(action.proof) : "",
             .label = as_is(action.what),
             .date = is_late(action, today) ? Text{} : when_of(action),
             .kind = unit_of(action.owner),
             .state = is_late(action, today) ? web::badge(t("te laat"), web::Tone::bad)
                                             : badge_of(action, today),
             .summary = told(action, today)}
        );
    return web::listing(std::move(items));
}

std::vector<Action> with(const std::vector<Action>& actions, bool is_wanted_running)
{
    std::vector<Action> some;
    std::ranges::copy_if(actions, std::back_inserter(some), [&](const Action& action) {
        return is_running(action.status) == is_wanted_running;
    });
    return some;
}

} // namespace

Node badge_of(const Action& action, Date today)
{
    if (is_late(action, today)) return web::badge(lateness(action, today), web::Tone::bad);
    return web::badge(to_text(action.status), tone_of(action.status));
}

Text when_of(const Action& action)
{
    if (action.status == Status::done) return t("klaar op {datum}", to_text(*action.ended_on));
    if (action.status == Status::dropped) return t("gestopt op {datum}", to_text(*action.ended_on));
    if (action.due) return t("uiterlijk {datum}", to_text(*action.due));
    return t("nog geen datum");
}

Text unit_of(const Owner& owner)
{
    return owner.unit.empty() ? t("niemand genoemd") : as_is(owner.unit);
}

Node office_list(const std::vector<Action>& actions, Date today)
{
    std::vector<web::ListItem> items;
    for (const auto& action : actions) {
        const auto step = next_step(action, today);
        items.push_back(
            {.address = path_of(action.id),
             .label = as_is(shortened(action.what, 160)),
             .date = when_of(action),
             .kind = unit_of(action.owner),
             .state = badge_of(action, today),
             .summary = step == NextStep::none ? Text{} : t("Wat nu: {stap}", to_text(step))}
        );
    }
    return web::listing(std::move(items));
}

Node actions_part(const std::vector<Action>& actions, Date today)
{
    if (actions.empty()) return html::nothing();
    const auto running = with(actions, true);
    const auto ended = with(actions, false);
    return web::part(
        "toegezegd",
        t("Wat is er toegezegd?"),
        running.empty() ? html::p(t("Er staat niets meer open.")) : public_list(running, today),
        html::when(
            not ended.empty(),
            [&] {
                return web::fold(
                    t("Klaar of gestopt ({n})", ended.size()), public_list(ended, today)
                );
            }
        )
    );
}

} // namespace wijkspraak::actions
