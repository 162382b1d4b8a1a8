#pragma once

#include "civic/date.hpp"

#include <optional>
#include <string>

namespace wijkspraak::inputs {

/// When residents can give input to a process, what they are asked, and by when they get an answer.
struct Call {
    std::string question = {};
    std::optional<Date> opens_on = {};
    std::optional<Date> closes_on = {}; ///< the last day
    std::optional<Date> answer_by = {}; ///< a promise that everyone can read
    friend bool operator==(const Call&, const Call&) = default;
};

} // namespace wijkspraak::inputs
