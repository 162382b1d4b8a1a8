#include "features/design/design.hpp"
#include "features/design/pages.hpp"

namespace wijkspraak::design {

namespace {

#ifndef NDEBUG
web::Response show(web::Context&)
{
    return web::respond(component_page());
}

web::Response show_refused(web::Context&)
{
    return web::respond(refused_form_page(), 422);
}
#endif

} // namespace

web::Routes routes()
{
#ifdef NDEBUG
    return {};
#else
    return {
        {web::Method::get, "/ontwerp",      web::Access::anyone, show        },
        {web::Method::get, "/ontwerp/fout", web::Access::anyone, show_refused},
    };
#endif
}

} // namespace wijkspraak::design
