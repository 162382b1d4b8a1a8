#pragma once

#include "web/page.hpp"

namespace wijkspraak::design {

web::Page component_page();
web::Page refused_form_page(); ///< the same form with much wrong

} // namespace wijkspraak::design
