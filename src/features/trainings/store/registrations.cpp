#include "features/trainings/columns.hpp"
#include "features/trainings/store.hpp"

namespace wijkspraak::trainings {

namespace {

constexpr std::string_view count_turn = R"(
    update trainings set turns = turns + 1 where id = $1
)";

constexpr std::string_view insert_registration = R"(
    insert into training_registrations (training_id, body_id, people, roles, state, at, account)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id
)";

constexpr std::string_view update_state = R"(
    update training_registrations set state = $2 where id = $1
)";

constexpr std::string_view update_attended = R"(
    update training_registrations set attended = $2 where id = $1
)";

constexpr std::string_view registration_columns = R"(
    select id, training_id, body_id, people, roles, state, at, account, attended
    from training_registrations
)";

constexpr std::string_view joined_of_body = R"(
    , training_registrations.id, training_id, body_id, people, roles, state, at, account, attended
    from training_registrations
    join trainings on trainings.id = training_id
    where body_id = $1 and state <> 'afgemeld'
    order by on_day desc, training_registrations.id desc
)";

constexpr std::string_view participation_of_all = R"(
    select body_id,
        sum(case when state = 'aangemeld' and on_day >= $1 and cancelled = '' then 1 else 0 end),
        sum(case when state = 'wachtlijst' and on_day >= $1 and cancelled = '' then 1 else 0 end),
        sum(case when coalesce(attended, 0) > 0 then 1 else 0 end)
    from training_registrations
    join trainings on trainings.id = training_id
    group by body_id
)";

Registration read_from(const storage::Row& row, std::size_t column)
{
    return {
        {.training = row.get<TrainingId>(column + 1),
         .body = row.get<bodies::BodyId>(column + 2),
         .people = row.get<int>(column + 3),
         .roles = row.get<std::string>(column + 4)},
        row.get<RegistrationId>(column),
        row.get<State>(column + 5),
        row.get<Instant>(column + 6),
        row.get<std::optional<std::int64_t>>(column + 7),
        row.get<std::optional<int>>(column + 8)
    };
}

Registration read_registration(const storage::Row& row)
{
    return read_from(row, 0);
}

} // namespace

void take_turn(Transaction& transaction, TrainingId id)
{
    transaction.keep_house(count_turn, id);
}

RegistrationId insert(
    Transaction& transaction,
    const RegistrationDraft& draft,
    State state,
    const storage::Actor& actor
)
{
    const auto id = transaction
                        .run(
                            insert_registration,
                            draft.training,
                            draft.body,
                            draft.people,
                            draft.roles,
                            state,
                            actor.at,
                            actor.account
                        )
                        .front()
                        .get<RegistrationId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "training.register",
         .subject = draft.training.value(),
         .detail = std::string{to_word(state)}}
    );
    return id;
}

void set_state(Transaction& transaction, RegistrationId id, State state)
{
    transaction.run(update_state, id, state);
}

void note_attendance(
    Transaction& transaction,
    const Registration& registration,
    std::optional<int> attended,
    const storage::Actor& actor
)
{
    transaction.run(update_attended, registration.id, attended);
    storage::audit(
        transaction,
        actor,
        {.action = "training.attendance", .subject = registration.training.value()}
    );
}

std::optional<Registration> find_registration(Transaction& transaction, RegistrationId id)
{
    static const std::string sql = std::string{registration_columns} + " where id = $1";
    return transaction.first(read_registration, sql, id);
}

std::vector<Registration> registrations_of(Transaction& transaction, TrainingId id)
{
    static const std::string sql =
        std::string{registration_columns} + " where training_id = $1 order by id";
    return transaction.all(read_registration, sql, id);
}

std::vector<Joined> joined_by(Transaction& transaction, bodies::BodyId body)
{
    static const auto sql = "select " + std::string{training_columns} + std::string{joined_of_body};
    return transaction.all(
        [](const storage::Row& row) {
            return Joined{read_training(row), read_from(row, after_training)};
        },
        sql,
        body
    );
}

std::map<bodies::BodyId, Participation> participation(Transaction& transaction, Date today)
{
    std::map<bodies::BodyId, Participation> all;
    for (const auto& row : transaction.run(participation_of_all, today))
        all[row.get<bodies::BodyId>(0)] = {
            .ahead = row.get<int>(1), .waiting = row.get<int>(2), .attended = row.get<int>(3)};
    return all;
}

} // namespace wijkspraak::trainings
