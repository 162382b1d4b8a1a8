#include "geo/features.hpp"

#include <algorithm>
#include <fstream>

namespace wijkspraak::geo {

namespace {

/// GeoJSON from a file, which goes with it.
class GeojsonFile : public Features {
public:
    explicit GeojsonFile(const std::filesystem::path& path)
        : file_{path, std::ios::binary}, features_{read_geojson(file_)}
    {}

    Result<bool, Text> next(Feature& feature) override { return features_->next(feature); }
    std::string said(std::string_view name) const override { return features_->said(name); }

private:
    std::ifstream file_;
    std::unique_ptr<Features> features_;
};

} // namespace

std::string_view Feature::property(std::string_view name) const
{
    const auto found =
        std::ranges::find(properties, name, &std::pair<std::string, std::string>::first);
    return found == properties.end() ? std::string_view{} : std::string_view{found->second};
}

Result<std::unique_ptr<Features>, Text> open_features(const std::filesystem::path& path)
{
    std::string head(16, '\0');
    std::ifstream file{path, std::ios::binary};
    if (not file) return t("dit bestand is niet te lezen");
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (head.starts_with("SQLite format 3")) return read_geopackage(path);
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos and head[first] == '{')
        return std::unique_ptr<Features>{std::make_unique<GeojsonFile>(path)};
    return t("dit bestand is geen GeoJSON en geen GeoPackage");
}

} // namespace wijkspraak::geo
