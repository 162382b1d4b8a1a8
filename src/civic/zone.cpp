#include "civic/zone.hpp"

#include <chrono>
#include <cstdio>

namespace wijkspraak {

using namespace std::chrono;

namespace {

/// When summer time begins or ends: one in the morning, universal time, on the last Sunday.
sys_seconds last_sunday(year year, month month)
{
    return sys_days{year / month / Sunday[last]} + hours{1};
}

bool is_summer(sys_seconds utc)
{
    const year_month_day day{floor<days>(utc)};
    return utc >= last_sunday(day.year(), March) and utc < last_sunday(day.year(), October);
}

/// Directive 2000/84/EC: an hour ahead of universal time, two from the last Sunday of March to that
/// of October. The library of g++ 12 has no time zones.
sys_seconds local(Instant instant)
{
    const auto utc = floor<seconds>(sys_time<milliseconds>{milliseconds{instant.milliseconds}});
    return utc + hours{is_summer(utc) ? 2 : 1};
}

} // namespace

Date day_of(Instant instant)
{
    return Date{year_month_day{floor<days>(local(instant))}};
}

std::string time_of_day(Instant instant)
{
    const auto here = local(instant);
    const hh_mm_ss time{here - floor<days>(here)};
    std::string text(5, '0');
    std::snprintf(
        text.data(),
        text.size() + 1,
        "%02d:%02d",
        static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count())
    );
    return text;
}

Instant instant_of(Date day, int minutes)
{
    const sys_seconds here = sys_days{day.calendar_day()} + std::chrono::minutes{minutes};
    const auto in_summer = here - hours{2};
    const auto utc = is_summer(in_summer) ? in_summer : here - hours{1};
    return {milliseconds{utc.time_since_epoch()}.count()};
}

} // namespace wijkspraak
