#pragma once

#include "civic/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::receipts {

/// How far an entry is on its way.
enum class Progress {
    received,
    sorted,   ///< it was put under an outcome
    answered, ///< the municipality reacted to that outcome
    used,     ///< and it can be found back somewhere
};
Progress progress_of(bool has_outcome, bool has_response, bool has_use);

/// Whether an answer that was promised by this day has not come.
bool is_late(std::optional<Date> answer_by, Progress progress, Date today);

/// "f…@voorbeeld.nl": enough for who knows the address, too little for who found the code.
std::string masked(std::string_view email);

} // namespace wijkspraak::receipts
