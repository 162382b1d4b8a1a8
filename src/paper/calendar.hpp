#pragma once

#include "base/clock.hpp"
#include "civic/date.hpp"
#include "civic/time_of_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::paper {

/// Something in a calendar, with its time as the clock in the Netherlands shows it.
struct CalendarEvent {
    std::string uid; ///< the same each time the calendar is asked for
    Date on;
    std::optional<TimeOfDay> from = {}; ///< none for a whole day
    std::optional<TimeOfDay> until = {};
    std::string title;
    std::string place = {};
    std::string note = {};
    std::string address = {}; ///< of its page
    bool is_cancelled = false;
    int revision = 0; ///< how often it was changed
    Instant changed_at = {};
};

struct Calendar {
    std::string name;
    std::vector<CalendarEvent> events;
};

/// The calendar as a program on a phone subscribes to it (RFC 5545). Equal calendars give equal
/// bytes. An event that is cancelled says so, so that it goes from the phone as well.
std::string to_ical(const Calendar& calendar);

} // namespace wijkspraak::paper
