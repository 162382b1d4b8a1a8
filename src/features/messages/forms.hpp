#pragma once

#include "base/result.hpp"
#include "features/messages/store.hpp"
#include "web/forms.hpp"

namespace wijkspraak::messages {

inline const web::Field choice_field{
    .name = "keuze", .label = t("Welke mail wilt u van ons krijgen?"), .need = web::Need::required};
inline const web::Field address_field{
    .name = "adres",
    .label = t("E-mailadres"),
    .need = web::Need::required,
    .longest = 254,
    .autocomplete = "off"};
inline const web::Field reach_field{
    .name = "bereik", .label = t("Wat niet meer wordt gemaild"), .need = web::Need::required};
inline const web::Field reason_field{
    .name = "reden",
    .label = t("Reden"),
    .hint = t("Waarom, en wie erom vroeg. De persoon kan dit later willen weten."),
    .need = web::Need::required,
    .longest = 500};
inline const web::Field limit_field{
    .name = "vrijgave",
    .label = t("Een tweede persoon geeft een mailing vrij boven dit aantal mensen"),
    .need = web::Need::required};
inline const web::Field pace_field{
    .name = "tempo",
    .label = t("Mails per minuut naar één domein"),
    .hint = t("Nul is zo snel als de mailserver ze aanneemt."),
    .need = web::Need::required};
inline const web::Field paces_field{
    .name = "tempos",
    .label = t("Domeinen met een eigen tempo"),
    .hint = t("Een regel per domein, met een aantal per minuut: voorbeeld.nl 60"),
    .longest = 5000,
    .rows = 5};

/// What somebody chooses for their own address: everything, or less.
struct OwnChoice {
    std::optional<Reach> stops;
};
std::vector<web::Choice> own_choices();
Result<OwnChoice, web::Problems> read_own_choice(const web::Fields& sent);

/// What the office says of an address.
struct AddressChoice {
    std::string address;
    Reach reach = Reach::anything;
    std::string reason;
};
std::vector<web::Choice> reach_choices();
Result<AddressChoice, web::Problems> read_suppression(const web::Fields& sent);
Result<AddressChoice, web::Problems> read_resumption(const web::Fields& sent);

web::Fields fields_of(const Settings& settings);
Result<Settings, web::Problems> read_settings(const web::Fields& sent);

/// What the address of the outbox asks for.
Search read_search(const web::Fields& query);

} // namespace wijkspraak::messages
