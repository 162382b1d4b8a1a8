#include "base/language.hpp"
#include "civic/dated.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

namespace {

std::string said(std::string_view text)
{
    return Language::dutch().say(to_text(Dated::parse(text).value()));
}

std::string last_day_of(std::string_view text)
{
    return to_iso(Dated::parse(text).value().last_day());
}

} // namespace

TEST_CASE("a source may know the day, only the month or only the year")
{
    CHECK(said("2022-12-07") == "7 december 2022");
    CHECK(said("2023-07") == "juli 2023");
    CHECK(said("2023") == "2023");
}

TEST_CASE("a year that the source leaves out is marked as derived")
{
    CHECK(said("2022-12-07~") == "7 december 2022 (jaar afgeleid)");
    CHECK(said("2023-07~") == "juli 2023 (jaar afgeleid)");
    CHECK_FALSE(Dated::parse("2022-12-07")->is_year_derived);
}

TEST_CASE("what was read is written back the same")
{
    for (const auto* text : {"2022-12-07", "2022-12", "2022", "2022-12-07~", "2022-12~", "2022~"})
        CHECK(to_iso(Dated::parse(text).value()) == text);
}

TEST_CASE("something dated in a month or a year may have been on its last day")
{
    CHECK(last_day_of("2024-02-03") == "2024-02-03");
    CHECK(last_day_of("2024-02") == "2024-02-29");
    CHECK(last_day_of("2023") == "2023-12-31");
}

TEST_CASE("what is not a day, a month or a year is not read")
{
    for (const auto* text :
         {"", "~", "22", "2022-13", "2022-02-30", "2022~~", "2022-", "jul 2023", "2022-1", "20 2"})
        CHECK_FALSE(Dated::parse(text));
}

} // namespace wijkspraak
