#include "features/areas/sample_test.hpp"

#include <fmt/format.h>

#include <sstream>
#include <stdexcept>

namespace wijkspraak::areas::sample {

namespace {

std::string neighbourhood(const std::string& code, const std::string& name, int number)
{
    return feature(
        fmt::format(
            R"("buurtcode":"BU0153{}","buurtnaam":"{}","wijkcode":"WK0153{}","gemeentecode":"GM0153",)"
            R"("jaar":2025,"water":"NEE","aantal_inwoners":{})",
            code,
            name,
            code.substr(0, 2),
            number * 1000
        ),
        square(250'000 + (number - 1) * 500, 470'000, 500, 1000)
    );
}

} // namespace

std::string square(int x, int y, int width, int height)
{
    return fmt::format(
        "[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]]", x, y, x + width, y + height
    );
}

std::string feature(const std::string& properties, const std::string& coordinates)
{
    return fmt::format(
        R"({{"type":"Feature","properties":{{{}}},)"
        R"("geometry":{{"type":"Polygon","coordinates":{}}}}})",
        properties,
        coordinates
    );
}

std::string file(const std::string& features, int reference)
{
    return fmt::format(
        R"({{"type":"FeatureCollection","bron":"CBS","crs":{{"type":"name","properties":)"
        R"({{"name":"urn:ogc:def:crs:EPSG::{}"}}}},"features":[{}]}})",
        reference,
        features
    );
}

std::string municipality(const std::string& more)
{
    return feature(
        R"("gemeentecode":"GM0153","gemeentenaam":"Lindestad","jaar":2025,"aantal_inwoners":10000)" +
            more,
        square(250'000, 470'000, 2000, 1000)
    );
}

std::string quarters(const std::string& more)
{
    return feature(
               R"("wijkcode":"WK015301","wijknaam":"De Linde","gemeentecode":"GM0153","jaar":2025)" +
                   more,
               square(250'000, 470'000, 1000, 1000)
           ) +
           "," +
           feature(
               R"("wijkcode":"WK015302","wijknaam":"Het Veld","gemeentecode":"GM0153","jaar":2025)" +
                   more,
               square(251'000, 470'000, 1000, 1000)
           );
}

std::string neighbourhoods(const std::string& more)
{
    return neighbourhood("0101", "Zomerlinde", 1) + "," + neighbourhood("0102", "Winterlinde", 2) +
           "," + neighbourhood("0201", "Korenveld", 3) + "," + neighbourhood("0202", "Weiland", 4) +
           more;
}

std::string whole(const std::string& more)
{
    return municipality() + "," + quarters() + "," + neighbourhoods() + more;
}

Result<Intake, Faults> read(const std::string& text, IntakeWish wish)
{
    std::istringstream in{text};
    AreaReader reader{std::move(wish)};
    reader.read("gebieden.geojson", *geo::read_geojson(in));
    return reader.finish();
}

Written bring(storage::Transaction& transaction, const std::string& text, IntakeWish wish)
{
    const auto intake = read(text, std::move(wish));
    if (not intake) throw std::runtime_error{"the sample is wrong"};
    return write(transaction, *intake, karim).value();
}

} // namespace wijkspraak::areas::sample
