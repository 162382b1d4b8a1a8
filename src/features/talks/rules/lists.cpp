#include "base/plain.hpp"
#include "base/with_word.hpp"
#include "features/talks/rules.hpp"

#include <algorithm>
#include <tuple>

namespace wijkspraak::talks {

namespace {

/// What waits longest first; what waits for nobody after that, what is done last.
auto urgency_of(const Listed& line)
{
    const bool is_done = line.next.step == Step::none;
    const bool is_quiet = not line.next.side.has_value();
    const auto since = line.next.since ? to_iso(*line.next.since) : std::string{};
    return std::tuple{is_done, is_quiet, since, plain(line.name)};
}

} // namespace

std::vector<Listed> found(std::vector<Listed> all, const Search& search)
{
    std::erase_if(all, [&](const Listed& line) {
        return (search.state and line.state != *search.state) or
               (search.waits_for and line.next.side != search.waits_for) or
               not holds(line.name, search.words);
    });
    switch (search.order) {
    case Order::waiting: std::ranges::sort(all, {}, urgency_of); break;
    case Order::by_name:
        std::ranges::sort(all, {}, [](const Listed& line) { return plain(line.name); });
        break;
    case Order::by_date:
        std::ranges::sort(all, {}, [](const Listed& line) {
            return std::pair{
                line.planned_on ? to_iso(*line.planned_on) : std::string{"9999"}, plain(line.name)};
        });
        break;
    }
    return all;
}

Counts counts_of(const std::vector<Listed>& all)
{
    Counts counts;
    for (const auto& line : all) {
        ++counts.states[line.state];
        if (line.next.side) ++counts.waits[*line.next.side];
        if (line.state != State::left_out) ++counts.taking_part;
        if (line.state == State::held or line.state == State::confirming or
            line.state == State::frozen)
            ++counts.held;
    }
    return counts;
}

Text to_text(Order order)
{
    switch (order) {
    case Order::waiting: return t("Wat het langst wacht");
    case Order::by_name: return t("Op naam");
    case Order::by_date: return t("Op datum van het gesprek");
    }
    return {};
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::waiting: return "wacht";
    case Order::by_name: return "naam";
    case Order::by_date: return "datum";
    }
    return {};
}

std::optional<Order> parse_order(std::string_view word)
{
    return with_word(orders, word);
}

} // namespace wijkspraak::talks
