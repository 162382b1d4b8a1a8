#include "features/talks/columns.hpp"
#include "features/talks/store.hpp"

namespace wijkspraak::talks {

namespace {

// One row for each talk, with all that its state follows from. PostgreSQL and SQLite both see one
// row of each of the tables that are joined, by their keys.
constexpr std::string_view talks_with = R"(
    select talks.id, talks.round_id, talks.body_id, talks.year, talks.added_at,
           talks.left_out_at, talks.left_out_reason, talks.invited_at, talks.proposed_at,
           talks.proposal, talks.held_on, talks.held_at, talks.of_body, talks.body_roles,
           talks.of_municipality, talks.municipality_roles, talks.level_id, talks.level_name,
           talks.level_reason, talks.sent_at, talks.report_version, talks.frozen_at,
           talks.digest, talks.level_note,
           slots.id, slots.on_day, slots.from_time, slots.place, slots.taken_at, slots.revision,
           bodys.ready_at, towns.ready_at, bodyc.at, townc.at
    from talks
    left join talk_slots slots on slots.talk_id = talks.id
    left join talk_sheets bodys on bodys.talk_id = talks.id and bodys.voice = 'wijkorgaan'
    left join talk_sheets towns on towns.talk_id = talks.id and towns.voice = 'gemeente'
    left join talk_confirmations bodyc on bodyc.talk_id = talks.id and bodyc.side = 'wijkorgaan'
    left join talk_confirmations townc on townc.talk_id = talks.id and townc.side = 'gemeente'
)";

std::string with(std::string_view where)
{
    return std::string{talks_with} + std::string{where};
}

constexpr std::string_view insert_talk = R"(
    insert into talks (round_id, body_id, year, added_at) values ($1, $2, $3, $4)
    on conflict (body_id, year) do nothing
    returning id
)";
constexpr std::string_view set_left_out = R"(
    update talks set left_out_at = $2, left_out_reason = $3 where id = $1
)";
constexpr std::string_view insert_event = R"(
    insert into talk_events (talk_id, what, at, role, note) values ($1, $2, $3, $4, $5)
)";
constexpr std::string_view events_of_talk = R"(
    select what, at, role, note from talk_events where talk_id = $1 order by id desc
)";

std::optional<Slot> read_slot(const storage::Row& row)
{
    if (row.is_null(24)) return std::nullopt;
    return Slot{
        {.on = row.get<Date>(25),
         .from = TimeOfDay::parse(row.text(26)).value(),
         .place = row.get<std::string>(27)},
        row.get<SlotId>(24),
        row.get<TalkId>(0),
        row.get<int>(29),
        row.get<std::optional<Instant>>(28)
    };
}

std::optional<Held> read_held(const storage::Row& row)
{
    if (row.is_null(10)) return std::nullopt;
    Held held{
        .on = row.get<Date>(10),
        .attendance = {
                       .of_body = row.get<int>(12),
                       .body_roles = row.get<std::string>(13),
                       .of_municipality = row.get<int>(14),
                       .municipality_roles = row.get<std::string>(15)}
    };
    if (not row.is_null(16))
        held.level = AgreedLevel{
            row.get<levels::LevelId>(16), row.get<std::string>(17), row.get<std::string>(18)};
    return held;
}

void put(std::map<Side, Instant>& moments, Side side, const std::optional<Instant>& at)
{
    if (at) moments.emplace(side, *at);
}

Facts read_facts(const storage::Row& row)
{
    Facts facts{
        .added_at = row.get<Instant>(4),
        .left_out_at = row.get<std::optional<Instant>>(5),
        .invited_at = row.get<std::optional<Instant>>(7),
        .proposed_at = row.get<std::optional<Instant>>(8),
        .planned_on = row.get<std::optional<Date>>(25),
        .chosen_at = row.get<std::optional<Instant>>(28),
        .held_on = row.get<std::optional<Date>>(10),
        .held_at = row.get<std::optional<Instant>>(11),
        .sent_at = row.get<std::optional<Instant>>(19),
        .frozen_at = row.get<std::optional<Instant>>(21)};
    put(facts.ready_at, Side::body, row.get<std::optional<Instant>>(30));
    put(facts.ready_at, Side::municipality, row.get<std::optional<Instant>>(31));
    put(facts.confirmed_at, Side::body, row.get<std::optional<Instant>>(32));
    put(facts.confirmed_at, Side::municipality, row.get<std::optional<Instant>>(33));
    return facts;
}

