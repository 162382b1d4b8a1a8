#include "base/plain.hpp"
#include "geo/features.hpp"
#include "geo/json_stream.hpp"

#include <map>
#include <optional>

namespace wijkspraak::geo {

namespace {

/// A piece of GeoJSON that is no map data as RFC 7946 has it.
struct NoMap {
    Text why;
};

Reference reference_named(std::string_view name)
{
    const auto ends_with = [&](std::string_view end) { return name.ends_with(end); };
    if (ends_with("28992")) return Reference::rd;
    if (ends_with("CRS84") or ends_with("4326") or ends_with("4258")) return Reference::wgs84;
    return Reference::other;
}

/// Lists within lists of coordinates, whatever the kind of geometry turns out to be.
class Coordinates {
public:
    explicit Coordinates(JsonStream& json) : json_{json} {}

    void read() { read_list(1); }

    /// A polygon or multipolygon; none for points and lines.
    SourceShape take()
    {
        // A place stands in a ring, a ring in a polygon, a polygon in the whole.
        if (depth_ == 3) return {std::move(polygons_)};
        if (depth_ == 4) return std::move(shapes_);
        return {};
    }

private:
    void read_list(int depth)
    {
        if (depth > 4) throw BrokenJson{json_.at()};
        json_.expect('[');
        if (json_.take(']')) return;
        if (json_.peek() != '[') {
            read_place(depth);
            return;
        }
        do read_list(depth + 1);
        while (json_.take(','));
        json_.expect(']');
        close(depth);
    }

    void read_place(int depth)
    {
        if (depth_ != 0 and depth_ != depth) throw BrokenJson{json_.at()};
        depth_ = depth;
        Coordinate place{.x = json_.number()};
        json_.expect(',');
        place.y = json_.number();
        while (json_.take(',')) json_.number();
        json_.expect(']');
        ring_.push_back(place);
    }

    /// A list has ended; what it was shows from how deep the places in it stand.
    void close(int depth)
    {
        if (depth == depth_ - 1 and depth_ >= 3) {
            polygons_.push_back(std::move(ring_));
            ring_ = {};
        } else if (depth == depth_ - 2 and depth_ == 4) {
            shapes_.push_back(std::move(polygons_));
            polygons_ = {};
        }
    }

    JsonStream& json_;
    int depth_ = 0;
    SourceRing ring_;
    SourcePolygon polygons_;
    SourceShape shapes_;
};

class Geojson : public Features {
public:
    explicit Geojson(std::istream& in) : json_{in} {}

    Result<bool, Text> next(Feature& feature) override
    {
        try {
            return next_of(feature);
        } catch (const BrokenJson& broken) {
            return t("het bestand breekt af of is geen JSON, bij byte {plaats}", broken.at());
        } catch (const NoMap& no_map) {
            return no_map.why;
        }
    }

    std::string said(std::string_view name) const override
    {
        const auto found = said_.find(name);
        return found == said_.end() ? std::string{} : found->second;
    }

private:
    bool next_of(Feature& feature)
    {
        if (is_done_) return false;
        if (number_ == 0 and not find_first()) {
            is_done_ = true;
            return false;
        }
        if (number_ > 0 and not json_.take(',')) {
            json_.expect(']');
            is_done_ = true;
            return false;
        }
        feature = {
            .layer = {},
            .number = ++number_,
            .reference = reference_,
            .properties = {},
            .shape = {}};
        json_.each_member([&](const std::string& name) { read_member(name, feature); });
        return true;
    }

    /// Goes to the first feature of the collection, and reads what is said before it.
    bool find_first()
    {
        skip_mark();
        json_.expect('{');
        if (json_.peek() == '}') throw NoMap{t("er staan geen gebieden in (features)")};
        do {
            const auto name = json_.text();
            json_.expect(':');
            if (name == "features") {
                json_.expect('[');
                return not json_.take(']');
            }
            if (name == "crs")
                read_reference();
            else if (json_.peek() == '"')
                said_.emplace(name, json_.text());
            else
                json_.skip();
        } while (json_.take(','));
        throw NoMap{t("er staan geen gebieden in (features)")};
    }

    void skip_mark()
    {
        for (const char sign : {'\xEF', '\xBB', '\xBF'}) json_.take(sign);
    }

    void read_reference()
    {
        if (json_.peek() != '{') return json_.skip();
        json_.each_member([&](const std::string& name) {
            if (name != "properties" or json_.peek() != '{') return json_.skip();
            json_.each_member([&](const std::string& property) {
                const auto value = json_.plain_value();
                if (property == "name") reference_ = reference_named(value);
            });
        });
    }

    void read_member(const std::string& name, Feature& feature)
    {
        if (name == "properties" and json_.peek() == '{')
            json_.each_member([&](const std::string& property) {
                feature.properties.emplace_back(plain(property), json_.plain_value());
            });
        else if (name == "geometry" and json_.peek() == '{')
            json_.each_member([&](const std::string& part) {
                if (part != "coordinates") return json_.skip();
                Coordinates coordinates{json_};
                coordinates.read();
                feature.shape = coordinates.take();
            });
        else
            json_.skip();
    }

    JsonStream json_;
    Reference reference_ = Reference::unsaid;
    std::map<std::string, std::string, std::less<>> said_;
    std::int64_t number_ = 0;
    bool is_done_ = false;
};

} // namespace

std::unique_ptr<Features> read_geojson(std::istream& in)
{
    return std::make_unique<Geojson>(in);
}

} // namespace wijkspraak::geo
