#include "features/actions/columns.hpp"
#include "features/actions/store.hpp"
#include "storage/patterns.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::actions {

namespace {

constexpr std::int64_t on_a_page = 25;
constexpr std::int64_t all_there_are = 1'000'000;

// A number among the arguments gets its type from a cast, since PostgreSQL sees no column first.
constexpr std::string_view as_searched = R"(
    where ($1 = '' or search like $1) and ($2 = '' or search like $2)
      and ($3 = '' or search like $3)
      and ($4 = 'alles' or $4 = status
           or ($4 = 'loopt' and status in ('open', 'bezig'))
           or ($4 = 'te-laat' and status in ('open', 'bezig') and due_last_on < $5)
           or ($4 = 'op-tijd' and status in ('open', 'bezig')
               and (due_last_on is null or due_last_on >= $5)))
      and (cast($6 as bigint) = 0 or owner_account = $6)
      and (cast($7 as bigint) = 0 or owner_unit = $8)
      and (cast($9 as bigint) = 0 or body_id = $9)
      and (cast($10 as bigint) = 0 or process_id = $10)
      and ($11 = '' or source_kind = $11)
      and ($12 = '' or (promised_on <= $13 and (ended_on is null or ended_on >= $12)))
      and ($14 = '' or ($14 = 'nieuw' and promised_on >= $12)
           or ($14 = 'eerder' and promised_on < $12))
)";

constexpr std::string_view by_urgency = R"(
    order by case when status in ('gedaan', 'vervallen') then 2 when due_last_on < $5 then 0
                  else 1 end,
             case when ended_on is null then coalesce(due_last_on, '9999-12-31') else '' end,
             ended_on desc, id
)";
// A process or body has its own few, so the index finds them and no page is needed.
constexpr std::string_view of_one_process = R"(
    where process_id = $1 and (cast($2 as bigint) = 0 or is_public = 1)
)";
constexpr std::string_view of_one_body = R"(
    where body_id = $1 and (cast($2 as bigint) = 0 or is_public = 1)
)";
constexpr std::string_view by_own_urgency = R"(
    order by case when status in ('gedaan', 'vervallen') then 2 when due_last_on < $3 then 0
                  else 1 end,
             case when ended_on is null then coalesce(due_last_on, '9999-12-31') else '' end,
             ended_on desc, id
)";

constexpr std::string_view by_novelty = "order by promised_on desc, id desc";
constexpr std::string_view by_owner = R"(
    order by owner_unit,
             case when ended_on is null then coalesce(due_last_on, '9999-12-31')
                  else '9999-12-31' end,
             ended_on desc, id
)";

constexpr std::string_view count_found = R"(
    select count(*),
           coalesce(sum(case when status in ('open', 'bezig') and due_last_on < $5 then 1
                             else 0 end), 0)
    from actions
)";

constexpr std::string_view count_per_unit = R"(
    select source_kind, owner_unit,
           sum(case when promised_on >= $1 then 1 else 0 end),
           sum(case when promised_on < $1 then 1 else 0 end),
           sum(case when status = 'gedaan' then 1 else 0 end),
           sum(case when status in ('open', 'bezig')
                     and (due_last_on is null or due_last_on >= $3) then 1 else 0 end),
           sum(case when status in ('open', 'bezig') and due_last_on < $3 then 1 else 0 end),
           sum(case when status = 'vervallen' then 1 else 0 end)
    from actions
    where promised_on <= $2 and (ended_on is null or ended_on >= $1)
    group by source_kind, owner_unit
    order by source_kind, owner_unit
)";

constexpr std::string_view count_per_body = R"(
    select body_id, count(*),
           sum(case when status = 'gedaan' then 1 else 0 end),
           sum(case when status in ('open', 'bezig') then 1 else 0 end)
    from actions
    where body_id is not null and due_last_on between $1 and $2 and due_last_on < $3
      and status <> 'vervallen'
    group by body_id
    order by body_id
)";

constexpr std::string_view all_units = R"(
    select distinct owner_unit from actions where owner_unit <> '' order by owner_unit
)";

constexpr std::string_view all_processes = R"(
    select process_id, max(process_title), max(process_path)
    from actions
    where process_id is not null
    group by process_id
    order by 2, 1
)";

