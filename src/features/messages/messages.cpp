#include "features/messages/messages.hpp"

#include "features/messages/report.hpp"
#include "features/messages/store.hpp"

namespace wijkspraak::messages {

Queued queue(storage::Transaction& transaction, const MessageDraft& draft, Instant now)
{
    return MessageStore{transaction}.queue(draft, {}, now);
}

std::optional<Message> find_by_cause(storage::Transaction& transaction, std::string_view cause)
{
    return MessageStore{transaction}.find_by_cause(cause);
}

void forget(storage::Transaction& transaction, const Address& address, const storage::Actor& actor)
{
    MessageStore{transaction}.forget(address, actor);
}

MailingId draft_mailing(
    storage::Transaction& transaction,
    const MailingDraft& draft,
    const std::vector<Recipient>& recipients,
    const storage::Actor& actor
)
{
    MessageStore store{transaction};
    const auto id = store.add(draft, actor);
    store.add(id, recipients);
    return id;
}

std::string mailing_path(MailingId id)
{
    return "/kantoor/mailings/" + std::to_string(id.value());
}

Returned read_report(
    storage::Transaction& transaction, std::string_view mail, const storage::Actor& actor
)
{
    const auto report = parse_report(mail);
    if (not report) return Returned::not_a_report;

    MessageStore store{transaction};
    const auto code = report->message_id.substr(0, report->message_id.find('@'));
    const auto trace = store.trace(code);
    if (not trace) return Returned::unknown_mail;
    if (report->action != Report::Action::failed) return Returned::delayed;

    const auto words = cleaned(report->words);
    store.note_return(trace->id, words, actor);
    if (trace->address.empty() or not is_dead_address(0, report->status)) return Returned::failed;
    store.suppress(
        {.address = trace->address,
         .reach = Reach::anything,
         .cause = Cause::undeliverable,
         .reason = words,
         .since = actor.at},
        actor
    );
    return Returned::address_given_up;
}

} // namespace wijkspraak::messages
