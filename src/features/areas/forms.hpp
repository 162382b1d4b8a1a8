#pragma once

#include "features/areas/intake.hpp"
#include "web/forms.hpp"

namespace wijkspraak::areas {

inline constexpr std::size_t most_files = 3;

inline const web::Field year_field{
    .name = "jaar",
    .label = t("Jaar"),
    .hint = t("Alleen nodig als het bestand niet zegt van welk jaar het is.")};
inline const web::Field municipality_field{
    .name = "gemeente",
    .label = t("Code van de gemeente"),
    .hint = t("Voor een bestand van het hele land. Bijvoorbeeld GM0153."),
    .longest = 6};
inline const web::Field source_field{
    .name = "bron",
    .label = t("Bron"),
    .hint = t("Waar het bestand vandaan komt. Bezoekers zien dit bij de kaart."),
    .longest = 120};

/// The first, second or third file.
web::Field file_field(std::size_t index);

/// What was typed beside the files.
Result<IntakeWish, web::Problems> read_wish(const web::Fields& sent);

} // namespace wijkspraak::areas
