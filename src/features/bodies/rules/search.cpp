#include "base/plain.hpp"
#include "features/bodies/rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace wijkspraak::bodies {

namespace {

/// The words of a query; each must occur.
std::vector<std::string> words_of(std::string_view query)
{
    std::vector<std::string> words(1);
    for (const char character : plain(query)) {
        if (character != ' ')
            words.back() += character;
        else if (not words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

using Districts = std::map<areas::AreaId, std::string>;

bool has_all(const Line& line, const std::vector<std::string>& words, const Districts& districts)
{
    const auto district = line.district ? districts.find(*line.district) : districts.end();
    return std::ranges::all_of(words, [&](const std::string& word) {
        return line.words.find(word) != std::string::npos or
               (district != districts.end() and district->second.find(word) != std::string::npos);
    });
}

/// A body is there for a district that it names, and for one that its area lies in as well.
bool is_in_district(const Line& line, const Search& search)
{
    return line.district == search.district or
           (line.territory and std::ranges::binary_search(search.territories, *line.territory));
}

/// Where the district of a line stands among all: by name, and who has none comes last.
std::size_t place_of(const Line& line, const std::vector<areas::AreaId>& in_order)
{
    if (not line.district) return in_order.size();
    return static_cast<std::size_t>(std::ranges::find(in_order, *line.district) - in_order.begin());
}

std::vector<areas::AreaId> in_order_of_name(const Districts& districts)
{
    std::vector<areas::AreaId> ids;
    for (const auto& [id, name] : districts) ids.push_back(id);
    std::ranges::sort(ids, {}, [&](areas::AreaId id) { return districts.at(id); });
    return ids;
}

/// The ids of the lines, in the order that was asked for.
std::vector<BodyId> sorted(const std::vector<Line>& lines, const Districts& districts, Order order)
{
    const auto places =
        order == Order::by_district ? in_order_of_name(districts) : std::vector<areas::AreaId>{};
    std::vector<std::tuple<std::size_t, std::string_view, BodyId>> keys;
    keys.reserve(lines.size());
    for (const auto& line : lines)
        keys.emplace_back(places.empty() ? 0 : place_of(line, places), line.name, line.id);
    std::ranges::sort(keys);

    std::vector<BodyId> ids;
    ids.reserve(keys.size());
    for (const auto& [place, name, id] : keys) ids.push_back(id);
    return ids;
}

} // namespace

std::vector<BodyId> matching(
    std::vector<Line> lines, const std::vector<areas::Area>& districts, const Search& search
)
{
    Districts names;
    for (const auto& district : districts) names.emplace(district.id, plain(district.name));
    const auto words = words_of(search.words);
    std::erase_if(lines, [&](const Line& line) {
        return (search.kind and line.kind != *search.kind) or
               (search.district and not is_in_district(line, search)) or
               not has_all(line, words, names);
    });
    return sorted(lines, names, search.order);
}

} // namespace wijkspraak::bodies
