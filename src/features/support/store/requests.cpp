#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/support/columns.hpp"
#include "features/support/store.hpp"
#include "storage/patterns.hpp"

#include <algorithm>

namespace wijkspraak::support {

namespace {

constexpr std::int64_t on_a_page = 25;

constexpr std::string_view insert_request = R"(
    insert into support_requests
        (body_id, kind, what, needed_by, is_by_office, state, asked_at, waiting_since, asker,
        search)
    values ($1, $2, $3, $4, $5, 'gevraagd', $6, $6, $7, $8)
    returning id
)";

constexpr std::string_view update_request = R"(
    update support_requests
    set state = $2, waiting_since = $3, handler = $4, ended_on = $5
    where id = $1
)";

constexpr std::string_view insert_one_step = R"(
    insert into support_steps (request_id, deed, at, account, role, note)
    values ($1, $2, $3, $4, $5, $6)
    returning id
)";

constexpr std::string_view steps_of_request = R"(
    select deed, at, role, note from support_steps where request_id = $1 order by id desc
)";

constexpr std::string_view request_columns = R"(
    select id, body_id, kind, what, needed_by, is_by_office, state, asked_at, waiting_since, asker,
        handler, ended_on
    from support_requests
)";

// A number among the arguments gets its type from a cast, since PostgreSQL sees no column first.
constexpr std::string_view as_searched = R"(
    where ($1 = '' or search like $1) and ($2 = '' or search like $2)
      and ($3 = '' or search like $3)
      and ($4 = 'alles' or $4 = state or ($4 = 'open' and ended_on is null))
      and ($5 = '' or kind = $5)
      and ($6 = '' or $6 like '%,' || cast(body_id as text) || ',%')
      and (cast($7 as bigint) = 0 or handler = $7
           or $8 like '%,' || cast(body_id as text) || ',%')
)";

constexpr std::string_view by_waiting = R"(
    order by case when state in ('gevraagd', 'opgepakt') then 0 when ended_on is null then 1
                  else 2 end,
             case when ended_on is null then waiting_since else -waiting_since end, id
)";
constexpr std::string_view by_novelty = "order by asked_at desc, id desc";

constexpr std::string_view open_of_all = R"(
    select body_id, count(*), sum(case when state in ('gevraagd', 'opgepakt') then 1 else 0 end),
        min(case when state in ('gevraagd', 'opgepakt') then waiting_since end)
    from support_requests
    where ended_on is null
    group by body_id
)";

constexpr std::string_view asked_between = R"(
    select body_id, count(*),
        sum(case when state in ('gevraagd', 'opgepakt') then 0 else 1 end)
    from support_requests
    where asked_at >= $1 and asked_at < $2 and state <> 'ingetrokken'
    group by body_id
)";

Request read_request(const storage::Row& row)
{
    return {
        {.body = row.get<bodies::BodyId>(1),
         .kind = row.get<Kind>(2),
         .what = row.get<std::string>(3),
         .needed_by = row.get<std::optional<Date>>(4),
         .is_by_office = row.get<bool>(5)},
        row.get<RequestId>(0),
        row.get<State>(6),
        row.get<Instant>(7),
        row.get<Instant>(8),
        row.get<std::optional<std::int64_t>>(9),
        row.get<std::optional<std::int64_t>>(10),
        row.get<std::optional<Date>>(11)
    };
}

/// ",3,14," to look up a number in.
std::string numbers_of(const std::vector<bodies::BodyId>& bodies)
{
    std::string numbers = ",";
    for (const auto id : bodies) numbers += std::to_string(id.value()) + ",";
    return numbers;
}

template <typename... More>
storage::Rows ask_for(
    Transaction& sql, const std::string& question, const Search& search, const More&... more
)
{
    const auto patterns = storage::patterns_of<3>(search.words);
    return sql.run(
        question,
        patterns[0],
        patterns[1],
        patterns[2],
        to_word(search.stand),
        search.kind ? to_word(*search.kind) : std::string_view{},
        search.bodies ? numbers_of(*search.bodies) : std::string{},
        search.mine ? search.mine->account : 0,
        search.mine ? numbers_of(search.mine->bodies) : std::string{},
        more...
    );
}

} // namespace

