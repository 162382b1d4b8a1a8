#pragma once

#include "base/text.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak {

/// A day in the civil calendar, without time or zone: the unit in which terms of law run.
class Date {
public:
    constexpr Date(std::chrono::year_month_day day) : day_{day} {}

    /// Reads the value of an HTML date field, "2026-03-01": a day that exists, in nothing but that
    /// form.
    static std::optional<Date> parse(std::string_view iso);

    constexpr std::chrono::year_month_day calendar_day() const { return day_; }
    constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{day_}; }

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
    friend constexpr Date operator+(Date date, std::chrono::days days)
    {
        return Date{std::chrono::sys_days{date.day_} + days};
    }
    friend constexpr Date operator-(Date date, std::chrono::days days) { return date + -days; }
    friend constexpr std::chrono::days operator-(Date later, Date earlier)
    {
        return std::chrono::sys_days{later.day_} - std::chrono::sys_days{earlier.day_};
    }

private:
    constexpr Date(std::chrono::sys_days days) : day_{days} {}

    std::chrono::year_month_day day_;
};

std::string to_iso(Date date);
Text to_text(Date date);      ///< "1 maart 2026"
Text with_weekday(Date date); ///< "zondag 1 maart 2026"

} // namespace wijkspraak
