#include "features/moments/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::moments {

namespace {

using areas::AreaId;
using bodies::BodyId;
using bodies::Placed;

const AreaId noord{1};

Placed body(int number, std::string name)
{
    return {
        .body = {{.slug = {}, .name = std::move(name)}, BodyId{number}}
    };
}

Placed ended(Placed placed, std::string_view on)
{
    placed.ended = Dated::parse(on);
    return placed;
}

std::vector<std::string> names(const std::vector<bodies::Body>& bodies)
{
    std::vector<std::string> all;
    for (const auto& one : bodies) all.push_back(one.name);
    return all;
}

using Names = std::vector<std::string>;

Date day(std::string_view iso)
{
    return *Date::parse(iso);
}

} // namespace

TEST_CASE("the bodies of the area come first, then those that may be near, then all others")
{
    auto near = body(2, "Buurtkring Ergens");
    near.body.district = noord;
    const std::vector all{body(1, "Wijkraad Linde"), near, body(3, "Dorpsraad Ver")};
    const auto offer = offer_of(
        all, {.then = *Dated::parse("2026-04-01"), .of_area = {BodyId{1}}, .districts = {noord}}
    );
    CHECK(names(offer.of_area) == Names{"Wijkraad Linde"});
    CHECK(names(offer.nearby) == Names{"Buurtkring Ergens"});
    CHECK(names(offer.others) == Names{"Dorpsraad Ver"});
}

TEST_CASE("an ended body is not offered for a day after its end, and stays where it was recorded")
{
    const std::vector all{ended(body(1, "Wijkraad Oud"), "2025-07-01")};
    CHECK(offer_of(all, {.then = *Dated::parse("2026-04-01")}).others.empty());
    CHECK(offer_of(all, {.then = *Dated::parse("2025-06-30")}).others.size() == 1);
    CHECK(offer_of(all, {.then = *Dated::parse("2025")}).others.size() == 1);
    CHECK(
        offer_of(
            all, {.then = *Dated::parse("2026-04-01"), .recorded = {{BodyId{1}}}}
        ).others.size() == 1
    );
}

TEST_CASE("a body that was founded later was not there yet")
{
    auto young = body(1, "Wijkraad Nieuw");
    young.founded = Dated::parse("2026-02");
    CHECK_FALSE(was_there(young, *Dated::parse("2025-12-31")));
    CHECK(was_there(young, *Dated::parse("2026-02-01")));
    CHECK(was_there(young, *Dated::parse("2026")));
}

TEST_CASE("a seat in a group goes to a body that was there in the time of the group")
{
    const std::vector all{body(1, "Wijkraad Linde"), ended(body(2, "Wijkraad Oud"), "2023-07-01")};
    Group core{{.name = "Kerngroep"}, GroupId{1}};
    CHECK(names(offered_to(core, all, day("2026-03-02"))) == Names{"Wijkraad Linde"});
    core.from = Dated::parse("2022-07");
    core.until = Dated::parse("2023-04");
    CHECK(offered_to(core, all, day("2026-03-02")).size() == 2);
}

TEST_CASE("nobody is invited to what has no day or is over")
{
    MomentDraft evening{.title = "Bewonersavond"};
    CHECK(hindrance_to_inviting(evening, day("2026-03-02")) == Hindrance::undated);
    evening.on = Dated::parse("2026-03-01");
    CHECK(hindrance_to_inviting(evening, day("2026-03-02")) == Hindrance::over);
    CHECK_FALSE(hindrance_to_inviting(evening, day("2026-03-01")));
    evening.until = Dated::parse("2026-03-03");
    CHECK_FALSE(hindrance_to_inviting(evening, day("2026-03-02")));
}

} // namespace wijkspraak::moments
