#include "features/coverage/store.hpp"

#include <algorithm>

namespace wijkspraak::storage {

template <>
struct Column<coverage::WayKind> : WordColumn<coverage::WayKind, coverage::parse_way_kind> {};

} // namespace wijkspraak::storage

namespace wijkspraak::coverage {

using storage::Actor;
using storage::Row;

namespace {

constexpr std::string_view cases_of_all_buurten = R"(
    select area_id, way, way_words, way_reach, unit, since from coverage_cases
)";

constexpr std::string_view case_of_buurt = R"(
    select area_id, way, way_words, way_reach, unit, since
    from coverage_cases
    where area_id = $1
)";

constexpr std::string_view put_case = R"(
    insert into coverage_cases (area_id, way, way_words, way_reach, unit, since)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (area_id) do update
    set way = excluded.way, way_words = excluded.way_words, way_reach = excluded.way_reach,
        unit = excluded.unit, since = excluded.since
)";

constexpr std::string_view count_of_tries = R"(
    select area_id, count(*), max(on_day) from coverage_tries group by area_id
)";

constexpr std::string_view tries_of_buurt = R"(
    select id, on_day, what, by_role
    from coverage_tries
    where area_id = $1
    order by on_day desc, id desc
)";

constexpr std::string_view insert_try = R"(
    insert into coverage_tries (area_id, on_day, what, by_role)
    values ($1, $2, $3, $4)
    returning id
)";

constexpr std::string_view delete_try = R"(
    delete from coverage_tries where id = $1 and area_id = $2 returning id
)";

constexpr std::string_view the_study = R"(
    select title, author, finished, source, address from coverage_study where id = 1
)";

constexpr std::string_view put_study = R"(
    insert into coverage_study (id, title, author, finished, source, address)
    values (1, $1, $2, $3, $4, $5)
    on conflict (id) do update
    set title = excluded.title, author = excluded.author, finished = excluded.finished,
        source = excluded.source, address = excluded.address
)";

CaseDraft read_case(const Row& row)
{
    CaseDraft draft{.unit = row.get<std::string>(4), .since = row.get<std::optional<Date>>(5)};
    if (const auto kind = row.get<std::optional<WayKind>>(1))
        draft.way = OtherWay{*kind, row.get<std::string>(2), row.get<std::string>(3)};
    return draft;
}

Try read_try(const Row& row)
{
    return {
        {.on = row.get<Dated>(1), .what = row.get<std::string>(2)},
        row.get<TryId>(0),
        row.get<std::string>(3)
    };
}

Study read_study(const Row& row)
{
    return {
        .title = row.get<std::string>(0),
        .by = row.get<std::string>(1),
        .finished = row.get<std::optional<Dated>>(2),
        .source = row.get<std::string>(3),
        .address = row.get<std::string>(4)};
}

} // namespace

std::map<areas::AreaId, CaseDraft> all_cases(Transaction& transaction)
{
    std::map<areas::AreaId, CaseDraft> cases;
    for (const auto& row : transaction.run(cases_of_all_buurten))
        cases.emplace(row.get<areas::AreaId>(0), read_case(row));
    return cases;
}

CaseDraft case_of(Transaction& transaction, areas::AreaId buurt)
{
    return transaction.first(read_case, case_of_buurt, buurt).value_or(CaseDraft{});
}

void settle(
    Transaction& transaction, areas::AreaId buurt, const CaseDraft& draft, const Actor& actor
)
{
    const auto& way = draft.way;
    transaction.run(
        put_case,
        buurt,
        way ? std::optional{way->kind} : std::nullopt,
        way ? way->words : std::string{},
        way ? way->reach : std::string{},
        draft.unit,
        draft.since
    );
    storage::audit(
        transaction,
        actor,
        {.action = "coverage.settle",
         .subject = buurt.value(),
         .detail = way ? std::string{to_word(way->kind)} : std::string{"geen andere manier"}}
    );
}

std::map<areas::AreaId, Tries> all_tries(Transaction& transaction)
{
    std::map<areas::AreaId, Tries> tries;
    for (const auto& row : transaction.run(count_of_tries))
        tries.emplace(
            row.get<areas::AreaId>(0), Tries{row.get<int>(1), row.get<std::optional<Dated>>(2)}
        );
    return tries;
}

std::vector<Try> tries_of(Transaction& transaction, areas::AreaId buurt)
{
    return transaction.all(read_try, tries_of_buurt, buurt);
}

TryId add(Transaction& transaction, areas::AreaId buurt, const TryDraft& draft, const Actor& actor)
{
    const auto id =
        transaction.run(insert_try, buurt, draft.on, draft.what, actor.role).front().get<TryId>(0);
    storage::audit(transaction, actor, {.action = "coverage.try", .subject = buurt.value()});
    return id;
}

bool remove(Transaction& transaction, areas::AreaId buurt, TryId id, const Actor& actor)
{
    if (transaction.run(delete_try, id, buurt).empty()) return false;
    storage::audit(transaction, actor, {.action = "coverage.remove_try", .subject = buurt.value()});
    return true;
}

Study study_of(Transaction& transaction)
{
    return transaction.first(read_study, the_study).value_or(Study{});
}

void keep(Transaction& transaction, const Study& study, const Actor& actor)
{
    transaction.run(put_study, study.title, study.by, study.finished, study.source, study.address);
    storage::audit(transaction, actor, {.action = "coverage.study"});
}

} // namespace wijkspraak::coverage
