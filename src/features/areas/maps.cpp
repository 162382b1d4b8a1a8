#include "features/areas/maps.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::areas {

namespace {

constexpr std::size_t most_shades = 7;

web::MapPoint map_point(geo::Point point)
{
    return {point.x / geo::centimetres, point.y / geo::centimetres};
}

web::MapName name_of(const AreaInYear& area, const Outline& outline)
{
    return {
        as_is(area.name), map_point(outline.room.middle), outline.room.radius / geo::centimetres};
}

/// The areas of a map by their number, and how they lie in each other.
class Atlas {
public:
    explicit Atlas(const MapSource& source)
    {
        for (const auto& area : source.areas) areas_.emplace(area.id, &area);
        for (const auto& outline : source.outlines) outlines_.emplace(outline.id, &outline);
    }

    const Outline* outline_of(AreaId id) const
    {
        const auto found = outlines_.find(id);
        return found == outlines_.end() ? nullptr : found->second;
    }

    /// The area of this kind that it lies in, or is.
    const AreaInYear* within(const AreaInYear& area, AreaKind kind) const
    {
        const auto* here = &area;
        while (here->kind != kind) {
            const auto above = here->within ? areas_.find(*here->within) : areas_.end();
            if (above == areas_.end()) return nullptr;
            here = above->second;
        }
        return here;
    }

private:
    std::map<AreaId, const AreaInYear*> areas_;
    std::map<AreaId, const Outline*> outlines_;
};

bool has_kind(const std::vector<AreaInYear>& areas, AreaKind kind)
{
    return std::ranges::find(areas, kind, &AreaInYear::kind) != areas.end();
}

/// The map of a town while it is being put together.
class TownMap {
public:
    TownMap(const MapSource& source, const Shade& shade)
        : atlas_{source},
          shade_{shade},
          fine_{
              has_kind(source.areas, AreaKind::neighbourhood) ? AreaKind::neighbourhood
                                                              : AreaKind::quarter},
          coarse_{
              has_kind(source.areas, AreaKind::district) ? AreaKind::district : AreaKind::quarter}
    {
        const auto count = std::ranges::count(source.areas, coarse_, &AreaInYear::kind);
        has_shades_ = not shade_ and coarse_ == AreaKind::district and
                      static_cast<std::size_t>(count) < most_shades;
        if (has_shades_) map_.shades.emplace_back();
        for (const auto& area : source.areas)
            if (const auto* outline = atlas_.outline_of(area.id); outline != nullptr)
                add(area, *outline);
    }

    web::Map take() { return std::move(map_); }

private:
    /// The areas come by kind, the coarse ones first.
    void add(const AreaInYear& area, const Outline& outline)
    {
        if (area.kind == coarse_) add_coarse(area, outline);
        if (area.kind == fine_) shade_ ? add_shaded(area, outline) : add_fine(area, outline);
    }

    void add_coarse(const AreaInYear& area, const Outline& outline)
    {
        if (has_shades_) {
            map_.shades.push_back({as_is(area.name)});
            shades_.emplace(area.id, map_.shades.size() - 1);
        }
        map_.names.push_back(name_of(area, outline));
        for (auto& line : lines_of(outline.shape)) map_.borders.push_back(std::move(line));
    }

    void add_fine(const AreaInYear& area, const Outline& outline)
    {
        const auto* above = atlas_.within(area, coarse_);
        if (above == nullptr and has_shades_) map_.shades.front().word = t("in geen stadsdeel");
        map_.areas.push_back(
            {.name = name_with_inhabitants(area),
             .address = public_path(area),
             .lines = lines_of(outline.shape),
             .shade = above == nullptr ? 0 : shades_[above->id]}
        );
    }

    void add_shaded(const AreaInYear& area, const Outline& outline)
    {
        auto shading = shade_(area);
        if (not shading) return;
        map_.areas.push_back(
            {.name = std::move(shading->name),
             .address = public_path(area),
             .lines = lines_of(outline.shape),
             .shade = shading->shade}
        );
    }

    Atlas atlas_;
    const Shade& shade_;
    AreaKind fine_;
    AreaKind coarse_;
    bool has_shades_ = false;
    std::map<AreaId, std::size_t> shades_;
    web::Map map_;
};

} // namespace

std::string public_path(const AreaDraft& area)
{
    return "/gebieden/" + area.slug;
}

Text inhabitants_of(std::int64_t number)
{
    return t("{n} inwoner", "{n} inwoners", number);
}

Text name_with_inhabitants(const AreaInYear& area)
{
    if (not area.inhabitants) return as_is(area.name);
    return t("{naam}, {inwoners}", area.name, inhabitants_of(*area.inhabitants));
}

std::vector<web::MapLine> lines_of(const geo::Shape& shape)
{
    std::vector<web::MapLine> lines;
    for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon.rings) {
            auto& line = lines.emplace_back();
            line.reserve(ring.size());
            for (const auto point : ring) line.push_back(map_point(point));
        }
    return lines;
}

web::Map town_map(const MapSource& source)
{
    const Shade by_district;
    return TownMap{source, by_district}.take();
}

web::Map shaded_map(
    const std::vector<AreaInYear>& areas, const std::vector<Outline>& outlines, const Shade& shade
)
{
    return TownMap{
        {areas, outlines},
        shade
    }
        .take();
}

web::Map part_map(
    const std::vector<AreaInYear>& parts,
    const std::vector<Outline>& outlines,
    std::optional<AreaId> highlighted
)
{
    web::Map map;
    if (highlighted) map.shades = {{t("andere buurten")}, {t("deze buurt")}};
    for (const auto& area : parts) {
        const auto outline = std::ranges::find(outlines, area.id, &Outline::id);
        if (outline == outlines.end()) continue;
        map.areas.push_back(
            {.name = name_with_inhabitants(area),
             .address = public_path(area),
             .lines = lines_of(outline->shape),
             .shade = area.id == highlighted ? std::size_t{1} : 0}
        );
        map.names.push_back(name_of(area, *outline));
    }
    return map;
}

} // namespace wijkspraak::areas
