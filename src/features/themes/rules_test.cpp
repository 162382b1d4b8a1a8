#include "features/themes/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

namespace {

constexpr InputId first{1};
constexpr InputId second{2};
constexpr ThemeId safety{10};
constexpr ThemeId green{11};
constexpr PointId one{100};
constexpr PointId other{101};

Date on(std::string_view iso)
{
    return Date::parse(iso).value();
}

} // namespace

TEST_CASE("an entry that goes to another theme leaves the one it was in")
{
    const auto change = moved_to(
        {
            {.entry = first, .theme = safety}
    },
        green
    );
    CHECK(
        change.removed ==
        std::vector<Place>{
            {.entry = first, .theme = safety}
    }
    );
    CHECK(
        change.added ==
        std::vector<Place>{
            {.entry = first, .theme = green}
    }
    );
}

TEST_CASE("what stands in a theme already is not put there again")
{
    CHECK(
        moved_to(
            {
                {.entry = first, .theme = safety}
    },
            safety
        ) == Change{}
    );
}

TEST_CASE("two remarks that say the same become one point, in the theme they share")
{
    const auto change = read_anew(
        {
            {.entry = first,  .theme = safety},
            {.entry = second, .theme = safety}
    },
        {one}
    );
    CHECK(change.removed.size() == 2);
    CHECK(
        change.added ==
        std::vector<Place>{
            {first,  one, safety},
            {second, one, safety}
    }
    );
}

TEST_CASE("a point of remarks from one theme and from none stands in that theme")
{
    const auto change = read_anew(
        {
            {.entry = first, .theme = safety},
            {.entry = second             }
    },
        {one}
    );
    CHECK(change.added.back() == Place{second, one, safety});
}

TEST_CASE("a point of remarks from two themes stands in none, until the office says where")
{
    const auto change = read_anew(
        {
            {.entry = first,  .theme = safety},
            {.entry = second, .theme = green }
    },
        {one}
    );
    CHECK(
        change.added ==
        std::vector<Place>{
            {first,  one, {}},
            {second, one, {}}
    }
    );
}

TEST_CASE("a remark about two things becomes two points, both from whoever said it")
{
    const auto change = read_anew(
        {
            {.entry = first, .theme = safety}
    },
        {one, other}
    );
    CHECK(
        change.added ==
        std::vector<Place>{
            {first, one,   safety},
            {first, other, safety}
    }
    );
}

TEST_CASE("what is taken back is as it was before")
{
    const auto change = read_anew(
        {
            {.entry = first, .theme = safety},
            {.entry = second             }
    },
        {one}
    );
    const auto back = taken_back(change);
    CHECK(back.added == change.removed);
    CHECK(back.removed == change.added);
    CHECK(entries_in(back) == std::vector{first, second});
}

TEST_CASE("a theme without an answer is late the day after its date, not on it")
{
    Theme theme{
        {.title = "Veilig oversteken", .answer_by = on("2026-03-01")},
        safety
    };
    CHECK_FALSE(is_late(theme, on("2026-03-01")));
    CHECK(is_late(theme, on("2026-03-02")));

    theme.answer = AnswerId{1};
    CHECK_FALSE(is_late(theme, on("2026-03-02")));
}

TEST_CASE("a form names an entry and a point by a letter with a number")
{
    CHECK(Unit::parse("i12") == Unit{InputId{12}});
    CHECK(Unit::parse(to_word(Unit{one})) == Unit{one});
    for (const auto* word : {"", "i", "12", "x12", "i0", "i-1", "i12x"})
        CHECK_FALSE(Unit::parse(word));
}

} // namespace wijkspraak::themes
