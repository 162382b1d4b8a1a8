#pragma once

#include "features/support/request.hpp"

#include <vector>

namespace wijkspraak::support {

/// Which of the requests, by how they stand.
enum class Stand { open, asked, taken, answered, done, not_possible, withdrawn, all };
inline constexpr std::array stands{
    Stand::open,
    Stand::asked,
    Stand::taken,
    Stand::answered,
    Stand::done,
    Stand::not_possible,
    Stand::withdrawn,
    Stand::all};
Text to_text(Stand stand);
std::string_view to_word(Stand stand);
std::optional<Stand> parse_stand(std::string_view word);

enum class Order { waiting, newest };
inline constexpr std::array orders{Order::waiting, Order::newest};
Text to_text(Order order);
std::string_view to_word(Order order);
std::optional<Order> parse_order(std::string_view word);

/// Whose requests: what somebody took up, and those of the bodies that they stand beside.
struct Mine {
    std::int64_t account = 0;
    std::vector<bodies::BodyId> bodies = {};
};

/// What the list of requests is looked through by.
struct Search {
    std::string words = {};
    Stand stand = Stand::open;
    std::optional<Kind> kind = {};
    std::optional<std::vector<bodies::BodyId>> bodies = {}; ///< of a stadsdeel
    std::optional<Mine> mine = {};
    Order order = Order::waiting;
    int page = 1;
};

/// A page of the list.
struct RequestList {
    std::vector<Request> shown = {};
    std::int64_t found = 0;
    int page = 1;
    int pages = 1;
};

} // namespace wijkspraak::support
