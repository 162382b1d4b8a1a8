#include "paper/calendar.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace wijkspraak::paper {

namespace {

constexpr std::size_t longest_line = 75; // in bytes, the line break not counted
constexpr int usual_length = 2;          // in hours, where the end is not known

/// The rules of the time zone, for a program that does not know it by name.
constexpr std::string_view zone = "BEGIN:VTIMEZONE\r\n"
                                  "TZID:Europe/Amsterdam\r\n"
                                  "BEGIN:DAYLIGHT\r\n"
                                  "TZOFFSETFROM:+0100\r\n"
                                  "TZOFFSETTO:+0200\r\n"
                                  "TZNAME:CEST\r\n"
                                  "DTSTART:19700329T020000\r\n"
                                  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                  "END:DAYLIGHT\r\n"
                                  "BEGIN:STANDARD\r\n"
                                  "TZOFFSETFROM:+0200\r\n"
                                  "TZOFFSETTO:+0100\r\n"
                                  "TZNAME:CET\r\n"
                                  "DTSTART:19701025T030000\r\n"
                                  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                  "END:STANDARD\r\n"
                                  "END:VTIMEZONE\r\n";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char character : text) {
        if (character == '\n') {
            out += "\\n";
            continue;
        }
        if (character == '\\' or character == ';' or character == ',') out += '\\';
        if (static_cast<unsigned char>(character) >= ' ') out += character;
    }
    return out;
}

/// Puts a line down, folded where it is too long, never inside a character.
void put(std::string& out, std::string_view name, std::string_view value)
{
    std::string line{name};
    (line += ':') += value;
    std::string_view rest{line};
    std::size_t width = 0;
    while (not rest.empty()) {
        const auto size = std::max<std::size_t>(character_size(rest), 1);
        if (width + size > longest_line) {
            out += "\r\n ";
            width = 1;
        }
        out += rest.substr(0, size);
        width += size;
        rest.remove_prefix(size);
    }
    out += "\r\n";
}

void put_text(std::string& out, std::string_view name, const std::string& text)
{
    if (not text.empty()) put(out, name, escaped(text));
}

std::string digits_of(std::string text)
{
    std::erase_if(text, [](char character) { return character < '0' or character > '9'; });
    return text;
}

std::string stamp_of(Instant instant)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{instant.milliseconds}};
    const auto day = floor<days>(time);
    const hh_mm_ss clock{floor<seconds>(time - day)};
    const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    return digits_of(to_iso(Date{year_month_day{day}})) + "T" + two(clock.hours().count()) +
           two(clock.minutes().count()) + two(clock.seconds().count()) + "Z";
}

std::string local(Date day, TimeOfDay time)
{
    return digits_of(to_iso(day)) + "T" + digits_of(to_text(time)) + "00";
}

void put_times(std::string& out, const CalendarEvent& event)
{
    if (not event.from) {
        put(out, "DTSTART;VALUE=DATE", digits_of(to_iso(event.on)));
        return;
    }
    constexpr std::string_view start = "DTSTART;TZID=Europe/Amsterdam";
    constexpr std::string_view end = "DTEND;TZID=Europe/Amsterdam";
    put(out, start, local(event.on, *event.from));
    if (event.until)
        put(out,
            end,
            local(
                *event.until > *event.from ? event.on : event.on + std::chrono::days{1},
                *event.until
            ));
    else
        put(out, "DURATION", "PT" + std::to_string(usual_length) + "H");
}

void put_event(std::string& out, const CalendarEvent& event)
{
    put(out, "BEGIN", "VEVENT");
    put(out, "UID", event.uid);
    put(out, "DTSTAMP", stamp_of(event.changed_at));
    put(out, "SEQUENCE", std::to_string(event.revision));
    put_times(out, event);
    put_text(out, "SUMMARY", event.title);
    put_text(out, "LOCATION", event.place);
    put_text(out, "DESCRIPTION", event.note);
    if (not event.address.empty()) put(out, "URL", event.address);
    put(out, "STATUS", event.is_cancelled ? "CANCELLED" : "CONFIRMED");
    put(out, "END", "VEVENT");
}

} // namespace

std::string to_ical(const Calendar& calendar)
{
    std::string out;
    put(out, "BEGIN", "VCALENDAR");
    put(out, "VERSION", "2.0");
    put(out, "PRODID", "-//Wijkspraak//NL");
    put(out, "CALSCALE", "GREGORIAN");
    put(out, "METHOD", "PUBLISH");
    put_text(out, "X-WR-CALNAME", calendar.name);
    out += zone;
    for (const auto& event : calendar.events) put_event(out, event);
    put(out, "END", "VCALENDAR");
    return out;
}

} // namespace wijkspraak::paper
