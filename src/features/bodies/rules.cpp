#include "features/bodies/rules.hpp"

#include "base/plain.hpp"

#include <algorithm>
#include <tuple>

namespace wijkspraak::bodies {

namespace {

std::string district_of(const Body& body, const std::vector<areas::Area>& areas)
{
    const auto found = std::ranges::find_if(areas, [&](const areas::Area& area) {
        return body.district == area.id;
    });
    return found == areas.end() ? std::string{} : found->name;
}

/// What a list is put in order by; who has no district comes last.
auto sort_key(const Listed& listed, Order order)
{
    const bool is_by_district = order == Order::by_district;
    return std::tuple{
        is_by_district and listed.district.empty(),
        is_by_district ? plain(listed.district) : std::string{},
        plain(listed.body.name)};
}

} // namespace

std::vector<Listed> selected(
    const std::vector<Body>& bodies,
    const std::vector<areas::Area>& areas,
    std::string_view search,
    Order order
)
{
    std::vector<Listed> listed;
    for (const auto& body : bodies) {
        Listed candidate{body, district_of(body, areas)};
        const auto kind = std::string{to_word(body.kind)};
        if (holds(body.name + " " + candidate.district + " " + kind, search))
            listed.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(listed, [&](const Listed& a, const Listed& b) {
        return sort_key(a, order) < sort_key(b, order);
    });
    return listed;
}

} // namespace wijkspraak::bodies
