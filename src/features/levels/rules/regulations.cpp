#include "features/levels/rules.hpp"

#include <algorithm>

namespace wijkspraak::levels {

namespace {

/// The version before or after a day that lies nearest to it.
const Regulation* last_before(const std::vector<Regulation>& all, Date day)
{
    const Regulation* last = nullptr;
    for (const auto& one : all)
        if (not one.is_draft and one.from <= day and (last == nullptr or one.from > last->from))
            last = &one;
    return last;
}

const Regulation* first_after(const std::vector<Regulation>& all, Date day)
{
    const Regulation* first = nullptr;
    for (const auto& one : all)
        if (not one.is_draft and one.from > day and (first == nullptr or one.from < first->from))
            first = &one;
    return first;
}

} // namespace

const Regulation* in_force_on(const std::vector<Regulation>& all, Date day)
{
    const auto* last = last_before(all, day);
    if (last == nullptr or (last->until and *last->until < day)) return nullptr;
    return last;
}

std::optional<Date> last_day_of(const Regulation& regulation, const std::vector<Regulation>& all)
{
    if (regulation.until) return regulation.until;
    const auto* next = first_after(all, regulation.from);
    if (next == nullptr) return std::nullopt;
    return next->from - std::chrono::days{1};
}

std::optional<Clash> clash_of(
    const RegulationDraft& draft, const std::vector<Regulation>& others, Date today
)
{
    if (draft.until and *draft.until < draft.from)
        return Clash{
            Limit::until,
            t("De laatste dag ligt voor de eerste dag. Vul een dag in na {datum}.",
              to_text(draft.from))};
    const auto* before = last_before(others, draft.from);
    if (before != nullptr and before->from == draft.from)
        return Clash{
            Limit::from, t("Op deze dag begint “{naam}” al. Kies een andere dag.", before->title)};
    if (before != nullptr and before->until and *before->until >= draft.from)
        return Clash{
            Limit::from,
            t("Tot en met {datum} geldt “{naam}”. Kies een dag daarna.",
              to_text(*before->until),
              before->title)};
    // What was in force stays as it was: bodies have levels of it.
    if (before != nullptr and not before->until and draft.from <= today)
        return Clash{
            Limit::from,
            t("Op deze dag gold “{naam}”, en wat gold verandert niet meer. Kies een dag na "
              "vandaag.",
              before->title)};
    const auto* after = first_after(others, draft.from);
    if (after != nullptr and draft.until and *draft.until >= after->from)
        return Clash{
            Limit::until,
            t("Op {datum} begint “{naam}”. Kies een dag ervoor, of laat dit leeg.",
              to_text(after->from),
              after->title)};
    return std::nullopt;
}

bool is_frozen(const Regulation& regulation, Date today)
{
    return regulation.is_used or (not regulation.is_draft and regulation.from <= today);
}

} // namespace wijkspraak::levels
