#pragma once

#include "base/clock.hpp"
#include "civic/date.hpp"

#include <string>

namespace wijkspraak {

/// The day it is in the Netherlands at that moment: the day that terms and reports count in.
Date day_of(Instant instant);

/// "14:05", by the clock in the Netherlands.
std::string time_of_day(Instant instant);

/// The moment at which a clock in the Netherlands shows so many minutes after midnight; in the hour
/// that comes twice in autumn, the first time.
Instant instant_of(Date day, int minutes);

} // namespace wijkspraak
