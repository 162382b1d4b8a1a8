#include "features/areas/sample_test.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/places.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::bodies {

using storage::Database;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'772'438'400'000}};
const Date today = *Date::parse("2026-03-02");

/// Lindestad with its four buurten, one address in Winterlinde, and two bodies.
void for_each_lindestad(const std::function<void(Transaction&, BodyId)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            areas::sample::bring(transaction, areas::sample::file(areas::sample::whole()));
            areas::write_addresses(
                transaction,
                {
                    {.postcode = "7511AA",
                     .number = 12,
                     .street = "Lindelaan",
                     .place = "Lindestad",
                     .at = {250'600 * geo::centimetres, 470'500 * geo::centimetres}}
            },
                fatma
            );
            Registration far{
                .body = {.slug = "ver", .name = "Buurtkring Ver"}
            };
            add(transaction, far, fatma);
            Registration near{
                .body = {.slug = "linde", .name = "Wijkraad De Linde"}
            };
            test(transaction, add(transaction, near, fatma));
        });
    });
}

areas::AreaId buurt(Transaction& transaction, std::string_view slug)
{
    return areas::find(transaction, slug)->id;
}

std::vector<std::string> names(const std::vector<Body>& bodies)
{
    std::vector<std::string> all;
    for (const auto& body : bodies) all.push_back(body.name);
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a resident finds the body of their address")
{
    for_each_lindestad([](Transaction& transaction, BodyId linde) {
        settle(transaction, linde, {buurt(transaction, "bu01530102")}, fatma);
        const auto found = neighbours_of(transaction, "7511 aa 12", today);
        CHECK(found.known == Neighbours::Known::address);
        CHECK(found.place == "Lindelaan 12, Lindestad");
        CHECK(found.buurt == "Winterlinde");
        CHECK(names(found.here) == Names{"Wijkraad De Linde"});
    });
}

TEST_CASE("a street without a number, and words that are no address, lead no further")
{
    for_each_lindestad([](Transaction& transaction, BodyId) {
        CHECK(neighbours_of(transaction, "Lindelaan", today).known == Neighbours::Known::street);
        CHECK(neighbours_of(transaction, "maan", today).known == Neighbours::Known::nothing);
        CHECK(neighbours_of(transaction, "", today).known == Neighbours::Known::nothing);
    });
}

TEST_CASE("a body whose area lies in two wijken is there for both")
{
    for_each_lindestad([](Transaction& transaction, BodyId linde) {
        const std::vector both{buurt(transaction, "bu01530102"), buurt(transaction, "bu01530201")};
        settle(transaction, linde, both, fatma);
        for (const auto* quarter : {"wk015301", "wk015302"})
            CHECK(
                names(for_area(transaction, buurt(transaction, quarter), today)) ==
                Names{"Wijkraad De Linde"}
            );
        CHECK(for_area(transaction, buurt(transaction, "bu01530101"), today).empty());
    });
}

TEST_CASE("a change of the buurten stands in the history, by their names")
{
    for_each_lindestad([](Transaction& transaction, BodyId linde) {
        settle(transaction, linde, {buurt(transaction, "bu01530102")}, fatma);
        settle(transaction, linde, {buurt(transaction, "bu01530102")}, fatma); // nothing new
        settle(transaction, linde, {}, fatma);
        const auto changes = changes_of(transaction, linde, 1'000'000, 10);
        REQUIRE(changes.size() == 3); // and that it was added
        CHECK(
            changes[0].fields ==
            std::vector<FieldChange>{
                {"buurten", "Winterlinde", ""}
        }
        );
        CHECK(
            changes[1].fields ==
            std::vector<FieldChange>{
                {"buurten", "", "Winterlinde"}
        }
        );
        CHECK(neighbours_of(transaction, "7511AA 12", today).here.empty());
    });
}

TEST_CASE("a body that has ended is there for no address any more")
{
    for_each_lindestad([](Transaction& transaction, BodyId linde) {
        settle(transaction, linde, {buurt(transaction, "bu01530102")}, fatma);
        const auto kept = find_kept(transaction, linde).value();
        auto to = kept.registration;
        to.profile.ended = Dated::parse("2025");
        amend(transaction, kept, to, {.actor = fatma});
        CHECK(neighbours_of(transaction, "7511AA 12", today).here.empty());
        CHECK(for_area(transaction, buurt(transaction, "bu01530102"), today).empty());
    });
}

} // namespace wijkspraak::bodies
