#include "features/receipts/forms.hpp"

namespace wijkspraak::receipts {

Result<messages::Address, web::Problems> read_address(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto typed = reading.text(email_field);
    if (not reading.ok()) return reading.problems();
    if (auto address = messages::Address::parse(typed)) return *std::move(address);
    reading.refuse(email_field.name, t("Vul een e-mailadres in zoals naam@voorbeeld.nl."));
    return reading.problems();
}

Result<std::string, web::Problems> read_objection(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto words = reading.text(objection_field);
    if (not reading.ok()) return reading.problems();
    return words;
}

} // namespace wijkspraak::receipts
