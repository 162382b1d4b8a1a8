#pragma once

#include "features/messages/message.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The ground of all mail: what somebody is to be told is put in the outbox in the unit of work
/// that gave cause to it, so that there is no message without its cause and no cause without its
/// message. A sender takes it from there to the mail server, in a process of its own
/// (sender.hpp); several messages for one person go as one mail. Every message can be read on the
/// site, whether it was mailed or not.
namespace wijkspraak::messages {

storage::Migrations migrations();
web::Routes routes(); ///< /berichten/CODE, /kantoor/berichten

/// The route that a mail program calls by itself to unsubscribe (RFC 8058), so without the token
/// that other forms have.
inline constexpr std::string_view one_click_path = "/berichten/{}/afmelden";

/// The topic that is touched when a message is put in the outbox.
inline constexpr std::string_view outbox_topic = "messages";

struct Queued {
    MessageId id;
    std::string code; ///< path_of(code) is its page
    bool is_new;      ///< false when the same cause gave this message before
};

/// Puts a message in the outbox. It goes with the unit of work: undone with it, kept with it. The
/// cause leaves the audit entry.
Queued queue(storage::Transaction& transaction, const MessageDraft& draft, Instant now);

/// The messages that these causes gave ("answer:12:34"), for a page that tells who was told.
std::optional<Message> find_by_cause(storage::Transaction& transaction, std::string_view cause);

/// Takes an address and a name out of every message that was for it, and whatever is still waiting
/// out of the outbox: for who has their personal data removed.
void forget(storage::Transaction& transaction, const Address& address, const storage::Actor& actor);

/// A message to many, which somebody looks over before it goes.
struct MailingDraft {
    Kind kind = Kind::news;
    std::string language = "nl";
    Text subject;
    std::vector<Text> paragraphs;
    Link link = {};
    std::optional<std::int64_t> process = {};
};
struct Recipient {
    Address address;
    std::string name = {};
};
using MailingId = Id<struct Mailing>;

/// Keeps a mailing as a draft; it is previewed and released at mailing_path(). An address that
/// comes twice gets it once.
MailingId draft_mailing(
    storage::Transaction& transaction,
    const MailingDraft& draft,
    const std::vector<Recipient>& recipients,
    const storage::Actor& actor
);
std::string mailing_path(MailingId id);

/// What reading a mail that came back led to.
enum class Returned { not_a_report, unknown_mail, delayed, failed, address_given_up };

/// Reads a report of a mail server about one of our mails (RFC 3464).
Returned read_report(
    storage::Transaction& transaction, std::string_view mail, const storage::Actor& actor
);

} // namespace wijkspraak::messages