/// Asks something of the actions that a search finds.
template <typename... More>
storage::Rows ask(
    storage::Transaction& sql,
    std::string_view question,
    const Search& search,
    Date today,
    const More&... more
)
{
    const auto patterns = storage::patterns_of<3>(search.words);
    return sql.run(
        question,
        patterns[0],
        patterns[1],
        patterns[2],
        to_word(search.stand),
        today,
        search.account.value_or(0),
        search.unit.has_value(),
        search.unit.value_or(""),
        search.body ? search.body->value() : 0,
        search.process.value_or(0),
        search.source ? to_word(*search.source) : std::string_view{},
        search.period ? to_iso(search.period->from) : std::string{},
        search.period ? to_iso(search.period->until) : std::string{},
        search.period ? to_word(search.beginning) : std::string_view{},
        more...
    );
}

std::string listing_in(std::string_view order)
{
    return std::string{action_columns} + std::string{as_searched} + std::string{order} +
           " limit $15 offset $16";
}

const std::string& listing(Order order)
{
    static const auto urgent = listing_in(by_urgency);
    static const auto newest = listing_in(by_novelty);
    static const auto by_unit = listing_in(by_owner);
    switch (order) {
    case Order::urgent: return urgent;
    case Order::newest: return newest;
    case Order::by_unit: return by_unit;
    }
    return urgent;
}

std::vector<Action> actions_in(const storage::Rows& rows)
{
    std::vector<Action> actions;
    actions.reserve(rows.size());
    for (const auto& row : rows) actions.push_back(read_action(row));
    return actions;
}

Figures read_figures(const storage::Row& row)
{
    return {
        .source = row.get<SourceKind>(0),
        .unit = row.get<std::string>(1),
        .promised = row.number(2),
        .carried = row.number(3),
        .done = row.number(4),
        .in_time = row.number(5),
        .late = row.number(6),
        .dropped = row.number(7)};
}

} // namespace

List ActionStore::list(const Search& search, Date today) const
{
    static const std::string counting = std::string{count_found} + std::string{as_searched};
    List list{.search = search};
    const auto counts = ask(sql_, counting, search, today);
    list.found = counts.front().number(0);
    list.late = counts.front().number(1);
    list.pages =
        static_cast<int>(std::max<std::int64_t>(1, (list.found + on_a_page - 1) / on_a_page));
    list.search.page = std::clamp(search.page, 1, list.pages);
    list.shown = actions_in(ask(
        sql_, listing(search.order), search, today, on_a_page, (list.search.page - 1) * on_a_page
    ));
    return list;
}

std::vector<Action> ActionStore::of_process(std::int64_t process, Audience audience, Date today)
    const
{
    static const std::string sql =
        std::string{action_columns} + std::string{of_one_process} + std::string{by_own_urgency};
    return sql_.all(read_action, sql, process, audience == Audience::residents, today);
}

std::vector<Action> ActionStore::of_body(bodies::BodyId body, Audience audience, Date today) const
{
    static const std::string sql =
        std::string{action_columns} + std::string{of_one_body} + std::string{by_own_urgency};
    return sql_.all(read_action, sql, body, audience == Audience::residents, today);
}

std::vector<Action> ActionStore::all(const Search& search, Date today) const
{
    return actions_in(
        ask(sql_, listing(search.order), search, today, all_there_are, std::int64_t{0})
    );
}

std::vector<Figures> ActionStore::figures(const Period& period, Date today) const
{
    return sql_.all(read_figures, count_per_unit, period.from, period.until, today);
}

std::vector<BodyTally> ActionStore::tallies(const Period& due_in, Date today) const
{
    const auto read = [](const storage::Row& row) {
        return BodyTally{
            .body = row.get<bodies::BodyId>(0),
            .due = row.number(1),
            .done = row.number(2),
            .late = row.number(3)};
    };
    return sql_.all(read, count_per_body, due_in.from, due_in.until, today);
}

std::vector<std::string> ActionStore::units() const
{
    return sql_.all([](const storage::Row& row) { return row.get<std::string>(0); }, all_units);
}

std::vector<ProcessRef> ActionStore::processes() const
{
    return sql_.all(
        [](const storage::Row& row) {
            return ProcessRef{row.number(0), row.get<std::string>(1), row.get<std::string>(2)};
        },
        all_processes
    );
}

} // namespace wijkspraak::actions
