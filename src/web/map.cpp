#include "web/map.hpp"

#include "web/tiles.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wijkspraak::web {

using html::attribute;
using html::cls;
using html::Node;

namespace {

constexpr html::Tag svg{"svg"};
constexpr html::Tag group{"g"};
constexpr html::Tag path{"path"};
constexpr html::Tag rect{"rect"};
constexpr html::Tag circle{"circle"};
constexpr html::Tag svg_text{"text"};
constexpr html::Tag definitions{"defs"};
constexpr html::Tag pattern{"pattern"};
constexpr html::Tag image{"image"};

constexpr int width = 1000;
constexpr int margin = 12;
constexpr double highest = 1.4; ///< times the width, so that a map fits on a screen

/// Each shade is told by its pattern as much as by its colour; drawn on a square of 16.
struct Look {
    Literal css;
    Literal strokes;
};

constexpr std::array<Look, 7> looks{
    {
     {"tint tint--1", ""},
     {"tint tint--2", "M-4 4L4-4M0 16L16 0M12 20L20 12"},
     {"tint tint--3", "M7 8h2v2h-2z"},
     {"tint tint--4", "M-4 12L4 20M0 0L16 16M12-4L20 4"},
     {"tint tint--5", "M0 8h16"},
     {"tint tint--6", "M8 0v16"},
     {"tint tint--7", "M0 8h16M8 0v16"},
     }
};

std::size_t look_of(std::size_t shade)
{
    return shade < looks.size() ? shade : 1 + (shade - 1) % (looks.size() - 1);
}

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

/// From metres to places on the paper.
class Scale {
public:
    explicit Scale(const Map& map)
    {
        low_ = high_ = map.areas.front().lines.front().front();
        for (const auto& area : map.areas)
            for (const auto& line : area.lines)
                for (const auto point : line) include(point);
        const auto across = std::max(high_.x - low_.x, 1);
        const auto up = std::max(high_.y - low_.y, 1);
        const double room = width - 2 * margin;
        factor_ = std::min(room / across, room * highest / up);
        left_ = margin + (room - across * factor_) / 2;
        height_ = static_cast<int>(std::lround(up * factor_)) + 2 * margin;
    }

    int x(MapPoint point) const
    {
        return static_cast<int>(std::lround(left_ + (point.x - low_.x) * factor_));
    }
    int y(MapPoint point) const
    {
        return static_cast<int>(std::lround(margin + (high_.y - point.y) * factor_));
    }
    int height() const { return height_; }
    MapPoint low() const { return low_; }
    MapPoint high() const { return high_; }
    double length(int metres) const { return metres * factor_; }

private:
    void include(MapPoint point)
    {
        low_ = {std::min(low_.x, point.x), std::min(low_.y, point.y)};
        high_ = {std::max(high_.x, point.x), std::max(high_.y, point.y)};
    }

