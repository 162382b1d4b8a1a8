#include "features/records/record_sample_test.hpp"
#include "features/records/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::records::testing {

using moments::MomentKind;

TEST_CASE("V15: a body in the area of a meeting was not invited, as far as anybody wrote down")
{
    auto record = square();
    const bodies::BodyId linde{7};
    record.bodies.push_back({
        {.slug = "linde", .name = "Wijkraad Linde"},
        linde
    });
    auto& evening = record.moments[0];
    evening.areas = {areas::AreaId{3}};
    record.concerned = {
        {evening.id, linde}
    };
    CHECK(codes(record) == "V15");

    SUBCASE("unless it was invited, was there or stayed away")
    {
        evening.bodies = {
            {linde, moments::Presence::absent}
        };
        CHECK(codes(record).empty());
    }
    SUBCASE("unless its name stands with the invitation")
    {
        const auto invited = evening.id;
        auto& letter = add_moment(record, MomentKind::invitation, "Uitnodiging", "2025-10-20");
        letter.bodies = {
            {linde, moments::Presence::invited}
        };
        const auto letter_id = letter.id;
        std::ranges::find(record.moments, invited, &moments::Moment::id)->invitation = letter_id;
        CHECK(codes(record).empty());
    }
    SUBCASE("unless it answered there in a round of consent")
    {
        record.consents.push_back(
            {.round = consents::RoundId{1},
             .body = linde,
             .state = consents::State::agreed,
             .moment = evening.id}
        );
        CHECK(codes(record).empty());
    }
}

TEST_CASE("V15 asks of what residents are heard at, not of a decision or a talk with one party")
{
    CHECK(is_for_bodies(MomentKind::public_meeting));
    CHECK(is_for_bodies(MomentKind::consent_round));
    CHECK_FALSE(is_for_bodies(MomentKind::decision));
    CHECK_FALSE(is_for_bodies(MomentKind::talk));
}

} // namespace wijkspraak::records::testing
