#include "features/oversight/gather.hpp"

#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "features/levels/levels.hpp"
#include "features/support/support.hpp"
#include "features/talks/talks.hpp"

#include <functional>
#include <map>
#include <set>

namespace wijkspraak::oversight {

using storage::Transaction;

namespace {

/// The years before this one that can be looked at.
constexpr int years_back = 9;

TalkStage stage_of(talks::State state)
{
    switch (state) {
    case talks::State::added:
    case talks::State::invited:
    case talks::State::proposed: return TalkStage::planning;
    case talks::State::planned: return TalkStage::planned;
    case talks::State::held:
    case talks::State::confirming: return TalkStage::held;
    case talks::State::frozen: return TalkStage::confirmed;
    case talks::State::left_out: return TalkStage::none;
    }
    return TalkStage::none;
}

/// Brings the lines of the bodies together, one feature after the other.
class Gatherer {
public:
    Gatherer(Transaction& sql, int year, Date today)
        : sql_{sql}, today_{today}, all_{.year = year, .today = today}
    {}

    Year gather()
    {
        add_districts();
        add_bodies();
        add_levels();
        add_steps();
        add_talks();
        add_actions();
        add_support();
        add_contacts();
        return std::move(all_);
    }

private:
    void add_districts()
    {
        for (const auto& area : areas::all(sql_))
            if (area.kind == areas::AreaKind::district)
                all_.districts.push_back({.id = area.id, .slug = area.slug, .name = area.name});
    }

    void add_bodies()
    {
        const auto coaches = bodies::coaches(sql_);
        for (auto& body : bodies::active(sql_, today_)) {
            index_.emplace(body.id, all_.bodies.size());
            all_.bodies.push_back(
                {.body = body.id,
                 .slug = std::move(body.slug),
                 .name = std::move(body.name),
                 .district = body.district,
                 .has_coach = coaches.contains(body.id)}
            );
        }
    }

    void add_levels()
    {
        for (auto& standing : levels::standings(sql_, all_.year))
            if (auto* body = find(standing.body)) {
                body->rank = standing.level.rank;
                body->level = std::move(standing.level.name);
            }
        for (const auto& standing : levels::standings(sql_, all_.year - 1))
            if (auto* body = find(standing.body)) body->rank_then = standing.level.rank;
    }

    void add_steps()
    {
        for (const auto& step : levels::open_steps(sql_))
            if (auto* body = find(step.body); body != nullptr and step.year == all_.year)
                body->has_open_step = true;
    }

    void add_talks()
    {
        for (const auto& line : talks::lines(sql_, all_.year))
            if (auto* body = find(line.body)) {
                body->talk = stage_of(line.state);
                body->talk_state = talks::to_text(line.state);
                body->talk_path = talks::office_path(line.id);
            }
    }

    void add_actions()
    {
        for (const auto& tally : actions::tallies(sql_, {.from = first(), .until = last()}, today_))
            if (auto* body = find(tally.body)) {
                body->actions = {.part = tally.done, .whole = tally.due};
                body->late_actions = static_cast<int>(tally.late);
            }
    }

    void add_support()
    {
        for (const auto& [id, asked] : support::requests_between(sql_, first(), last()))
            if (auto* body = find(id)) body->requests = {asked.answered, asked.asked};
        for (const auto& [id, open] : support::open_requests(sql_))
            if (auto* body = find(id)) body->waiting_requests = open.waiting;
    }

    void add_contacts()
    {
        for (const auto& [id, on] : support::last_contacts(sql_))
            if (auto* body = find(id)) body->last_contact = on;
        if (first() > today_) return;
        for (auto& body : all_.bodies) body.was_contacted = false;
        for (const auto id : support::spoken_with(sql_, first(), last()))
            if (auto* body = find(id)) body->was_contacted = true;
    }

    Date first() const { return levels::first_day_of(all_.year); }
    Date last() const { return levels::first_day_of(all_.year + 1) - std::chrono::days{1}; }

    BodyYear* find(bodies::BodyId id)
    {
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &all_.bodies[found->second];
    }

    Transaction& sql_;
    Date today_;
    Year all_;
    std::map<bodies::BodyId, std::size_t> index_;
};

} // namespace

Year gather(Transaction& transaction, int year, Date today)
{
    return Gatherer{transaction, year, today}.gather();
}

void add_inhabitants(Transaction& transaction, Year& year)
{
    const auto coverage = coverage::coverage_of(transaction, year.today);
    for (const auto& tally : coverage.districts)
        for (auto& district : year.districts)
            if (tally.district == district.id)
                district.inhabitants = {.part = tally.reached, .whole = tally.inhabitants};
}

std::vector<int> years(Transaction& transaction, Date today)
{
    const auto now = levels::year_of(today);
    std::set<int, std::greater<>> all{now};
    for (const auto year : levels::years(transaction)) all.insert(year);
    for (const auto& round : talks::rounds(transaction)) all.insert(round.year);
    std::erase_if(all, [&](int year) { return year > now + 1 or year < now - years_back; });
    return {all.begin(), all.end()};
}

} // namespace wijkspraak::oversight
