#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak {

/// What a clock in the Netherlands shows, to the minute.
class TimeOfDay {
public:
    /// Reads what people type: "20:00", "20.00", "8:30", "20 uur" or "20".
    static std::optional<TimeOfDay> parse(std::string_view text);

    constexpr int hour() const { return minutes_ / 60; }
    constexpr int minute() const { return minutes_ % 60; }

    friend constexpr auto operator<=>(TimeOfDay, TimeOfDay) = default;

private:
    explicit constexpr TimeOfDay(int minutes) : minutes_{minutes} {}

    int minutes_; ///< since midnight
};

std::string to_text(TimeOfDay time); ///< "20:00"

} // namespace wijkspraak
