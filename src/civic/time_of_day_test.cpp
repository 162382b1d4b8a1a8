#include "civic/time_of_day.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("a time is read as people type it")
{
    for (const auto* text : {"20:00", "20.00", "20 uur", "20", "20:00 uur"}) {
        CAPTURE(text);
        REQUIRE(TimeOfDay::parse(text));
        CHECK(to_text(*TimeOfDay::parse(text)) == "20:00");
    }
    CHECK(to_text(*TimeOfDay::parse("8:05")) == "08:05");
    CHECK(*TimeOfDay::parse("8:05") < *TimeOfDay::parse("8:30"));
}

TEST_CASE("a time that no clock shows is not read")
{
    for (const auto* text : {"24:00", "20:60", "20:5", "acht uur", "", "uur", "2000", "-1"}) {
        CAPTURE(text);
        CHECK_FALSE(TimeOfDay::parse(text));
    }
}

} // namespace wijkspraak
