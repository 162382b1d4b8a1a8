#include "features/levels/handlers.hpp"
#include "features/levels/rules.hpp"

#include <algorithm>

namespace wijkspraak::levels {

using storage::Transaction;

namespace {

/// The steps that are closed, each with its last assessment.
std::vector<PastStep> past_steps(const LevelStore& store, bodies::BodyId body)
{
    std::vector<PastStep> past;
    for (auto& step : store.steps_of(body)) {
        if (is_open(step.state)) continue;
        const auto assessments = store.assessments_of(step.id);
        past.push_back({.step = std::move(step)});
        if (not assessments.empty()) past.back().assessment = assessments.front();
    }
    return past;
}

} // namespace

BodyLevel level_of(Transaction& transaction, const bodies::Body& body, Side side, Date today)
{
    const LevelStore store{transaction};
    BodyLevel level{
        .body = body,
        .options = {.body = body.id, .side = side, .this_year = year_of(today)},
        .history = store.history_of(body.id),
        .open = store.open_step(body.id),
        .today = today
    };
    level.options.first_year = first_year_for(side, level.history, today);
    level.options.regulations = store.regulations();
    std::erase_if(level.options.regulations, [](const Regulation& one) { return one.is_draft; });
    level.past = past_steps(store, body.id);
    const auto* now = in_force_on(level.options.regulations, today);
    level.is_example = now != nullptr and now->is_example;
    if (not level.open) return level;

    const Proposal proposal{
        .year = level.open->year,
        .level = level.open->level,
        .asked_by = level.open->asked_by,
        .today = today};
    level.check = lowering_check(proposal, level.history);
    level.assessments = store.assessments_of(level.open->id);
    if (level.check.requires_assessment)
        level.missing = missing_in(
            level.assessments.empty() ? Assessment{} : Assessment{level.assessments.front()},
            proposal
        );
    return level;
}

AskedStep found_step(Transaction& transaction, const bodies::Body& body, AskedStepId id)
{
    auto step = web::found(LevelStore{transaction}.find_step(id));
    if (step.body != body.id or not is_open(step.state)) throw web::HttpError{404};
    return step;
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some :
         {public_routes(), own_routes(), office_routes(), list_routes(), regulation_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::levels
