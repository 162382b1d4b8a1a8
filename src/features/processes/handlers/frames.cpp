#include "features/processes/forms.hpp"
#include "features/processes/handlers.hpp"

#include <algorithm>

namespace wijkspraak::processes {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

FramesView frames_view(Context& context, const Process& process)
{
    return {
        .influences = influences_of(context.transaction(), process.id),
        .frames = frames_of(context.transaction(), process.id),
        .rights = rights_of(context)};
}

Response show_frames(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    return web::respond(frames_page(process, frames_view(context, process)));
}

Response save_telling(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    auto view = frames_view(context, process);
    const auto telling = read_telling(
        context.fields,
        influences_changed_without_notice(view.influences),
        frames_changed_without_notice(process, view.frames)
    );
    if (not telling) {
        view.telling = {context.fields, telling.error()};
        return web::respond(frames_page(process, view), 422);
    }

    for (const auto version : telling->influences)
        tell_influence(context.transaction(), process.id, version, telling->on, context.actor());
    for (const auto frame : telling->frames)
        tell_frame(context.transaction(), process.id, frame, telling->on, context.actor());
    return web::see(frames_address(process), web::Notice::saved);
}

Response show_influence(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto current = current_influence(influences_of(context.transaction(), process.id));
    const web::Fields begun{
        {"vorm", std::string{to_word(process.rung)}}
    };
    return web::respond(influence_page(process, {current ? fields_of(*current) : begun, {}}));
}

Response save_influence(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto draft = read_influence(context.fields);
    if (not draft)
        return web::respond(influence_page(process, {context.fields, draft.error()}), 422);

    state_influence(context.transaction(), process.id, *draft, context.actor());
    return web::see(frames_address(process), web::Notice::saved);
}

Response show_new_frame(Context& context, const web::Slug& slug)
{
    return web::respond(frame_page(found(context.transaction(), slug), std::nullopt, {}));
}

Response add_frame(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto draft = read_frame(context.fields, FrameForm::new_line);
    if (not draft)
        return web::respond(
            frame_page(process, std::nullopt, {context.fields, draft.error()}), 422
        );

    set_frame(context.transaction(), process.id, *draft, std::nullopt, context.actor());
    return web::see(frames_address(process), web::Notice::added);
}

Frame frame_on(Context& context, const Process& process, int line)
{
    const auto current = current_frames(frames_of(context.transaction(), process.id));
    const auto match = std::ranges::find(current, line, &Frame::line);
    if (match == current.end()) throw web::HttpError{404};
    return *match;
}

Response show_frame(Context& context, const web::Slug& slug, int line)
{
    const auto process = found(context.transaction(), slug);
    const auto frame = frame_on(context, process, line);
    return web::respond(frame_page(process, frame, {fields_of(frame), {}}));
}

Response change_frame(Context& context, const web::Slug& slug, int line)
{
    const auto process = found(context.transaction(), slug);
    const auto frame = frame_on(context, process, line);
    const auto draft = read_frame(context.fields, FrameForm::change);
    if (not draft)
        return web::respond(frame_page(process, frame, {context.fields, draft.error()}), 422);

    set_frame(context.transaction(), process.id, *draft, line, context.actor());
    return web::see(frames_address(process), web::Notice::saved);
}

} // namespace

web::Routes frame_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/kaders",         Access::office, show_frames   },
        {Method::post, "/kantoor/trajecten/{}/kaders",         Access::team,   add_frame     },
        {Method::get,  "/kantoor/trajecten/{}/kaders/nieuw",   Access::team,   show_new_frame},
        {Method::post, "/kantoor/trajecten/{}/kaders/verteld", Access::team,   save_telling  },
        {Method::get,  "/kantoor/trajecten/{}/kaders/belofte", Access::team,   show_influence},
        {Method::post, "/kantoor/trajecten/{}/kaders/belofte", Access::team,   save_influence},
        {Method::get,  "/kantoor/trajecten/{}/kaders/{}",      Access::team,   show_frame    },
        {Method::post, "/kantoor/trajecten/{}/kaders/{}",      Access::team,   change_frame  },
    };
}

} // namespace wijkspraak::processes
