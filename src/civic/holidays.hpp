#pragma once

#include "civic/article.hpp"
#include "civic/date.hpp"

#include <chrono>
#include <optional>

namespace wijkspraak {

/// Why a term of law does not end on a day, such as "Tweede Kerstdag", and what says so.
struct DayOff {
    Text name;
    Article ground;
};

/// Says which days are public holidays in law.
class HolidayCalendar {
public:
    virtual ~HolidayCalendar() = default;

    /// The holiday or the day equated with one; nothing on any other day, weekends included.
    virtual std::optional<DayOff> holiday_on(Date day) const = 0;

    /// Whether all holidays of this year are known: some are fixed by decree, a few years ahead.
    virtual bool covers(std::chrono::year year) const = 0;

    /// Which list this is and of when, for in an explanation.
    virtual Text edition() const = 0;
};

/// The holidays of the Algemene termijnenwet, article 3.
const HolidayCalendar& dutch_holidays();

/// Why this is not an ordinary day (Saturday, Sunday or holiday); nothing if it is one.
std::optional<DayOff> day_off(Date day, const HolidayCalendar& calendar);

/// Easter Sunday in the western church.
Date easter(std::chrono::year year);

} // namespace wijkspraak
