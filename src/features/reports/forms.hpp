#pragma once

#include "web/forms.hpp"

namespace wijkspraak::reports {

inline const web::Field dossier_field{
    .name = "besluitstukken",
    .label = t("Besluitstukken waar het verslag bij hoort"),
    .hint = t("Bijvoorbeeld: raadsvoorstel 2026-014."),
    .need = web::Need::required};

} // namespace wijkspraak::reports
