#include "features/processes/forms.hpp"
#include "features/processes/handlers.hpp"

namespace wijkspraak::processes {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

Response show_new(Context&)
{
    return web::respond(new_process_page({}));
}

Response begin_process(Context& context)
{
    const auto draft = read_process(context.fields);
    if (not draft) return web::respond(new_process_page({context.fields, draft.error()}), 422);
    if (find(context.transaction(), draft->slug)) {
        const web::Problems taken{
            {std::string{process_form::title.name.view()},
             t("Er is al een traject met deze titel. Kies een andere.")}
        };
        return web::respond(new_process_page({context.fields, taken}), 422);
    }

    const auto id = begin(context.transaction(), *draft, context.actor());
    const auto process = web::found(find(context.transaction(), id));
    return web::see(plan_address(process), web::Notice::added);
}

Response show_particulars(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    return web::respond(particulars_page(process, {fields_of(process), {}}));
}

Response change_particulars(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto draft = read_process(context.fields);
    if (not draft)
        return web::respond(particulars_page(process, {context.fields, draft.error()}), 422);

    change(context.transaction(), process.id, *draft, context.actor());
    return web::see(office_path(process, Section::overview), web::Notice::saved);
}

PublicityView publicity_of(Context& context, const Process& process)
{
    PublicityView view;
    view.publication.fields = {
        {"concept-tonen", process.shows_draft ? "ja" : ""}
    };
    if (process.document_date)
        view.document_date.fields = {
            {"peildatum", to_iso(*process.document_date)}
        };
    view.has_influence = not influences_of(context.transaction(), process.id).empty();
    view.rights = rights_of(context);
    return view;
}

Response show_publicity(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    return web::respond(publicity_page(process, publicity_of(context, process)));
}

Response make_public(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto ruling = may_publish(process);
    if (not ruling) {
        auto view = publicity_of(context, process);
        view.publication.fields = context.fields;
        view.refusal = ruling.error();
        return web::respond(publicity_page(process, view), 409);
    }

    const bool shows_draft = web::Reading{context.fields}.tick(publicity_form::shows_draft);
    publish(context.transaction(), process.id, shows_draft, context.actor());
    return web::see(
        publicity_address(process), process.is_public ? web::Notice::saved : web::Notice::published
    );
}

Response save_document_date(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto date = read_document_date(context.fields);
    if (not date) {
        auto view = publicity_of(context, process);
        view.document_date = {context.fields, date.error()};
        return web::respond(publicity_page(process, view), 422);
    }

    set_document_date(context.transaction(), process.id, *date, context.actor());
    return web::see(publicity_address(process), web::Notice::saved);
}

} // namespace

Rights rights_of(const Context& context)
{
    return web::may_enter(context.viewer, Access::team) ? Rights::change : Rights::read;
}

web::Routes process_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/nieuw",       Access::team,   show_new          },
        {Method::post, "/kantoor/trajecten",             Access::team,   begin_process     },
        {Method::get,  "/kantoor/trajecten/{}/gegevens", Access::team,   show_particulars  },
        {Method::post, "/kantoor/trajecten/{}/gegevens", Access::team,   change_particulars},
        {Method::get,  "/kantoor/trajecten/{}/openbaar", Access::office, show_publicity    },
        {Method::post, "/kantoor/trajecten/{}/openbaar", Access::team,   make_public       },
        {Method::post,
         "/kantoor/trajecten/{}/openbaar/peildatum",     Access::team,
         save_document_date                                                                },
    };
}

} // namespace wijkspraak::processes
