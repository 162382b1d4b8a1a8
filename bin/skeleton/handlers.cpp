#include "features/__names__/__names__.hpp"
#include "features/__names__/pages.hpp"

namespace wijkspraak::__names__ {

namespace {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

Response list(Context& context)
{
    return web::respond(list_page(all(context.transaction())));
}

Response show(Context& context, __Name__Id id)
{
    return web::respond(__name___page(web::found(find(context.transaction(), id))));
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get, "/__names__",    Access::anyone, list},
        {Method::get, "/__names__/{}", Access::anyone, show},
    };
}

} // namespace wijkspraak::__names__
