#include "features/levels/rules.hpp"
#include "features/levels/store.hpp"

#include <map>

namespace wijkspraak::levels {

namespace {

constexpr std::string_view insert_regulation = R"(
    insert into level_regulations (title, valid_from, valid_until, source, is_example, is_draft)
    values ($1, $2, $3, $4, $5, 1)
    returning id
)";

constexpr std::string_view update_regulation = R"(
    update level_regulations
    set title = $2, valid_from = $3, valid_until = $4, source = $5, is_example = $6
    where id = $1
)";

constexpr std::string_view end_draft = R"(
    update level_regulations set is_draft = 0 where id = $1
)";

constexpr std::string_view delete_regulation = R"(
    delete from level_regulations where id = $1 and is_draft = 1
)";

constexpr std::string_view delete_levels_of_regulation = R"(
    delete from levels where regulation_id = $1
)";

constexpr std::string_view all_regulations = R"(
    select id, title, valid_from, valid_until, source, is_example, is_draft,
           case when exists (select 1 from levels
                             join level_standings on level_standings.level_id = levels.id
                             where levels.regulation_id = level_regulations.id)
                  or exists (select 1 from levels
                             join level_steps on level_steps.level_id = levels.id
                             where levels.regulation_id = level_regulations.id)
                then 1 else 0 end
    from level_regulations
    order by valid_from desc, id desc
)";

constexpr std::string_view all_levels = R"(
    select id, regulation_id, level_rank, name, activities, rights, support, amount_words,
           amount_cents
    from levels
    order by regulation_id, level_rank
)";

constexpr std::string_view levels_of_regulation = R"(
    select id, regulation_id, level_rank, name, activities, rights, support, amount_words,
           amount_cents
    from levels
    where regulation_id = $1
    order by level_rank
)";

constexpr std::string_view insert_level = R"(
    insert into levels (regulation_id, level_rank, name, activities, rights, support, amount_words,
                        amount_cents)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id
)";

constexpr std::string_view update_level = R"(
    update levels
    set level_rank = $2, name = $3, activities = $4, rights = $5, support = $6, amount_words = $7,
        amount_cents = $8
    where id = $1
)";

constexpr std::string_view delete_level = R"(
    delete from levels where id = $1
)";

Regulation read_regulation(const storage::Row& row)
{
    return {
        {.title = row.get<std::string>(1),
         .from = row.get<Date>(2),
         .until = row.get<std::optional<Date>>(3),
         .source = row.get<std::string>(4),
         .is_example = row.get<bool>(5)},
        row.get<RegulationId>(0),
        row.get<bool>(6),
        row.get<bool>(7),
        {          }
    };
}

Level read_level(const storage::Row& row)
{
    return {
        {.rank = row.get<int>(2),
         .name = row.get<std::string>(3),
         .activities = row.get<std::string>(4),
         .rights = row.get<std::string>(5),
         .support = row.get<std::string>(6),
         .amount_words = row.get<std::string>(7),
         .amount = row.get<std::optional<Money>>(8)},
        row.get<LevelId>(0),
        row.get<RegulationId>(1)
    };
}

} // namespace

RegulationId LevelStore::add(const RegulationDraft& draft, const storage::Actor& actor)
{
    const auto id = sql_.run(
                            insert_regulation,
                            draft.title,
                            draft.from,
                            draft.until,
                            draft.source,
                            draft.is_example
    )
                        .front()
                        .get<RegulationId>(0);
    storage::audit(sql_, actor, {.action = "level.regulation.add", .subject = id.value()});
    return id;
}

void LevelStore::change(RegulationId id, const RegulationDraft& draft, const storage::Actor& actor)
{
    sql_.run(
        update_regulation, id, draft.title, draft.from, draft.until, draft.source, draft.is_example
    );
    storage::audit(sql_, actor, {.action = "level.regulation.change", .subject = id.value()});
}

void LevelStore::put_into_force(RegulationId id, const storage::Actor& actor)
{
    sql_.run(end_draft, id);
    storage::audit(sql_, actor, {.action = "level.regulation.force", .subject = id.value()});
}

void LevelStore::drop(RegulationId id, const storage::Actor& actor)
{
    sql_.run(delete_levels_of_regulation, id);
    sql_.run(delete_regulation, id);
    storage::audit(sql_, actor, {.action = "level.regulation.drop", .subject = id.value()});
}

std::vector<Regulation> LevelStore::regulations() const
{
    auto regulations = sql_.all(read_regulation, all_regulations);
    std::map<RegulationId, std::vector<Level>> levels;
    for (auto& level : sql_.all(read_level, all_levels))
        levels[level.regulation].push_back(std::move(level));
    for (auto& regulation : regulations) regulation.levels = std::move(levels[regulation.id]);
    return regulations;
}

std::optional<Regulation> LevelStore::regulation_on(Date day) const
{
    const auto all = regulations();
    const auto* found = in_force_on(all, day);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

LevelId LevelStore::add(
    RegulationId regulation, const LevelDraft& draft, const storage::Actor& actor
)
{
    const auto id = sql_.run(
                            insert_level,
                            regulation,
                            draft.rank,
                            draft.name,
                            draft.activities,
                            draft.rights,
                            draft.support,
                            draft.amount_words,
                            draft.amount
    )
                        .front()
                        .get<LevelId>(0);
    storage::audit(sql_, actor, {.action = "level.add", .subject = id.value()});
    return id;
}

void LevelStore::change(const Level& level, const LevelDraft& draft, const storage::Actor& actor)
{
    sql_.run(
        update_level,
        level.id,
        draft.rank,
        draft.name,
        draft.activities,
        draft.rights,
        draft.support,
        draft.amount_words,
        draft.amount
    );
    storage::audit(sql_, actor, {.action = "level.change", .subject = level.id.value()});
}

void LevelStore::drop(const Level& level, const storage::Actor& actor)
{
    sql_.run(delete_level, level.id);
    storage::audit(sql_, actor, {.action = "level.drop", .subject = level.id.value()});
}

std::vector<Level> LevelStore::levels_of(RegulationId regulation) const
{
    return sql_.all(read_level, levels_of_regulation, regulation);
}

} // namespace wijkspraak::levels
