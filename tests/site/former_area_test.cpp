#include "features/areas/areas.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

// A new division can do without a part of town. What was said about it keeps its name.

namespace wijkspraak::testing {

namespace {

/// A public process with an entry and a meeting about De Linde, which is no longer offered.
inputs::Receipt entry_about_linde(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto linde =
            areas::add(transaction, {.slug = "linde", .name = "De Linde"}, town.stagehand());
        const auto process = processes::begin(
            transaction, {.slug = "plein", .title = "Een nieuw plein"}, town.stagehand()
        );
        processes::publish(transaction, process, false, town.stagehand());
        moments::add(
            transaction,
            process,
            {.title = "Bewonersavond", .is_preparation = true, .areas = {linde}},
            town.stagehand()
        );
        const auto receipt = inputs::add(
            transaction,
            process,
            {.text = "Meer bomen.", .channel = inputs::Channel::form, .area = linde},
            town.stagehand()
        );
        transaction.run("update areas set is_offered = 0");
        return receipt;
    });
}

} // namespace

TEST_CASE("a part of town that is no longer offered keeps its name where it was named")
{
    Town town;
    const auto receipt = entry_about_linde(town);
    const auto sees_linde = [&](std::string_view address, const web::Viewer& viewer) {
        return Visitor{town, viewer}.open(address).sees("De Linde");
    };
    CHECK(sees_linde(inputs::receipt_path(receipt.code), anonymous));
    CHECK(sees_linde("/trajecten/plein/inbreng", anonymous));
    CHECK(sees_linde("/trajecten/plein/momenten/1", anonymous));
    CHECK(sees_linde("/kantoor/trajecten/plein/themas/inbreng/1", otto));
    const auto areas = town.look([&](storage::Transaction& transaction) {
        const auto process = processes::find(transaction, "plein").value();
        return records::record_of(transaction, process).areas;
    });
    REQUIRE(areas.size() == 1);
    CHECK(areas.front().name == "De Linde");
}

TEST_CASE("a part of town that is no longer offered is not offered in a form")
{
    Town town;
    entry_about_linde(town);
    CHECK_FALSE(
        Visitor{town, fatma}.open("/kantoor/trajecten/plein/momenten/nieuw").sees("De Linde")
    );
}

} // namespace wijkspraak::testing
