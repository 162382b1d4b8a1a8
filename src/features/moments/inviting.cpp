#include "civic/zone.hpp"
#include "features/bodies/bodies.hpp"
#include "features/messages/messages.hpp"
#include "features/moments/handlers.hpp"
#include "features/moments/inviting_pages.hpp"
#include "features/moments/store.hpp"
#include "features/processes/processes.hpp"

#include <algorithm>

/// Inviting the bodies of an area to a moment, in one go.
namespace wijkspraak::moments {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

const web::Problems no_problems;

std::string cause_of(MomentId moment, bodies::BodyId body)
{
    return "moment:" + std::to_string(moment.value()) + ":invite:" + std::to_string(body.value());
}

std::optional<Presence> presence_of(const Moment& moment, bodies::BodyId body)
{
    const auto found = std::ranges::find(moment.bodies, body, &BodyAt::body);
    if (found == moment.bodies.end()) return std::nullopt;
    return found->presence;
}

/// Puts together whom one can invite, with the addresses of the register.
class Guests {
public:
    Guests(Context& context, const Process& process, const Moment& moment)
        : sql_{context.transaction()},
          moment_{moment},
          addresses_{bodies::addresses(sql_, day_of(context.now))},
          offer_{references_to_fill(context, process, moment, fields_of(moment)).offer}
    {
        // Who is asked for the whole town is asked for every part of it.
        if (moment.areas.empty()) std::swap(offer_.of_area, offer_.others);
    }

    std::vector<Invitee> of_area() const { return all_of(offer_.of_area); }
    std::vector<Invitee> nearby() const { return all_of(offer_.nearby); }
    std::vector<Invitee> others() const { return all_of(offer_.others); }

private:
    std::vector<Invitee> all_of(const std::vector<bodies::Body>& bodies) const
    {
        std::vector<Invitee> all;
        for (const auto& body : bodies) {
            Invitee one{.body = body, .presence = presence_of(moment_, body.id)};
            if (const auto address = addresses_.find(body.id); address != addresses_.end())
                one.address = address->second;
            if (one.presence)
                one.message = messages::find_by_cause(sql_, cause_of(moment_.id, body.id));
            all.push_back(std::move(one));
        }
        return all;
    }

    Transaction& sql_;
    const Moment& moment_;
    std::map<bodies::BodyId, std::string> addresses_;
    Offer offer_;
};

Response inviting_with(
    Context& context, const Process& process, const Moment& moment, const Filled& filled
)
{
    const Guests guests{context, process, moment};
    return web::respond(
        inviting_page(
            process,
            {.moment = moment,
             .of_area = guests.of_area(),
             .nearby = guests.nearby(),
             .others = guests.others(),
             .hindrance = hindrance_to_inviting(moment, day_of(context.now))},
            filled
        ),
        filled.problems.empty() ? 200 : 422
    );
}

/// Somebody who is to be invited is ticked, until a choice has been sent.
web::Fields ticked_at_first(const Guests& guests)
{
    web::Fields fields;
    for (const auto& one : guests.of_area())
        if (not one.presence) fields.add(near_name, std::to_string(one.body.id.value()));
    return fields;
}

Response show_inviting(Context& context, const Slug& slug, MomentId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto moment = web::found(find_moment(context.transaction(), process.id, id));
    const auto ticked = ticked_at_first(Guests{context, process, moment});
    return inviting_with(context, process, moment, {ticked, no_problems});
}

/// Sends the invitation to whoever has an address; the others are on the list of the page.
void send(
    Context& context, const Process& process, const Moment& moment, const std::vector<Invitee>& to
)
{
    for (const auto& one : to) {
        const auto address = messages::Address::parse(one.address);
        if (not address) continue;
        messages::queue(
            context.transaction(),
            {.to = *address,
             .name = one.body.name,
             .kind = messages::Kind::invitation,
             .subject = subject_of(moment),
             .paragraphs = paragraphs_of(process, moment, one.body),
             .link = link_of(process, moment),
             .process = process.id.value(),
             .cause = cause_of(moment.id, one.body.id)},
            context.now
        );
    }
}

/// That they were invited, and when: the invitation is a moment of its own, from which the days
/// until the meeting are counted. One that was written down already stays.
void write_down(
    Context& context, const Process& process, const Moment& moment, const std::vector<Invitee>& to
)
{
    auto& transaction = context.transaction();
    MomentDraft changed = moment;
    MomentDraft invitation{
        .kind = MomentKind::invitation,
        .title = "Uitnodiging: " + moment.title,
        .on = Dated{day_of(context.now)},
        .areas = moment.areas};
    for (const auto& one : to) {
        changed.bodies.push_back({one.body.id, Presence::invited});
        invitation.bodies.push_back({one.body.id, Presence::invited});
    }
    if (not changed.invitation)
        changed.invitation = add(transaction, process.id, invitation, context.actor());
    change(transaction, process.id, moment.id, changed, context.actor());
}

std::vector<Invitee> chosen(const Guests& guests, const web::Fields& sent)
{
    std::vector<std::string_view> values;
    for (const auto* name : {near_name, perhaps_name, elsewhere_name})
        for (const auto value : sent.all(name)) values.push_back(value);
    std::vector<Invitee> some;
    for (const auto& part : {guests.of_area(), guests.nearby(), guests.others()})
        for (const auto& one : part) {
            const auto id = std::to_string(one.body.id.value());
            const bool is_chosen = std::ranges::find(values, id) != values.end();
            if (is_chosen and not one.presence) some.push_back(one);
        }
    return some;
}

Response invite(Context& context, const Slug& slug, MomentId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto moment = web::found(find_moment(context.transaction(), process.id, id));
    if (hindrance_to_inviting(moment, day_of(context.now))) {
        auto response = inviting_with(context, process, moment, {context.fields, no_problems});
        response.status = 409;
        return response;
    }
    const auto to = chosen(Guests{context, process, moment}, context.fields);
    if (to.empty()) {
        const web::Problems problems{
            {near_name, t("Kies ten minste één wijkorgaan dat nog geen uitnodiging heeft.")}
        };
        return inviting_with(context, process, moment, {context.fields, problems});
    }
    send(context, process, moment, to);
    write_down(context, process, moment, to);
    return web::see(inviting_path(process, id), Notice::saved);
}

} // namespace

web::Routes inviting_routes()
{
    constexpr std::string_view path = "/kantoor/trajecten/{}/momenten/{}/uitnodigen";
    return {
        {Method::get,  path, Access::team, show_inviting},
        {Method::post, path, Access::team, invite       },
    };
}

} // namespace wijkspraak::moments
