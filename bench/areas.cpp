#include "app/features.hpp"
#include "features/areas/files.hpp"
#include "features/areas/store.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <charconv>
#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>
#include <stdexcept>

// Measures a division of the size of the whole country: made here, as GeoJSON, with lines that wind
// as real ones do. Each line has a name, a number and what the number counts, for bench/areas.py.

namespace {

using namespace wijkspraak;

constexpr int towns = 140;           ///< on a map of 14 by 10
constexpr int quarters_of_town = 25; ///< in a square of five
constexpr int buurten_of_quarter = 4;
constexpr int side = 1'000;        ///< of a buurt, in metres
constexpr int points_on_side = 75; ///< so that a buurt has 300, as those of CBS have

/// Of the processor, so that it does not matter what else the machine does.
double seconds_of(const std::function<void()>& action)
{
    const auto began = std::clock();
    action();
    return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

void tell(std::string_view name, double number)
{
    fmt::print("{}\t{:.6f}\n", name, number);
    std::fflush(stdout);
}

/// How far a line between two corners has wandered at one of its points: the same from both sides.
int wandering(int a, int b, int i)
{
    const auto angle = 0.37 * i + a * 1.3 + b * 2.1;
    return static_cast<int>(40 * std::sin(angle) * std::sin(3.14159265 * i / points_on_side));
}

/// The points from corner (x, y) to the next one east or north, in metres, the last left out.
void go(std::string& out, int x, int y, bool is_east, bool is_back)
{
    for (int step = 0; step < points_on_side; ++step) {
        const auto i = is_back ? points_on_side - step : step;
        const auto along = side * i / points_on_side;
        const auto away = i == points_on_side ? 0 : wandering(x, y + (is_east ? 7 : 0), i);
        const auto px = 10'000 + x * side + (is_east ? along : away);
        const auto py = 310'000 + y * side + (is_east ? away : along);
        fmt::format_to(std::back_inserter(out), "[{}.25,{}.5],", px, py);
    }
}

/// A rectangle of so many buurten, along the lines that its neighbours have too.
std::string ring(int x, int y, int width, int height)
{
    std::string out = "[[";
    for (int i = 0; i < width; ++i) go(out, x + i, y, true, false);
    for (int i = 0; i < height; ++i) go(out, x + width, y + i, false, false);
    for (int i = width - 1; i >= 0; --i) go(out, x + i, y + height, true, true);
    for (int i = height - 1; i >= 0; --i) go(out, x, y + i, false, true);
    out += out.substr(2, out.find(']') - 1);
    return out + "]]";
}

void put(std::ofstream& file, const std::string& properties, const std::string& coordinates)
{
    static bool is_first = true;
    file << (is_first ? "" : ",\n") << R"({"type":"Feature","properties":{)" << properties
         << R"(,"jaar":2025,"aantal_inwoners":1200},"geometry":{"type":"MultiPolygon",)"
         << "\"coordinates\":[" << coordinates << "]}}";
    is_first = false;
}

void put_town(std::ofstream& file, int town)
{
    constexpr int width = 10;
    const auto left = town % 14 * width;
    const auto low = town / 14 * width;
    const auto gm = fmt::format("{:04}", town + 1);
    put(file,
        fmt::format(R"("gemeentecode":"GM{0}","gemeentenaam":"Gemeente {0}")", gm),
        ring(left, low, width, width));
    for (int q = 0; q < quarters_of_town; ++q) {
        const auto x = left + q % 5 * 2;
        const auto y = low + q / 5 * 2;
        const auto wk = fmt::format("{}{:02}", gm, q);
        put(file, fmt::format(R"("wijkcode":"WK{0}","wijknaam":"Wijk {0}")", wk), ring(x, y, 2, 2));
        for (int b = 0; b < buurten_of_quarter; ++b)
            put(file,
                fmt::format(R"("buurtcode":"BU{0}{1:02}","buurtnaam":"Buurt {0}{1:02}")", wk, b),
                ring(x + b % 2, y + b / 2, 1, 1));
    }
}

void make_country(const std::filesystem::path& path)
{
    std::ofstream file{path};
    file << R"({"type":"FeatureCollection","crs":{"type":"name","properties":)"
         << R"({"name":"EPSG:28992"}},"features":[)" << '\n';
    for (int town = 0; town < towns; ++town) put_town(file, town);
    file << "]}";
}

/// The most memory that this program has had so far, in megabytes.
double peak_memory()
{
    std::ifstream status{"/proc/self/status"};
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1000;
        }
    return 0;
}

double sum_of_numbers(const std::string& line)
{
    double sum = 0;
    const auto* end = line.data() + line.size();
    for (const auto* at = line.data(); at < end;) {
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        at = error == std::errc{} ? next : at + 1;
        sum += number;
    }
    return sum;
}

const storage::Actor actor{.account = {}, .role = "bench", .at = {1'000}};

void measure_import(storage::Database& database, const std::filesystem::path& country)
{
    // What bounds it from below: reading the numbers in the file.
    tell("numbers", seconds_of([&] {
             std::ifstream file{country, std::ios::binary};
             double sum = 0;
             for (std::string line; std::getline(file, line);) sum += sum_of_numbers(line);
             if (sum <= 0) std::abort();
         }));
    tell("import", seconds_of([&] {
             const auto taken = areas::take_in(
                 database,
                 {
                     {"land.geojson", country}
             },
                 {},
                 actor
             );
             if (not taken or taken->division->neighbourhoods != towns * 100)
                 throw std::runtime_error{"the country did not come in"};
         }));
    tell("memory", peak_memory());
}

/// How long each of many takes, on average.
double seconds_of_each(int times, const std::function<bool(int)>& action)
{
    return seconds_of([&] {
               for (int i = 0; i < times; ++i)
                   if (not action(i)) throw std::runtime_error{"nothing was found"};
           }) /
           times;
}

void measure_points(storage::Database& database)
{
    constexpr int times = 5'000;
    database.read([](storage::Transaction& transaction) {
        // What bounds it from below: one row by its key.
        tell("row", seconds_of_each(times, [&](int) {
                 return areas::find(transaction, "bu00500203").has_value();
             }));
        tell("point", seconds_of_each(times, [&](int i) {
                 const geo::Point point{
                     1'050'000 + i * 2'711 % 13'900'000, 31'050'000 + i * 1'913 % 9'900'000};
                 return areas::area_at(transaction, point).has_value();
             }));
    });
}

void measure_territories(storage::Database& database)
{
    constexpr int many = 10'000;
    constexpr int times = 2'000;
    database.write([](storage::Transaction& transaction) {
        for (int i = 0; i < many; ++i) {
            const auto slug = fmt::format("bu{:04}{:02}{:02}", i % towns + 1, i % 25, i % 4);
            const auto next = fmt::format("bu{:04}{:02}{:02}", i % towns + 1, i % 25, (i + 1) % 4);
            const areas::Territory territory{
                .areas = {areas::find(transaction, slug)->id, areas::find(transaction, next)->id}
            };
            areas::add_territory(transaction, territory, actor);
        }
    });
    database.read([](storage::Transaction& transaction) {
        const auto area = areas::find(transaction, "bu00010000")->id;
        tell("territories", seconds_of_each(times, [&](int) {
                 return not areas::territories_of(transaction, area).empty();
             }));
    });
}

} // namespace

int main(int count, char** words)
{
    if (count != 2) return 2;
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    const std::filesystem::path folder{words[1]};
    make_country(folder / "land.geojson");
    const auto database = storage::Database::open((folder / "land.sqlite").string());
    database->migrate(app::migrations());
    measure_import(*database, folder / "land.geojson");
    measure_points(*database);
    measure_territories(*database);
}
