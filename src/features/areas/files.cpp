#include "features/areas/files.hpp"

#include "features/areas/rows_file.hpp"
#include "features/areas/store.hpp"

#include <algorithm>
#include <fstream>

namespace wijkspraak::areas {

namespace {

/// What all files hold together.
struct Contents {
    std::optional<Intake> division;
    RowsIntake rows;
};

bool has_ending(const std::string& name, std::string_view ending)
{
    return name.size() >= ending.size() and
           std::ranges::equal(
               std::string_view{name}.substr(name.size() - ending.size()),
               ending,
               [](char a, char b) { return a == b or (a >= 'A' and a <= 'Z' and a + 32 == b); }
           );
}

bool has_rows(const std::string& name)
{
    return has_ending(name, ".csv") or has_ending(name, ".xlsx") or has_ending(name, ".ods");
}

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Result<Contents, Faults> read(
    const std::vector<GivenFile>& files, const IntakeWish& wish, const Tell& tell
)
{
    Contents contents;
    Faults faults;
    AreaReader reader{wish, tell};
    bool has_areas = false;
    for (const auto& file : files) {
        if (has_rows(file.name)) {
            read_rows(file.name, bytes_of(file.path), contents.rows, faults);
            continue;
        }
        has_areas = true;
        const auto features = geo::open_features(file.path);
        if (features)
            reader.read(file.name, **features);
        else
            reader.refuse({.place = {file.name}, .what = features.error()});
    }
    if (has_areas) {
        auto division = reader.finish();
        if (division)
            contents.division = std::move(*division);
        else
            faults.insert(faults.end(), division.error().begin(), division.error().end());
    }
    if (not faults.empty()) return faults;
    return contents;
}

Result<TakenIn, Faults> write_all(
    storage::Transaction& transaction,
    const Contents& contents,
    const IntakeWish& wish,
    const storage::Actor& actor,
    const Tell& tell
)
{
    TakenIn taken;
    auto year = wish.year;
    if (contents.division) {
        const auto written = write(transaction, *contents.division, actor, tell);
        if (not written) return written.error();
        taken.division = *written;
        year = written->year;
    }
    if (not contents.rows.figures.empty()) {
        const auto written = write_figures(
            transaction, contents.rows.figures, year ? year : year_now(transaction), actor
        );
        if (not written) return written.error();
        taken.figures = *written;
    }
    if (not contents.rows.addresses.empty()) {
        write_addresses(transaction, contents.rows.addresses, actor);
        taken.addresses = contents.rows.addresses.size();
    }
    return taken;
}

} // namespace

Result<TakenIn, Faults> take_in(
    storage::Database& database,
    const std::vector<GivenFile>& files,
    const IntakeWish& wish,
    const storage::Actor& actor,
    const Tell& tell
)
{
    const auto contents = read(files, wish, tell);
    if (not contents) return contents.error();
    return database.write([&](storage::Transaction& transaction) {
        return write_all(transaction, *contents, wish, actor, tell);
    });
}

} // namespace wijkspraak::areas
