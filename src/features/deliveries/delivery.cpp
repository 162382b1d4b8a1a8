#include "features/deliveries/delivery.hpp"

#include "base/with_word.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::deliveries {

std::string to_words(const Columns& columns)
{
    std::string words;
    for (const auto part : all_parts) {
        const auto column = columns.of(part);
        if (not column) continue;
        if (not words.empty()) words += ' ';
        ((words += to_word(part)) += '=') += std::to_string(*column);
    }
    return words;
}

Columns parse_columns(std::string_view words)
{
    Columns columns;
    while (not words.empty()) {
        const auto one = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(one.size() + 1, words.size()));
        const auto middle = std::min(one.find('='), one.size());
        const auto part = parse_part(one.substr(0, middle));
        std::size_t column = 0;
        const auto* end = one.data() + one.size();
        const auto [stop, error] =
            std::from_chars(std::min(one.data() + middle + 1, end), end, column);
        if (part and error == std::errc{} and stop == end) columns.set(*part, column);
    }
    return columns;
}

Text to_text(Part part)
{
    switch (part) {
    case Part::text: return t("Wat is er gezegd?");
    case Part::said_by: return t("Welke groep of rol zei het?");
    case Part::channel: return t("Hoe kwam het binnen?");
    case Part::giver: return t("Van wie kwam het?");
    case Part::area: return t("Over welk gebied gaat het?");
    case Part::given_at: return t("Wanneer?");
    case Part::name: return t("Naam van de gever");
    case Part::email: return t("E-mailadres van de gever");
    case Part::hands: return t("Hoeveel handen?");
    case Part::key: return t("Eigen kenmerk van de rij");
    }
    return {};
}

std::string_view to_word(Part part)
{
    switch (part) {
    case Part::text: return "tekst";
    case Part::said_by: return "wie";
    case Part::channel: return "kanaal";
    case Part::giver: return "gever";
    case Part::area: return "gebied";
    case Part::given_at: return "datum";
    case Part::name: return "naam";
    case Part::email: return "e-mail";
    case Part::hands: return "handen";
    case Part::key: return "kenmerk";
    }
    return {};
}

std::optional<Part> parse_part(std::string_view word)
{
    return with_word(all_parts, word);
}

Text to_text(DeliveryState state)
{
    switch (state) {
    case DeliveryState::receiving: return t("Nog niet helemaal ontvangen");
    case DeliveryState::sorting: return t("Kolommen kiezen");
    case DeliveryState::waiting: return t("Wacht op zijn beurt");
    case DeliveryState::at_work: return t("Wordt overgenomen");
    case DeliveryState::paused: return t("Gepauzeerd");
    case DeliveryState::done: return t("Klaar");
    case DeliveryState::stopped: return t("Gestopt");
    case DeliveryState::failed: return t("Niet gelukt");
    }
    return {};
}

std::string_view to_word(DeliveryState state)
{
    switch (state) {
    case DeliveryState::receiving: return "ontvangen";
    case DeliveryState::sorting: return "indelen";
    case DeliveryState::waiting: return "wacht";
    case DeliveryState::at_work: return "bezig";
    case DeliveryState::paused: return "pauze";
    case DeliveryState::done: return "klaar";
    case DeliveryState::stopped: return "gestopt";
    case DeliveryState::failed: return "mislukt";
    }
    return {};
}

std::optional<DeliveryState> parse_delivery_state(std::string_view word)
{
    return with_word(all_delivery_states, word);
}

Text to_text(const Fault& fault)
{
    switch (fault.kind) {
    case FaultKind::missing: return t("Er staat geen tekst.");
    case FaultKind::too_long: return t("Dit is te lang: “{begin}”. Kort het in.", fault.value);
    case FaultKind::unknown_channel:
        return t(
            "Zo kan inbreng niet binnenkomen: “{waarde}”. Schrijf bijvoorbeeld brief of enquête.",
            fault.value
        );
    case FaultKind::unknown_giver:
        return t(
            "Dit soort gever is er niet: “{waarde}”. Schrijf persoon, wijkorgaan, groep of "
            "anoniem.",
            fault.value
        );
    case FaultKind::unknown_area:
        return t("Dit gebied is er niet: “{waarde}”. Schrijf de naam voluit.", fault.value);
    case FaultKind::no_date:
        return t(
            "Dit is geen datum: “{waarde}”. Schrijf bijvoorbeeld 1-3-2026 of 1-3-2026 14:30.",
            fault.value
        );
    case FaultKind::in_future: return t("Deze datum ligt in de toekomst: “{waarde}”.", fault.value);
    case FaultKind::no_address:
        return t(
            "Dit is geen e-mailadres: “{waarde}”. Een adres lijkt op naam@voorbeeld.nl.",
            fault.value
        );
    case FaultKind::no_number:
        return t("Dit is geen aantal handen: “{waarde}”. Schrijf bijvoorbeeld 12.", fault.value);
    case FaultKind::key_twice:
        return t("Dit kenmerk staat ook op rij {rij}. Elk kenmerk mag één keer.", fault.value);
    case FaultKind::key_changed:
        return t(
            "Dit kenmerk hoort al bij inbreng {nummer}, met een andere tekst. Is dit een andere "
            "lijst? Geef de lijst dan een naam.",
            fault.value
        );
    }
    return {};
}

std::string_view to_word(FaultKind kind)
{
    switch (kind) {
    case FaultKind::missing: return "ontbreekt";
    case FaultKind::too_long: return "te lang";
    case FaultKind::unknown_channel: return "kanaal onbekend";
    case FaultKind::unknown_giver: return "gever onbekend";
    case FaultKind::unknown_area: return "gebied onbekend";
    case FaultKind::no_date: return "geen datum";
    case FaultKind::in_future: return "toekomst";
    case FaultKind::no_address: return "geen adres";
    case FaultKind::no_number: return "geen aantal";
    case FaultKind::key_twice: return "kenmerk dubbel";
    case FaultKind::key_changed: return "kenmerk anders";
    }
    return {};
}

std::optional<FaultKind> parse_fault_kind(std::string_view word)
{
    return with_word(all_fault_kinds, word);
}

} // namespace wijkspraak::deliveries
