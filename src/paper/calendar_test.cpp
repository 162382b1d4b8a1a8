#include "paper/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::paper {

namespace {

CalendarEvent meeting()
{
    return {
        .uid = "bijeenkomst-7@lindestad",
        .on = *Date::parse("2026-03-10"),
        .from = TimeOfDay::parse("20:00"),
        .title = "Openbare vergadering",
        .place = "De Linde, Kerkstraat 1",
        .revision = 2,
        .changed_at = {1'772'438'400'000}};
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a meeting stands in the calendar by the clock of the Netherlands")
{
    const auto text = to_ical({"Dorpsraad Boekelo", {meeting()}});
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(holds(text, "\r\nDTSTART;TZID=Europe/Amsterdam:20260310T200000\r\nDURATION:PT2H\r\n"));
    CHECK(holds(text, "\r\nDTSTAMP:20260302T080000Z\r\nSEQUENCE:2\r\n"));
    CHECK(holds(text, "\r\nLOCATION:De Linde\\, Kerkstraat 1\r\n"));
    CHECK(holds(text, "\r\nSTATUS:CONFIRMED\r\n"));
}

TEST_CASE("a meeting until after midnight ends the next day, and one without a time lasts a day")
{
    auto event = meeting();
    event.until = TimeOfDay::parse("0:30");
    CHECK(holds(to_ical({"", {event}}), "DTEND;TZID=Europe/Amsterdam:20260311T003000\r\n"));
    event.from = {};
    CHECK(holds(to_ical({"", {event}}), "DTSTART;VALUE=DATE:20260310\r\n"));
}

TEST_CASE("a meeting that does not go on is taken from the phones that had it")
{
    auto event = meeting();
    event.is_cancelled = true;
    CHECK(holds(to_ical({"", {event}}), "STATUS:CANCELLED\r\n"));
}

TEST_CASE("no line is longer than 75 bytes, and no word can become a line of its own")
{
    auto event = meeting();
    event.note = std::string(40, 'x') + "é" + std::string(200, 'y') + "\nEND:VEVENT; \r einde";
    const auto text = to_ical({"", {event}});
    CHECK(holds(text, "\\nEND:VEVENT\\;"));
    for (std::size_t from = 0; from < text.size();) {
        const auto until = text.find("\r\n", from);
        CHECK(until - from <= 75);
        from = until + 2;
    }
}

} // namespace wijkspraak::paper
