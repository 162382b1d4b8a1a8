#include "features/levels/rules.hpp"

#include <algorithm>

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

int first_year_for(Side side, std::span<const Standing> history, Date today)
{
    const int this_year = year_of(today);
    const bool is_settled = std::ranges::any_of(history, [&](const Standing& standing) {
        return standing.year == this_year and not standing.is_replaced;
    });
    return side == Side::municipality and not is_settled ? this_year : this_year + 1;
}

std::optional<Text> why_not_asked(
    const Proposal& proposal, std::span<const Standing> history, bool has_open_step
)
{
    const int first = first_year_for(proposal.asked_by, history, proposal.today);
    const int last = year_of(proposal.today) + years_ahead;
    if (has_open_step)
        return t("Er is al een stap gevraagd. Die moet eerst zijn vastgesteld of ingetrokken.");
    if (proposal.year < first or proposal.year > last)
        return t(
            "Kies een jaar van {eerste} tot en met {laatste}.", year_text(first), year_text(last)
        );
    const auto before = level_before(proposal.year, history);
    if (before and before->rank == proposal.level.rank)
        return t("Het wijkorgaan heeft dit niveau al: {niveau}.", before->name);
    return std::nullopt;
}

} // namespace wijkspraak::levels
