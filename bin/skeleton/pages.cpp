#include "features/__names__/pages.hpp"

namespace wijkspraak::__names__ {

namespace {

std::string path_to(__Name__Id id)
{
    return "/__names__/" + std::to_string(id.value());
}

} // namespace

web::Page list_page(const std::vector<__Name__>& __names__)
{
    if (__names__.empty())
        return web::page(t("__Names__"), web::empty_state(t("Hier staat nog niets.")));

    return web::page(t("__Names__"), html::ul(html::each(__names__, [](const __Name__& __name__) {
                         return html::li(web::link_to(path_to(__name__.id), as_is(__name__.title)));
                     })));
}

web::Page __name___page(const __Name__& __name__)
{
    return web::page(as_is(__name__.title));
}

} // namespace wijkspraak::__names__
