#include "civic/zone.hpp"
#include "features/levels/columns.hpp"
#include "features/levels/store.hpp"

namespace wijkspraak::levels {

namespace {

constexpr std::string_view replace_standing = R"(
    update level_standings set is_replaced = 1
    where body_id = $1 and year = $2 and is_replaced = 0
)";

constexpr std::string_view insert_standing = R"(
    insert into level_standings (
        body_id, year, level_id, asked_by, reason, settled_on, at, account, role, valid_from,
        until_then_id, step_id
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    returning id
)";

constexpr std::string_view standing_columns = R"(
    select level_standings.id, body_id, year, levels.id, levels.level_rank, levels.name, asked_by,
           reason, settled_on, role, valid_from, old.id, old.level_rank, old.name, is_replaced
    from level_standings
    join levels on levels.id = level_standings.level_id
    left join levels old on old.id = level_standings.until_then_id
)";

constexpr std::string_view of_body_in_year = R"(
    where body_id = $1 and year = $2 and is_replaced = 0
)";
constexpr std::string_view of_body = R"(
    where body_id = $1 and is_replaced = 0
    order by year desc
)";
constexpr std::string_view of_body_ever = R"(
    where body_id = $1
    order by year desc, level_standings.id desc
)";
constexpr std::string_view of_year = R"(
    where year = $1 and is_replaced = 0
    order by body_id
)";

constexpr std::string_view settled_years = R"(
    select distinct year from level_standings order by year desc
)";

std::string asking(std::string_view which)
{
    return std::string{standing_columns} + std::string{which};
}

Standing read_standing(const storage::Row& row)
{
    Standing standing{
        .id = row.get<StandingId>(0),
        .body = row.get<bodies::BodyId>(1),
        .year = row.get<int>(2),
        .level = {row.get<LevelId>(3), row.get<int>(4), row.get<std::string>(5)},
        .asked_by = row.get<Side>(6),
        .reason = row.get<std::string>(7),
        .settled_on = row.get<Date>(8),
        .settled_by = row.get<std::string>(9),
        .from = row.get<Date>(10),
        .is_replaced = row.get<bool>(14)
    };
    if (const auto old = row.get<std::optional<LevelId>>(11))
        standing.until_then = {*old, row.get<int>(12), row.get<std::string>(13)};
    return standing;
}

} // namespace

StandingId LevelStore::settle(const Settlement& settlement, const storage::Actor& actor)
{
    const auto& step = settlement.step;
    const auto& old = settlement.until_then;
    sql_.run(replace_standing, step.body, step.year);
    const auto id = sql_.run(
                            insert_standing,
                            step.body,
                            step.year,
                            step.level,
                            step.asked_by,
                            step.reason,
                            step.settled_on.value_or(day_of(actor.at)),
                            actor.at,
                            actor.account,
                            actor.role,
                            settlement.from,
                            old ? std::optional{old->id} : std::nullopt,
                            settlement.asked
    )
                        .front()
                        .get<StandingId>(0);
    storage::audit(
        sql_,
        actor,
        {.action = "level.settle",
         .subject = step.body.value(),
         .detail = std::to_string(step.year) + ": " + std::to_string(step.level.value())}
    );
    return id;
}

std::optional<Standing> LevelStore::standing_of(bodies::BodyId body, int year) const
{
    static const auto sql = asking(of_body_in_year);
    return sql_.first(read_standing, sql, body, year);
}

std::vector<Standing> LevelStore::standings_of(bodies::BodyId body) const
{
    static const auto sql = asking(of_body);
    return sql_.all(read_standing, sql, body);
}

std::vector<Standing> LevelStore::history_of(bodies::BodyId body) const
{
    static const auto sql = asking(of_body_ever);
    return sql_.all(read_standing, sql, body);
}

std::vector<Standing> LevelStore::standings(int year) const
{
    static const auto sql = asking(of_year);
    return sql_.all(read_standing, sql, year);
}

std::vector<int> LevelStore::years() const
{
    return sql_.all([](const storage::Row& row) { return row.get<int>(0); }, settled_years);
}

} // namespace wijkspraak::levels
