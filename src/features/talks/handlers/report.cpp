#include "civic/zone.hpp"
#include "features/talks/both_sides.hpp"
#include "features/talks/handlers.hpp"
#include "features/talks/telling.hpp"
#include "paper/pdf.hpp"

/// The report as both sides read and confirm it.
namespace wijkspraak::talks {

using web::Context;
using web::Notice;
using web::Response;

namespace {

/// Whether whoever looks may confirm for their side: of a body its own people only, since nobody
/// else can say that they agree.
bool confirms(const Desk& desk)
{
    const bool speaks_for_side = desk.is_office() ? desk.may_act() : desk.ties.is_of_body;
    return speaks_for_side and may_confirm(desk.talk.facts, desk.side);
}

Response report_response(
    Context& context, const Desk& desk, const web::Problems& problems, int status
)
{
    auto& transaction = context.transaction();
    if (not desk.talk.facts.held_on) throw web::HttpError{404};
    return web::respond(
        report_page(
            {.desk = desk,
             .document = report_of(transaction, desk.talk, day_of(context.now)),
             .confirmations = confirmations_of(transaction, desk.talk.id),
             .additions = additions_of(transaction, desk.talk.id),
             .not_sent = why_not_sent(desk.talk.facts, sheets_of(transaction, desk.talk.id)),
             .may_confirm = confirms(desk)},
            {context.fields, problems}
        ),
        status
    );
}

void tell_after(Context& context, const Desk& desk, Side side, bool is_frozen)
{
    tell_confirmed(context.transaction(), desk.talk, side, context.now);
    if (is_frozen) tell_frozen(context.transaction(), desk.talk, context.now);
}

} // namespace

Response show_report(Context& context, const Desk& desk)
{
    return report_response(context, desk, no_problems, 200);
}

Response download_report(Context& context, const Desk& desk)
{
    if (not desk.talk.facts.held_on) throw web::HttpError{404};
    const auto document = report_of(context.transaction(), desk.talk, day_of(context.now));
    return {
        .body = web::Download{
                              .media_type = "application/pdf",
                              .file_name =
                "jaargesprek-" + std::to_string(desk.talk.year) + "-" + desk.body.slug + ".pdf",
                              .bytes = paper::to_pdf(document).value()}
    };
}

Response confirm_report(Context& context, const Desk& desk)
{
    const bool speaks_for_side = desk.is_office() ? desk.may_act() : desk.ties.is_of_body;
    if (not speaks_for_side) throw web::HttpError{403};
    if (not confirms(desk)) throw web::HttpError{409};
    web::Reading reading{context.fields};
    const ConfirmationDraft draft{.remark = reading.text(remark_field)};
    if (not reading.ok()) return report_response(context, desk, reading.problems(), 422);
    const bool is_frozen =
        confirm(context.transaction(), desk.talk, desk.side, draft, actor_at(context, desk));
    tell_after(context, desk, desk.side, is_frozen);
    return web::see(desk.path() + "/verslag", is_frozen ? Notice::frozen : Notice::saved);
}

Response add_to_report(Context& context, const Desk& desk)
{
    if (not desk.may_act()) throw web::HttpError{403};
    if (not desk.talk.frozen) throw web::HttpError{409};
    web::Reading reading{context.fields};
    const auto words = reading.text(addition_field);
    if (not reading.ok()) return report_response(context, desk, reading.problems(), 422);
    add_to_report(context.transaction(), desk.talk.id, desk.side, words, actor_at(context, desk));
    return web::see(desk.path() + "/verslag", Notice::added);
}

Response confirm_on_paper(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (not may_confirm(desk.talk.facts, Side::body)) throw web::HttpError{409};
    web::Reading reading{context.fields};
    const ConfirmationDraft draft{
        .remark = reading.text(paper_remark_field), .how = reading.text(how_field)};
    if (not reading.ok()) return report_response(context, desk, reading.problems(), 422);
    const bool is_frozen =
        confirm(context.transaction(), desk.talk, Side::body, draft, context.actor());
    if (is_frozen) tell_frozen(context.transaction(), desk.talk, context.now);
    return web::see(desk.path() + "/verslag", is_frozen ? Notice::frozen : Notice::saved);
}

Response send_to_both(Context& context, TalkId id)
{
    auto& transaction = context.transaction();
    const auto desk = leading_desk(context, id);
    if (state_of(desk.talk.facts) != State::held) throw web::HttpError{409};
    if (not why_not_sent(desk.talk.facts, sheets_of(transaction, id)).empty())
        return report_response(context, desk, no_problems, 409);
    send_report(transaction, desk.talk, context.actor());
    tell_report(transaction, desk.talk, context.now);
    return web::see(desk.path() + "/verslag", Notice::saved);
}

Response take_report_back(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (state_of(desk.talk.facts) != State::confirming) throw web::HttpError{409};
    withdraw(context.transaction(), desk.talk, context.actor());
    return web::see(desk.path() + "/verslag", Notice::saved);
}

} // namespace wijkspraak::talks
