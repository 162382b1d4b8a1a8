#include "base/with_word.hpp"
#include "features/messages/columns.hpp"
#include "features/messages/store.hpp"

#include <array>

namespace wijkspraak::messages {

namespace {

constexpr std::string_view insert_mailing = R"(
    insert into message_mailings (
        kind, language, subject, body, link_path, link_label, process_id, state, drafted_by,
        drafted_at
    )
    values ($1, $2, $3, $4, $5, $6, cast($7 as bigint), 'concept', $8, $9)
    returning id
)";

constexpr std::string_view insert_recipient = R"(
    insert into message_mailing_recipients (mailing_id, number, address, name)
    values ($1, $2, $3, $4)
    on conflict (mailing_id, address) do nothing
)";

constexpr std::string_view mailing_columns = R"(
    select m.id, m.kind, m.language, m.subject, m.body, m.link_path, m.link_label, m.process_id,
           m.state, m.drafted_by, m.drafted_at, m.released_by, m.released_at,
)";

constexpr std::string_view counted = R"(
           (select count(*) from message_mailing_recipients r where r.mailing_id = m.id),
           (select count(*) from message_mailing_recipients r
            where r.mailing_id = m.id and r.is_queued = 1)
    from message_mailings m
)";

constexpr std::string_view not_counted = R"(
           0, 0 from message_mailings m
)";

constexpr std::string_view some_recipients = R"(
    select address, name from message_mailing_recipients
    where mailing_id = $1 order by number limit $2
)";

constexpr std::string_view release_mailing = R"(
    update message_mailings set state = 'vrijgegeven', released_by = $2, released_at = $3
    where id = $1 and state = 'concept'
)";

constexpr std::string_view withdraw_mailing = R"(
    update message_mailings set state = 'ingetrokken' where id = $1 and state = 'concept'
)";

Mailing read_mailing(const storage::Row& row)
{
    return {
        .id = row.get<MailingId>(0),
        .kind = row.get<Kind>(1),
        .language = row.get<std::string>(2),
        .subject = row.get<std::string>(3),
        .paragraphs = paragraphs_in(row.text(4)),
        .link_path = row.get<std::string>(5),
        .link_label = row.get<std::string>(6),
        .process = row.get<std::optional<std::int64_t>>(7),
        .state = row.get<MailingState>(8),
        .drafted_by = row.number(9),
        .drafted_at = row.get<Instant>(10),
        .released_by = row.get<std::optional<std::int64_t>>(11),
        .released_at = row.get<std::optional<Instant>>(12),
        .recipients = row.number(13),
        .queued = row.number(14),
    };
}

} // namespace

Text to_text(MailingState state)
{
    switch (state) {
    case MailingState::draft: return t("concept");
    case MailingState::released: return t("vrijgegeven");
    case MailingState::sending: return t("wordt verstuurd");
    case MailingState::sent: return t("verstuurd");
    case MailingState::withdrawn: return t("ingetrokken");
    }
    return {};
}

std::string_view to_word(MailingState state)
{
    switch (state) {
    case MailingState::draft: return "concept";
    case MailingState::released: return "vrijgegeven";
    case MailingState::sending: return "bezig";
    case MailingState::sent: return "verstuurd";
    case MailingState::withdrawn: return "ingetrokken";
    }
    return {};
}

std::optional<MailingState> parse_mailing_state(std::string_view word)
{
    using enum MailingState;
    return with_word(std::array{draft, released, sending, sent, withdrawn}, word);
}

MailingId MessageStore::add(const MailingDraft& draft, const storage::Actor& actor)
{
    const auto& language = language_of(draft.language);
    std::vector<std::string> paragraphs;
    for (const auto& paragraph : draft.paragraphs) paragraphs.push_back(language.say(paragraph));
    const auto id = sql_.run(
                            insert_mailing,
                            to_word(draft.kind),
                            language.code(),
                            language.say(draft.subject),
                            joined(paragraphs),
                            draft.link.path,
                            language.say(draft.link.label),
                            draft.process,
                            actor.account.value_or(0),
                            actor.at
    )
                        .front()
                        .get<MailingId>(0);
    storage::audit(
        sql_, actor, {.action = "mailing.draft", .subject = id.value(), .process = draft.process}
    );
    return id;
}

void MessageStore::add(MailingId id, const std::vector<Recipient>& recipients)
{
    std::int64_t number = 0;
    for (const auto& recipient : recipients)
        sql_.keep_house(insert_recipient, id, ++number, recipient.address.text(), recipient.name);
}

std::optional<Mailing> MessageStore::find(MailingId id) const
{
    static const std::string sql =
        std::string{mailing_columns} + std::string{counted} + "where m.id = $1";
    return sql_.first(read_mailing, sql, id);
}

std::optional<Mailing> MessageStore::find_uncounted(MailingId id) const
{
    static const std::string sql =
        std::string{mailing_columns} + std::string{not_counted} + "where m.id = $1";
    return sql_.first(read_mailing, sql, id);
}

std::vector<Mailing> MessageStore::mailings() const
{
    static const std::string sql =
        std::string{mailing_columns} + std::string{counted} + "order by m.id desc limit 100";
    return sql_.all(read_mailing, sql);
}

std::vector<Recipient> MessageStore::recipients(MailingId id, std::size_t most) const
{
    return sql_.all(
        [](const storage::Row& row) {
            return Recipient{Address::parse(row.text(0)).value(), row.get<std::string>(1)};
        },
        some_recipients,
        id,
        most
    );
}

void MessageStore::release(MailingId id, const storage::Actor& actor)
{
    sql_.run(release_mailing, id, actor.account.value_or(0), actor.at);
    storage::audit(sql_, actor, {.action = "mailing.release", .subject = id.value()});
    sql_.touch(std::string{outbox_topic});
}

void MessageStore::withdraw(MailingId id, const storage::Actor& actor)
{
    sql_.run(withdraw_mailing, id);
    storage::audit(sql_, actor, {.action = "mailing.withdraw", .subject = id.value()});
}

} // namespace wijkspraak::messages
