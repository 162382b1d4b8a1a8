#pragma once

#include "features/receipts/receipt.hpp"
#include "web/routes.hpp"

/// What whoever gave input reads with their code and without an account: what was received, how it
/// stands and what is still to come; and what they can do about news and their own data.
namespace wijkspraak::receipts {

/// /inbreng, /inbreng/CODE, …/bewaren, …/nieuws, …/bevestiging/PRENT, …/bezwaar, …/gegevens
web::Routes routes();

} // namespace wijkspraak::receipts
