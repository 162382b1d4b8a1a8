#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/support/handlers.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::support {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

constexpr int most_on_page = 100;
constexpr int most_on_case = 3;

struct Known {
    std::vector<Contact> contacts;
    std::int64_t total = 0;
};

Known known_of(Context& context, const bodies::Body& body, int most)
{
    return {
        contacts_of(context.transaction(), body.id, most),
        count_contacts(context.transaction(), body.id)};
}

ContactsView view_of(Context& context, const bodies::Body& body, const Known& known)
{
    const bool may_write = web::may_enter(context.viewer, Access::neighbourhood_team);
    return {
        .body = body,
        .contacts = known.contacts,
        .total = known.total,
        .may_write = may_write,
        .may_add_action = may_write,
        .leaving = web::PathValue<ContactId>::parse(context.fields["weg"])};
}

Response page_of(Context& context, const bodies::Body& body, const Filled& filled, int status)
{
    const auto known = known_of(context, body, most_on_page);
    return web::respond(contacts_page(view_of(context, body, known), filled), status);
}

Response show_contacts(Context& context, const Slug& slug)
{
    const auto body = web::found(bodies::find(context.transaction(), slug.value));
    const auto first = first_contact(day_of(context.now));
    return page_of(context, body, {first, no_problems}, 200);
}

Response add_contact(Context& context, const Slug& slug)
{
    const auto body = web::found(bodies::find(context.transaction(), slug.value));
    const auto draft = read_contact(context.fields, body.id, day_of(context.now));
    if (not draft) return page_of(context, body, {context.fields, draft.error()}, 422);
    write_down(context.transaction(), *draft, context.actor());
    return web::see(contacts_path(body), Notice::added);
}

Response remove_contact(Context& context, const Slug& slug, ContactId id)
{
    const auto body = web::found(bodies::find(context.transaction(), slug.value));
    const auto contact = web::found(find_contact(context.transaction(), id));
    if (contact.body != body.id) throw web::HttpError{404};
    remove(context.transaction(), contact, context.actor());
    return web::see(contacts_path(body), Notice::removed);
}

/// Whom nobody ever spoke with first, then who was spoken with longest ago.
std::vector<Spoken> spoken_with(Context& context, const OverviewView& view)
{
    auto& transaction = context.transaction();
    const auto last = last_contacts(transaction);
    const auto coached = coached_by(transaction, *context.viewer.account);
    const std::set<bodies::BodyId> mine{coached.begin(), coached.end()};
    const auto district = district_in(view.districts, view.district);
    std::vector<Spoken> all;
    for (auto& body : bodies::active(transaction, view.today)) {
        const bool is_wanted = (not view.is_mine or mine.contains(body.id)) and
                               (not district or body.district == district) and
                               holds(body.name, view.words);
        if (not is_wanted) continue;
        const auto found = last.find(body.id);
        all.push_back(
            {std::move(body), found == last.end() ? std::nullopt : std::optional{found->second}}
        );
    }
    std::ranges::stable_sort(all, {}, &Spoken::last);
    return all;
}

Response show_overview(Context& context)
{
    auto& transaction = context.transaction();
    const auto districts = areas::all(transaction);
    OverviewView view{
        .excerpt = {},
        .words = web::shown(context.fields["zoek"].substr(0, 200)),
        .district = district_in(districts, context.fields["stadsdeel"])
                        ? std::string{context.fields["stadsdeel"]}
                        : "",
        .is_mine = begins_with_own(context, coached_by(transaction, *context.viewer.account)),
        .days = days_without_contact(transaction),
        .districts = districts,
        .today = day_of(context.now)};
    auto all = spoken_with(context, view);
    view.overdue = static_cast<std::size_t>(std::ranges::count_if(all, [&](const Spoken& spoken) {
        return is_overdue(spoken.last, view.days, view.today);
    }));
    view.excerpt = excerpt_of(std::move(all), page_in(context.fields));
    return web::respond(overview_page(view));
}

} // namespace

html::Node part_for_office(Context& context, const bodies::Body& body)
{
    auto& transaction = context.transaction();
    const auto requests = requests_of(transaction, body.id);
    const auto known = known_of(context, body, most_on_case);
    const auto contacts = view_of(context, body, known);
    return case_part(
        {.body = body,
         .requests = requests,
         .contacts = contacts,
         .days = days_without_contact(transaction),
         .today = day_of(context.now)}
    );
}

web::Routes contact_routes()
{
    using enum Access;
    return {
        {Method::get,  contacts_home,                         office,             show_overview},
        {Method::get,  "/kantoor/wijkorganen/{}/contacten",   office,             show_contacts},
        {Method::post, "/kantoor/wijkorganen/{}/contacten",   neighbourhood_team, add_contact  },
        {Method::post,
         "/kantoor/wijkorganen/{}/contacten/{}/verwijdering", neighbourhood_team,
         remove_contact                                                                        },
    };
}

} // namespace wijkspraak::support
