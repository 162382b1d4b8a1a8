#pragma once

#include "base/result.hpp"
#include "features/messages/message.hpp"
#include "web/forms.hpp"

namespace wijkspraak::receipts {

inline const web::Field code_field{
    .name = "code",
    .label = t("Uw code"),
    .hint =
        t("Tien cijfers en letters, zoals 7KD-3M2-TPW9. Streepjes en hoofdletters hoeven niet."),
    .need = web::Need::required,
    .longest = 40,
    .autocomplete = "off"};
inline const web::Field email_field{
    .name = "email",
    .label = t("Uw e-mailadres"),
    .hint = t("Alleen de gemeente ziet uw adres."),
    .need = web::Need::required,
    .longest = 254,
    .autocomplete = "email"};

inline const web::Field objection_field{
    .name = "bezwaar",
    .label = t("Wat klopt er niet?"),
    .hint = t("Een medewerker leest dit en schrijft u terug op deze pagina."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};

Result<messages::Address, web::Problems> read_address(const web::Fields& sent);
Result<std::string, web::Problems> read_objection(const web::Fields& sent);

} // namespace wijkspraak::receipts
