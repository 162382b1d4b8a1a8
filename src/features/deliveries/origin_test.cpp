#include "features/deliveries/origin.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace wijkspraak::deliveries {

namespace {

struct SampleRow {
    std::string key;
    std::vector<std::string> cells; ///< the first becomes the entry
};

std::vector<std::string> origins_of(
    const std::vector<SampleRow>& rows,
    const std::string& list = "",
    const std::string& secret = "s"
)
{
    Origins origins{secret, list};
    std::vector<std::string> all;
    std::int64_t number = 1;
    for (const auto& row : rows)
        all.push_back(origins.next({++number, row.key, row.cells.front(), row.cells}).origin);
    return all;
}

} // namespace

TEST_CASE("a row with a key of its own is known by it, whatever else stands in the row")
{
    const auto first = origins_of({
        {"R1", {"Meer bomen"}},
        {"R2", {"Bankjes"}   }
    });
    const auto later = origins_of({
        {"R2", {"Bankjes graag"}},
        {"R9", {"Nieuw"}        },
        {"R1", {"x"}            }
    });
    CHECK(first[0] == later[2]);
    CHECK(first[1] == later[0]);
    CHECK(first[0] != first[1]);
    CHECK(first[0].starts_with("kenmerk:"));
}

TEST_CASE("a row without a key is known by what stands in it and how often that came before")
{
    const auto first = origins_of({
        {"", {"ja", "1"}},
        {"", {"ja", "1"}},
        {"", {"ja", "2"}}
    });
    CHECK(first[0] != first[1]);
    CHECK(first[1] != first[2]);
    const auto longer = origins_of({
        {"", {"ja", "1"}   },
        {"", {"nieuw", "3"}},
        {"", {"ja", "1"}   },
        {"", {"ja", "2"}   },
        {"", {"ja", "1"}   }
    });
    CHECK(longer[0] == first[0]);
    CHECK(longer[2] == first[1]);
    CHECK(longer[3] == first[2]);
    CHECK(longer[4] != first[1]);
}

TEST_CASE("where a cell ends makes a difference, and so does which cell is the text")
{
    CHECK(
        origins_of({
            {"", {"ab", "c"}}
    }) != origins_of({{"", {"a", "bc"}}})
    );
    Origins first{"s", ""};
    Origins second{"s", ""};
    const std::vector<std::string> cells{"wat is goed", "wat kan beter"};
    CHECK(
        first.next({2, "", cells[0], cells}).origin != second.next({2, "", cells[1], cells}).origin
    );
}

TEST_CASE("two lists that number their rows alike are told apart by their names")
{
    const std::vector<SampleRow> rows{
        {"1", {"Meer bomen"}},
        {"",  {"Bankjes"}   }
    };
    CHECK(origins_of(rows, "enquête") == origins_of(rows, "enquête"));
    CHECK(origins_of(rows, "enquête")[0] != origins_of(rows, "zaal")[0]);
    CHECK(origins_of(rows, "enquête")[1] != origins_of(rows, "zaal")[1]);
}

TEST_CASE("a key that comes a second time in a list tells where it came first")
{
    Origins origins{"s", ""};
    const std::vector<std::string> cells{"a"};
    CHECK_FALSE(origins.next({5, "R1", "a", cells}).same_key_at);
    CHECK(origins.next({9, "R1", "a", cells}).same_key_at == 5);
    CHECK_FALSE(origins.next({10, "R2", "a", cells}).same_key_at);
}

TEST_CASE("nobody without the secret can try whether a row has their neighbour's address")
{
    const std::vector<SampleRow> rows{
        {"jan@voorbeeld.nl", {"Meer bomen"}},
        {"",                 {"ja", "Jan"} }
    };
    CHECK(origins_of(rows, "", "one")[0] != origins_of(rows, "", "other")[0]);
    CHECK(origins_of(rows, "", "one")[1] != origins_of(rows, "", "other")[1]);
    CHECK(origins_of(rows)[0].find("jan") == std::string::npos);
}

TEST_CASE("a message is known by its id, and one without by what it says")
{
    CHECK(origin_of_message("s", "a@b", "x") == origin_of_message("s", "a@b", "y"));
    CHECK(origin_of_message("s", "a@b", "x") != origin_of_message("s", "c@b", "x"));
    CHECK(origin_of_message("s", "", "x") == origin_of_message("s", "", "x"));
    CHECK(origin_of_message("s", "", "x") != origin_of_message("s", "", "y"));
}

} // namespace wijkspraak::deliveries
