#pragma once

#include <compare>
#include <cstdint>

namespace wijkspraak {

/// A moment in time: milliseconds since 1970 in UTC, as it is stored.
struct Instant {
    std::int64_t milliseconds = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant instant, std::int64_t milliseconds)
    {
        return {instant.milliseconds + milliseconds};
    }
};

inline constexpr std::int64_t one_second = 1000;
inline constexpr std::int64_t one_minute = 60 * one_second;
inline constexpr std::int64_t one_hour = 60 * one_minute;

/// Says what time it is; a test brings its own.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The clock of the machine.
class SystemClock : public Clock {
public:
    Instant now() const override;
};

} // namespace wijkspraak
