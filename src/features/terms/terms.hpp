#pragma once

#include "features/terms/rules.hpp"
#include "web/routes.hpp"

/// Anyone can ask when a term ends: "six weeks from the letter of 14 November, and why that day?"
/// The page answers with the Algemene termijnenwet and keeps nothing.
namespace wijkspraak::terms {

web::Routes routes();

} // namespace wijkspraak::terms
