#pragma once

#include "base/language.hpp"
#include "web/http/reply.hpp"

namespace wijkspraak::web::http {

/// The page for a request that does not come as far as a handler, and says what can be done.
Reply small_page(int status, const Language& language);

} // namespace wijkspraak::web::http
