#include "civic/time_of_day.hpp"

#include <algorithm>

namespace wijkspraak {

namespace {

/// One or two digits as a number below `limit`.
std::optional<int> number_below(int limit, std::string_view digits)
{
    if (digits.empty() or digits.size() > 2) return std::nullopt;
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' or digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    if (number >= limit) return std::nullopt;
    return number;
}

std::string two_digits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text)
{
    constexpr std::string_view word = "uur";
    if (text.ends_with(word)) text.remove_suffix(word.size());
    while (text.ends_with(' ')) text.remove_suffix(1);

    const auto mark = text.find_first_of(":.");
    const auto hour = number_below(24, text.substr(0, mark));
    const auto minute =
        mark == std::string_view::npos ? std::optional{0} : number_below(60, text.substr(mark + 1));
    const bool is_half = mark != std::string_view::npos and text.size() - mark != 3;
    if (not hour or not minute or is_half) return std::nullopt;
    return TimeOfDay{*hour * 60 + *minute};
}

std::string to_text(TimeOfDay time)
{
    return two_digits(time.hour()) + ":" + two_digits(time.minute());
}

} // namespace wijkspraak
