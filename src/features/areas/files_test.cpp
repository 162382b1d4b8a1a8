#include "base/language.hpp"
#include "features/areas/files.hpp"
#include "features/areas/sample_test.hpp"
#include "features/areas/store.hpp"
#include "support/databases.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <cstring>
#include <fstream>

namespace wijkspraak::areas {

using namespace sample;
using storage::Database;
using storage::Transaction;
using Lines = std::vector<std::string>;

namespace {

/// A GeoPackage as CBS writes it, made with SQLite alone.
class Package {
public:
    Package(const std::filesystem::path& path, int reference)
    {
        sqlite3_open(path.c_str(), &file_);
        run("create table gpkg_contents (table_name text, data_type text, srs_id integer);"
            "create table gpkg_geometry_columns (table_name text, column_name text, srs_id "
            "integer);"
            "create table gpkg_spatial_ref_sys (srs_id integer)");
        for (const std::string layer : {"gemeenten", "wijken", "buurten"}) {
            run("insert into gpkg_contents values ('" + layer + "', 'features', 28992)");
            run("insert into gpkg_geometry_columns values ('" + layer + "', 'geom', " +
                std::to_string(reference) + ")");
        }
        run("create table gemeenten (fid integer primary key, geom blob, gemeentecode text, "
            "gemeentenaam text, water text, aantal_inwoners integer, jaar integer);"
            "create table wijken (fid integer primary key, geom blob, wijkcode text, wijknaam "
            "text, "
            "gemeentecode text, jaar integer);"
            "create table buurten (fid integer primary key, geom blob, buurtcode text, buurtnaam "
            "text, wijkcode text, aantal_inwoners integer, jaar integer)");
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package() { sqlite3_close(file_); }

    void add(const std::string& insert, int x, int width)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(file_, insert.c_str(), -1, &statement, nullptr);
        const auto bytes = geometry(x, width);
        sqlite3_bind_blob(
            statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT
        );
        REQUIRE(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_finalize(statement);
    }

private:
    void run(const std::string& sql)
    {
        REQUIRE(sqlite3_exec(file_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }

    template <typename Number>
    static void put(std::string& out, Number number)
    {
        std::string bytes(sizeof number, '\0');
        std::memcpy(bytes.data(), &number, sizeof number);
        out += bytes;
    }

    /// A square of a kilometre high, behind the head of a GeoPackage with its box.
    static std::string geometry(double x, double width)
    {
        std::string out = "GP";
        out += '\0';
        out += '\x03'; // little-endian, with a box of four numbers
        put(out, std::int32_t{28992});
        for (const auto side : {x, x + width, 470'000.0, 471'000.0}) put(out, side);
        out += '\x01';
        put(out, std::uint32_t{6});
        put(out, std::uint32_t{1});
        out += '\x01';
        put(out, std::uint32_t{3});
        put(out, std::uint32_t{1});
        put(out, std::uint32_t{5});
        const std::array<std::array<double, 2>, 5> corners{
            {{x, 470'000}, {x + width, 470'000}, {x + width, 471'000}, {x, 471'000}, {x, 470'000}}
        };
        for (const auto& corner : corners)
            for (const auto number : corner) put(out, number);
        return out;
    }

    sqlite3* file_ = nullptr;
};

void make_package(const std::filesystem::path& path, int reference = 28992)
{
    Package package{path, reference};
    package.add(
        "insert into gemeenten values (1, $1, 'GM0153', 'Lindestad', 'NEE', 3000, 2025)",
        250'000,
        1000
    );
    package.add(
        "insert into wijken values (1, $1, 'WK015301', 'De Linde', 'GM0153', 2025)", 250'000, 1000
    );
    package.add(
        "insert into buurten values (1, $1, 'BU01530101', 'Zomerlinde', 'WK015301', 1000, 2025)",
        250'000,
        400
    );
    package.add(
        "insert into buurten values (2, $1, 'BU01530102', 'Winterlinde', 'WK015301', -99997, 2025)",
        250'400,
        600
    );
}

Lines lines_of(const Result<TakenIn, Faults>& taken)
{
    Lines lines;
    if (not taken)
        for (const auto& fault : taken.error())
            lines.push_back(Language::dutch().say(to_text(fault)));
    return lines;
}

GivenFile text_file(const testing::Folder& folder, const std::string& name, const std::string& text)
{
    std::ofstream{folder / name} << text;
    return {name, folder / name};
}

constexpr std::string_view addresses =
    "postcode;huisnummer;huisletter;huisnummertoevoeging;openbareruimtenaam;woonplaatsnaam;x;y\n"
    "7511AA;12;;;Lindelaan;Lindestad;250100;470500\n"
    "7511AA;12;B;;Lindelaan;Lindestad;250101;470500\n"
    "7511 ab;3;;bis;Korenpad;Lindestad;251700,5;470500\n"
    "7511AB;4;;;Lindehof;Lindestad;290000;470500\n";

} // namespace

TEST_CASE("a GeoPackage of CBS comes in, layer by layer")
{
    testing::for_each_town([](Database& database) {
        const testing::Folder folder;
        make_package(folder / "wijkenbuurten.gpkg");
        const auto taken = take_in(
            database,
            {
                {"wijkenbuurten.gpkg", folder / "wijkenbuurten.gpkg"}
        },
            {},
            karim
        );
        REQUIRE(lines_of(taken) == Lines{});
        CHECK(taken->division->neighbourhoods == 2);
        database.read([](Transaction& transaction) {
            const auto found = area_at(transaction, geo::Point{25'050'000, 47'050'000});
            CHECK(found->neighbourhood.name == "Winterlinde");
            CHECK_FALSE(found->neighbourhood.inhabitants);
            CHECK(found->municipality->inhabitants == 3000);
        });
    });
}

TEST_CASE("a GeoPackage in another projection, or one that is damaged, is refused")
{
    const testing::Folder folder;
    const auto database = Database::open(":memory:");
    make_package(folder / "belgie.gpkg", 31370);
    const auto lines = lines_of(take_in(
        *database,
        {
            {"belgie.gpkg", folder / "belgie.gpkg"}
    },
        {},
        karim
    ));
    CHECK(lines.size() == 4);
    CHECK(
        lines.front() == "belgie.gpkg (buurten), nummer 1, geometrie: de projectie is niet RD "
                         "(EPSG:28992) of WGS84 (EPSG:4326)"
    );

    std::ofstream{folder / "stuk.gpkg"} << "SQLite format 3" << '\0' << "and then nothing";
    CHECK(lines_of(take_in(
                       *database,
                       {
                           {"stuk.gpkg", folder / "stuk.gpkg"}
    },
                       {},
                       karim
                   ))
              .front()
              .starts_with("stuk.gpkg: dit is geen GeoPackage; SQLite zegt: "));
}

TEST_CASE("key figures of CBS come to the areas by their code")
{
    testing::for_each_town([](Database& database) {
        const testing::Folder folder;
        const auto division = text_file(folder, "gebieden.geojson", file(whole()));
        const auto figures = text_file(
            folder,
            "kerncijfers.csv",
            "gwb_code;regio;a_inw;a_hh;a_00_14;a_65_oo\n"
            "NL00;Nederland;17000000;8000000;1;1\n"
            "GM0153;Lindestad;10010;4500;1500;.\n"
            "BU01530101;Zomerlinde;1005;480;200;150\n"
            "BU03630000;Elders;1;1;1;1\n"
        );
        const auto taken = take_in(database, {division, figures}, {}, karim);
        REQUIRE(lines_of(taken) == Lines{});
        CHECK(taken->figures == 2);
        database.read([](Transaction& transaction) {
            const auto summer = find(transaction, "bu01530101");
            const auto known = figures_of(transaction, summer->id, 2025);
            CHECK(known.at(Figure::inhabitants) == 1005);
            CHECK(known.at(Figure::aged_65_and_over) == 150);
            const auto town = find(transaction, "gm0153");
            CHECK_FALSE(figures_of(transaction, town->id, 2025).contains(Figure::aged_65_and_over));
        });
    });
}

TEST_CASE("StatLine's own names and years are understood")
{
    testing::for_each_town([](Database& database) {
        const testing::Folder folder;
        const auto division = text_file(folder, "gebieden.geojson", file(whole()));
        const auto figures = text_file(
            folder,
            "85984NED.csv",
            "\"ID\";\"WijkenEnBuurten\";\"Perioden\";\"AantalInwoners_5\";\"k_65JaarOfOuder_12\"\n"
            "1;\"BU01530102\";\"2025JJ00\";\"   77\";\"8\"\n"
        );
        REQUIRE(lines_of(take_in(database, {division, figures}, {}, karim)) == Lines{});
        database.read([](Transaction& transaction) {
            const auto winter = find(transaction, "bu01530102");
            CHECK(figures_of(transaction, winter->id, 2025).at(Figure::inhabitants) == 77);
        });
    });
}

TEST_CASE("figures of another year's codes, or that are no number, are refused and nothing is kept")
{
    testing::for_each_town([](Database& database) {
        const testing::Folder folder;
        const auto division = text_file(folder, "gebieden.geojson", file(whole()));
        const auto with = [&](const std::string& rows) {
            return lines_of(take_in(
                database,
                {division, text_file(folder, "cijfers.csv", "gwb_code;a_inw\n" + rows)},
                {},
                karim
            ));
        };
        CHECK(
            with("BU01530109;12\n") ==
            Lines{"cijfers.csv, nummer 2, code: BU01530109 staat niet in de indeling van 2025"}
        );
        CHECK(
            with("BU03630000;12\n") ==
            Lines{"cijfers.csv: geen van deze codes staat in de indeling van 2025"}
        );
        CHECK(
            with("BU01530101;veel\n") ==
            Lines{"cijfers.csv, nummer 2, inwoners: ‘veel’ is geen aantal, zoals 1230"}
        );
        CHECK(with("Zomerlinde;12\n").front().find("geen code van CBS") != std::string::npos);
        CHECK(with("").size() == 1);
        database.read([](Transaction& transaction) { CHECK(divisions(transaction).empty()); });
        CHECK(with("BU01530101;12\n").empty());
    });
}

TEST_CASE("an address leads to its buurt without asking anybody else")
{
    testing::for_each_town([](Database& database) {
        const testing::Folder folder;
        const auto division = text_file(folder, "gebieden.geojson", file(whole()));
        const auto list = text_file(folder, "adressen.csv", std::string{addresses});
        REQUIRE(take_in(database, {division, list}, {}, karim)->addresses == 4);
        database.read([](Transaction& transaction) {
            const auto look = [&](std::string_view typed) {
                return look_up(transaction, *parse_address(typed));
            };
            CHECK(find_address(transaction, "7511AA", 12).size() == 2);
            CHECK(look("7511 aa 12b").addresses.size() == 1);
            CHECK(look("7511aa 12 b").addresses.front().addition == "B");
            CHECK(look("lindelaan 12").addresses.front().addition.empty());
            CHECK(look("linde").streets.size() == 2);
            CHECK(look("7511ab").addresses.size() == 2);
            CHECK(look("7599zz 1").addresses.empty());
            const auto koren = find_address(transaction, "7511AB", 3).front();
            CHECK(to_line(koren) == "Korenpad 3 bis, Lindestad");
            CHECK(area_at(transaction, koren.at)->neighbourhood.name == "Weiland");
        });
    });
}

TEST_CASE("an address without a postcode, number or place is refused with its row")
{
    const testing::Folder folder;
    const auto database = Database::open(":memory:");
    const auto list = text_file(
        folder,
        "adressen.csv",
        "postcode;huisnummer;straat;x;y\n751AA;12;Lindelaan;250100;470500\n7511AA;nul;Lindelaan;52."
        "2;6.8\n"
    );
    CHECK(
        lines_of(take_in(*database, {list}, {}, karim)) ==
        Lines{
            "adressen.csv, nummer 2, postcode: verwacht wordt een postcode, zoals 7511AA",
            "adressen.csv, nummer 3, huisnummer: verwacht wordt een huisnummer, zoals 12",
            "adressen.csv, nummer 3, x en y: verwacht wordt een plaats in RD, zoals 257937 en "
            "471449"}
    );
    const auto other = text_file(folder, "lijst.csv", "naam;kleur\nlinde;groen\n");
    CHECK(lines_of(take_in(*database, {other}, {}, karim)).size() == 1);
}

TEST_CASE("what people type is an address, however they write it")
{
    CHECK(parse_address("7511aa 12b") == Sought{"7511AA", "", 12, "b"});
    CHECK(parse_address(" 7511 AA, 12-2 ") == Sought{"7511AA", "", 12, "2"});
    CHECK(parse_address("7511AA12") == Sought{"7511AA", "", 12, ""});
    CHECK(parse_address("Lindelaan 12") == Sought{"", "Lindelaan", 12, ""});
    CHECK(parse_address("1e Lindedwarsstraat 3") == Sought{"", "1e Lindedwarsstraat", 3, ""});
    CHECK(parse_address("Lindelaan") == Sought{"", "Lindelaan", {}, ""});
    CHECK_FALSE(parse_address("  "));
    CHECK_FALSE(parse_address("…"));
    CHECK_FALSE(parse_address("0511AA 1"));
}

} // namespace wijkspraak::areas
