#pragma once

#include "base/result.hpp"
#include "features/documents/document.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::bodies {

inline const web::Field paper_kind_field{
    .name = "soort", .label = t("Wat voor stuk is het?"), .need = web::Need::required};
inline const web::Field paper_title_field{
    .name = "titel",
    .label = t("Hoe heet het?"),
    .hint = t("Bijvoorbeeld: jaarrekening 2025."),
    .need = web::Need::required,
    .longest = 120};
inline const web::Field paper_day_field{.name = "datum", .label = t("Van wanneer is het?")};
inline const web::Field paper_file_field{
    .name = "bestand",
    .label = t("Bestand"),
    .hint = t("Een pdf, foto, tekst of rekenblad van ten hoogste 64 MB."),
    .need = web::Need::required};
inline const web::Field paper_public_field{
    .name = "openbaar",
    .label = t("Iedereen mag dit lezen"),
    .hint = t("Kijk eerst of er geen namen of adressen van bewoners in staan.")};

std::vector<web::Choice> paper_kinds();
Result<documents::DocumentDraft, web::Problems> read_paper(const web::Fields& sent);

} // namespace wijkspraak::bodies
