#include "features/publication/cells.hpp"

#include <algorithm>

namespace wijkspraak::publication {

void write_number(std::string& cell, int number)
{
    cell += std::to_string(number);
}

void write_yes_no(std::string& cell, bool is_so)
{
    cell += is_so ? "ja" : "nee";
}

std::vector<const inputs::Use*> uses_of(std::span<const OpenOutcome* const> outcomes)
{
    std::vector<const inputs::Use*> uses;
    for (const auto* outcome : outcomes)
        for (const auto* use : outcome->uses)
            if (std::ranges::find(uses, use) == uses.end()) uses.push_back(use);
    return uses;
}

void write_uses(std::string& cell, std::span<const OpenOutcome* const> outcomes)
{
    write_list(cell, uses_of(outcomes), [](const inputs::Use* use) {
        auto words = (std::string{to_word(use->kind)} += ": ") += use->text;
        if (not use->place.empty()) ((words += " (") += use->place) += ')';
        return words;
    });
}

std::string_view word_of(const std::optional<inputs::Response>& response)
{
    return response ? to_word(response->disposition) : std::string_view{};
}

std::string_view reason_of(const std::optional<inputs::Response>& response)
{
    return response ? std::string_view{response->reason} : std::string_view{};
}

} // namespace wijkspraak::publication
