#include "features/moments/rules.hpp"

#include "base/plain.hpp"

#include <algorithm>
#include <chrono>

namespace wijkspraak::moments {

namespace {

std::chrono::sys_days days_of(Date date)
{
    return std::chrono::sys_days{date.calendar_day()};
}

/// Where a moment stands in time: an undated one with the dated one that it was written down after.
struct Place {
    std::optional<Date> on;
    std::size_t index;
};

std::vector<Place> places_of(const std::vector<Moment>& moments)
{
    std::vector<Place> places;
    places.reserve(moments.size());
    std::optional<Date> on;
    for (const auto& moment : moments) {
        if (moment.on) on = moment.on->first_day;
        places.push_back({on, places.size()});
    }
    return places;
}

} // namespace

bool is_participatory(MomentKind kind)
{
    using enum MomentKind;
    switch (kind) {
    case public_meeting:
    case group_meeting:
    case internal_session: // officials are asked for their input there
    case method_session:
    case talk:
    case survey:
    case request_for_input:
    case drafts_sent:
    case consent_round: return true;
    case consultation: // how a plan comes about
    case decision:
    case council_letter:
    case letter:
    case newsletter:
    case invitation:
    case questions:
    case study: return false;
    }
    return false;
}

bool is_session(MomentKind kind)
{
    using enum MomentKind;
    switch (kind) {
    case public_meeting:
    case group_meeting:
    case internal_session:
    case consultation:
    case method_session:
    case talk:
    case survey:
    case request_for_input: return true;
    case decision:
    case council_letter:
    case letter:
    case newsletter:
    case invitation:
    case drafts_sent:
    case consent_round: // its result is the matrix
    case questions:
    case study: return false;
    }
    return false;
}

bool precedes_plan(const MomentDraft& moment, const processes::Process& process)
{
    if (not is_participatory(moment.kind) or moment.is_preparation) return false;
    if (not process.plan_decision) return true;
    return moment.on and moment.on->last_day() < process.plan_decision->on.first_day;
}

bool was_there(const bodies::Placed& placed, const Dated& then)
{
    return bodies::was_there(placed, then.first_day) or bodies::was_there(placed, then.last_day());
}

std::vector<bodies::Body> offered_to(
    const Group& group, const std::vector<bodies::Placed>& all, Date today
)
{
    const auto until = group.until.value_or(Dated{today});
    const auto from = group.from.value_or(until);
    std::vector<bodies::Body> offered;
    for (const auto& placed : all)
        if (was_there(placed, from) or was_there(placed, until)) offered.push_back(placed.body);
    return offered;
}

Offer offer_of(const std::vector<bodies::Placed>& all, const Scene& scene)
{
    Offer offer;
    const auto has = [](const auto& ids, const auto& id) {
        return std::ranges::find(ids, id) != ids.end();
    };
    for (const auto& placed : all) {
        const auto& body = placed.body;
        const bool is_recorded =
            std::ranges::find(scene.recorded, body.id, &BodyAt::body) != scene.recorded.end();
        if (not is_recorded and not was_there(placed, scene.then)) continue;
        const bool may_be_near =
            not placed.territory and body.district and has(scene.districts, *body.district);
        auto& part = has(scene.of_area, body.id) ? offer.of_area
                     : may_be_near               ? offer.nearby
                                                 : offer.others;
        part.push_back(body);
    }
    return offer;
}

std::optional<Hindrance> hindrance_to_inviting(const MomentDraft& moment, Date today)
{
    if (not moment.on) return Hindrance::undated;
    const auto& last = moment.until ? *moment.until : *moment.on;
    if (last.last_day() < today) return Hindrance::over;
    return std::nullopt;
}

std::vector<Objection> objections_to(const MomentDraft& moment, const processes::Process& process)
{
    std::vector<Objection> objections;

    // Participation ordinance, rule on coproduction: the plan goes to the competent body before the
    // process starts. Choice: what only prepares may come first, and so may what has a reason.
    if (precedes_plan(moment, process) and moment.override_reason.empty())
        objections.push_back(Objection::before_plan);

    if (moment.until and not moment.on) objections.push_back(Objection::ends_without_a_beginning);
    if (moment.until and moment.on and moment.until->last_day() < moment.on->first_day)
        objections.push_back(Objection::ends_before_it_begins);

    if (moment.kind == MomentKind::decision and moment.authority.empty())
        objections.push_back(Objection::decided_by_nobody);
    return objections;
}

std::optional<int> notice_days(const Moment& moment, const std::vector<Moment>& all)
{
    if (not moment.invitation) return std::nullopt;
    const auto invitation = std::ranges::find(all, *moment.invitation, &Moment::id);
    if (invitation == all.end()) return std::nullopt;

    const auto has_day = [](const Moment& known) {
        return known.on and known.on->precision == Precision::day;
    };
    if (not has_day(moment) or not has_day(*invitation)) return std::nullopt;
    const auto notice = days_of(moment.on->first_day) - days_of(invitation->on->first_day);
    return static_cast<int>(notice.count());
}

std::vector<Moment> in_order(std::vector<Moment> moments)
{
    std::ranges::stable_sort(moments, {}, &Moment::entry);
    auto places = places_of(moments);
    std::ranges::stable_sort(places, {}, &Place::on);

    std::vector<Moment> ordered;
    ordered.reserve(moments.size());
    for (const auto& place : places) ordered.push_back(std::move(moments[place.index]));
    return ordered;
}

std::vector<Moment> selected(std::vector<Moment> moments, const Selection& selection)
{
    std::erase_if(moments, [&](const Moment& moment) {
        if (selection.kind and moment.kind != *selection.kind) return true;
        const auto all_words = moment.title + ' ' + moment.place + ' ' + moment.audience + ' ' +
                               moment.result + ' ' + moment.reference;
        return not holds(all_words, selection.words);
    });
    if (selection.order == Order::by_date) return in_order(std::move(moments));
    std::ranges::stable_sort(moments, {}, &Moment::entry);
    return moments;
}

} // namespace wijkspraak::moments
