#pragma once

#include "civic/money.hpp"
#include "civic/term.hpp"

#include <vector>

namespace wijkspraak {

/// What the municipality owes an applicant for each day that a decision is late.
struct Penalty {
    Date first_day;
    Date last_day;
    std::vector<Text> explanation = {};

    /// What has been run up by the end of this day.
    Money owed_on(Date day) const;
};

/// What is owed after so many days of penalty.
Money penalty_after(std::chrono::days days);

/// The penalty that starts when the decision stays out after a written notice of default.
Penalty penalty_for(
    const Deadline& decision, Date notice_received_on, const HolidayCalendar& calendar
);

} // namespace wijkspraak
