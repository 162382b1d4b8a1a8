#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/bodies/office_pages.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

people::AccountId account_of(const Context& context)
{
    return people::AccountId{*context.viewer.account};
}

/// Which bodies somebody coaches or sits on, when only those were asked for.
std::optional<std::set<BodyId>> asked_for(Context& context)
{
    if (context.fields["van"] != "mij") return std::nullopt;
    auto ids = coached_by(context.transaction(), account_of(context));
    for (const auto& body : bodies_of(context.transaction(), account_of(context)))
        ids.insert(body.id);
    return ids;
}

/// Puts the facts in the order of the names, without the bodies that were not searched for.
std::vector<Facts> found_facts(Context& context, const std::string& words)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    const auto mine = asked_for(context);
    std::map<BodyId, Facts> by_body;
    for (const auto& facts : facts_of_all(transaction, today))
        if (not mine or mine->contains(facts.body)) by_body.emplace(facts.body, facts);

    const auto all = lines_of_all(transaction, words.empty() ? With::names : With::words);
    std::vector<Facts> found;
    for (const auto id : matching(all, areas::all(transaction), {.words = words}))
        if (const auto facts = by_body.find(id); facts != by_body.end())
            found.push_back(facts->second);
    return found;
}

Response show_office_register(Context& context)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    OfficeRegister shown{
        .excerpt = {},
        .search = web::shown(context.fields["zoek"]),
        .worry = parse_worry(context.fields["toon"]).value_or(Worry::none),
        .is_mine = context.fields["van"] == "mij",
        .may_keep = web::may_enter(context.viewer, Access::neighbourhood_team),
        .today = today};
    auto found = found_facts(context, shown.search);
    for (const auto worry : worries)
        shown.counts[worry] =
            static_cast<int>(std::ranges::count_if(found, [&](const Facts& facts) {
                return belongs_to(worry, facts, today);
            }));
    std::erase_if(found, [&](const Facts& facts) {
        return not belongs_to(shown.worry, facts, today);
    });

    const auto excerpt = excerpt_of(std::move(found), page_in(context.fields));
    shown.excerpt = {
        .items = {}, .page = excerpt.page, .pages = excerpt.pages, .total = excerpt.total};
    const auto areas = areas::all(transaction);
    for (const auto& facts : excerpt.items) {
        auto body = find(transaction, facts.body).value();
        auto district = name_of_district(areas, body.district);
        shown.excerpt.items.push_back({
            {std::move(body), std::move(district)},
            facts
        });
    }
    return web::respond(office_register_page(shown));
}

Response show_new_body(Context& context)
{
    return web::respond(
        new_body_page({nothing_sent, no_problems}, areas::all(context.transaction()))
    );
}

Response add_body(Context& context)
{
    auto& transaction = context.transaction();
    const auto areas = areas::all(transaction);
    const auto show_again = [&](const web::Problems& problems) {
        return web::respond(new_body_page({context.fields, problems}, areas), 422);
    };
    const auto draft = read_registration(context.fields, areas, {});
    if (not draft) return show_again(draft.error());
    if (find_by_name(transaction, draft->body.name))
        return show_again({
            {"naam", t("Er staat al een wijkorgaan met deze naam in de lijst.")}
        });

    const auto id = add(transaction, *draft, context.actor());
    if (context.viewer.roles.has(web::Role::coach))
        assign_coach(transaction, id, account_of(context), context.actor());
    return web::see(office_path({draft->body, id}), Notice::added);
}

std::vector<Named> named_keepers(Transaction& transaction, BodyId id)
{
    std::vector<Named> named;
    for (const auto& keeper : keepers_of(transaction, id))
        if (const auto account = people::find(transaction, keeper.account))
            named.push_back({account->id, account->name, keeper.role});
    return named;
}

std::vector<Named> possible_coaches(Transaction& transaction)
{
    std::vector<Named> named;
    for (const auto& account : people::all(transaction))
        if (not account.is_disabled and
            account.roles.has_any({web::Role::coach, web::Role::district_manager}))
            named.push_back({account.id, account.name});
    return named;
}

Case case_of(Context& context, const Kept& kept)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    Case shown{
        .body = kept,
        .district = name_of_district(areas::all(transaction), kept.registration.body.district),
        .ties = ties_of(transaction, context.viewer, kept),
        .may_assign = web::may_enter(context.viewer, Access::neighbourhood_team),
        .facts = facts_of(transaction, kept.id, today),
        .members = members_of(transaction, kept.id),
        .keepers = named_keepers(transaction, kept.id),
        .coaches = possible_coaches(transaction),
        .today = today};
    shown.reminders = reminders_for(shown.facts, shown.members, today);
    shown.waiting = waiting_changes_of(transaction, kept.id);
    return shown;
}

Response show_office_history(Context& context, const Slug& slug)
{
    const auto kept = web::found(find_kept(context.transaction(), slug.value));
    const auto base = office_path(kept.body()) + "/geschiedenis";
    return web::respond(
        history_page({.body = kept, .is_official = true}, history_in(context, kept.id, base))
    );
}

Response choose_coach(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto kept = web::found(find_kept(transaction, slug.value));
    const auto chosen = web::PathValue<people::AccountId>::parse(context.fields["wijkregisseur"]);
    const auto all = possible_coaches(transaction);
    const bool is_one = not chosen or std::ranges::count(all, *chosen, &Named::account) > 0;
    if (not is_one) throw web::HttpError{404};
    assign_coach(transaction, kept.id, chosen, context.actor());
    return web::see(office_path(kept.body()) + "#wijkregisseur", Notice::saved);
}

} // namespace

Response show_case(Context& context, const Body& body, html::Node more)
{
    const auto kept = find_kept(context.transaction(), body.id).value();
    return web::respond(
        case_page(case_of(context, kept), {nothing_sent, no_problems}, std::move(more))
    );
}

Response refused_invitation(Context& context, const Kept& kept, const web::Problems& problems)
{
    return web::respond(
        case_page(case_of(context, kept), {context.fields, problems}, html::nothing()), 422
    );
}

web::Routes office_routes()
{
    using enum Access;
    return {
        {Method::get,  "/kantoor/wijkorganen",                  office,             show_office_register},
        {Method::get,  "/kantoor/wijkorganen/toevoegen",        neighbourhood_team, show_new_body       },
        {Method::post, "/kantoor/wijkorganen",                  neighbourhood_team, add_body            },
        {Method::get,  "/kantoor/wijkorganen/{}/geschiedenis",  office,             show_office_history },
        {Method::post, "/kantoor/wijkorganen/{}/wijkregisseur", neighbourhood_team, choose_coach        },
    };
}

} // namespace wijkspraak::bodies
