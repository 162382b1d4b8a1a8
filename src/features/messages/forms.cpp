#include "features/messages/forms.hpp"

#include "web/characters.hpp"

#include <charconv>
#include <sstream>

namespace wijkspraak::messages {

namespace {

constexpr std::string_view everything = "alles-graag";
constexpr std::int64_t most_per_minute = 100'000;

std::optional<Address> read_address(web::Reading& reading)
{
    const auto text = reading.text(address_field);
    auto address = Address::parse(text);
    if (not address and not text.empty())
        reading.refuse(
            address_field.name, t("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")
        );
    return address;
}

/// "voorbeeld.nl 60"; whether the line can be read.
bool read_pace(const std::string& line, std::map<std::string, std::int64_t>& paces)
{
    std::istringstream words{line};
    std::string domain;
    std::int64_t per_minute = 0;
    std::string rest;
    if (not(words >> domain)) return true;
    if (not(words >> per_minute) or words >> rest) return false;
    const auto address = Address::parse("iemand@" + domain);
    if (not address or per_minute < 1 or per_minute > most_per_minute) return false;
    return paces.emplace(address->domain(), per_minute).second;
}

} // namespace

std::vector<web::Choice> own_choices()
{
    return {
        {std::string{everything},              t("Alles: nieuws, uitnodigingen en antwoorden")     },
        {std::string{to_word(Reach::news)},    t("Alleen antwoorden op wat ik zelf heb ingebracht")},
        {std::string{to_word(Reach::answers)},
         t("Niets, behalve een bevestiging als ik zelf iets doe")                                  },
    };
}

Result<OwnChoice, web::Problems> read_own_choice(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto word = reading.choice(choice_field, own_choices());
    if (not reading.ok()) return reading.problems();
    return OwnChoice{parse_reach(word)};
}

std::vector<web::Choice> reach_choices()
{
    std::vector<web::Choice> choices;
    for (const auto reach : reaches)
        choices.push_back({std::string{to_word(reach)}, to_text(reach)});
    return choices;
}

Result<AddressChoice, web::Problems> read_suppression(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto address = read_address(reading);
    const auto reach = parse_reach(reading.choice(reach_field, reach_choices()));
    auto reason = reading.text(reason_field);
    if (not reading.ok()) return reading.problems();
    return AddressChoice{address->text(), *reach, std::move(reason)};
}

Result<AddressChoice, web::Problems> read_resumption(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto address = read_address(reading);
    auto reason = reading.text(reason_field);
    if (not reading.ok()) return reading.problems();
    return AddressChoice{address->text(), Reach::anything, std::move(reason)};
}

web::Fields fields_of(const Settings& settings)
{
    std::string paces;
    for (const auto& [domain, per_minute] : settings.paces)
        paces += domain + " " + std::to_string(per_minute) + "\n";
    return {
        {std::string{limit_field.name}, std::to_string(settings.release_limit)},
        {std::string{pace_field.name},  std::to_string(settings.per_minute)   },
        {std::string{paces_field.name}, std::move(paces)                      },
    };
}

Result<Settings, web::Problems> read_settings(const web::Fields& sent)
{
    web::Reading reading{sent};
    Settings settings;
    settings.release_limit = reading.number(limit_field, 0, 1'000'000).value_or(0);
    settings.per_minute = reading.number(pace_field, 0, most_per_minute).value_or(0);
    std::istringstream lines{reading.text(paces_field)};
    for (std::string line; std::getline(lines, line);)
        if (not read_pace(line, settings.paces))
            reading.refuse(
                paces_field.name,
                t("De regel “{regel}” is niet te lezen. Schrijf een domein en een aantal per "
                  "minuut, bijvoorbeeld: voorbeeld.nl 60",
                  line)
            );
    if (not reading.ok()) return reading.problems();
    return settings;
}

Search read_search(const web::Fields& query)
{
    return {
        .words = web::shown(query["zoek"].substr(0, 200)),
        .state = parse_state(query["staat"]),
        .oldest_first = query["volgorde"] == "oudste",
        .page = web::PathValue<int>::parse(query["pagina"]).value_or(1)};
}

} // namespace wijkspraak::messages
