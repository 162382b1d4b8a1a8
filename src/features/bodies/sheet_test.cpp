#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/sheet.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::bodies {

using storage::Database;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'772'438'400'000}};

void for_each_register(const std::function<void(Transaction&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            areas::add(
                transaction,
                {.kind = areas::AreaKind::district, .slug = "west", .name = "West"},
                fatma
            );
            test(transaction);
        });
    });
}

constexpr std::string_view two_bodies = "Naam;Soort;Stadsdeel;IBAN;Aantal katten\n"
                                        "Dorpsraad Boekelo;Dorpsraad;west;NL91ABNA0417164300;3\n"
                                        "Buurtkring Usselo;buurtkring;West;;0\n";

} // namespace

TEST_CASE("a list from a spreadsheet comes in whole, by the names of its columns")
{
    for_each_register([](Transaction& transaction) {
        const auto sheet = read_sheet(transaction, "lijst.csv", two_bodies);
        REQUIRE(sheet.problems.empty());
        REQUIRE(sheet.rows.size() == 2);
        CHECK(sheet.unused == std::vector<std::string>{"Aantal katten"});
        CHECK(take_in(transaction, sheet, fatma) == 2);

        const auto boekelo = find_kept(transaction, "dorpsraad-boekelo").value();
        CHECK(boekelo.registration.body.kind == BodyKind::village_council);
        CHECK(boekelo.registration.body.district);
        CHECK(boekelo.registration.profile.iban);
    });
}

TEST_CASE("every problem of a list is told with its row and column, and nothing comes in")
{
    for_each_register([](Transaction& transaction) {
        const auto sheet = read_sheet(
            transaction,
            "lijst.csv",
            "Naam;Vorm;Rekeningnummer\n"
            "Dorpsraad Boekelo;dorpsraad;NL92ABNA0417164300\n"
            ";wijkraad;\n"
            "Dorpsraad Boekelo;dorp;\n"
            "Wijkraad Zuid;kasteel;\n"
        );
        REQUIRE(sheet.problems.size() == 4);
        CHECK(sheet.problems[0].row == 2);
        CHECK(sheet.problems[0].column == "Rekeningnummer");
        CHECK(sheet.problems[1].row == 3);
        CHECK(sheet.problems[1].column == "Naam");
        CHECK(sheet.problems[2].row == 4);
        CHECK(sheet.problems[3].column == "Vorm");
        CHECK(all(transaction).empty());
    });
}

TEST_CASE("a list that comes again changes what differs, and an empty cell leaves what is known")
{
    for_each_register([](Transaction& transaction) {
        take_in(transaction, read_sheet(transaction, "lijst.csv", two_bodies), fatma);
        const auto sheet = read_sheet(
            transaction,
            "lijst.csv",
            "naam,doel,iban\n"
            "Dorpsraad Boekelo,Een leefbaar dorp,\n"
            "Buurtkring Usselo,,\n"
        );
        REQUIRE(sheet.rows.size() == 2);
        CHECK(
            sheet.rows[0].changes ==
            std::vector<FieldChange>{
                {"doel", "", "Een leefbaar dorp"}
        }
        );
        CHECK_FALSE(sheet.rows[1].changes_anything());
        CHECK(take_in(transaction, sheet, fatma) == 1);
        CHECK(find_kept(transaction, "dorpsraad-boekelo")->registration.profile.iban);
    });
}

TEST_CASE("a body that has another name now is found by the key in the list")
{
    for_each_register([](Transaction& transaction) {
        take_in(transaction, read_sheet(transaction, "lijst.csv", two_bodies), fatma);
        const auto sheet = read_sheet(
            transaction, "lijst.csv", "sleutel;naam\ndorpsraad-boekelo;Dorpsraad Boekelo-Noord\n"
        );
        take_in(transaction, sheet, fatma);
        CHECK(find(transaction, "dorpsraad-boekelo")->name == "Dorpsraad Boekelo-Noord");
        CHECK(all(transaction).size() == 2);
    });
}

TEST_CASE("a list without a column for the name, or no list at all, is refused")
{
    for_each_register([](Transaction& transaction) {
        CHECK(read_sheet(transaction, "lijst.csv", "vorm\nwijkraad\n").problems.size() == 1);
        CHECK(read_sheet(transaction, "lijst.csv", "").problems.size() == 1);
        CHECK(read_sheet(transaction, "lijst.xlsx", "geen rekenblad").problems.size() == 1);
    });
}

TEST_CASE("what is saved as a list can be read in again and changes nothing")
{
    for_each_register([](Transaction& transaction) {
        take_in(transaction, read_sheet(transaction, "lijst.csv", two_bodies), fatma);
        const auto whole = to_csv(transaction, [](const Kept&) { return true; });
        const auto sheet = read_sheet(transaction, "lijst.csv", whole);
        CHECK(sheet.problems.empty());
        CHECK(sheet.rows.size() == 2);
        CHECK(std::ranges::none_of(sheet.rows, &SheetRow::changes_anything));

        CHECK(whole.find("NL91 ABNA") != std::string::npos);
        const auto without = to_csv(transaction, [](const Kept&) { return false; });
        CHECK(without.find("NL91 ABNA") == std::string::npos);
    });
}

} // namespace wijkspraak::bodies
