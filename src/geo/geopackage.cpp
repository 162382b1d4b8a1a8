#include "base/plain.hpp"
#include "geo/features.hpp"
#include "geo/wkb.hpp"

#include <sqlite3.h>

#include <array>
#include <optional>

namespace wijkspraak::geo {

namespace {

struct Close {
    void operator()(sqlite3* file) const { sqlite3_close(file); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using File = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

/// The file cannot be read any further; SQLite's own words.
struct Unreadable {
    std::string why;
};

/// A table with surfaces.
struct Layer {
    std::string table;
    std::string column;
    Reference reference = Reference::unsaid;
};

constexpr const char* layers_of_file =
    "select c.table_name, g.column_name, g.srs_id "
    "from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name "
    "join sqlite_schema s on s.name = c.table_name and s.type = 'table' "
    "where c.data_type = 'features' order by c.table_name";

Statement prepared(sqlite3* file, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(file, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw Unreadable{sqlite3_errmsg(file)};
    return Statement{statement};
}

bool step(sqlite3* file, sqlite3_stmt* statement)
{
    const auto answer = sqlite3_step(statement);
    if (answer != SQLITE_ROW and answer != SQLITE_DONE) throw Unreadable{sqlite3_errmsg(file)};
    return answer == SQLITE_ROW;
}

std::string text_of(sqlite3_stmt* statement, int column)
{
    const auto* text = sqlite3_column_text(statement, column);
    if (text == nullptr) return {};
    return {
        reinterpret_cast<const char*>(text), // NOLINT(*-reinterpret-cast): SQLite's own type
        static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::string_view bytes_of(sqlite3_stmt* statement, int column)
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::string in_quotes(std::string_view name)
{
    std::string out = "\"";
    for (const char sign : name) out += sign == '"' ? std::string{"\"\""} : std::string(1, sign);
    return out + '"';
}

Reference reference_of(int srs)
{
    switch (srs) {
    case 28992:
    case 7415: return Reference::rd;
    case 4326:
    case 4258: return Reference::wgs84;
    case 0:
    case -1: return Reference::unsaid;
    default: return Reference::other;
    }
}

/// What stands behind the head of a geometry in a GeoPackage (OGC 12-128r18, 2.1.3).
std::optional<std::string_view> wkb_of(std::string_view bytes)
{
    constexpr std::array<std::size_t, 5> sizes_of_box{0, 32, 48, 48, 64};
    constexpr std::size_t shortest_head = 8;
    if (bytes.size() < shortest_head or not bytes.starts_with("GP")) return std::nullopt;
    const auto kind_of_box = (static_cast<unsigned char>(bytes[3]) >> 1U) & 7U;
    if (kind_of_box >= sizes_of_box.size()) return std::nullopt;
    const auto head = shortest_head + sizes_of_box.at(kind_of_box);
    if (bytes.size() < head) return std::nullopt;
    return bytes.substr(head);
}

class Geopackage : public Features {
public:
    explicit Geopackage(File file) : file_{std::move(file)} { find_layers(); }

    Result<bool, Text> next(Feature& feature) override
    {
        try {
            return next_of(feature);
        } catch (const Unreadable& unreadable) {
            return t("het bestand is beschadigd; SQLite zegt: {melding}", unreadable.why);
        }
    }

    std::string said(std::string_view) const override { return {}; }

    bool has_layers() const { return not layers_.empty(); }

private:
    void find_layers()
    {
        const auto statement = prepared(file_.get(), layers_of_file);
        while (step(file_.get(), statement.get()))
            layers_.push_back(
                {.table = text_of(statement.get(), 0),
                 .column = text_of(statement.get(), 1),
                 .reference = reference_of(sqlite3_column_int(statement.get(), 2))}
            );
    }

    bool next_of(Feature& feature)
    {
        while (layer_ < layers_.size()) {
            if (not rows_) begin_layer();
            if (step(file_.get(), rows_.get())) {
                read(feature);
                return true;
            }
            rows_.reset();
            ++layer_;
        }
        return false;
    }

    void begin_layer()
    {
        rows_ = prepared(file_.get(), "select * from " + in_quotes(layers_[layer_].table));
        number_ = 0;
        names_.clear();
        for (int i = 0; i < sqlite3_column_count(rows_.get()); ++i)
            names_.push_back(plain(sqlite3_column_name(rows_.get(), i)));
    }

    void read(Feature& feature)
    {
        const auto& layer = layers_[layer_];
        feature = {
            .layer = layer.table,
            .number = ++number_,
            .reference = layer.reference,
            .properties = {},
            .shape = {}};
        const auto geometry = plain(layer.column);
        for (int i = 0; i < static_cast<int>(names_.size()); ++i) {
            const auto& name = names_[static_cast<std::size_t>(i)];
            if (name == geometry) {
                const auto wkb = wkb_of(bytes_of(rows_.get(), i));
                if (wkb) feature.shape = read_wkb(*wkb).value_or(SourceShape{});
            } else if (sqlite3_column_type(rows_.get(), i) != SQLITE_BLOB) {
                feature.properties.emplace_back(name, text_of(rows_.get(), i));
            }
        }
    }

    File file_;
    std::vector<Layer> layers_;
    std::size_t layer_ = 0;
    Statement rows_;
    std::vector<std::string> names_;
    std::int64_t number_ = 0;
};

/// Somebody else's file: nothing in it may run, and it is never written to.
File opened(const std::filesystem::path& path)
{
    sqlite3* file = nullptr;
    const auto answer = sqlite3_open_v2(
        path.c_str(), &file, SQLITE_OPEN_READONLY | SQLITE_OPEN_PRIVATECACHE, nullptr
    );
    File owner{file};
    if (answer != SQLITE_OK) throw Unreadable{sqlite3_errstr(answer)};
    sqlite3_db_config(file, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(file, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(file, SQLITE_LIMIT_LENGTH, 64 << 20);
    return owner;
}

} // namespace

Result<std::unique_ptr<Features>, Text> read_geopackage(const std::filesystem::path& path)
{
    try {
        auto package = std::make_unique<Geopackage>(opened(path));
        if (not package->has_layers()) return t("er is geen laag met gebieden in dit GeoPackage");
        return std::unique_ptr<Features>{std::move(package)};
    } catch (const Unreadable& unreadable) {
        return t("dit is geen GeoPackage; SQLite zegt: {melding}", unreadable.why);
    }
}

} // namespace wijkspraak::geo
