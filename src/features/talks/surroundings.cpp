#include "features/talks/surroundings.hpp"

#include "civic/zone.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::talks {

namespace {

constexpr std::chrono::days looks_back{400}; ///< since the talk of last year

/// Whether areas touch that of a body; each area is asked for once.
class Reach {
public:
    Reach(storage::Transaction& transaction, const bodies::Body& body, Date today)
        : sql_{transaction}, body_{body}, today_{today}
    {}

    bool touches(areas::AreaId area)
    {
        if (area == body_.district) return true;
        const auto [known, is_new] = touched_.try_emplace(area, false);
        if (is_new) {
            const auto all = bodies::for_area(sql_, area, today_);
            known->second = std::ranges::count(all, body_.id, &bodies::Body::id) > 0;
        }
        return known->second;
    }

    bool touches(const moments::Moment& moment)
    {
        return std::ranges::count(moment.bodies, body_.id, &moments::BodyAt::body) > 0 or
               std::ranges::any_of(moment.areas, [&](areas::AreaId area) { return touches(area); });
    }

private:
    storage::Transaction& sql_;
    const bodies::Body& body_;
    Date today_;
    std::map<areas::AreaId, bool> touched_;
};

} // namespace

std::vector<Nearby> nearby(storage::Transaction& transaction, const bodies::Body& body, Date today)
{
    Reach reach{transaction, body, today};
    std::vector<Nearby> all;
    for (const auto& process : processes::all(transaction)) {
        if (not process.is_public or process.closed_on) continue;
        const auto moments = moments::of_process(transaction, process.id);
        if (std::ranges::none_of(moments, [&](const auto& moment) {
                return reach.touches(moment);
            }))
            continue;
        Nearby one{.title = process.title, .address = processes::public_path(process)};
        for (const auto& theme : themes::themes_of(transaction, process.id))
            one.themes.push_back(theme.title);
        all.push_back(std::move(one));
    }
    return all;
}

bool is_running(const actions::Action& action)
{
    return action.status == actions::Status::open or action.status == actions::Status::under_way;
}

Known known_of(storage::Transaction& transaction, const bodies::Body& body, Instant now)
{
    const auto today = day_of(now);
    auto agreed = actions::of_body(transaction, body.id, now);
    std::erase_if(agreed, [&](const actions::Action& action) {
        return action.ended_on and *action.ended_on < today - looks_back;
    });
    return {.agreed = std::move(agreed), .nearby = nearby(transaction, body, today), .on = today};
}

} // namespace wijkspraak::talks
