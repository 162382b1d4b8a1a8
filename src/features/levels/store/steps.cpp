#include "civic/zone.hpp"
#include "features/levels/columns.hpp"
#include "features/levels/store.hpp"

namespace wijkspraak::levels {

namespace {

constexpr std::string_view insert_step = R"(
    insert into level_steps (
        body_id, year, level_id, before_id, asked_by, reason, support, state, asked_at, account,
        role
    )
    values ($1, $2, $3, $4, $5, $6, $7, 'gevraagd', $8, $9, $10)
    returning id
)";

constexpr std::string_view reply_to_step = R"(
    update level_steps
    set state = $2, agrees = $3, reply = $4, replied_at = $5, replied_as = $6, closed_at = $7
    where id = $1
)";

constexpr std::string_view close_step = R"(
    update level_steps set state = $2, closed_at = $3 where id = $1
)";

constexpr std::string_view step_columns = R"(
    select level_steps.id, body_id, year, levels.id, levels.level_rank, levels.name, old.id,
           old.level_rank, old.name, asked_by, reason, level_steps.support, state, asked_at, role,
           agrees, reply, replied_at, replied_as, closed_at
    from level_steps
    join levels on levels.id = level_steps.level_id
    left join levels old on old.id = level_steps.before_id
)";

constexpr std::string_view by_id = R"(
    where level_steps.id = $1
)";
constexpr std::string_view open_of_body = R"(
    where body_id = $1 and state in ('gevraagd', 'eens', 'anders')
)";
constexpr std::string_view all_open = R"(
    where state in ('gevraagd', 'eens', 'anders')
    order by level_steps.id
)";
constexpr std::string_view of_body = R"(
    where body_id = $1
    order by level_steps.id desc
)";

constexpr std::string_view insert_assessment = R"(
    insert into level_assessments (
        step_id, announced_on, term_until, why_lower, why_term, hearing, heard_on, view, at,
        account, role
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)";

constexpr std::string_view assessments_of_step = R"(
    select announced_on, term_until, why_lower, why_term, hearing, heard_on, view, at, role
    from level_assessments
    where step_id = $1
    order by id desc
)";

constexpr int noon = 12 * 60; ///< in minutes

std::string asking(std::string_view which)
{
    return std::string{step_columns} + std::string{which};
}

AskedStep read_step(const storage::Row& row)
{
    AskedStep step{
        .id = row.get<AskedStepId>(0),
        .body = row.get<bodies::BodyId>(1),
        .year = row.get<int>(2),
        .level = {row.get<LevelId>(3), row.get<int>(4), row.get<std::string>(5)},
        .asked_by = row.get<Side>(9),
        .reason = row.get<std::string>(10),
        .support = row.get<std::string>(11),
        .state = row.get<StepState>(12),
        .asked_at = row.get<Instant>(13),
        .asked_as = row.get<std::string>(14),
        .closed_at = row.get<std::optional<Instant>>(19)
    };
    if (const auto agrees = row.get<std::optional<bool>>(15))
        step.reply = Reply{
            {*agrees, row.get<std::string>(16)},
            row.get<Instant>(17), row.get<std::string>(18)
        };
    if (const auto old = row.get<std::optional<LevelId>>(6))
        step.before = {*old, row.get<int>(7), row.get<std::string>(8)};
    return step;
}

KeptAssessment read_assessment(const storage::Row& row)
{
    return {
        {.announced_on = row.get<std::optional<Date>>(0),
         .term_until = row.get<std::optional<Date>>(1),
         .why_lower = row.get<std::string>(2),
         .why_term = row.get<std::string>(3),
         .hearing = row.get<Hearing>(4),
         .heard_on = row.get<std::optional<Date>>(5),
         .view = row.get<std::string>(6)},
        row.get<Instant>(7),
        row.get<std::string>(8)
    };
}

std::string_view log_word(StepState state)
{
    switch (state) {
    case StepState::asked: return "level.step.ask";
    case StepState::agreed: return "level.step.agree";
    case StepState::disputed: return "level.step.dispute";
    case StepState::declined: return "level.step.decline";
    case StepState::withdrawn: return "level.step.withdraw";
    case StepState::settled: return "level.step.settle";
    }
    return {};
}

} // namespace

AskedStepId LevelStore::ask(
    const StepDraft& draft, const std::optional<LevelName>& before, const storage::Actor& actor
)
{
    const auto id = sql_.run(
                            insert_step,
                            draft.body,
                            draft.year,
                            draft.level,
                            before ? std::optional{before->id} : std::nullopt,
                            draft.asked_by,
                            draft.reason,
                            draft.support,
                            draft.asked_on ? instant_of(*draft.asked_on, noon) : actor.at,
                            actor.account,
                            actor.role
    )
                        .front()
                        .get<AskedStepId>(0);
    storage::audit(
        sql_,
        actor,
        {.action = log_word(StepState::asked),
         .subject = draft.body.value(),
         .detail = std::to_string(draft.year) + ": " + std::to_string(draft.level.value())}
    );
    return id;
}

void LevelStore::reply(
    const AskedStep& step, StepState state, const Opinion& opinion, const storage::Actor& actor
)
{
    sql_.run(
        reply_to_step,
        step.id,
        state,
        opinion.agrees,
        opinion.words,
        actor.at,
        actor.role,
        is_open(state) ? std::nullopt : std::optional{actor.at}
    );
    storage::audit(sql_, actor, {.action = log_word(state), .subject = step.body.value()});
}

void LevelStore::close(const AskedStep& step, StepState state, const storage::Actor& actor)
{
    sql_.run(close_step, step.id, state, actor.at);
    storage::audit(sql_, actor, {.action = log_word(state), .subject = step.body.value()});
}

std::optional<AskedStep> LevelStore::find_step(AskedStepId id) const
{
    static const auto sql = asking(by_id);
    return sql_.first(read_step, sql, id);
}

std::optional<AskedStep> LevelStore::open_step(bodies::BodyId body) const
{
    static const auto sql = asking(open_of_body);
    return sql_.first(read_step, sql, body);
}

std::vector<AskedStep> LevelStore::open_steps() const
{
    static const auto sql = asking(all_open);
    return sql_.all(read_step, sql);
}

std::vector<AskedStep> LevelStore::steps_of(bodies::BodyId body) const
{
    static const auto sql = asking(of_body);
    return sql_.all(read_step, sql, body);
}

void LevelStore::assess(AskedStepId step, const Assessment& assessment, const storage::Actor& actor)
{
    sql_.run(
        insert_assessment,
        step,
        assessment.announced_on,
        assessment.term_until,
        assessment.why_lower,
        assessment.why_term,
        assessment.hearing,
        assessment.heard_on,
        assessment.view,
        actor.at,
        actor.account,
        actor.role
    );
    storage::audit(sql_, actor, {.action = "level.assess", .subject = step.value()});
}

std::vector<KeptAssessment> LevelStore::assessments_of(AskedStepId step) const
{
    return sql_.all(read_assessment, assessments_of_step, step);
}

} // namespace wijkspraak::levels
