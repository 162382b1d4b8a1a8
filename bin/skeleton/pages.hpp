#pragma once

#include "features/__names__/__name__.hpp"
#include "web/page.hpp"

#include <vector>

namespace wijkspraak::__names__ {

web::Page list_page(const std::vector<__Name__>& __names__);
web::Page __name___page(const __Name__& __name__);

} // namespace wijkspraak::__names__