Talk read_talk(const storage::Row& row)
{
    Talk talk{
        .id = row.get<TalkId>(0),
        .round = row.get<RoundId>(1),
        .body = row.get<bodies::BodyId>(2),
        .year = row.get<int>(3),
        .facts = read_facts(row),
        .left_out_reason = row.get<std::string>(6),
        .proposal = row.get<std::string>(9),
        .slot = read_slot(row),
        .held = read_held(row),
        .report_version = row.get<int>(20)};
    if (talk.facts.frozen_at)
        talk.frozen =
            Frozen{*talk.facts.frozen_at, row.get<std::string>(22), row.get<std::string>(23)};
    return talk;
}

Event read_event(const storage::Row& row)
{
    return {
        .what = row.get<Happening>(0),
        .at = row.get<Instant>(1),
        .role = row.get<std::string>(2),
        .note = row.get<std::string>(3)};
}

} // namespace

std::string_view log_word(Happening what)
{
    switch (what) {
    case Happening::added: return "talk.add";
    case Happening::left_out: return "talk.leave_out";
    case Happening::put_back: return "talk.put_back";
    case Happening::invited: return "talk.invite";
    case Happening::chosen: return "talk.choose";
    case Happening::proposed: return "talk.propose";
    case Happening::moved: return "talk.move";
    case Happening::held: return "talk.hold";
    case Happening::sent: return "talk.send_report";
    case Happening::withdrawn: return "talk.withdraw_report";
    case Happening::confirmed: return "talk.confirm";
    case Happening::frozen: return "talk.freeze";
    case Happening::reminded: return "talk.remind";
    }
    return {};
}

void note(
    Transaction& transaction,
    TalkId talk,
    Happening what,
    const storage::Actor& actor,
    const std::string& note
)
{
    transaction.run(insert_event, talk, what, actor.at, actor.role, note);
    storage::audit(transaction, actor, {.action = log_word(what), .subject = talk.value()});
}

std::vector<Event> events_of(Transaction& transaction, TalkId talk)
{
    return transaction.all(read_event, events_of_talk, talk);
}

Result<TalkId, Text> add(
    Transaction& transaction, const Round& round, bodies::BodyId body, const storage::Actor& actor
)
{
    if (not find(transaction, body, round.year)) {
        const auto rows = transaction.run(insert_talk, round.id, body, round.year, actor.at);
        if (not rows.empty()) {
            const auto id = rows.front().get<TalkId>(0);
            note(transaction, id, Happening::added, actor);
            return id;
        }
        transaction.undo(); // another server was first
    }
    return t(
        "Dit wijkorgaan heeft in {jaar} al een jaargesprek in een ronde.",
        std::to_string(round.year)
    );
}

void leave_out(
    Transaction& transaction,
    const Talk& talk,
    const std::string& reason,
    const storage::Actor& actor
)
{
    static constexpr std::string_view let_go = R"(
        update talk_slots set talk_id = null, taken_at = null where talk_id = $1
    )";
    transaction.run(set_left_out, talk.id, std::optional{actor.at}, reason);
    transaction.run(let_go, talk.id);
    note(transaction, talk.id, Happening::left_out, actor, reason);
}

void put_back(Transaction& transaction, const Talk& talk, const storage::Actor& actor)
{
    transaction.run(set_left_out, talk.id, std::optional<Instant>{}, "");
    note(transaction, talk.id, Happening::put_back, actor);
}

std::optional<Talk> find(Transaction& transaction, TalkId id)
{
    static const auto sql = with("where talks.id = $1");
    return transaction.first(read_talk, sql, id);
}

std::optional<Talk> find(Transaction& transaction, bodies::BodyId body, int year)
{
    static const auto sql = with("where talks.body_id = $1 and talks.year = $2");
    return transaction.first(read_talk, sql, body, year);
}

std::vector<Talk> talks_of(Transaction& transaction, RoundId round)
{
    static const auto sql = with("where talks.round_id = $1 order by talks.id");
    return transaction.all(read_talk, sql, round);
}

std::vector<Talk> talks_of_year(Transaction& transaction, int year)
{
    static const auto sql = with("where talks.year = $1 order by talks.id");
    return transaction.all(read_talk, sql, year);
}

std::vector<Talk> talks_of_body(Transaction& transaction, bodies::BodyId body)
{
    static const auto sql = with("where talks.body_id = $1 order by talks.year desc");
    return transaction.all(read_talk, sql, body);
}

std::vector<Talk> running_talks(Transaction& transaction)
{
    static const auto sql = with("where talks.frozen_at is null and talks.left_out_at is null "
                                 "and talks.invited_at is not null order by talks.id");
    return transaction.all(read_talk, sql);
}

} // namespace wijkspraak::talks
