#pragma once

#include "base/result.hpp"
#include "features/areas/division.hpp"
#include "features/areas/shape_reader.hpp"
#include "geo/features.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wijkspraak::areas {

/// Where in the files something stands.
struct Place {
    std::string file;
    std::string layer = {};
    std::int64_t number = 0; ///< of the feature or row; 0 for the file as a whole
};

/// One thing that is wrong in a file.
struct Fault {
    Place place;
    std::string field = {}; ///< empty when it is about the feature as a whole
    Text what;
};
using Faults = std::vector<Fault>;

/// "buurten.geojson, gebied 12, buurtcode: …"
Text to_text(const Fault& fault);

/// More than this many are only counted.
inline constexpr std::size_t most_faults = 200;

/// An area as a file brings it, checked by itself.
struct Brought {
    Place place;
    AreaKind kind = AreaKind::neighbourhood;
    std::string code;
    std::string name;
    std::string above = {};    ///< the code of what it lies in; empty for a municipality
    std::string district = {}; ///< the name of the stadsdeel of a wijk, where the file says it
    bool is_water = false;
    Figures figures = {};
    std::string shape = {}; ///< packed
    geo::Box box = {};
};

/// A whole division, or some layers of it.
struct Intake {
    int year = 0;
    std::string source;
    std::string note;
    std::vector<Brought> areas;
};

/// What is asked of the files.
struct IntakeWish {
    std::optional<int> year = {};  ///< for files that do not say it
    std::string municipality = {}; ///< GM0153: only this one; empty for all that is in the files
    std::string source = {};
    std::string note = {};
};

/// Hears how far it is, in words, now and then.
using Tell = std::function<void(const Text&)>;

/// The code by which a feature is known: of the finest kind that it has one of. Borrows from it.
struct Known {
    std::string_view field = "buurtcode";
    std::string_view code = {};
    std::string_view name = {};
    std::optional<AreaKind> kind = {};
};

/// Reads the areas of one or more files, and says everything that is wrong at once.
class AreaReader {
public:
    explicit AreaReader(IntakeWish wish, Tell tell = {});

    void read(const std::string& file, geo::Features& features);
    void refuse(Fault fault);

    /// All areas, or what is wrong with them, also between them: doubles, overlap.
    Result<Intake, Faults> finish();

private:
    void take(const std::string& file, const geo::Feature& feature);
    bool read_code(const Place& place, const Known& known);
    bool read_year(const Place& place, const geo::Feature& feature);
    bool read_shape(const Place& place, const geo::Feature& feature, Brought& area);

    IntakeWish wish_;
    Tell tell_;
    ShapeReader shapes_;
    Intake intake_;
    Faults faults_;
    std::size_t seen_ = 0;
};

} // namespace wijkspraak::areas
