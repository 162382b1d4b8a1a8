#include "base/plain.hpp"
#include "base/with_word.hpp"
#include "features/trainings/columns.hpp"
#include "features/trainings/store.hpp"
#include "storage/patterns.hpp"

#include <algorithm>

namespace wijkspraak::trainings {

namespace {

constexpr std::int64_t on_a_page = 20;

constexpr std::string_view insert_training = R"(
    insert into trainings
        (title, learned, audience, on_day, from_time, until_time, place, is_online, places,
        last_day, organiser, changed_at, search)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    returning id
)";

constexpr std::string_view update_training = R"(
    update trainings
    set title = $2, learned = $3, audience = $4, on_day = $5, from_time = $6, until_time = $7,
        place = $8, is_online = $9, places = $10, last_day = $11, organiser = $12,
        changed_at = $13, search = $14, revision = revision + 1
    where id = $1
)";

constexpr std::string_view update_cancelled = R"(
    update trainings
    set cancelled = $2, changed_at = $3, revision = revision + 1
    where id = $1
)";

constexpr std::string_view filling_columns = R"(
    coalesce((select sum(people) from training_registrations
              where training_id = trainings.id and state = 'aangemeld'), 0),
    coalesce((select sum(people) from training_registrations
              where training_id = trainings.id and state = 'wachtlijst'), 0)
)";

constexpr std::string_view as_searched = R"(
    where ($1 = '' or search like $1) and ($2 = '' or search like $2)
      and ($3 = 'alles' or ($3 = 'komt' and on_day >= $4) or ($3 = 'geweest' and on_day < $4))
)";

std::string searched(const TrainingDraft& draft)
{
    return plain(
        draft.title + " " + draft.learned + " " + draft.audience + " " + draft.organiser + " " +
        draft.place
    );
}

Offered read_offered(const storage::Row& row)
{
    return {
        .training = read_training(row),
        .filling = {
                    .taken = row.get<int>(after_training), .waiting = row.get<int>(after_training + 1)}
    };
}

std::string all_offered()
{
    return "select " + std::string{training_columns} + ", " + std::string{filling_columns} +
           " from trainings ";
}

std::string all_trainings()
{
    return "select " + std::string{training_columns} + " from trainings ";
}

std::optional<std::string> time_column(const std::optional<TimeOfDay>& time)
{
    return time ? std::optional{to_text(*time)} : std::nullopt;
}

} // namespace

Training read_training(const storage::Row& row)
{
    const auto time = [&](std::size_t column) {
        return TimeOfDay::parse(row.get<std::optional<std::string>>(column).value_or(""));
    };
    return {
        {.title = row.get<std::string>(1),
         .learned = row.get<std::string>(2),
         .audience = row.get<std::string>(3),
         .on = row.get<Date>(4),
         .from = time(5),
         .until = time(6),
         .place = row.get<std::string>(7),
         .is_online = row.get<bool>(8),
         .places = row.get<int>(9),
         .last_day = row.get<Date>(10),
         .organiser = row.get<std::string>(11)},
        row.get<TrainingId>(0),
        row.get<std::string>(12),
        row.get<int>(13),
        row.get<Instant>(14)
    };
}

Text to_text(Period period)
{
    switch (period) {
    case Period::ahead: return t("Wat nog komt");
    case Period::past: return t("Wat geweest is");
    case Period::all: return t("Alles");
    }
    return {};
}

std::string_view to_word(Period period)
{
    switch (period) {
    case Period::ahead: return "komt";
    case Period::past: return "geweest";
    case Period::all: return "alles";
    }
    return {};
}

std::optional<Period> parse_period(std::string_view word)
{
    return with_word(periods, word);
}

TrainingId add(Transaction& transaction, const TrainingDraft& draft, const storage::Actor& actor)
{
    const auto id = transaction
                        .run(
                            insert_training,
                            draft.title,
                            draft.learned,
                            draft.audience,
                            draft.on,
                            time_column(draft.from),
                            time_column(draft.until),
                            draft.place,
                            draft.is_online,
                            draft.places,
                            draft.last_day,
                            draft.organiser,
                            actor.at,
                            searched(draft)
                        )
                        .front()
                        .get<TrainingId>(0);
    storage::audit(transaction, actor, {.action = "training.add", .subject = id.value()});
    return id;
}

void change(
    Transaction& transaction,
    const Training& before,
    const TrainingDraft& after,
    const storage::Actor& actor
)
{
    take_turn(transaction, before.id);
    transaction.run(
        update_training,
        before.id,
        after.title,
        after.learned,
        after.audience,
        after.on,
        time_column(after.from),
        time_column(after.until),
        after.place,
        after.is_online,
        after.places,
        after.last_day,
        after.organiser,
        actor.at,
        searched(after)
    );
    storage::audit(transaction, actor, {.action = "training.change", .subject = before.id.value()});
    admit(transaction, before.id, actor.at);
}

void cancel(
    Transaction& transaction,
    const Training& training,
    const std::string& reason,
    const storage::Actor& actor
)
{
    take_turn(transaction, training.id);
    transaction.run(update_cancelled, training.id, reason, actor.at);
    storage::audit(
        transaction, actor, {.action = "training.cancel", .subject = training.id.value()}
    );
    const auto after = find(transaction, training.id).value();
    for (const auto& registration : registrations_of(transaction, training.id))
        if (registration.state != State::cancelled)
            tell_cancelled(transaction, after, registration, actor.at);
}

std::optional<Offered> find_offered(Transaction& transaction, TrainingId id)
{
    static const auto sql = all_offered() + "where trainings.id = $1";
    return transaction.first(read_offered, sql, id);
}

std::optional<Training> find(Transaction& transaction, TrainingId id)
{
    static const auto sql = all_trainings() + "where trainings.id = $1";
    return transaction.first(read_training, sql, id);
}

std::optional<Training> find(Transaction& transaction, std::string_view title, Date on)
{
    static const auto sql = all_trainings() + "where title = $1 and on_day = $2";
    return transaction.first(read_training, sql, title, on);
}

Catalogue catalogue(Transaction& transaction, const Search& search, Date today)
{
    static const auto counting = "select count(*) from trainings " + std::string{as_searched};
    static const auto ahead = all_offered() + std::string{as_searched} +
                              " order by on_day, trainings.id limit $5 offset $6";
    static const auto past = all_offered() + std::string{as_searched} +
                             " order by on_day desc, trainings.id limit $5 offset $6";
    const auto patterns = storage::patterns_of<2>(search.words);
    const auto ask = [&](std::string_view question, const auto&... more) {
        return transaction.run(
            question, patterns[0], patterns[1], to_word(search.period), today, more...
        );
    };
    Catalogue found{.found = ask(counting).front().number(0)};
    found.pages =
        static_cast<int>(std::max<std::int64_t>(1, (found.found + on_a_page - 1) / on_a_page));
    found.page = std::clamp(search.page, 1, found.pages);
    const auto rows =
        ask(search.period == Period::ahead ? ahead : past, on_a_page, (found.page - 1) * on_a_page);
    for (const auto& row : rows) found.shown.push_back(read_offered(row));
    return found;
}

} // namespace wijkspraak::trainings
