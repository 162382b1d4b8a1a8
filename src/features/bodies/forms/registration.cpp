#include "base/plain.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/forms/registration_fields.hpp"
#include "features/messages/message.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

constexpr std::size_t kvk_length = 8;
constexpr std::ptrdiff_t fewest_digits = 8; // of a phone number
constexpr int largest_board = 50;

bool is_digit(char character)
{
    return character >= '0' and character <= '9';
}

std::string slug_of_district(
    std::optional<areas::AreaId> district, const std::vector<areas::Area>& areas
)
{
    for (const auto& area : areas)
        if (district == area.id) return area.slug;
    return {};
}

std::string iso_of(const std::optional<Dated>& day)
{
    return day ? to_iso(*day) : std::string{};
}

/// "www.onzewijk.nl" becomes "https://www.onzewijk.nl".
std::string read_website(web::Reading& reading)
{
    auto text = reading.text(website_field);
    if (text.empty()) return text;
    if (text.find("://") == std::string::npos) text.insert(0, "https://");
    const bool is_address = text.starts_with("https://") and text.find('.') != std::string::npos and
                            text.find_first_of(" \"<>") == std::string::npos;
    if (not is_address)
        reading.refuse(
            website_field.name, t("Vul een adres in dat begint met https, zoals www.onzewijk.nl.")
        );
    return text;
}

std::string read_kvk(web::Reading& reading)
{
    auto text = reading.text(kvk_field);
    const bool is_number = text.size() == kvk_length and std::ranges::all_of(text, is_digit);
    if (not text.empty() and not is_number)
        reading.refuse(kvk_field.name, t("Vul acht cijfers in, of laat het nummer leeg."));
    return text;
}

std::optional<Iban> read_iban(web::Reading& reading)
{
    const auto text = reading.text(iban_field);
    if (text.empty()) return std::nullopt;
    const auto iban = Iban::parse(text);
    if (not iban)
        reading.refuse(
            iban_field.name,
            t("Kijk het rekeningnummer na: er zit een tikfout in. Het ziet eruit als NL91 ABNA "
              "0417 1643 00.")
        );
    return iban;
}

Profile read_profile(web::Reading& reading)
{
    Profile profile{
        .purpose = reading.text(purpose_field),
        .area_words = reading.text(area_field),
        .legal_form = reading.text(legal_form_field),
        .kvk = read_kvk(reading),
        .founded = reading.dated(founded_field),
        .ended = reading.dated(ended_field),
        .website = read_website(reading),
        .email = read_email(reading, email_field),
        .phone = read_phone(reading, phone_field),
        .iban = read_iban(reading)};
    if (const auto strength = reading.number(strength_field, 0, largest_board))
        profile.strength = static_cast<int>(*strength);
    if (profile.founded and profile.ended and
        profile.ended->last_day() < profile.founded->first_day)
        reading.refuse(ended_field.name, t("Het einde ligt voor het begin. Kijk beide data na."));
    return profile;
}

} // namespace

std::string read_email(web::Reading& reading, const web::Field& field)
{
    const auto text = reading.text(field);
    if (text.empty()) return {};
    const auto address = messages::Address::parse(text);
    if (address) return address->text();
    reading.refuse(field.name, t("Vul een e-mailadres in, zoals naam@voorbeeld.nl."));
    return text;
}

std::string read_phone(web::Reading& reading, const web::Field& field)
{
    auto text = reading.text(field);
    const bool is_known = text.find_first_not_of("0123456789+-() .") == std::string::npos;
    const bool is_long_enough = std::ranges::count_if(text, is_digit) >= fewest_digits;
    if (not text.empty() and not(is_known and is_long_enough))
        reading.refuse(field.name, t("Vul een telefoonnummer in, zoals 053 123 45 67."));
    return text;
}

std::vector<web::Choice> kind_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : body_kinds)
        choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

std::vector<web::Choice> district_choices(const std::vector<areas::Area>& areas)
{
    std::vector<web::Choice> choices;
    for (const auto& area : areas) choices.push_back({area.slug, as_is(area.name)});
    return choices;
}

web::Fields fields_of(const Registration& registration, const std::vector<areas::Area>& areas)
{
    const auto& [body, profile] = registration;
    const auto named = [](const web::Field& field, std::string value) {
        return std::pair{std::string{field.name.view()}, std::move(value)};
    };
    return {
        named(name_field, body.name),
        named(kind_field, std::string{to_word(body.kind)}),
        named(kind_words_field, body.kind_words),
        named(district_field, slug_of_district(body.district, areas)),
        named(area_field, profile.area_words),
        named(purpose_field, profile.purpose),
        named(about_field, body.about),
        named(legal_form_field, profile.legal_form),
        named(kvk_field, profile.kvk),
        named(founded_field, iso_of(profile.founded)),
        named(ended_field, iso_of(profile.ended)),
        named(website_field, profile.website),
        named(email_field, profile.email),
        named(phone_field, profile.phone),
        named(iban_field, profile.iban ? in_groups(*profile.iban) : std::string{}),
        named(strength_field, std::to_string(profile.strength)),
    };
}

Result<Registration, web::Problems> read_registration(
    const web::Fields& sent, const std::vector<areas::Area>& areas, const Registration& known
)
{
    web::Reading reading{sent};
    Registration read{.body = {}, .profile = read_profile(reading)};
    read.body.slug = known.body.slug;
    read.profile.territory = known.profile.territory;
    auto& body = read.body;
    body.name = reading.text(name_field);
    body.about = reading.text(about_field);
    body.kind_words = reading.text(kind_words_field);
    if (const auto kind = parse_body_kind(reading.choice(kind_field, kind_choices())))
        body.kind = *kind;
    const auto district = reading.choice(district_field, district_choices(areas));
    for (const auto& area : areas)
        if (area.slug == district) body.district = area.id;

    if (body.slug.empty()) body.slug = slug_of(body.name);
    if (not body.name.empty() and slug_of(body.name).empty())
        reading.refuse(name_field.name, t("Gebruik in de naam ten minste één letter of cijfer."));
    if (not reading.ok()) return reading.problems();
    return read;
}

} // namespace wijkspraak::bodies
