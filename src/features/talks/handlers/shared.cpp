#include "civic/zone.hpp"
#include "features/talks/handlers.hpp"

namespace wijkspraak::talks {

Round kept_round(web::Context& context, RoundId id)
{
    auto round = web::found(find_round(context.transaction(), id));
    if (not context.viewer.roles.has_any({web::Role::project_leader, web::Role::district_manager}))
        throw web::HttpError{403};
    return round;
}

Desk office_desk(web::Context& context, TalkId id)
{
    auto& transaction = context.transaction();
    auto talk = web::found(find(transaction, id));
    auto round = find_round(transaction, talk.round).value();
    auto body = bodies::find(transaction, talk.body).value();
    const auto ties = bodies::ties_of(transaction, context.viewer, body.id);
    return {std::move(round), std::move(talk), std::move(body), ties, Side::municipality};
}

Desk leading_desk(web::Context& context, TalkId id)
{
    auto desk = office_desk(context, id);
    if (not desk.may_act()) throw web::HttpError{403};
    return desk;
}

Desk own_desk(web::Context& context, const web::Slug& slug, int year)
{
    auto& transaction = context.transaction();
    auto guest = bodies::guest_of(context, slug);
    auto talk = web::found(find(transaction, guest.body.id, year));
    auto round = find_round(transaction, talk.round).value();
    return {std::move(round), std::move(talk), std::move(guest.body), guest.ties, Side::body};
}

storage::Actor actor_at(web::Context& context, const Desk& desk)
{
    return desk.is_office() ? context.actor() : bodies::actor_of(context, {desk.body, desk.ties});
}

Talk now_of(web::Context& context, const Desk& desk)
{
    return find(context.transaction(), desk.talk.id).value();
}

TalkView view_of(web::Context& context, const Desk& desk)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    TalkView view{
        .desk = desk,
        .events = events_of(transaction, desk.talk.id),
        .address = bodies::address_of(transaction, desk.body.id, today),
        .before = talk_before(transaction, desk.talk),
        .today = today};
    for (auto& slot : slots_of(transaction, desk.round.id))
        if (not slot.talk and slot.on > today) view.slots.push_back(std::move(slot));
    return view;
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some :
         {round_routes(), office_talk_routes(), own_talk_routes(), shared_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::talks
