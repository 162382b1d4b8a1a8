#include "civic/zone.hpp"
#include "features/messages/messages.hpp"
#include "features/talks/store.hpp"
#include "features/talks/telling.hpp"

#include <map>

/// What features above ask of the talks, and what is done once a day.
namespace wijkspraak::talks {

namespace {

std::vector<TalkLine> with_rounds(Transaction& transaction, const std::vector<Talk>& talks)
{
    std::map<RoundId, Round> known;
    for (auto& round : rounds(transaction)) known.emplace(round.id, std::move(round));
    std::vector<TalkLine> all;
    all.reserve(talks.size());
    for (const auto& talk : talks) {
        const auto& round = known.at(talk.round);
        all.push_back(
            {.id = talk.id,
             .round = talk.round,
             .body = talk.body,
             .year = talk.year,
             .district = round.district,
             .district_name = round.district_name,
             .state = state_of(talk.facts),
             .facts = talk.facts}
        );
    }
    return all;
}

struct Due {
    TalkId talk;
    Reminder reminder;
};

std::vector<Due> due_on(Transaction& transaction, Date today)
{
    std::map<RoundId, int> answer_days;
    for (const auto& round : rounds(transaction)) answer_days[round.id] = round.answer_days;
    std::vector<Due> all;
    for (const auto& talk : running_talks(transaction))
        for (const auto& reminder : reminders_by(talk.facts, answer_days.at(talk.round), today))
            if (not messages::find_by_cause(transaction, cause_of(talk.id, reminder)))
                all.push_back({talk.id, reminder});
    return all;
}

/// Whether this put a reminder in the outbox; another server may just have done so.
bool remind(Transaction& transaction, const Due& due, Instant now)
{
    const auto talk = find(transaction, due.talk);
    if (not talk or not tell_reminder(transaction, *talk, due.reminder, now)) return false;
    note(
        transaction,
        due.talk,
        Happening::reminded,
        {.account = {}, .role = "dagelijkse ronde", .at = now},
        std::string{to_word(due.reminder.side)}
    );
    return true;
}

} // namespace

std::vector<TalkLine> lines(Transaction& transaction, int year)
{
    return with_rounds(transaction, talks_of_year(transaction, year));
}

std::vector<TalkLine> lines_of(Transaction& transaction, bodies::BodyId body)
{
    return with_rounds(transaction, talks_of_body(transaction, body));
}

Next next_of(const TalkLine& line, Date today)
{
    return next_step(line.facts, today);
}

std::string office_path(TalkId id)
{
    return "/kantoor/jaargesprekken/" + std::to_string(id.value());
}

std::string office_path(RoundId id)
{
    return "/kantoor/jaargesprekken/rondes/" + std::to_string(id.value());
}

std::string own_path(const bodies::Body& body, int year)
{
    return bodies::own_path(body) + "/jaargesprek/" + std::to_string(year);
}

int daily_round(storage::Database& database, Instant now)
{
    const auto all =
        database.read([&](Transaction& transaction) { return due_on(transaction, day_of(now)); });
    int reminders = 0;
    for (const auto& due : all)
        if (database.write([&](Transaction& transaction) { return remind(transaction, due, now); }))
            ++reminders;
    return reminders;
}

} // namespace wijkspraak::talks
