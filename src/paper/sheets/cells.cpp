#include "paper/sheets/cells.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <utility>

namespace wijkspraak::paper::sheets {

namespace {

constexpr int seconds_a_day = 86'400;
constexpr double days_in_calendar = 2'958'466; ///< until the year 10000

std::optional<double> number_in(std::string_view text)
{
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} or stop != end or not std::isfinite(number)) return std::nullopt;
    return number;
}

std::string time_of_seconds(std::int64_t seconds)
{
    const auto hours = seconds / 3600;
    const auto minutes = seconds / 60 % 60;
    if (seconds % 60 == 0) return fmt::format("{:02}:{:02}", hours, minutes);
    return fmt::format("{:02}:{:02}:{:02}", hours, minutes, seconds % 60);
}

std::string day_text(std::int64_t days, bool is_from_1904)
{
    using namespace std::chrono;
    // Excel believes that 1900 was a leap year, so before 1 March of it the count is one lower.
    const sys_days from_1900 =
        days < 60 ? sys_days{1899y / December / 31} : sys_days{1899y / December / 30};
    const auto from = is_from_1904 ? sys_days{1904y / January / 1} : from_1900;
    const year_month_day day{from + std::chrono::days{days}};
    return fmt::format(
        "{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()}, unsigned{day.day()}
    );
}

bool is_one_of(char sign, std::string_view signs)
{
    return signs.find(sign) != std::string_view::npos;
}

constexpr std::size_t escape_size = 7; ///< as "_x000D_" has

/// The character that an escape at the start of the text means; nothing when it is none.
std::optional<char32_t> escape_in(std::string_view text)
{
    if (text.size() < escape_size or text[escape_size - 1] != '_') return std::nullopt;
    std::uint16_t number = 0;
    const auto* digits = text.data() + 2;
    if (std::from_chars(digits, digits + 4, number, 16).ptr != digits + 4) return std::nullopt;
    return number;
}

} // namespace

std::string number_text(std::string_view number)
{
    const auto value = number_in(number);
    if (not value) return std::string{number};
    // Fifteen digits are what a program shows; the ones after it come from counting in twos.
    auto text = fmt::format("{:.15g}", *value);
    if (text.find('e') != std::string::npos and std::abs(*value) >= 1 and std::abs(*value) < 1e18)
        text = fmt::format("{:.0f}", *value);
    return text;
}

bool is_date_format(std::string_view format)
{
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (is_one_of(format[i], "\\_*"))
            ++i;
        else if (is_one_of(format[i], "\"[")) // words, a colour or a currency
            i = std::min(format.find(format[i] == '[' ? ']' : '"', i + 1), format.size());
        else if (is_one_of(format[i], "dmyhsDMYHS"))
            return true;
    }
    return false;
}

std::optional<std::string> moment_of_days(std::string_view number, bool is_from_1904)
{
    const auto value = number_in(number);
    if (not value or *value < 0 or *value >= days_in_calendar) return std::nullopt;
    auto days = static_cast<std::int64_t>(*value);
    auto seconds =
        static_cast<int>(std::lround((*value - static_cast<double>(days)) * seconds_a_day));
    if (seconds == seconds_a_day) {
        ++days;
        seconds = 0;
    }
    if (days == 0) return time_of_seconds(seconds);
    if (seconds == 0) return day_text(days, is_from_1904);
    return day_text(days, is_from_1904) + ' ' + time_of_seconds(seconds);
}

std::string moment_text(std::string_view iso)
{
    std::string text{iso.substr(0, iso.find('.'))};
    if (text.size() < 11 or text[10] != 'T') return text;
    text[10] = ' ';
    if (text.ends_with(":00") and text.size() == 19) text.resize(16);
    if (text.ends_with(" 00:00")) text.resize(10);
    return text;
}

std::string time_text(std::string_view period)
{
    constexpr std::string_view beginning = "PT";
    if (not period.starts_with(beginning)) return std::string{period};
    std::int64_t seconds = 0;
    std::int64_t number = 0;
    for (const char sign : period.substr(beginning.size())) {
        if (sign >= '0' and sign <= '9')
            number = number > 100'000 ? number : number * 10 + (sign - '0');
        else if (sign == 'H')
            seconds += std::exchange(number, 0) * 3600;
        else if (sign == 'M')
            seconds += std::exchange(number, 0) * 60;
        else
            break;
    }
    return time_of_seconds(seconds + number);
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (;;) {
        const auto at = text.find("_x");
        if (at == std::string_view::npos) return out += text;
        out += text.substr(0, at);
        text.remove_prefix(at);
        const auto character = escape_in(text);
        if (not character)
            out += text.substr(0, 2);
        else if (*character >= ' ' or *character == '\n' or *character == '\t')
            append_utf8(out, *character);
        text.remove_prefix(character ? escape_size : 2);
    }
}

} // namespace wijkspraak::paper::sheets
