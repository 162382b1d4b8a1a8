#include "features/areas/forms.hpp"

namespace wijkspraak::areas {

web::Field file_field(std::size_t index)
{
    if (index == 1) return {.name = "bestand-2", .label = t("Tweede bestand")};
    if (index == 2) return {.name = "bestand-3", .label = t("Derde bestand")};
    return {
        .name = "bestand-1",
        .label = t("Bestand"),
        .hint =
            t("GeoJSON of GeoPackage met grenzen, of CSV met kerncijfers of adressen. Hooguit 64 "
              "MB; een groter bestand leest de beheerder van de server in."),
        .need = web::Need::required};
}

Result<IntakeWish, web::Problems> read_wish(const web::Fields& sent)
{
    web::Reading reading{sent};
    IntakeWish wish;
    if (const auto year = reading.number(year_field, 1990, 2200))
        wish.year = static_cast<int>(*year);
    wish.municipality = reading.text(municipality_field);
    wish.source = reading.text(source_field);
    if (not wish.municipality.empty() and kind_of_code(wish.municipality) != AreaKind::municipality)
        reading.refuse(
            municipality_field.name,
            t("Vul de code in met GM en vier cijfers, bijvoorbeeld GM0153.")
        );
    if (not reading.ok()) return reading.problems();
    return wish;
}

} // namespace wijkspraak::areas
