#pragma once

#include "features/oversight/body_year.hpp"

#include <set>

namespace wijkspraak::oversight {

enum class Order { by_name, by_talk, by_late, by_contact };
inline constexpr std::array orders{
    Order::by_name, Order::by_talk, Order::by_late, Order::by_contact};
Text to_text(Order order);
std::string_view to_word(Order order);
std::optional<Order> parse_order(std::string_view word);

/// What a list of bodies is looked through by.
struct Search {
    std::string words = {}; ///< each is part of the name
    std::optional<areas::AreaId> district = {};
    Order order = Order::by_name;
    std::optional<Attention> attention = {}; ///< only those of which this asks for it
    std::optional<Figure> figure = {};       ///< only those that it counts
    int page = 1;
};

/// Those with every word in their name, in order: the talk that is least far first, most late
/// actions first, longest not spoken with first.
std::vector<BodyYear> matching(std::vector<BodyYear> bodies, const Search& search);

} // namespace wijkspraak::oversight
