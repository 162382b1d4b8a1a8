#pragma once

#include "base/result.hpp"
#include "features/people/account.hpp"
#include "web/forms.hpp"

namespace wijkspraak::people {

inline const web::Field email_field{
    .name = "email",
    .label = t("E-mailadres"),
    .need = web::Need::required,
    .autocomplete = "username"};
inline const web::Field password_field{
    .name = "wachtwoord",
    .label = t("Wachtwoord"),
    .need = web::Need::required,
    .autocomplete = "current-password"};
inline const web::Field new_password_field{
    .name = "nieuw-wachtwoord",
    .label = t("Nieuw wachtwoord"),
    .hint = t("Ten minste 12 tekens. Een paar woorden achter elkaar is goed."),
    .need = web::Need::required,
    .autocomplete = "new-password"};
inline const web::Field name_field{
    .name = "naam",
    .label = t("Naam"),
    .hint = t("Alleen de persoon zelf en beheerders zien de naam."),
    .need = web::Need::required};
inline const web::Field roles_field{
    .name = "rollen", .label = t("Rollen"), .need = web::Need::required};

/// The roles as choices for a form.
std::vector<web::Choice> role_choices();

/// An address in the form in which it is kept: small letters, without blanks.
std::string normal_email(std::string_view text);

/// An account with its first password.
struct NewAccount {
    AccountDraft draft;
    std::string password;
};
Result<NewAccount, web::Problems> read_new_account(const web::Fields& sent);

/// The change of one's own password: the old one and the new one.
struct NewPassword {
    std::string old_password;
    std::string new_password;
};
Result<NewPassword, web::Problems> read_new_password(const web::Fields& sent);

} // namespace wijkspraak::people
