#include "features/oversight/search.hpp"

#include "base/plain.hpp"
#include "base/with_word.hpp"
#include "features/oversight/rules.hpp"

#include <algorithm>
#include <sstream>

namespace wijkspraak::oversight {

namespace {

bool has_every(const std::string& name, const std::vector<std::string>& words)
{
    return std::ranges::all_of(words, [&](const std::string& word) {
        return name.find(word) != std::string::npos;
    });
}

std::vector<std::string> words_in(const std::string& text)
{
    std::vector<std::string> words;
    std::istringstream stream{plain(text)};
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

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
    const auto words = words_in(search.words);
    std::erase_if(bodies, [&](const BodyYear& body) {
        const bool is_elsewhere = search.district and body.district != search.district;
        const bool asks_nothing = search.attention and count_of(*search.attention, body) == 0;
        const bool is_uncounted = search.figure and share_of(*search.figure, body).part == 0;
        return is_elsewhere or asks_nothing or is_uncounted or
               not has_every(plain(body.name), words);
    });
    std::ranges::stable_sort(bodies, [&](const BodyYear& one, const BodyYear& other) {
        return comes_before(one, other, search.order);
    });
    return bodies;
}

} // namespace wijkspraak::oversight
