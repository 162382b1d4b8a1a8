#include "features/inputs/input.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

namespace {

template <typename Choices>
std::optional<typename Choices::value_type> with_word(const Choices& choices, std::string_view word)
{
    const auto found =
        std::ranges::find(choices, word, [](const auto choice) { return to_word(choice); });
    if (found == choices.end()) return std::nullopt;
    return *found;
}

} // namespace

Text to_text(Fit fit)
{
    switch (fit) {
    case Fit::fits: return t("Past binnen het kader");
    case Fit::conflicts: return t("Past niet binnen het kader");
    case Fit::not_concerned: return t("Het kader gaat hier niet over");
    }
    return {};
}

std::string_view to_word(Fit fit)
{
    switch (fit) {
    case Fit::fits: return "past";
    case Fit::conflicts: return "past niet";
    case Fit::not_concerned: return "niet van toepassing";
    }
    return {};
}

std::optional<Fit> parse_fit(std::string_view word)
{
    return with_word(all_fits, word);
}

Text to_text(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return t("Overgenomen");
    case Disposition::partly: return t("Deels overgenomen");
    case Disposition::declined: return t("Niet overgenomen");
    }
    return {};
}

std::string_view to_word(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return "overgenomen";
    case Disposition::partly: return "deels";
    case Disposition::declined: return "niet";
    }
    return {};
}

std::optional<Disposition> parse_disposition(std::string_view word)
{
    return with_word(all_dispositions, word);
}

Text to_text(UseKind kind)
{
    switch (kind) {
    case UseKind::clause: return t("Bepaling");
    case UseKind::measure: return t("Maatregel");
    case UseKind::action: return t("Actie");
    }
    return {};
}

std::string_view to_word(UseKind kind)
{
    switch (kind) {
    case UseKind::clause: return "bepaling";
    case UseKind::measure: return "maatregel";
    case UseKind::action: return "actie";
    }
    return {};
}

std::optional<UseKind> parse_use_kind(std::string_view word)
{
    return with_word(all_use_kinds, word);
}

} // namespace wijkspraak::inputs
