#include "features/messages/columns.hpp"
#include "features/messages/sending_store.hpp"

namespace wijkspraak::messages {

namespace {

constexpr std::string_view active_mailings = R"(
    select id from message_mailings where state in ('vrijgegeven', 'bezig') order by id
)";

constexpr std::string_view next_recipients = R"(
    select number, address, name from message_mailing_recipients
    where mailing_id = $1 and is_queued = 0 order by number limit $2
)";

constexpr std::string_view recipient_is_queued = R"(
    update message_mailing_recipients set is_queued = 1 where mailing_id = $1 and number = $2
)";

constexpr std::string_view mailing_is_sending = R"(
    update message_mailings set state = 'bezig' where id = $1 and state = 'vrijgegeven'
)";

constexpr std::string_view any_open = R"(
    select 1 from messages m left join message_mails l on l.id = m.mail_id
    where m.mailing_id = $1
      and (m.state = 'wacht' or l.state in ('wacht', 'opgepakt', 'overdracht'))
    limit 1
)";

constexpr std::string_view mailing_is_sent = R"(
    update message_mailings set state = 'verstuurd', sent_at = $2 where id = $1 and state = 'bezig'
)";

MessageDraft draft_for(const Mailing& mailing, const storage::Row& recipient, Address address)
{
    MessageDraft draft{
        .to = std::move(address),
        .name = recipient.get<std::string>(2),
        .kind = mailing.kind,
        .language = mailing.language,
        .subject = as_is(mailing.subject),
        .paragraphs = {                         },
        .link = { mailing.link_path, as_is(mailing.link_label)},
        .process = mailing.process,
        .cause = "mailing:" + std::to_string(mailing.id.value()) + ":" +
                 std::to_string(recipient.number(0)),
    };
    for (const auto& paragraph : mailing.paragraphs) draft.paragraphs.push_back(as_is(paragraph));
    return draft;
}

} // namespace

std::int64_t SendingStore::spread(std::int64_t most, const storage::Actor& actor)
{
    std::int64_t queued = 0;
    for (const auto& row : sql_.run(active_mailings)) {
        if (queued >= most) break;
        queued += spread(row.get<MailingId>(0), most - queued, actor);
    }
    return queued;
}

std::int64_t SendingStore::spread(MailingId id, std::int64_t most, const storage::Actor& actor)
{
    MessageStore store{sql_};
    const auto recipients = sql_.run(next_recipients, id, most);
    if (recipients.empty()) {
        conclude(id, actor);
        return 0;
    }
    const auto mailing = store.find_uncounted(id);
    if (sql_.keep_house(mailing_is_sending, id).changed() == 1)
        storage::audit(sql_, actor, {.action = "mailing.sending", .subject = id.value()});
    for (const auto& row : recipients) {
        if (const auto address = Address::parse(row.text(1)))
            store.queue(draft_for(*mailing, row, *address), id, actor.at);
        sql_.keep_house(recipient_is_queued, id, row.number(0));
    }
    return static_cast<std::int64_t>(recipients.size());
}

void SendingStore::conclude(MailingId id, const storage::Actor& actor)
{
    if (not sql_.run(any_open, id).empty()) return;
    if (sql_.keep_house(mailing_is_sending, id).changed() == 1)
        storage::audit(sql_, actor, {.action = "mailing.sending", .subject = id.value()});
    if (sql_.keep_house(mailing_is_sent, id, actor.at).changed() == 1)
        storage::audit(sql_, actor, {.action = "mailing.sent", .subject = id.value()});
}

} // namespace wijkspraak::messages
