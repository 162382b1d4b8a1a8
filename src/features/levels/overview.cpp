#include "features/levels/overview.hpp"

#include "base/plain.hpp"
#include "base/with_word.hpp"
#include "web/path.hpp"

#include <algorithm>
#include <tuple>

namespace wijkspraak::levels {

namespace {

constexpr int last_of_all = 1000;

/// What a row is put in order by.
std::tuple<std::string, int, std::string> place_of(const Row& row, Order order)
{
    auto name = plain(row.body.name);
    switch (order) {
    case Order::by_district:
        return {row.district.empty() ? "~" : plain(row.district), 0, std::move(name)};
    case Order::by_level: return {"", row.level ? row.level->rank : last_of_all, std::move(name)};
    case Order::by_name: break;
    }
    return {"", 0, std::move(name)};
}

bool is_searched(const Row& row, const Search& search)
{
    if (search.district and row.body.district != search.district) return false;
    return search.words.empty() or holds(row.body.name + " " + row.district, search.words);
}

} // namespace

Text to_text(Order order)
{
    switch (order) {
    case Order::by_name: return t("Op naam");
    case Order::by_district: return t("Op stadsdeel");
    case Order::by_level: return t("Op niveau");
    }
    return {};
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::by_name: return "naam";
    case Order::by_district: return "stadsdeel";
    case Order::by_level: return "niveau";
    }
    return {};
}

std::optional<Order> parse_order(std::string_view word)
{
    return with_word(orders, word);
}

std::string word_of(const Which& which)
{
    switch (which.kind) {
    case Which::Kind::all: return {};
    case Which::Kind::on_level: return std::to_string(which.rank);
    case Which::Kind::without: return "geen";
    case Which::Kind::with_step: return "stap";
    }
    return {};
}

Which read_which(std::string_view word)
{
    if (word == "geen") return {Which::Kind::without};
    if (word == "stap") return {Which::Kind::with_step};
    if (const auto rank = web::PathValue<int>::parse(word)) return {Which::Kind::on_level, *rank};
    return {};
}

bool belongs_to(const Which& which, const Row& row)
{
    switch (which.kind) {
    case Which::Kind::all: return true;
    case Which::Kind::on_level: return row.level and row.level->rank == which.rank;
    case Which::Kind::without: return not row.level;
    case Which::Kind::with_step: return row.open.has_value();
    }
    return false;
}

Overview overview_of(std::vector<Row> rows, const Search& search, const std::vector<int>& ranks)
{
    std::erase_if(rows, [&](const Row& row) { return not is_searched(row, search); });
    Overview overview{.search = search, .excerpt = {}, .counts = {}};
    const auto count = [&](const Which& which) {
        overview.counts.push_back({which, std::ranges::count_if(rows, [&](const Row& row) {
                                       return belongs_to(which, row);
                                   })});
    };
    count({});
    for (const int rank : ranks) count({Which::Kind::on_level, rank});
    count({Which::Kind::without});
    count({Which::Kind::with_step});

    std::erase_if(rows, [&](const Row& row) { return not belongs_to(search.which, row); });
    std::ranges::sort(rows, {}, [&](const Row& row) { return place_of(row, search.order); });
    overview.excerpt = excerpt_of(std::move(rows), search.page);
    return overview;
}

} // namespace wijkspraak::levels
