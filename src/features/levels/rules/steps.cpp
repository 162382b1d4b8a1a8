#include "features/levels/rules.hpp"

namespace wijkspraak::levels {

std::optional<LevelName> level_before(int year, std::span<const Standing> history)
{
    const Standing* last = nullptr;
    for (const auto& standing : history) {
        if (standing.is_replaced or standing.year > year) continue;
        if (last == nullptr or standing.year > last->year) last = &standing;
    }
    return last == nullptr ? std::nullopt : std::optional{last->level};
}

std::optional<Text> why_not_asked(
    const Proposal& proposal, std::span<const Standing> history, bool has_open_step
)
{
    const auto this_year = year_of(proposal.today);
    if (has_open_step)
        return t("Er is al een stap gevraagd. Die moet eerst zijn vastgesteld of ingetrokken.");
    if (proposal.year <= this_year or proposal.year > this_year + years_ahead)
        return t(
            "Vraag een stap voor {eerste} of {tweede}.", this_year + 1, this_year + years_ahead
        );
    const auto before = level_before(proposal.year, history);
    if (before and before->rank == proposal.level.rank)
        return t("Het wijkorgaan heeft dit niveau al: {niveau}.", before->name);
    return std::nullopt;
}

} // namespace wijkspraak::levels
