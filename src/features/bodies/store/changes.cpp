#include "features/bodies/columns.hpp"
#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

namespace {

constexpr std::string_view insert_change = R"(
    insert into body_changes
        (body_id, at, account_id, role, subject, deed, thing, title, is_by_body, waits)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    returning id
)";

constexpr std::string_view insert_field = R"(
    insert into body_change_fields (change_id, number, field, before, after, is_private)
    values ($1, $2, $3, $4, $5, $6)
)";

constexpr std::string_view changes_of_body = R"(
    select id, body_id, at, account_id, role, subject, deed, thing, title, is_by_body, seen_at,
        undone_at
    from body_changes
    where body_id = $1 and id < $2
    order by id desc
    limit $3
)";

constexpr std::string_view changes_that_wait = R"(
    select id, body_id, at, account_id, role, subject, deed, thing, title, is_by_body, seen_at,
        undone_at
    from body_changes
    where waits = 1
    order by id
    limit $1
)";

constexpr std::string_view changes_that_wait_for = R"(
    select body_changes.id, body_id, at, account_id, role, subject, deed, thing, title,
        is_by_body, seen_at, undone_at
    from body_changes
    join bodies on bodies.id = body_id
    where waits = 1 and coach_account_id = $2
    order by body_changes.id
    limit $1
)";

constexpr std::string_view waiting_of_body = R"(
    select id, body_id, at, account_id, role, subject, deed, thing, title, is_by_body, seen_at,
        undone_at
    from body_changes
    where waits = 1 and body_id = $1
    order by id
)";

constexpr std::string_view count_that_wait = R"(
    select count(*) from body_changes where waits = 1
)";

constexpr std::string_view count_that_wait_for = R"(
    select count(*)
    from body_changes
    join bodies on bodies.id = body_id
    where waits = 1 and coach_account_id = $1
)";

constexpr std::string_view change_by_id = R"(
    select id, body_id, at, account_id, role, subject, deed, thing, title, is_by_body, seen_at,
        undone_at
    from body_changes
    where id = $1
)";

constexpr std::string_view fields_of_change = R"(
    select field, before, after
    from body_change_fields
    where change_id = $1
    order by number
)";

constexpr std::string_view update_seen = R"(
    update body_changes set seen_at = $2, waits = 0 where id = $1
)";

constexpr std::string_view update_undone = R"(
    update body_changes set undone_at = $2, seen_at = coalesce(seen_at, $2), waits = 0
    where id = $1
)";

constexpr std::string_view forget_private = R"(
    update body_change_fields set before = '', after = '' where change_id = $1 and is_private = 1
)";

constexpr std::string_view forget_old_private = R"(
    update body_change_fields set before = '', after = ''
    where is_private = 1 and (before <> '' or after <> '')
        and change_id in (select id from body_changes where waits = 1 and at < $1)
)";

Change read_change(const storage::Row& row)
{
    return {
        {.subject = row.get<Subject>(5),
         .deed = row.get<Deed>(6),
         .thing = row.number(7),
         .title = row.get<std::string>(8),
         .is_by_body = row.get<bool>(9)},
        row.get<ChangeId>(0),
        row.get<BodyId>(1),
        row.get<Instant>(2),
        row.get<std::optional<std::int64_t>>(3),
        row.get<std::string>(4),
        row.get<std::optional<Instant>>(10),
        row.get<std::optional<Instant>>(11)
    };
}

std::vector<Change> with_fields(Transaction& transaction, std::vector<Change> changes)
{
    for (auto& change : changes)
        change.fields = transaction.all(
            [](const storage::Row& row) {
                return FieldChange{
                    row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
            },
            fields_of_change,
            change.id
        );
    return changes;
}

} // namespace

void insert(
    Transaction& transaction,
    BodyId body,
    const ChangeDraft& change,
    const storage::Actor& actor,
    const std::function<bool(std::string_view field)>& is_private
)
{
    const auto id = transaction
                        .run(
                            insert_change,
                            body,
                            actor.at,
                            actor.account,
                            actor.role,
                            change.subject,
                            change.deed,
                            change.thing,
                            change.title,
                            change.is_by_body
                        )
                        .front()
                        .get<ChangeId>(0);
    int number = 0;
    for (const auto& field : change.fields) {
        // Nobody looks over what the office changed itself, so nothing private is kept of it.
        const bool is_kept = change.is_by_body or not is_private(field.field);
        transaction.run(
            insert_field,
            id,
            ++number,
            field.field,
            is_kept ? field.before : std::string{},
            is_kept ? field.after : std::string{},
            is_private(field.field)
        );
    }
}

std::vector<Change> changes_of(Transaction& transaction, BodyId body, std::int64_t below, int most)
{
    return with_fields(
        transaction, transaction.all(read_change, changes_of_body, body, below, most)
    );
}

std::vector<Change> waiting_changes(
    Transaction& transaction, std::optional<people::AccountId> coach, int most
)
{
    return with_fields(
        transaction,
        coach ? transaction.all(read_change, changes_that_wait_for, most, *coach)
              : transaction.all(read_change, changes_that_wait, most)
    );
}

std::vector<Change> waiting_changes_of(Transaction& transaction, BodyId body)
{
    return with_fields(transaction, transaction.all(read_change, waiting_of_body, body));
}

std::int64_t count_waiting(Transaction& transaction, std::optional<people::AccountId> coach)
{
    return coach ? transaction.run(count_that_wait_for, *coach).front().number(0)
                 : transaction.run(count_that_wait).front().number(0);
}

std::optional<Change> find_change(Transaction& transaction, ChangeId id)
{
    auto found = with_fields(transaction, transaction.all(read_change, change_by_id, id));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void mark_seen(Transaction& transaction, ChangeId id, Instant at)
{
    transaction.run(update_seen, id, at);
    transaction.run(forget_private, id);
}

void mark_undone(Transaction& transaction, ChangeId id, Instant at)
{
    transaction.run(update_undone, id, at);
    transaction.run(forget_private, id);
}

void forget_private_before(Transaction& transaction, Instant before)
{
    transaction.run(forget_old_private, before);
}

} // namespace wijkspraak::bodies
