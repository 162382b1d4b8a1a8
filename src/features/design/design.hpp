#pragma once

#include "web/routes.hpp"

/// The component page, for who builds the site: each part of a page in each of its states, side by
/// side, to look at in light and dark, wide and narrow, on screen and on paper. Its words are
/// samples, so they are not translated. Only in a development build.
namespace wijkspraak::design {

web::Routes routes(); ///< /ontwerp, /ontwerp/fout

} // namespace wijkspraak::design
