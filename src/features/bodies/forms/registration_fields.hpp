#pragma once

#include "web/forms.hpp"

namespace wijkspraak::bodies {

inline const web::Field name_field{
    .name = "naam",
    .label = t("Naam"),
    .hint = t("Zoals het wijkorgaan zichzelf noemt."),
    .need = web::Need::required,
    .longest = 120};
inline const web::Field kind_field{.name = "vorm", .label = t("Vorm"), .need = web::Need::required};
inline const web::Field kind_words_field{
    .name = "vorm-anders",
    .label = t("Andere vorm, namelijk"),
    .hint = t("Alleen als u hierboven ‘andere vorm’ kiest."),
    .longest = 60};
inline const web::Field district_field{.name = "stadsdeel", .label = t("Stadsdeel")};
inline const web::Field area_field{
    .name = "gebied",
    .label = t("Voor welke straten, buurten of dorpen?"),
    .hint = t("In eigen woorden. Bijvoorbeeld: het dorp en het buitengebied tot aan de spoorlijn."),
    .longest = 500,
    .rows = 3};
inline const web::Field purpose_field{
    .name = "doel",
    .label = t("Waar is het wijkorgaan voor?"),
    .hint = t("In een of twee zinnen. Dit lezen inwoners als eerste."),
    .longest = 500,
    .rows = 3};
inline const web::Field about_field{
    .name = "over",
    .label = t("Wat doet het wijkorgaan?"),
    .hint = t("In eigen woorden. Noem geen namen of adressen van bewoners."),
    .longest = 2000,
    .rows = 7};
inline const web::Field legal_form_field{
    .name = "rechtsvorm",
    .label = t("Rechtsvorm"),
    .hint = t("Bijvoorbeeld: vereniging of stichting. Een groep bewoners zonder rechtsvorm laat "
              "dit leeg."),
    .longest = 80};
inline const web::Field kvk_field{
    .name = "kvk",
    .label = t("Nummer bij de Kamer van Koophandel"),
    .hint = t("Acht cijfers. Laat leeg als u geen nummer hebt."),
    .longest = 8};
inline const web::Field founded_field{
    .name = "opgericht",
    .label = t("Opgericht"),
    .hint = t("Een jaar of een dag. Bijvoorbeeld 1974 of 1-5-1974."),
    .longest = 20};
inline const web::Field ended_field{
    .name = "gestopt",
    .label = t("Gestopt"),
    .hint = t("Een jaar of een dag. Laat leeg zolang het wijkorgaan bestaat."),
    .longest = 20};
inline const web::Field website_field{
    .name = "website",
    .label = t("Website"),
    .hint = t("Bijvoorbeeld www.onzewijk.nl."),
    .longest = 200};
inline const web::Field email_field{
    .name = "e-mail",
    .label = t("E-mailadres"),
    .hint = t("Iedereen kan dit lezen. Neem dus een adres van het wijkorgaan, niet van een mens."),
    .longest = 200,
    .autocomplete = "off"};
inline const web::Field phone_field{
    .name = "telefoon",
    .label = t("Telefoonnummer"),
    .hint = t("Iedereen kan dit lezen."),
    .longest = 30,
    .autocomplete = "off"};
inline const web::Field iban_field{
    .name = "iban",
    .label = t("Rekeningnummer (IBAN)"),
    .hint = t("Op naam van het wijkorgaan. Alleen u en de gemeente zien dit."),
    .longest = 42,
    .autocomplete = "off"};
inline const web::Field strength_field{
    .name = "minimum-bestuur",
    .label = t("Hoeveel mensen wil dit wijkorgaan ten minste in het bestuur?"),
    .hint = t("Zijn het er minder, dan komt er een vriendelijke herinnering."),
    .longest = 2};

} // namespace wijkspraak::bodies
