#include "features/messages/columns.hpp"
#include "features/messages/store.hpp"

namespace wijkspraak::messages {

namespace {

constexpr std::string_view all_suppressions = R"(
    select address, reach, cause, reason, since from message_suppressions
    where ended_at is null order by since desc, id desc limit 1000
)";

constexpr std::string_view suppressions_by_address = R"(
    select address, reach, cause, reason, since from message_suppressions
    where address = $1 and ended_at is null order by id
)";

constexpr std::string_view insert_suppression = R"(
    insert into message_suppressions (address, reach, cause, reason, since)
    select $1, $2, $3, $4, $5
    where not exists (
        select 1 from message_suppressions
        where address = $1 and reach = $2 and cause = $3 and ended_at is null)
)";

constexpr std::string_view end_suppression = R"(
    update message_suppressions set ended_at = $2, ended_reason = $3
    where address = $1 and ended_at is null
)";

constexpr std::string_view end_own_choice = R"(
    update message_suppressions set ended_at = $2, ended_reason = 'andere keuze'
    where address = $1 and cause = 'afgemeld' and ended_at is null
)";

constexpr std::string_view all_settings = "select name, number from message_settings";
constexpr std::string_view all_paces = "select domain, per_minute from message_paces";
constexpr std::string_view save_setting = R"(
    insert into message_settings (name, number) values ($1, $2)
    on conflict (name) do update set number = excluded.number
)";
constexpr std::string_view delete_paces = "delete from message_paces";
constexpr std::string_view insert_pace =
    "insert into message_paces (domain, per_minute) values ($1, $2)";

constexpr std::string_view mail_by_code = R"(
    select id, address from message_mails where code = $1
)";

constexpr std::string_view return_mail = R"(
    update message_mails set state = 'teruggekomen', words = $2 where id = $1
)";

Suppression read_suppression(const storage::Row& row)
{
    return {
        .address = row.get<std::string>(0),
        .reach = row.get<Reach>(1),
        .cause = row.get<Cause>(2),
        .reason = row.get<std::string>(3),
        .since = row.get<Instant>(4),
    };
}

} // namespace

std::vector<Suppression> MessageStore::suppressions() const
{
    return sql_.all(read_suppression, all_suppressions);
}

std::vector<Suppression> MessageStore::suppressions_of(std::string_view address) const
{
    return sql_.all(read_suppression, suppressions_by_address, address);
}

void MessageStore::suppress(const Suppression& suppression, const storage::Actor& actor)
{
    sql_.run(
        insert_suppression,
        suppression.address,
        to_word(suppression.reach),
        to_word(suppression.cause),
        suppression.reason,
        suppression.since
    );
    const auto detail =
        std::string{to_word(suppression.cause)} + " " + std::string{to_word(suppression.reach)};
    storage::audit(sql_, actor, {.action = "message.suppress", .detail = detail});
}

void MessageStore::choose(
    const std::string& address, std::optional<Reach> stops, const storage::Actor& actor
)
{
    sql_.run(end_own_choice, address, actor.at);
    if (stops)
        return suppress(
            {.address = address,
             .reach = *stops,
             .cause = Cause::unsubscribed,
             .reason = {},
             .since = actor.at},
            actor
        );
    storage::audit(sql_, actor, {.action = "message.resubscribe"});
}

bool MessageStore::end_suppressions(
    std::string_view address, std::string_view reason, const storage::Actor& actor
)
{
    const auto ended = sql_.run(end_suppression, address, actor.at, reason).changed();
    storage::audit(sql_, actor, {.action = "message.unsuppress", .detail = std::string{reason}});
    return ended > 0;
}

// Not a sentence for a page but what stands with the message in the outbox: the word of the cause.
std::string MessageStore::why_withheld(Kind kind, std::string_view address) const
{
    for (const auto& suppression : suppressions_of(address))
        if (is_stopped(kind, suppression)) return std::string{to_word(suppression.cause)};
    return {};
}

Settings MessageStore::settings() const
{
    Settings settings;
    for (const auto& row : sql_.run(all_settings)) {
        if (row.text(0) == "vrijgave") settings.release_limit = row.number(1);
        if (row.text(0) == "tempo") settings.per_minute = row.number(1);
    }
    for (const auto& row : sql_.run(all_paces))
        settings.paces.emplace(row.get<std::string>(0), row.number(1));
    return settings;
}

void MessageStore::save(const Settings& settings, const storage::Actor& actor)
{
    sql_.run(save_setting, "vrijgave", settings.release_limit);
    sql_.run(save_setting, "tempo", settings.per_minute);
    sql_.run(delete_paces);
    for (const auto& [domain, per_minute] : settings.paces)
        sql_.run(insert_pace, domain, per_minute);
    storage::audit(sql_, actor, {.action = "message.settings"});
}

std::optional<MessageStore::Trace> MessageStore::trace(std::string_view code) const
{
    return sql_.first(
        [](const storage::Row& row) {
            return Trace{.id = row.get<MailId>(0), .address = row.get<std::string>(1)};
        },
        mail_by_code,
        code
    );
}

void MessageStore::note_return(MailId id, std::string_view words, const storage::Actor& actor)
{
    sql_.run(return_mail, id, words);
    storage::audit(sql_, actor, {.action = "message.returned", .subject = id.value()});
}

} // namespace wijkspraak::messages
