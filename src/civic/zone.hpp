#pragma once

#include "base/clock.hpp"
#include "civic/date.hpp"

#include <string>

namespace wijkspraak {

/// The day it is in the Netherlands at that moment: the day that terms and reports count in.
Date day_of(Instant instant);

/// "14:05", by the clock in the Netherlands.
std::string time_of_day(Instant instant);

} // namespace wijkspraak
