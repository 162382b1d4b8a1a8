#include "features/areas/rules.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::areas {

namespace {

constexpr int smallest_share = 5;              ///< in per cent; less is a corner that was cut off
constexpr std::int64_t smallest_shift = 1'000; ///< in square metres
constexpr std::int64_t smallest_part = 200;    ///< one in so many of the surface

using ByCode = std::map<std::string, const Standing*>;

ByCode by_code(const std::vector<Standing>& all)
{
    ByCode found;
    for (const auto& one : all) found.emplace(one.code, &one);
    return found;
}

int percent(std::int64_t part, std::int64_t whole)
{
    return whole <= 0 ? 0 : static_cast<int>((part * 100 + whole / 2) / whole);
}

/// The areas on the other side that share enough of the ground of this one.
std::vector<Share> shares(
    const Standing& area,
    const std::vector<Overlap>& overlaps,
    std::string Overlap::*own,
    std::string Overlap::*other,
    const ByCode& others
)
{
    std::vector<Share> found;
    for (const auto& overlap : overlaps) {
        const auto known = others.find(overlap.*other);
        if (overlap.*own != area.code or known == others.end()) continue;
        const auto part = percent(overlap.square_metres, area.square_metres);
        if (part >= smallest_share) found.push_back({known->first, known->second->name, part});
    }
    std::ranges::stable_sort(found, std::greater{}, &Share::percent);
    return found;
}

/// Whether the boundary is another than the width of a line explains.
bool is_redrawn(const Standing& before, const Standing& after, const std::vector<Overlap>& overlaps)
{
    const auto own = std::ranges::find_if(overlaps, [&](const Overlap& overlap) {
        return overlap.before == before.code and overlap.after == after.code;
    });
    const auto touches_others = std::ranges::any_of(overlaps, [&](const Overlap& overlap) {
        return overlap.before == before.code or overlap.after == after.code;
    });
    if (own == overlaps.end() and not touches_others) return false;
    const auto common = own == overlaps.end() ? 0 : own->square_metres;
    const auto shift = before.square_metres + after.square_metres - 2 * common;
    const auto size = std::max(before.square_metres, after.square_metres);
    return shift > smallest_shift and shift * smallest_part > size;
}

void compare(
    const Standing& before,
    const Standing& after,
    const std::vector<Overlap>& overlaps,
    std::vector<Change>& found
)
{
    const auto add = [&](ChangeKind kind, std::string was, std::string is) {
        found.push_back(
            {.kind = kind,
             .area = after.kind,
             .code = after.code,
             .name = after.name,
             .before = std::move(was),
             .after = std::move(is)}
        );
    };
    if (before.name != after.name) add(ChangeKind::renamed, before.name, after.name);
    if (before.above != after.above) add(ChangeKind::elsewhere, before.above, after.above);
    if (is_redrawn(before, after, overlaps)) add(ChangeKind::redrawn, {}, {});
}

} // namespace

Text to_text(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::added: return t("Nieuw");
    case ChangeKind::gone: return t("Vervalt");
    case ChangeKind::renamed: return t("Andere naam");
    case ChangeKind::elsewhere: return t("Ligt ergens anders in");
    case ChangeKind::redrawn: return t("Andere grens");
    }
    return {};
}

std::vector<Change> changes(
    const std::vector<Standing>& before,
    const std::vector<Standing>& after,
    const std::vector<Overlap>& overlaps
)
{
    const auto was = by_code(before);
    const auto is = by_code(after);
    std::vector<Change> found;
    for (const auto& [code, area] : was) {
        const auto now = is.find(code);
        if (now != is.end()) {
            compare(*area, *now->second, overlaps, found);
            continue;
        }
        auto went = shares(*area, overlaps, &Overlap::before, &Overlap::after, is);
        found.push_back(
            {.kind = ChangeKind::gone,
             .area = area->kind,
             .code = code,
             .name = area->name,
             .shares = std::move(went)}
        );
    }
    for (const auto& [code, area] : is)
        if (not was.contains(code))
            found.push_back(
                {.kind = ChangeKind::added,
                 .area = area->kind,
                 .code = code,
                 .name = area->name,
                 .shares = shares(*area, overlaps, &Overlap::after, &Overlap::before, was)}
            );
    std::ranges::stable_sort(found, {}, &Change::code);
    return found;
}

} // namespace wijkspraak::areas
