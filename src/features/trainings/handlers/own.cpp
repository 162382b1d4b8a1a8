#include "civic/zone.hpp"
#include "features/trainings/handlers.hpp"

namespace wijkspraak::trainings {

using bodies::Guest;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Response show_trainings(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto guest = bodies::guest_of(context, slug);
    const auto today = day_of(context.now);
    return web::respond(own_trainings_page(
        guest, joined_by(transaction, guest.body.id), catalogue(transaction, {}, today).shown, today
    ));
}

struct SentBack {
    Filled filled{nothing_sent, no_problems};
    std::optional<Refusal> refusal = {};
    int status = 200;
};

/// The registration of this body that was not cancelled, and its turn on the list.
void look_up(OwnTraining& shown, const std::vector<Registration>& all)
{
    int turn = 0;
    for (const auto& registration : all) {
        if (registration.state == State::waiting) ++turn;
        const bool is_own = registration.body == shown.guest.body.id;
        if (not is_own or registration.state == State::cancelled) continue;
        shown.registration = registration;
        shown.turn = turn;
    }
}

Response page_of(Context& context, const Guest& guest, TrainingId id, const SentBack& back)
{
    auto& transaction = context.transaction();
    const auto offered = web::found(find_offered(transaction, id));
    OwnTraining shown{
        .guest = guest, .offered = offered, .refusal = back.refusal, .today = day_of(context.now)};
    look_up(shown, registrations_of(transaction, id));
    return web::respond(own_training_page(shown, back.filled), back.status);
}

Response show(Context& context, const Slug& slug, TrainingId id)
{
    return page_of(context, bodies::guest_of(context, slug), id, {});
}

Response register_people(Context& context, const Slug& slug, TrainingId id)
{
    auto& transaction = context.transaction();
    const auto guest = bodies::guest_of(context, slug);
    web::found(find(transaction, id));
    const auto draft = read_registration(context.fields, id, guest.body.id);
    if (not draft)
        return page_of(
            context,
            guest,
            id,
            {
                .filled = {context.fields, draft.error()},
                  .status = 422
        }
        );
    const auto registered = enrol(transaction, *draft, bodies::actor_of(context, guest));
    if (not registered)
        return page_of(
            context,
            guest,
            id,
            {
                .filled = {context.fields, no_problems},
                .refusal = registered.error(),
                .status = 409
        }
        );
    return web::see(trainings_path(guest.body, id), Notice::submitted);
}

Response withdraw_people(Context& context, const Slug& slug, TrainingId id)
{
    auto& transaction = context.transaction();
    const auto guest = bodies::guest_of(context, slug);
    const auto training = web::found(find(transaction, id));
    if (has_been(training, day_of(context.now)))
        return page_of(context, guest, id, {.refusal = Refusal::closed, .status = 409});
    for (const auto& registration : registrations_of(transaction, id))
        if (registration.body == guest.body.id and registration.state != State::cancelled)
            withdraw(transaction, registration, bodies::actor_of(context, guest));
    return web::see(trainings_path(guest.body, id), Notice::removed);
}

} // namespace

html::Node part_for_body(Context& context, const Guest& guest)
{
    return own_part(
        guest.body, joined_by(context.transaction(), guest.body.id), day_of(context.now)
    );
}

html::Node part_for_office(Context& context, const bodies::Body& body)
{
    return case_part(joined_by(context.transaction(), body.id), day_of(context.now));
}

web::Routes own_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/trainingen",              signed_in, show_trainings },
        {Method::get,  "/mijn-wijkorganen/{}/trainingen/{}",           signed_in, show           },
        {Method::post, "/mijn-wijkorganen/{}/trainingen/{}",           signed_in, register_people},
        {Method::post, "/mijn-wijkorganen/{}/trainingen/{}/afmelding", signed_in, withdraw_people},
    };
}

} // namespace wijkspraak::trainings
