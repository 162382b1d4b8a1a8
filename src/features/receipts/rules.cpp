#include "features/receipts/rules.hpp"

namespace wijkspraak::receipts {

Progress progress_of(bool has_outcome, bool has_response, bool has_use)
{
    if (not has_outcome) return Progress::received;
    if (not has_response) return Progress::sorted;
    return has_use ? Progress::used : Progress::answered;
}

bool is_late(std::optional<Date> answer_by, Progress progress, Date today)
{
    const bool is_answered = progress == Progress::answered or progress == Progress::used;
    return answer_by and *answer_by < today and not is_answered;
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
