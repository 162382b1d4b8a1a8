#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/talks/handlers.hpp"
#include "features/talks/sheet.hpp"
#include "features/talks/telling.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::talks {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

int page_in(const web::Fields& fields)
{
    return web::PathValue<int>::parse(fields["pagina"]).value_or(1);
}

std::map<bodies::BodyId, std::string> names_of_bodies(Transaction& transaction)
{
    std::map<bodies::BodyId, std::string> names;
    for (auto& body : bodies::all(transaction)) names.emplace(body.id, std::move(body.name));
    return names;
}

std::vector<Listed> listed(
    const std::vector<Talk>& talks, const std::map<bodies::BodyId, std::string>& names, Date today
)
{
    std::vector<Listed> all;
    all.reserve(talks.size());
    for (std::size_t i = 0; i < talks.size(); ++i)
        all.push_back(
            {.index = i,
             .name = names.at(talks[i].body),
             .state = state_of(talks[i].facts),
             .next = next_step(talks[i].facts, today),
             .planned_on = talks[i].facts.planned_on}
        );
    return all;
}

bool may_lead(const Context& context)
{
    return context.viewer.roles.has_any({web::Role::project_leader, web::Role::district_manager});
}

void require_lead(const Context& context)
{
    if (not may_lead(context)) throw web::HttpError{403};
}

Response show_rounds(Context& context)
{
    auto& transaction = context.transaction();
    RoundsView view{
        .excerpt = {},
        .search = std::string{context.fields["zoek"]},
        .may_start = may_lead(context)};
    auto all = rounds(transaction);
    std::erase_if(all, [&](const Round& round) {
        return not holds(std::to_string(round.year) + " " + round.district_name, view.search);
    });
    const auto excerpt = excerpt_of(std::move(all), page_in(context.fields));
    view.excerpt = {
        .items = {}, .page = excerpt.page, .pages = excerpt.pages, .total = excerpt.total};
    const auto names = names_of_bodies(transaction);
    for (const auto& round : excerpt.items)
        view.excerpt.items.push_back(
            {round, counts_of(listed(talks_of(transaction, round.id), names, day_of(context.now)))}
        );
    return web::respond(rounds_page(view));
}

Response show_new_round(Context& context)
{
    require_lead(context);
    const auto usual = usual_round(day_of(context.now));
    return web::respond(new_round_page({usual, no_problems}, areas::all(context.transaction()), {})
    );
}

Response start_round(Context& context)
{
    require_lead(context);
    auto& transaction = context.transaction();
    const auto areas = areas::all(transaction);
    const auto draft = read_round(context.fields, areas);
    if (not draft)
        return web::respond(new_round_page({context.fields, draft.error()}, areas, {}), 422);
    if (find_round(transaction, draft->year, draft->district))
        return web::respond(
            new_round_page(
                {context.fields, no_problems},
                areas,
                t("Van dit stadsdeel is er al een ronde voor {jaar}.", std::to_string(draft->year))
            ),
            409
        );
    const auto id = start(transaction, *draft, context.actor());
    return web::see(office_path(id), Notice::added);
}

RoundView round_view(Context& context, const Round& round)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    RoundView view{
        .round = round,
        .talks = talks_of(transaction, round.id),
        .excerpt = {},
        .search = read_search(context.fields),
        .counts = {},
        .may_lead = may_lead(context),
        .today = today};
    const auto all = listed(view.talks, names_of_bodies(transaction), today);
    view.counts = counts_of(all);
    view.excerpt = excerpt_of(found(all, view.search), page_in(context.fields));
    for (const auto& slot : slots_of(transaction, round.id))
        view.free_slots += not slot.talk and slot.on > today ? 1 : 0;
    for (const auto& talk : view.talks)
        if (state_of(talk.facts) == State::added and
            bodies::address_of(transaction, talk.body, today).empty())
            ++view.without_address;
    return view;
}

Response show_round(Context& context, RoundId id)
{
    const auto round = web::found(find_round(context.transaction(), id));
    return web::respond(round_page(round_view(context, round), {}));
}

Response download_round(Context& context, RoundId id)
{
    auto& transaction = context.transaction();
    const auto round = web::found(find_round(transaction, id));
    const auto talks = talks_of(transaction, id);
    const auto all = found(
        listed(talks, names_of_bodies(transaction), day_of(context.now)), {.order = Order::by_name}
    );
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "jaargesprekken-" + std::to_string(round.year) + "-" +
                         slug_of(round.district_name) + ".csv",
                              .bytes = sheet_of(round, talks, all, context.settings.public_url)}
    };
}

Response show_change(Context& context, RoundId id)
{
    const auto round = kept_round(context, id);
    const auto known = fields_of(round);
    return web::respond(change_round_page(round, {known, no_problems}));
}

Response change_round(Context& context, RoundId id)
{
    const auto round = kept_round(context, id);
    const auto draft = read_running_round(context.fields, round);
    if (not draft)
        return web::respond(change_round_page(round, {context.fields, draft.error()}), 422);
    change(context.transaction(), round, *draft, context.actor());
    return web::see(office_path(id), Notice::saved);
}

