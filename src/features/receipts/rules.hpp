#pragma once

#include "civic/date.hpp"
#include "features/inputs/input.hpp"
#include "features/themes/theme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::receipts {

/// How far an entry is on its way.
enum class Progress {
    received,
    sorted,   ///< it was put under a theme or an outcome
    answered, ///< the municipality reacted
    used,     ///< and it can be found back somewhere
};
Progress progress_of(inputs::Standing standing, bool has_use);

/// Whether an answer that was promised by this day has not come.
bool is_late(std::optional<Date> answer_by, Progress progress, Date today);

/// What a giver can object to now: how the office read the entry, or that it is withheld. Nothing
/// while there is nothing to object to, or an objection waits for its reply.
std::optional<themes::ObjectionKind> may_object_to(
    const inputs::Input& entry,
    const std::vector<themes::LineageStep>& lineage,
    const std::vector<themes::Objection>& objections
);

/// "f…@voorbeeld.nl": enough for who knows the address, too little for who found the code.
std::string masked(std::string_view email);

} // namespace wijkspraak::receipts
