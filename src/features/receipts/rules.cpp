#include "features/receipts/rules.hpp"

#include <algorithm>

namespace wijkspraak::receipts {

Progress progress_of(inputs::Standing standing, bool has_use)
{
    switch (standing) {
    case inputs::Standing::received: return Progress::received;
    case inputs::Standing::sorted: return Progress::sorted;
    case inputs::Standing::answered: return has_use ? Progress::used : Progress::answered;
    }
    return Progress::received;
}

bool is_late(std::optional<Date> answer_by, Progress progress, Date today)
{
    const bool is_answered = progress == Progress::answered or progress == Progress::used;
    return answer_by and *answer_by < today and not is_answered;
}

std::optional<themes::ObjectionKind> may_object_to(
    const inputs::Input& entry,
    const std::vector<themes::LineageStep>& lineage,
    const std::vector<themes::Objection>& objections
)
{
    const bool is_waiting = std::ranges::any_of(objections, [](const themes::Objection& one) {
        return not one.replied_at;
    });
    if (is_waiting) return std::nullopt;
    if (entry.state == inputs::State::withheld) return themes::ObjectionKind::withholding;
    const bool was_read_otherwise =
        std::ranges::any_of(lineage, [](const themes::LineageStep& line) {
            return std::ranges::any_of(line.after, [](const themes::LineageStep::End& end) {
                return end.point.has_value();
            });
        });
    if (was_read_otherwise) return themes::ObjectionKind::reading;
    return std::nullopt;
}

std::string masked(std::string_view email)
{
    const auto at = email.rfind('@');
    if (at == std::string_view::npos or at == 0) return "…";
    // The first letter, as an address has no letters of more than one byte.
    std::string text{email.substr(0, 1)};
    return (text += "…") += email.substr(at);
}

} // namespace wijkspraak::receipts
