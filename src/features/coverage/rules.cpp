#include "features/coverage/rules.hpp"

#include "base/plain.hpp"
#include "base/with_word.hpp"

#include <algorithm>

namespace wijkspraak::coverage {

namespace {

void count(const Buurt& buurt, Tally& tally)
{
    ++tally.buurten;
    if (buurt.cover == Cover::whole) ++tally.whole;
    if (buurt.cover == Cover::partly) ++tally.partly;
    if (not buurt.inhabitants) {
        ++tally.uncounted;
        return;
    }
    tally.inhabitants += *buurt.inhabitants;
    if (buurt.cover == Cover::whole) tally.reached += *buurt.inhabitants;
}

std::string words_of(const Coverage& coverage, const Buurt& buurt)
{
    auto words = buurt.name + ' ' + buurt.district_name;
    for (const auto& part : buurt.parts) words += ' ' + coverage.body(part.body).name;
    return words;
}

bool fits(const Coverage& coverage, const Buurt& buurt, const Search& search)
{
    if (search.district and buurt.district != search.district) return false;
    if (search.cover and buurt.cover != *search.cover) return false;
    return search.words.empty() or holds(words_of(coverage, buurt), search.words);
}

/// Who has none stands behind those that have.
template <typename Value>
bool comes_first(const std::optional<Value>& a, const std::optional<Value>& b)
{
    return a and (not b or *b < *a);
}

} // namespace

Cover cover_of(const std::vector<Part>& parts)
{
    if (parts.empty()) return Cover::none;
    const auto largest = std::ranges::max(parts, {}, &Part::share).share;
    return largest >= enough ? Cover::whole : Cover::partly;
}

std::vector<Tally> tallies_of(
    const std::vector<Buurt>& buurten,
    const std::vector<District>& districts,
    const std::vector<Unplaced>& unplaced
)
{
    std::vector<Tally> tallies;
    std::map<std::optional<areas::AreaId>, std::size_t> places;
    for (const auto& district : districts) {
        places.emplace(district.id, tallies.size());
        tallies.push_back({.district = district.id, .slug = district.slug, .name = district.name});
    }
    places.emplace(std::nullopt, tallies.size());
    tallies.emplace_back();

    const auto place_of = [&](const std::optional<areas::AreaId>& district) {
        const auto found = places.find(district);
        return found == places.end() ? tallies.size() - 1 : found->second;
    };
    for (const auto& buurt : buurten) count(buurt, tallies[place_of(buurt.district)]);
    for (const auto& one : unplaced) tallies[place_of(one.district)].unplaced.push_back(one.body);
    std::erase_if(tallies, [](const Tally& tally) {
        return tally.buurten == 0 and tally.unplaced.empty();
    });
    return tallies;
}

Tally total_of(const std::vector<Tally>& tallies)
{
    Tally total;
    for (const auto& tally : tallies) {
        total.buurten += tally.buurten;
        total.whole += tally.whole;
        total.partly += tally.partly;
        total.inhabitants += tally.inhabitants;
        total.reached += tally.reached;
        total.uncounted += tally.uncounted;
        total.unplaced.insert(total.unplaced.end(), tally.unplaced.begin(), tally.unplaced.end());
    }
    return total;
}

std::optional<int> percentage(const Tally& tally)
{
    if (tally.inhabitants == 0) return std::nullopt;
    if (tally.reached == 0) return 0;
    if (tally.reached == tally.inhabitants) return 100;
    const auto rounded = (200 * tally.reached + tally.inhabitants) / (2 * tally.inhabitants);
    return static_cast<int>(std::clamp<std::int64_t>(rounded, 1, 99));
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::by_name: return "naam";
    case Order::by_inhabitants: return "inwoners";
    case Order::by_district: return "stadsdeel";
    }
    return {};
}

Order parse_order(std::string_view word)
{
    constexpr std::array all{Order::by_name, Order::by_inhabitants, Order::by_district};
    return with_word(all, word).value_or(Order::by_name);
}

std::vector<const Buurt*> selected(const Coverage& coverage, const Search& search)
{
    std::vector<std::pair<std::string, const Buurt*>> found;
    for (const auto& buurt : coverage.buurten)
        if (fits(coverage, buurt, search)) found.emplace_back(plain(buurt.name), &buurt);
    std::ranges::sort(found);
    if (search.order == Order::by_inhabitants)
        std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
            return comes_first(a.second->inhabitants, b.second->inhabitants);
        });
    if (search.order == Order::by_district)
        std::ranges::stable_sort(found, {}, [](const auto& one) {
            return std::pair{not one.second->district, one.second->district_name};
        });

    std::vector<const Buurt*> buurten;
    buurten.reserve(found.size());
    for (const auto& [name, buurt] : found) buurten.push_back(buurt);
    return buurten;
}

bool has_need(Need need, const CaseDraft& known)
{
    switch (need) {
    case Need::none: return true;
    case Need::way: return not known.way;
    case Need::unit: return known.unit.empty();
    }
    return true;
}

std::string_view to_word(Need need)
{
    switch (need) {
    case Need::none: return "alle";
    case Need::way: return "zonder-manier";
    case Need::unit: return "niet-gevolgd";
    }
    return {};
}

std::optional<Need> parse_need(std::string_view word)
{
    return with_word(needs, word);
}

Text to_text(Need need)
{
    switch (need) {
    case Need::none: return t("alle zonder wijkorgaan");
    case Need::way: return t("nog zonder andere manier");
    case Need::unit: return t("door niemand gevolgd");
    }
    return {};
}

} // namespace wijkspraak::coverage