RequestId insert(Transaction& transaction, const RequestDraft& draft, const storage::Actor& actor)
{
    const auto body = bodies::find(transaction, draft.body).value();
    return transaction
        .run(
            insert_request,
            draft.body,
            draft.kind,
            draft.what,
            draft.needed_by,
            draft.is_by_office,
            actor.at,
            actor.account,
            plain(body.name + " " + draft.what)
        )
        .front()
        .get<RequestId>(0);
}

void update(Transaction& transaction, const Request& after)
{
    transaction.run(
        update_request, after.id, after.state, after.waiting_since, after.handler, after.ended_on
    );
}

StepId insert_step(
    Transaction& transaction, RequestId request, const Telling& telling, const storage::Actor& actor
)
{
    const auto id = transaction
                        .run(
                            insert_one_step,
                            request,
                            telling.deed,
                            actor.at,
                            actor.account,
                            actor.role,
                            telling.note
                        )
                        .front()
                        .get<StepId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "support.request",
         .subject = request.value(),
         .detail = std::string{to_word(telling.deed)}}
    );
    return id;
}

std::optional<Request> find(Transaction& transaction, RequestId id)
{
    static const std::string sql = std::string{request_columns} + " where id = $1";
    return transaction.first(read_request, sql, id);
}

std::vector<Request> requests_of(Transaction& transaction, bodies::BodyId body)
{
    static const std::string sql =
        std::string{request_columns} + " where body_id = $1 " + std::string{by_waiting};
    return transaction.all(read_request, sql, body);
}

std::vector<Step> steps_of(Transaction& transaction, RequestId id)
{
    return transaction.all(
        [](const storage::Row& row) {
            return Step{
                row.get<Deed>(0),
                row.get<Instant>(1),
                row.get<std::string>(2),
                row.get<std::string>(3)};
        },
        steps_of_request,
        id
    );
}

RequestList list(Transaction& transaction, const Search& search)
{
    static const auto counting =
        "select count(*) from support_requests " + std::string{as_searched};
    static const auto limits = std::string{" limit $9 offset $10"};
    static const auto waiting =
        std::string{request_columns} + std::string{as_searched} + std::string{by_waiting} + limits;
    static const auto newest =
        std::string{request_columns} + std::string{as_searched} + std::string{by_novelty} + limits;

    RequestList found{.found = ask_for(transaction, counting, search).front().number(0)};
    found.pages =
        static_cast<int>(std::max<std::int64_t>(1, (found.found + on_a_page - 1) / on_a_page));
    found.page = std::clamp(search.page, 1, found.pages);
    const auto rows = ask_for(
        transaction,
        search.order == Order::newest ? newest : waiting,
        search,
        on_a_page,
        (found.page - 1) * on_a_page
    );
    for (const auto& row : rows) found.shown.push_back(read_request(row));
    return found;
}

std::map<bodies::BodyId, AskedRequests> requests_between(
    Transaction& transaction, Date first, Date last
)
{
    const auto from = instant_of(first, 0);
    const auto until = instant_of(last + std::chrono::days{1}, 0);
    std::map<bodies::BodyId, AskedRequests> all;
    for (const auto& row : transaction.run(asked_between, from, until))
        all[row.get<bodies::BodyId>(0)] = {.asked = row.get<int>(1), .answered = row.get<int>(2)};
    return all;
}

std::map<bodies::BodyId, OpenRequests> open_requests(Transaction& transaction)
{
    std::map<bodies::BodyId, OpenRequests> all;
    for (const auto& row : transaction.run(open_of_all)) {
        const auto since = row.get<std::optional<Instant>>(3);
        all[row.get<bodies::BodyId>(0)] = {
            .open = row.get<int>(1),
            .waiting = row.get<int>(2),
            .since = since ? std::optional{day_of(*since)} : std::nullopt};
    }
    return all;
}

} // namespace wijkspraak::support
