#pragma once

#include "base/result.hpp"
#include "base/text.hpp"
#include "geo/source.hpp"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Files with map data (GeoJSON, GeoPackage), read one feature at a time.
namespace wijkspraak::geo {

/// A thing on the map as a file has it.
struct Feature {
    std::string layer;       ///< of a GeoPackage: the name of its table
    std::int64_t number = 0; ///< the first of its layer is 1
    Reference reference = Reference::unsaid;
    std::vector<std::pair<std::string, std::string>> properties; ///< names in small letters
    SourceShape shape;                                           ///< empty for what is no surface

    /// The value under a name; empty where there is none.
    std::string_view property(std::string_view name) const;
};

class Features {
public:
    virtual ~Features() = default;

    /// Puts the next in `feature`; gives false when there are no more. Who gets a reason why the
    /// rest cannot be read asks no further.
    virtual Result<bool, Text> next(Feature& feature) = 0;

    /// What the file says of itself before its first feature, under a name of ours ("bron").
    virtual std::string said(std::string_view name) const = 0;
};

/// By what the bytes are, not by the name. The memory it takes does not grow with the file.
Result<std::unique_ptr<Features>, Text> open_features(const std::filesystem::path& path);

/// The stream must stay where it is.
std::unique_ptr<Features> read_geojson(std::istream& in);

Result<std::unique_ptr<Features>, Text> read_geopackage(const std::filesystem::path& path);

} // namespace wijkspraak::geo
