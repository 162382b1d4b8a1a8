#include "civic/zone.hpp"
#include "features/talks/both_sides.hpp"
#include "features/talks/handlers.hpp"

namespace wijkspraak::talks {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

ConversationView view_of_conversation(Context& context, const Desk& desk)
{
    auto& transaction = context.transaction();
    return {
        .desk = desk,
        .sheets = sheets_of(transaction, desk.talk.id),
        .known = known_of(transaction, desk.body, context.now),
        .agreements = agreements_of(transaction, desk.talk.id),
        .levels = levels::levels_for(transaction, desk.talk.year),
        .overtaken = {},
        .has_year_before = talk_before(transaction, desk.talk).has_value()};
}

Response show_conversation(Context& context, TalkId id)
{
    const auto desk = office_desk(context, id);
    const auto view = view_of_conversation(context, desk);
    const auto sheet = view.sheets.find(Voice::talk);
    auto known = sheet == view.sheets.end() ? fields_of(Sheet{}) : fields_of(sheet->second);
    known.set(version_name, std::to_string(sheet == view.sheets.end() ? 0 : sheet->second.version));
    add_held(known, desk.talk);
    return web::respond(conversation_page(view, {known, no_problems}));
}

/// All that the page of the talk sent, in one unit of work.
void keep(Context& context, const Desk& desk, const TypedTalk& typed)
{
    auto& transaction = context.transaction();
    for (const auto id : typed.taken_back)
        if (const auto agreement = find_agreement(transaction, desk.talk.id, id))
            take_back(transaction, desk.talk.id, *agreement, context.actor());
    if (typed.agreement) agree(transaction, desk.talk.id, *typed.agreement, context.actor());
    if (typed.held) hold(transaction, desk.talk, *typed.held, context.actor());
}

Response save_conversation(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (not may_write(desk.talk.facts, Voice::talk)) throw web::HttpError{409};
    auto view = view_of_conversation(context, desk);
    const auto show_again = [&](const web::Problems& problems, int status) {
        return web::respond(conversation_page(view, {context.fields, problems}), status);
    };
    const auto draft = read_sheet(context.fields, Voice::talk);
    const auto typed = read_talk(context.fields, view.levels, view.agreements, day_of(context.now));
    if (not draft or not typed) {
        auto problems = draft ? web::Problems{} : draft.error();
        if (not typed) problems.insert(typed.error().begin(), typed.error().end());
        return show_again(problems, 422);
    }

    const auto saved = write(
        context.transaction(),
        id,
        {Voice::talk, *draft, version_in(context.fields)},
        context.actor()
    );
    if (not saved) {
        view.overtaken = saved.error().current;
        return show_again(no_problems, 409);
    }
    keep(context, desk, *typed);
    return web::see(desk.path() + "/gesprek#afspraken", Notice::saved);
}

// Each page that both sides have stands at two addresses.

template <Response (*answer)(Context&, const Desk&)>
Response from_office(Context& context, TalkId id)
{
    return answer(context, office_desk(context, id));
}

template <Response (*answer)(Context&, const Desk&)>
Response from_own(Context& context, const Slug& slug, int year)
{
    return answer(context, own_desk(context, slug, year));
}

web::Routes office_side()
{
    using enum Access;
    return {
        {Method::get,
         "/kantoor/jaargesprekken/{}/voorbereiding",         office,
         from_office<show_preparation>                                                                   },
        {Method::post,
         "/kantoor/jaargesprekken/{}/voorbereiding",         neighbourhood_team,
         from_office<save_preparation>                                                                   },
        {Method::get,  "/kantoor/jaargesprekken/{}/gesprek", office,             show_conversation       },
        {Method::post, "/kantoor/jaargesprekken/{}/gesprek", neighbourhood_team, save_conversation       },
        {Method::get,
         "/kantoor/jaargesprekken/{}/agenda.ics",            office,
         from_office<download_calendar>                                                                  },
        {Method::get,
         "/kantoor/jaargesprekken/{}/vergelijking",          office,
         from_office<show_comparison>                                                                    },
        {Method::get,  "/kantoor/jaargesprekken/{}/verslag", office,             from_office<show_report>},
        {Method::post, "/kantoor/jaargesprekken/{}/verslag", neighbourhood_team, send_to_both            },
        {Method::post,
         "/kantoor/jaargesprekken/{}/verslag/terugname",     neighbourhood_team,
         take_report_back                                                                                },
        {Method::get,
         "/kantoor/jaargesprekken/{}/verslag.pdf",           office,
         from_office<download_report>                                                                    },
        {Method::post,
         "/kantoor/jaargesprekken/{}/bevestiging",           neighbourhood_team,
         from_office<confirm_report>                                                                     },
        {Method::post,
         "/kantoor/jaargesprekken/{}/bevestiging-op-papier", neighbourhood_team,
         confirm_on_paper                                                                                },
        {Method::post,
         "/kantoor/jaargesprekken/{}/aanvullingen",          neighbourhood_team,
         from_office<add_to_report>                                                                      },
    };
}

web::Routes own_side()
{
    constexpr auto signed_in = Access::signed_in;
    return {
        {Method::get,
         "/mijn-wijkorganen/{}/jaargesprek/{}/voorbereiding", signed_in,
         from_own<show_preparation> },
        {Method::post,
         "/mijn-wijkorganen/{}/jaargesprek/{}/voorbereiding", signed_in,
         from_own<save_preparation> },
        {Method::get,
         "/mijn-wijkorganen/{}/jaargesprek/{}/agenda.ics",    signed_in,
         from_own<download_calendar>},
        {Method::get,
         "/mijn-wijkorganen/{}/jaargesprek/{}/vergelijking",  signed_in,
         from_own<show_comparison>  },
        {Method::get,
         "/mijn-wijkorganen/{}/jaargesprek/{}/verslag",       signed_in,
         from_own<show_report>      },
        {Method::get,
         "/mijn-wijkorganen/{}/jaargesprek/{}/verslag.pdf",   signed_in,
         from_own<download_report>  },
        {Method::post,
         "/mijn-wijkorganen/{}/jaargesprek/{}/bevestiging",   signed_in,
         from_own<confirm_report>   },
        {Method::post,
         "/mijn-wijkorganen/{}/jaargesprek/{}/aanvullingen",  signed_in,
         from_own<add_to_report>    },
    };
}

} // namespace

web::Routes shared_routes()
{
    auto all = office_side();
    for (auto& route : own_side()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::talks