Response invite_all(Context& context, RoundId id)
{
    auto& transaction = context.transaction();
    const auto round = kept_round(context, id);
    const auto view = round_view(context, round);
    if (view.free_slots == 0)
        return web::respond(
            round_page(view, t("Zet eerst data klaar waaruit de wijkorganen kunnen kiezen.")), 409
        );
    for (const auto& talk : view.talks) {
        if (state_of(talk.facts) != State::added) continue;
        invite(transaction, talk, context.actor());
        tell_invited(transaction, talk, context.now);
    }
    return web::see(office_path(id), Notice::saved);
}

// The dates.

Response slots_response(
    Context& context, const Round& round, const web::Problems& problems, int status
)
{
    auto& transaction = context.transaction();
    const auto names = names_of_bodies(transaction);
    std::vector<std::pair<Slot, std::string>> slots;
    for (auto& slot : slots_of(transaction, round.id)) {
        const auto talk = slot.talk ? find(transaction, *slot.talk) : std::nullopt;
        slots.emplace_back(std::move(slot), talk ? names.at(talk->body) : std::string{});
    }
    // What was typed is kept for the next date, which often differs in one thing only.
    return web::respond(slots_page(round, slots, {context.fields, problems}), status);
}

Response show_slots(Context& context, RoundId id)
{
    return slots_response(context, kept_round(context, id), no_problems, 200);
}

Response add_slot(Context& context, RoundId id)
{
    const auto round = kept_round(context, id);
    const auto draft = read_slot(context.fields, day_of(context.now));
    if (not draft) return slots_response(context, round, draft.error(), 422);
    const auto offered = offer(context.transaction(), id, *draft, context.actor());
    if (not offered)
        return slots_response(
            context,
            round,
            {
                {"datum", offered.error()}
        },
            409
        );
    return web::see(office_path(id) + "/data", Notice::added);
}

Response remove_slot(Context& context, RoundId id, SlotId slot)
{
    const auto round = kept_round(context, id);
    const auto known = web::found(find_slot(context.transaction(), id, slot));
    if (not take_away(context.transaction(), known, context.actor()))
        return slots_response(
            context,
            round,
            {
                {"datum", t("Een wijkorgaan heeft deze datum net gekozen.")}
        },
            409
        );
    return web::see(office_path(id) + "/data", Notice::removed);
}

// The bodies.

std::vector<bodies::Body> others(Context& context, const Round& round)
{
    auto& transaction = context.transaction();
    std::set<bodies::BodyId> taken;
    for (const auto& line : lines(transaction, round.year)) taken.insert(line.body);
    auto all = bodies::active(transaction, day_of(context.now));
    std::erase_if(all, [&](const bodies::Body& body) { return taken.contains(body.id); });
    return all;
}

Response show_others(Context& context, RoundId id)
{
    const auto round = kept_round(context, id);
    return web::respond(add_bodies_page(round, others(context, round), {}));
}

Response add_body(Context& context, RoundId id)
{
    auto& transaction = context.transaction();
    const auto round = kept_round(context, id);
    const auto body = bodies::find(transaction, context.fields["wijkorgaan"]);
    if (not body)
        return web::respond(
            add_bodies_page(round, others(context, round), t("Kies een wijkorgaan.")), 422
        );
    const auto added = add(transaction, round, body->id, context.actor());
    if (not added)
        return web::respond(add_bodies_page(round, others(context, round), added.error()), 409);
    return web::see(office_path(id), Notice::added);
}

} // namespace

web::Routes round_routes()
{
    using enum Access;
    return {
        {Method::get,  "/kantoor/jaargesprekken",                     office,             show_rounds   },
        {Method::get,  "/kantoor/jaargesprekken/rondes/nieuw",        neighbourhood_team, show_new_round},
        {Method::post, "/kantoor/jaargesprekken/rondes",              neighbourhood_team, start_round   },
        {Method::get,  "/kantoor/jaargesprekken/rondes/{}",           office,             show_round    },
        {Method::get,  "/kantoor/jaargesprekken/rondes/{}/lijst.csv", office,             download_round},
        {Method::get,
         "/kantoor/jaargesprekken/rondes/{}/gegevens",                neighbourhood_team,
         show_change                                                                                    },
        {Method::post,
         "/kantoor/jaargesprekken/rondes/{}/gegevens",                neighbourhood_team,
         change_round                                                                                   },
        {Method::post,
         "/kantoor/jaargesprekken/rondes/{}/uitnodigingen",           neighbourhood_team,
         invite_all                                                                                     },
        {Method::get,  "/kantoor/jaargesprekken/rondes/{}/data",      neighbourhood_team, show_slots    },
        {Method::post, "/kantoor/jaargesprekken/rondes/{}/data",      neighbourhood_team, add_slot      },
        {Method::post,
         "/kantoor/jaargesprekken/rondes/{}/data/{}/verwijdering",    neighbourhood_team,
         remove_slot                                                                                    },
        {Method::get,
         "/kantoor/jaargesprekken/rondes/{}/wijkorganen",             neighbourhood_team,
         show_others                                                                                    },
        {Method::post,
         "/kantoor/jaargesprekken/rondes/{}/wijkorganen",             neighbourhood_team,
         add_body                                                                                       },
    };
}

} // namespace wijkspraak::talks
