#include "civic/zone.hpp"
#include "features/bodies/handlers.hpp"

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

std::string board_path(const Seat& seat)
{
    return own_path(seat.body.body()) + "/bestuur";
}

std::string meetings_path(const Seat& seat)
{
    return own_path(seat.body.body()) + "/bijeenkomsten";
}

Member member_of(Transaction& transaction, const Seat& seat, MemberId id)
{
    const auto member = web::found(find_member(transaction, id));
    if (member.body != seat.body.id) throw web::HttpError{404};
    return member;
}

Meeting meeting_of(Transaction& transaction, const Seat& seat, MeetingId id)
{
    const auto meeting = web::found(find_meeting(transaction, id));
    if (meeting.body != seat.body.id) throw web::HttpError{404};
    return meeting;
}

Response show_board(Context& context, const Slug& slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    return web::respond(board_page(
        seat.desk(), members_of(context.transaction(), seat.body.id), day_of(context.now)
    ));
}

Response new_member(Context& context, const Slug& slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    return web::respond(member_page(seat.desk(), std::nullopt, {nothing_sent, no_problems}));
}

Response add_member(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto body = seat_of(context, transaction, slug);
    const auto draft = read_member(context.fields, day_of(context.now));
    if (not draft)
        return web::respond(
            member_page(body.desk(), std::nullopt, {context.fields, draft.error()}), 422
        );
    seat(transaction, body.body.id, *draft, editor_of(context, transaction, body));
    return web::see(board_path(body), Notice::added);
}

Response show_member(Context& context, const Slug& slug, MemberId id)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    const auto member = member_of(context.transaction(), seat, id);
    const auto known = fields_of(member);
    return web::respond(member_page(seat.desk(), member, {known, no_problems}));
}

Response change_member(Context& context, const Slug& slug, MemberId id)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    const auto member = member_of(transaction, seat, id);
    const auto draft = read_member(context.fields, day_of(context.now));
    if (not draft)
        return web::respond(member_page(seat.desk(), member, {context.fields, draft.error()}), 422);
    change(transaction, member, *draft, editor_of(context, transaction, seat));
    return web::see(board_path(seat), Notice::saved);
}

Response remove_member(Context& context, const Slug& slug, MemberId id)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    unseat(transaction, member_of(transaction, seat, id), editor_of(context, transaction, seat));
    return web::see(board_path(seat), Notice::removed);
}

Response show_meetings(Context& context, const Slug& slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    return web::respond(meetings_page(
        seat.desk(), meetings_of(context.transaction(), seat.body.id, day_of(context.now))
    ));
}

Response new_meeting(Context& context, const Slug& slug)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    // Most meetings are open to all, so the box is ticked to begin with.
    const web::Fields usual{
        {"openbaar", "ja"}
    };
    return web::respond(meeting_page(seat.desk(), std::nullopt, {usual, no_problems}));
}

Response add_meeting(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    const auto draft = read_meeting(context.fields);
    if (not draft)
        return web::respond(
            meeting_page(seat.desk(), std::nullopt, {context.fields, draft.error()}), 422
        );
    plan(transaction, seat.body.id, *draft, editor_of(context, transaction, seat));
    return web::see(meetings_path(seat), Notice::added);
}

Response show_meeting(Context& context, const Slug& slug, MeetingId id)
{
    const auto seat = seat_of(context, context.transaction(), slug);
    const auto meeting = meeting_of(context.transaction(), seat, id);
    const auto known = fields_of(meeting);
    return web::respond(meeting_page(seat.desk(), meeting, {known, no_problems}));
}

Response change_meeting(Context& context, const Slug& slug, MeetingId id)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    const auto meeting = meeting_of(transaction, seat, id);
    const auto draft = read_meeting(context.fields);
    if (not draft)
        return web::respond(
            meeting_page(seat.desk(), meeting, {context.fields, draft.error()}), 422
        );
    change(transaction, meeting, *draft, editor_of(context, transaction, seat));
    return web::see(meetings_path(seat), Notice::saved);
}

Response remove_meeting(Context& context, const Slug& slug, MeetingId id)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    drop(transaction, meeting_of(transaction, seat, id), editor_of(context, transaction, seat));
    return web::see(meetings_path(seat), Notice::removed);
}

} // namespace

web::Routes board_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/bestuur",                 signed_in, show_board    },
        {Method::get,  "/mijn-wijkorganen/{}/bestuur/nieuw",           signed_in, new_member    },
        {Method::post, "/mijn-wijkorganen/{}/bestuur",                 signed_in, add_member    },
        {Method::get,  "/mijn-wijkorganen/{}/bestuur/{}",              signed_in, show_member   },
        {Method::post, "/mijn-wijkorganen/{}/bestuur/{}",              signed_in, change_member },
        {Method::post, "/mijn-wijkorganen/{}/bestuur/{}/verwijdering", signed_in, remove_member },
        {Method::get,  "/mijn-wijkorganen/{}/bijeenkomsten",           signed_in, show_meetings },
        {Method::get,  "/mijn-wijkorganen/{}/bijeenkomsten/nieuw",     signed_in, new_meeting   },
        {Method::post, "/mijn-wijkorganen/{}/bijeenkomsten",           signed_in, add_meeting   },
        {Method::get,  "/mijn-wijkorganen/{}/bijeenkomsten/{}",        signed_in, show_meeting  },
        {Method::post, "/mijn-wijkorganen/{}/bijeenkomsten/{}",        signed_in, change_meeting},
        {Method::post,
         "/mijn-wijkorganen/{}/bijeenkomsten/{}/verwijdering",         signed_in,
         remove_meeting                                                                         },
    };
}

} // namespace wijkspraak::bodies
