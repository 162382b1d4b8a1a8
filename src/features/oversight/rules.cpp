#include "features/oversight/rules.hpp"

#include <cmath>
#include <cstdlib>

namespace wijkspraak::oversight {

namespace {

/// One body that counts or does not.
Share one(bool counts)
{
    return {.part = counts ? 1 : 0, .whole = 1};
}

Share step(const BodyYear& body, int direction)
{
    if (not body.rank or not body.rank_then) return {};
    return one((*body.rank - *body.rank_then) * direction > 0);
}

bool is_held(TalkStage stage)
{
    return stage == TalkStage::held or stage == TalkStage::confirmed;
}

bool is_in(const BodyYear& body, std::optional<areas::AreaId> district)
{
    return not district or body.district == district;
}

Share inhabitants(const Year& year, std::optional<areas::AreaId> district)
{
    Share all;
    for (const auto& each : year.districts)
        if (not district or each.id == *district) all += each.inhabitants;
    return all;
}

Comparison outcome_of(const Share& here, const Share& elsewhere, const Measure& measure)
{
    if (here.whole < measure.fewest or elsewhere.whole < measure.fewest) return Comparison::too_few;
    const auto distance = std::abs(percent(here).value() - percent(elsewhere).value());
    return distance >= measure.points ? Comparison::stands_out : Comparison::alike;
}

} // namespace

Share share_of(Figure figure, const BodyYear& body)
{
    switch (figure) {
    case Figure::covered: return {};
    case Figure::coached: return one(body.has_coach);
    case Figure::talked: return one(is_held(body.talk));
    case Figure::confirmed:
        return is_held(body.talk) ? one(body.talk == TalkStage::confirmed) : Share{};
    case Figure::with_level: return one(body.rank.has_value());
    case Figure::stepped_up: return step(body, +1);
    case Figure::stepped_back: return step(body, -1);
    case Figure::actions_done: return body.actions;
    case Figure::actions_late: return {.part = body.late_actions, .whole = body.actions.whole};
    case Figure::requests_answered: return body.requests;
    case Figure::contacted: return body.was_contacted ? one(*body.was_contacted) : Share{};
    }
    return {};
}

Share share_of(Figure figure, const Year& year, std::optional<areas::AreaId> district)
{
    if (figure == Figure::covered) return inhabitants(year, district);
    Share all;
    for (const auto& body : year.bodies)
        if (is_in(body, district)) all += share_of(figure, body);
    return all;
}

std::vector<BodyYear> behind(
    Figure figure, Side side, const Year& year, std::optional<areas::AreaId> district
)
{
    std::vector<BodyYear> some;
    for (const auto& body : year.bodies) {
        if (not is_in(body, district)) continue;
        const auto share = share_of(figure, body);
        const auto counted = side == Side::counted ? share.part : share.whole - share.part;
        if (counted > 0) some.push_back(body);
    }
    return some;
}

int count_of(Attention attention, const BodyYear& body)
{
    switch (attention) {
    case Attention::no_date:
        return body.talk == TalkStage::none or body.talk == TalkStage::planning ? 1 : 0;
    case Attention::unconfirmed: return body.talk == TalkStage::held ? 1 : 0;
    case Attention::open_step: return body.has_open_step ? 1 : 0;
    case Attention::late_action: return body.late_actions;
    case Attention::waiting_request: return body.waiting_requests;
    case Attention::not_contacted: return body.was_contacted == false ? 1 : 0;
    }
    return 0;
}

int count_of(Attention attention, const Year& year)
{
    int all = 0;
    for (const auto& body : year.bodies) all += count_of(attention, body);
    return all;
}

std::optional<int> percent(const Share& share)
{
    if (share.whole == 0) return std::nullopt;
    return static_cast<int>((200 * share.part + share.whole) / (2 * share.whole));
}

bool is_compared(Figure figure)
{
    return figure != Figure::stepped_up and figure != Figure::stepped_back;
}

std::vector<Compared> compare(const Year& year, const Measure& measure)
{
    std::vector<Compared> all;
    for (const auto figure : figures) {
        if (not is_compared(figure)) continue;
        const auto everywhere = share_of(figure, year, std::nullopt);
        for (const auto& district : year.districts) {
            const auto here = share_of(figure, year, district.id);
            const Share elsewhere{
                .part = everywhere.part - here.part, .whole = everywhere.whole - here.whole};
            all.push_back(
                {.figure = figure,
                 .district = district.id,
                 .here = here,
                 .elsewhere = elsewhere,
                 .outcome = outcome_of(here, elsewhere, measure)}
            );
        }
    }
    return all;
}

} // namespace wijkspraak::oversight
