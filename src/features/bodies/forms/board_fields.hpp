#pragma once

#include "web/forms.hpp"

namespace wijkspraak::bodies {

inline const web::Field role_field{
    .name = "functie", .label = t("Functie"), .need = web::Need::required};
inline const web::Field member_name_field{
    .name = "naam",
    .label = t("Naam"),
    .hint = t("Alleen u en de gemeente zien dit, tenzij u hieronder anders kiest."),
    .longest = 120,
    .autocomplete = "off"};
inline const web::Field member_email_field{
    .name = "e-mail", .label = t("E-mailadres"), .longest = 200, .autocomplete = "off"};
inline const web::Field member_phone_field{
    .name = "telefoon", .label = t("Telefoonnummer"), .longest = 30, .autocomplete = "off"};
inline const web::Field from_field{.name = "vanaf", .label = t("In functie sinds")};
inline const web::Field until_field{
    .name = "tot",
    .label = t("Termijn loopt tot en met"),
    .hint = t("Laat leeg als er geen einddatum is.")};
inline const web::Field name_public_field{
    .name = "naam-openbaar", .label = t("De naam mag op de openbare pagina")};
inline const web::Field contact_public_field{
    .name = "contact-openbaar",
    .label = t("Het e-mailadres en telefoonnummer mogen op de openbare pagina")};
inline const web::Field agreed_on_field{
    .name = "toestemming-op",
    .label = t("Wanneer zei deze persoon dat dit mag?"),
    .hint = t("Nodig als u een van de twee aankruist.")};
inline const web::Field agreed_how_field{
    .name = "toestemming-hoe",
    .label = t("Hoe?"),
    .hint = t("Bijvoorbeeld: gezegd in de vergadering van 3 maart."),
    .longest = 200};

inline const web::Field day_field{
    .name = "datum", .label = t("Datum"), .need = web::Need::required};
inline const web::Field start_field{
    .name = "van", .label = t("Hoe laat begint het?"), .hint = t("Bijvoorbeeld 20:00.")};
inline const web::Field end_field{.name = "einde", .label = t("Hoe laat is het afgelopen?")};
inline const web::Field title_field{
    .name = "titel",
    .label = t("Wat is het?"),
    .hint = t("Bijvoorbeeld: openbare vergadering."),
    .need = web::Need::required,
    .longest = 120};
inline const web::Field place_field{.name = "plaats", .label = t("Waar?"), .longest = 200};
inline const web::Field note_field{
    .name = "opmerking",
    .label = t("Wat moeten mensen nog meer weten?"),
    .hint = t("Bijvoorbeeld: de zaal is met een rolstoel te bereiken."),
    .longest = 500,
    .rows = 3};
inline const web::Field public_field{
    .name = "openbaar", .label = t("Iedereen mag komen; zet het op de openbare pagina")};
inline const web::Field cancelled_field{.name = "afgelast", .label = t("Dit gaat niet door")};

} // namespace wijkspraak::bodies
