#include "features/oversight/search.hpp"

#include "base/plain.hpp"
#include "base/with_word.hpp"
#include "features/oversight/rules.hpp"

#include <algorithm>

namespace wijkspraak::oversight {

namespace {

bool comes_before(const BodyYear& one, const BodyYear& other, Order order)
{
    switch (order) {
    case Order::by_name: return false;
    case Order::by_talk: return one.talk < other.talk;
    case Order::by_late: return one.late_actions > other.late_actions;
    case Order::by_contact: return one.last_contact < other.last_contact; // never comes first
    }
    return false;
}

} // namespace

Text to_text(Order order)
{
    switch (order) {
    case Order::by_name: return t("Op naam");
    case Order::by_talk: return t("Gesprek dat het minst ver is eerst");
    case Order::by_late: return t("Meeste late acties eerst");
    case Order::by_contact: return t("Langst niet gesproken eerst");
    }
    return {};
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::by_name: return "naam";
    case Order::by_talk: return "gesprek";
    case Order::by_late: return "te-laat";
    case Order::by_contact: return "contact";
    }
    return {};
}

std::optional<Order> parse_order(std::string_view word)
{
    return with_word(orders, word);
}

std::vector<BodyYear> matching(std::vector<BodyYear> bodies, const Search& search)
{
    std::erase_if(bodies, [&](const BodyYear& body) {
        const bool is_elsewhere = search.district and body.district != search.district;
        const bool asks_nothing = search.attention and count_of(*search.attention, body) == 0;
        const bool is_uncounted = search.figure and share_of(*search.figure, body).part == 0;
        return is_elsewhere or asks_nothing or is_uncounted or not holds(body.name, search.words);
    });
    std::ranges::stable_sort(bodies, [&](const BodyYear& one, const BodyYear& other) {
        return comes_before(one, other, search.order);
    });
    return bodies;
}

} // namespace wijkspraak::oversight
