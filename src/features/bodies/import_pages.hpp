#pragma once

#include "features/bodies/own_pages.hpp"
#include "features/bodies/sheet.hpp"

namespace wijkspraak::bodies {

inline const web::Field sheet_field{
    .name = "bestand",
    .label = t("Bestand"),
    .hint = t("CSV, ODS of XLSX van ten hoogste 5 MB."),
    .need = web::Need::required};

web::Page import_page(const Filled& filled);
/// What taking the file in would do, or why it is not taken in.
web::Page preview_page(ImportId id, const std::string& file_name, const Sheet& sheet);

} // namespace wijkspraak::bodies