    MapPoint low_;
    MapPoint high_;
    double factor_ = 1;
    double left_ = margin;
    int height_ = 0;
};

void put_number(std::string& out, int value, bool is_first)
{
    if (not is_first and value >= 0) out += ' ';
    out += std::to_string(value);
}

/// One closed line, each point as a step from the one before: what is short to write.
void put_line(std::string& out, const MapLine& line, const Scale& scale)
{
    int x = scale.x(line.front());
    int y = scale.y(line.front());
    out += 'M';
    put_number(out, x, true);
    put_number(out, y, false);
    bool is_first = true;
    for (const auto point : line) {
        const auto dx = scale.x(point) - x;
        const auto dy = scale.y(point) - y;
        if (dx == 0 and dy == 0) continue;
        if (is_first) out += 'l';
        put_number(out, dx, is_first);
        put_number(out, dy, false);
        is_first = false;
        x += dx;
        y += dy;
    }
    out += 'z';
}

std::string path_of(const std::vector<MapLine>& lines, const Scale& scale)
{
    std::string out;
    for (const auto& line : lines)
        if (not line.empty()) put_line(out, line, scale);
    return out;
}

std::string shade_id(const Map& map, std::size_t shade)
{
    return map.anchor + "-tint-" + std::to_string(look_of(shade) + 1);
}

Node pattern_of(std::string id, const Look& look)
{
    return pattern(
        html::id(std::move(id)),
        attribute("width", "16"),
        attribute("height", "16"),
        attribute("patternUnits", "userSpaceOnUse"),
        rect(cls(look.css), attribute("width", "16"), attribute("height", "16")),
        path(cls("patroon"), attribute("d", look.strokes))
    );
}

/// How many of the looks the map needs.
std::size_t shades_of(const Map& map)
{
    std::size_t last = 0;
    for (const auto& area : map.areas) last = std::max(last, area.shade);
    return std::min(std::max(last + 1, map.shades.size()), looks.size());
}

Node patterns_of(const Map& map)
{
    std::vector<Node> patterns;
    for (std::size_t i = 0; i < shades_of(map); ++i)
        patterns.push_back(pattern_of(shade_id(map, i), looks.at(i)));
    return definitions(Node::group(std::move(patterns)));
}

Node drawn(const MapArea& area, const Map& map, const Scale& scale)
{
    auto shape = path(
        attribute("d", path_of(area.lines, scale)),
        attribute("fill", "url(#" + shade_id(map, area.shade) + ")"),
        html::title(area.name)
    );
    if (area.address.empty()) return shape;
    return html::a(html::href(area.address), attribute("aria-label", area.name), std::move(shape));
}

/// The name, where it fits or nearly so: a halo keeps it legible over a line.
Node drawn(const MapName& name, const Scale& scale)
{
    return svg_text(
        attribute("x", number(scale.x(name.middle))),
        attribute("y", number(scale.y(name.middle))),
        html::attribute_if(scale.length(name.room) < 45, cls("klein")),
        name.name
    );
}

Node drawn(const Tile& tile, const TileLayer& layer, const Scale& scale)
{
    const auto side = number(std::ceil(scale.length(tile.side)));
    return image(
        html::href(layer.address_of(tile.zoom, tile.column, tile.row)),
        attribute("x", number(scale.x(tile.top_left))),
        attribute("y", number(scale.y(tile.top_left))),
        attribute("width", side),
        attribute("height", side)
    );
}

Node tiles_behind(const Map& map, const Scale& scale)
{
    if (map.tiles == nullptr) return html::nothing();
    return group(
        attribute("aria-hidden", "true"),
        html::each(
            tiles_over(scale.low(), scale.high(), width),
            [&](const Tile& tile) { return drawn(tile, *map.tiles, scale); }
        )
    );
}

Node mark_of(const Map& map, const Scale& scale)
{
    if (not map.mark) return html::nothing();
    return circle(
        cls("plek"),
        attribute("cx", number(scale.x(*map.mark))),
        attribute("cy", number(scale.y(*map.mark))),
        attribute("r", "14")
    );
}

Node swatch(const Map& map, std::size_t shade)
{
    return html::li(
        svg(attribute("width", "32"),
            attribute("height", "20"),
            attribute("aria-hidden", "true"),
            rect(
                cls("staal"),
                attribute("width", "32"),
                attribute("height", "20"),
                attribute("fill", "url(#" + shade_id(map, shade) + ")")
            )),
        map.shades[shade].word
    );
}

Node legend_of(const Map& map)
{
    if (map.shades.size() < 2) return html::nothing();
    std::vector<Node> items;
    for (std::size_t i = 0; i < map.shades.size(); ++i)
        if (not map.shades[i].word.empty()) items.push_back(swatch(map, i));
    return html::ul(cls("kaart-uitleg"), Node::group(std::move(items)));
}

} // namespace

Node map_picture(const Map& map)
{
    if (map.areas.empty()) return html::nothing();
    const Scale scale{map};
    const auto title_id = map.anchor + "-titel";
    const auto end_id = map.anchor + "-einde";
    return html::figure(
        map.tiles == nullptr ? cls("kaart") : cls("kaart kaart--doorzichtig"),
        html::figcaption(html::id(title_id), map.title),
        html::a(cls("kaart-overslaan"), html::href("#" + end_id), t("Sla de kaart over")),
        svg(attribute("role", "group"),
            attribute("aria-labelledby", title_id),
            attribute("viewBox", "0 0 " + number(width) + " " + number(scale.height())),
            patterns_of(map),
            tiles_behind(map, scale),
            html::each(map.areas, [&](const MapArea& area) { return drawn(area, map, scale); }),
            path(
                cls("grens"),
                attribute("aria-hidden", "true"),
                attribute("d", path_of(map.borders, scale))
            ),
            group(
                attribute("aria-hidden", "true"),
                cls("namen"),
                html::each(map.names, [&](const MapName& name) { return drawn(name, scale); })
            ),
            mark_of(map, scale)),
        legend_of(map),
        html::when(
            map.tiles != nullptr,
            [&] {
                return html::p(html::small(t("Achtergrond: kaart van {adres}", map.tiles->origin()))
                );
            }
        ),
        html::span(html::id(end_id), attribute("tabindex", "-1"))
    );
}

} // namespace wijkspraak::web
