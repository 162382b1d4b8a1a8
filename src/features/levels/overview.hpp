#pragma once

#include "base/excerpt.hpp"
#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"
#include "features/levels/level.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// The levels of all bodies in a year, as the office looks through them.
namespace wijkspraak::levels {

enum class Order { by_name, by_district, by_level };
inline constexpr std::array orders{Order::by_name, Order::by_district, Order::by_level};
Text to_text(Order order);
std::string_view to_word(Order order);
std::optional<Order> parse_order(std::string_view word);

/// Which bodies: all, those on a level, those without one, or those with a step that is open.
struct Which {
    enum class Kind { all, on_level, without, with_step } kind = Kind::all;
    int rank = 0; ///< of the level

    friend bool operator==(const Which&, const Which&) = default;
};
std::string word_of(const Which& which);
Which read_which(std::string_view word);

struct Search {
    int year = 0;
    std::string words = {};
    std::optional<areas::AreaId> district = {};
    Which which = {};
    Order order = Order::by_name;
    int page = 1;
};

/// A body with its level in a year and in the year before.
struct Row {
    bodies::Body body;
    std::string district = {};
    std::optional<LevelName> level = {};
    std::optional<LevelName> before = {};
    std::optional<AskedStep> open = {}; ///< for whatever year
};

bool belongs_to(const Which& which, const Row& row);
/// How many there are, and the page of them that was asked for; counted without `which`.
struct Count {
    Which which;
    std::int64_t bodies = 0;
};
struct Overview {
    Search search;
    Excerpt<Row> excerpt;
    std::vector<Count> counts; ///< all, each level, without, with a step
};
Overview overview_of(std::vector<Row> rows, const Search& search, const std::vector<int>& ranks);

} // namespace wijkspraak::levels
