#include "features/moments/handlers.hpp"

#include "civic/zone.hpp"
#include "features/bodies/bodies.hpp"
#include "features/moments/moments.hpp"
#include "features/moments/pages.hpp"
#include "features/moments/store.hpp"
#include "features/processes/processes.hpp"

namespace wijkspraak::moments {

using processes::Process;
using processes::Section;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

const web::Fields nothing_sent;
const web::Problems no_problems;

Asked read_asked(const web::Fields& fields)
{
    return {
        .selection =
            {.words = std::string{fields["zoek"]},
                        .kind = parse_moment_kind(fields["soort"]),
                        .order = fields["volgorde"] == "vastlegging" ? Order::by_entry : Order::by_date},
        .page = web::PathValue<int>::parse(fields["pagina"]).value_or(1)
    };
}

Response show_groups(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(groups_page(
        process,
        groups_of(context.transaction(), process.id),
        members_of(context.transaction(), process.id),
        context.viewer
    ));
}

Response new_group(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(new_group_page(process, {nothing_sent, no_problems}));
}

Response add_group(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto draft = read_group(context.fields);
    if (not draft)
        return web::respond(new_group_page(process, {context.fields, draft.error()}), 422);

    const auto id = add(context.transaction(), process.id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::added);
}

std::vector<bodies::Body> offered_for(Context& context, const Group& group)
{
    return offered_to(group, bodies::placed(context.transaction()), day_of(context.now));
}

/// The page of a group with one of its two forms as it came in.
Response group_with(
    Context& context,
    const Process& process,
    const Group& group,
    const std::optional<Filled>& change,
    const std::optional<Filled>& new_member
)
{
    auto members = members_of(context.transaction(), process.id);
    std::erase_if(members, [&](const Member& member) { return member.group != group.id; });
    const auto bodies = bodies::all(context.transaction());
    const auto offered = offered_for(context, group);
    const auto known = fields_of(group);
    return web::respond(
        group_page(
            process,
            {group, members, bodies, offered, web::may_enter(context.viewer, Access::team)},
            change.value_or(Filled{known, no_problems}),
            new_member.value_or(Filled{nothing_sent, no_problems})
        ),
        change or new_member ? 422 : 200
    );
}

Response show_group(Context& context, const Slug& slug, GroupId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto group = web::found(find_group(context.transaction(), process.id, id));
    return group_with(context, process, group, {}, {});
}

Response change_group(Context& context, const Slug& slug, GroupId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto group = web::found(find_group(context.transaction(), process.id, id));
    const auto draft = read_group(context.fields);
    if (not draft)
        return group_with(context, process, group, Filled{context.fields, draft.error()}, {});

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::saved);
}

Response add_member(Context& context, const Slug& slug, GroupId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto group = web::found(find_group(context.transaction(), process.id, id));
    const auto draft = read_member(context.fields, offered_for(context, group));
    if (not draft)
        return group_with(context, process, group, {}, Filled{context.fields, draft.error()});

    add(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::added);
}

Response show_moments(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(moments_page(
        process,
        of_process(context.transaction(), process.id),
        read_asked(context.fields),
        context.viewer
    ));
}

Response new_moment(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto proposal = proposal_for(context.transaction(), process);
    const auto proposed = fields_of(proposal.areas);
    const auto references = references_to_fill(context, process, proposal, proposed);
    return web::respond(new_moment_page(process, references, {proposed, no_problems}));
}

Response add_moment(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto proposal = proposal_for(context.transaction(), process);
    const auto references = references_to_fill(context, process, proposal, context.fields);
    const auto draft = read_moment(context.fields, references, process);
    if (not draft)
        return web::respond(
            new_moment_page(process, references, {context.fields, draft.error()}), 422
        );

    add(context.transaction(), process.id, *draft, context.actor());
    return web::see(processes::office_path(process, Section::moments), Notice::added);
}

Response show_moment(Context& context, const Slug& slug, MomentId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto moment = web::found(find_moment(context.transaction(), process.id, id));
    if (not web::may_enter(context.viewer, Access::team))
        return web::respond(moment_to_read_page(
            process, moment, references_of(context.transaction(), process, moment)
        ));

    const auto known = fields_of(moment);
    const auto references = references_to_fill(context, process, moment, known);
    return web::respond(moment_page(process, moment, references, {known, no_problems}));
}

Response change_moment(Context& context, const Slug& slug, MomentId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto moment = web::found(find_moment(context.transaction(), process.id, id));
    const auto references = references_to_fill(context, process, moment, context.fields);
    const auto draft = read_moment(context.fields, references, process);
    if (not draft)
        return web::respond(
            moment_page(process, moment, references, {context.fields, draft.error()}), 422
        );

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::saved);
}

Response show_to_public(Context& context, const Slug& slug, MomentId id)
{
    const auto process = processes::found(context.transaction(), slug);
    if (not process.is_public and not web::may_enter(context.viewer, Access::office))
        throw web::HttpError{404};

    const auto moment = web::found(find_moment(context.transaction(), process.id, id));
    auto response = web::respond(
        public_moment_page(process, moment, references_of(context.transaction(), process, moment))
    );
    if (process.is_public)
        response.keep_under = {"process:" + std::to_string(process.id.value()), "site"};
    return response;
}

} // namespace

web::Routes routes()
{
    web::Routes all{
        {Method::get,  "/kantoor/trajecten/{}/groepen",          Access::office, show_groups   },
        {Method::get,  "/kantoor/trajecten/{}/groepen/nieuw",    Access::team,   new_group     },
        {Method::post, "/kantoor/trajecten/{}/groepen",          Access::team,   add_group     },
        {Method::get,  "/kantoor/trajecten/{}/groepen/{}",       Access::office, show_group    },
        {Method::post, "/kantoor/trajecten/{}/groepen/{}",       Access::team,   change_group  },
        {Method::post, "/kantoor/trajecten/{}/groepen/{}/leden", Access::team,   add_member    },
        {Method::get,  "/kantoor/trajecten/{}/momenten",         Access::office, show_moments  },
        {Method::get,  "/kantoor/trajecten/{}/momenten/nieuw",   Access::team,   new_moment    },
        {Method::post, "/kantoor/trajecten/{}/momenten",         Access::team,   add_moment    },
        {Method::get,  "/kantoor/trajecten/{}/momenten/{}",      Access::office, show_moment   },
        {Method::post, "/kantoor/trajecten/{}/momenten/{}",      Access::team,   change_moment },
        {Method::get,  "/trajecten/{}/momenten/{}",              Access::anyone, show_to_public},
    };
    for (auto& route : area_routes()) all.push_back(std::move(route));
    for (auto& route : inviting_routes()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::moments
