#include "civic/zone.hpp"
#include "features/levels/rules.hpp"
#include "features/levels/store.hpp"

#include <algorithm>

/// What features above ask of the levels, and what they settle.
namespace wijkspraak::levels {

using storage::Transaction;

namespace {

/// The level, if it is one of those of the version in force on 1 January of that year.
std::optional<LevelName> level_in(Transaction& transaction, LevelId id, int year)
{
    for (const auto& level : levels_for(transaction, year))
        if (level.id == id) return LevelName{level.id, level.rank, level.name};
    return std::nullopt;
}

Text choose_a_level(int year)
{
    return t("Kies een niveau van de regeling die op 1 januari {jaar} geldt.", year_text(year));
}

/// What was assessed for a step that leads to the same level.
std::optional<Assessment> assessment_of(
    const LevelStore& store, const std::optional<AskedStep>& open, const Step& step
)
{
    if (not open or open->level.id != step.level) return std::nullopt;
    const auto all = store.assessments_of(open->id);
    return all.empty() ? std::nullopt : std::optional<Assessment>{all.front()};
}

} // namespace

std::optional<Regulation> regulation_on(Transaction& transaction, Date day)
{
    return LevelStore{transaction}.regulation_on(day);
}

std::vector<Level> levels_for(Transaction& transaction, int year)
{
    auto regulation = regulation_on(transaction, first_day_of(year));
    return regulation ? std::move(regulation->levels) : std::vector<Level>{};
}

std::optional<Standing> standing_of(Transaction& transaction, bodies::BodyId body, int year)
{
    return LevelStore{transaction}.standing_of(body, year);
}

std::vector<Standing> standings_of(Transaction& transaction, bodies::BodyId body)
{
    return LevelStore{transaction}.standings_of(body);
}

std::vector<int> years(Transaction& transaction)
{
    return LevelStore{transaction}.years();
}

std::vector<Standing> standings(Transaction& transaction, int year)
{
    return LevelStore{transaction}.standings(year);
}

std::optional<AskedStep> open_step(Transaction& transaction, bodies::BodyId body)
{
    return LevelStore{transaction}.open_step(body);
}

std::vector<AskedStep> open_steps(Transaction& transaction)
{
    return LevelStore{transaction}.open_steps();
}

Result<RegulationId, Text> add(
    Transaction& transaction,
    const RegulationDraft& draft,
    const std::vector<LevelDraft>& levels,
    const storage::Actor& actor
)
{
    LevelStore store{transaction};
    if (const auto clash = clash_of(draft, store.regulations(), day_of(actor.at)))
        return clash->why;
    const auto id = store.add(draft, actor);
    for (const auto& level : levels) store.add(id, level, actor);
    store.put_into_force(id, actor);
    return id;
}

Result<AskedStepId, Text> ask(
    Transaction& transaction, const StepDraft& draft, const storage::Actor& actor
)
{
    LevelStore store{transaction};
    const auto level = level_in(transaction, draft.level, draft.year);
    if (not level) return choose_a_level(draft.year);
    if (draft.reason.empty()) return t("Schrijf op waarom u deze stap wilt.");
    const auto history = store.standings_of(draft.body);
    const Proposal proposal{
        .year = draft.year,
        .level = *level,
        .asked_by = draft.asked_by,
        .today = draft.asked_on.value_or(day_of(actor.at))};
    const bool has_open_step = store.open_step(draft.body).has_value();
    if (const auto why_not = why_not_asked(proposal, history, has_open_step)) return *why_not;
    return store.ask(draft, level_before(draft.year, history), actor);
}

Result<Standing, Text> settle(
    Transaction& transaction, const Step& step, const storage::Actor& actor
)
{
    LevelStore store{transaction};
    const auto level = level_in(transaction, step.level, step.year);
    if (not level) return choose_a_level(step.year);
    if (step.reason.empty()) return t("Schrijf op waarom dit het niveau is.");

    auto open = store.open_step(step.body);
    if (open and open->year != step.year) open.reset();
    const Proposal proposal{
        .year = step.year, .level = *level, .asked_by = step.asked_by, .today = day_of(actor.at)};
    const auto effect =
        effect_of(proposal, store.standings_of(step.body), assessment_of(store, open, step));
    if (not effect) return effect.error();

    Settlement settlement{.step = step, .from = effect->from, .until_then = effect->until_then};
    if (open) settlement.asked = open->id;
    store.settle(settlement, actor);
    if (open) store.close(*open, StepState::settled, actor);
    return store.standing_of(step.body, step.year).value();
}

} // namespace wijkspraak::levels
