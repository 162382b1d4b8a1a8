#include "features/bodies/handlers.hpp"

/// What features above ask of one body.
namespace wijkspraak::bodies {

std::optional<areas::TerritoryId> territory_of(Transaction& transaction, BodyId body)
{
    return find_kept(transaction, body).value().registration.profile.territory;
}

std::string address_of(Transaction& transaction, BodyId body, Date today)
{
    const auto kept = find_kept(transaction, body).value();
    return address_of(kept.registration.profile, members_of(transaction, body), today);
}

std::optional<messages::Address> address_of(
    Transaction& transaction, BodyId body, std::optional<std::int64_t> account, Date today
)
{
    if (account) {
        const people::AccountId id{*account};
        const auto known = people::find(transaction, id);
        if (role_of(transaction, body, id) and known and not known->is_disabled)
            return messages::Address::parse(known->email);
    }
    return messages::Address::parse(address_of(transaction, body, today));
}

std::map<BodyId, std::string> addresses(Transaction& transaction, Date today)
{
    std::map<BodyId, std::vector<Member>> members;
    for (auto& member : members_with_address(transaction))
        members[member.body].push_back(std::move(member));
    std::map<BodyId, std::string> all;
    for (const auto& kept : all_kept(transaction)) {
        auto address = address_of(kept.registration.profile, members[kept.id], today);
        if (not address.empty()) all.emplace(kept.id, std::move(address));
    }
    return all;
}

std::optional<people::AccountId> coach_of(Transaction& transaction, BodyId body)
{
    return find_kept(transaction, body).value().coach;
}

std::vector<people::AccountId> keepers(Transaction& transaction, BodyId body)
{
    std::vector<people::AccountId> accounts;
    for (const auto& keeper : keepers_of(transaction, body)) accounts.push_back(keeper.account);
    return accounts;
}

std::vector<Body> kept_by(Transaction& transaction, people::AccountId account)
{
    return bodies_of(transaction, account);
}

Ties ties_of(Transaction& transaction, const web::Viewer& viewer, BodyId body)
{
    return ties_of(transaction, viewer, find_kept(transaction, body).value());
}

Guest guest_of(web::Context& context, const web::Slug& slug)
{
    auto seat = seat_of(context, context.transaction(), slug);
    return {seat.body.body(), seat.ties};
}

storage::Actor actor_of(web::Context& context, const Guest& guest)
{
    auto& transaction = context.transaction();
    const Seat seat{find_kept(transaction, guest.body.id).value(), guest.ties};
    return editor_of(context, transaction, seat).actor;
}

web::Page own_subpage(const Guest& guest, Text title, html::Node content)
{
    auto page = web::page(std::move(title), std::move(content));
    page.trail = trail_of(guest.body, guest.ties.reads_along);
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::bodies
