#pragma once

#include "features/messages/mail.hpp"
#include "features/messages/mailing.hpp"
#include "features/messages/messages.hpp"
#include "features/messages/rules.hpp"

#include <map>

namespace wijkspraak::messages {

/// What the outbox is looked through by.
struct Search {
    std::string words = {};
    std::optional<State> state = {};
    bool oldest_first = false;
    int page = 1;
};

/// A page of the outbox.
struct Outbox {
    Search search;
    std::vector<Message> shown;
    std::int64_t found = 0;
    int pages = 1;
};

/// What is known of whoever carries the mail.
struct Traffic {
    bool is_running = false;
    std::string trouble = {}; ///< the mail server's own words; empty when all is well
    std::optional<Instant> troubled_at = {};
    std::int64_t waiting = 0;
};

/// Numbers that an administrator may change.
struct Settings {
    std::int64_t release_limit = 25; ///< a mailing to more people needs a second person
    std::int64_t per_minute = 0;     ///< mails to one domain; 0 is as fast as it goes
    std::map<std::string, std::int64_t> paces = {}; ///< for domains of their own
};

/// The outbox, the addresses that get no mail, and the mailings.
class MessageStore {
public:
    explicit MessageStore(storage::Transaction& transaction) : sql_{transaction} {}

    Queued queue(const MessageDraft& draft, std::optional<MailingId> mailing, Instant now);
    std::optional<Message> find(std::string_view code) const;
    std::optional<Message> find_by_cause(std::string_view cause) const;
    Outbox outbox(const Search& search) const;
    Traffic traffic(Instant now) const;
    /// Whether there was something to try again.
    bool retry(MessageId id, const storage::Actor& actor);
    void forget(const Address& address, const storage::Actor& actor);

    std::vector<Suppression> suppressions() const;
    std::vector<Suppression> suppressions_of(std::string_view address) const;
    void suppress(const Suppression& suppression, const storage::Actor& actor);
    /// What somebody wants for their own address, in the place of what they wanted before.
    void choose(
        const std::string& address, std::optional<Reach> stops, const storage::Actor& actor
    );
    /// Whether there was one to end.
    bool end_suppressions(
        std::string_view address, std::string_view reason, const storage::Actor& actor
    );

    Settings settings() const;
    void save(const Settings& settings, const storage::Actor& actor);

    MailingId add(const MailingDraft& draft, const storage::Actor& actor);
    void add(MailingId id, const std::vector<Recipient>& recipients);
    std::optional<Mailing> find(MailingId id) const;
    /// Without how many it goes to, which takes long to count.
    std::optional<Mailing> find_uncounted(MailingId id) const;
    std::vector<Mailing> mailings() const;
    std::vector<Recipient> recipients(MailingId id, std::size_t most) const;
    void release(MailingId id, const storage::Actor& actor);
    void withdraw(MailingId id, const storage::Actor& actor);

    /// The mail with this code in its Message-ID, and where it went.
    struct Trace {
        MailId id;
        std::string address;
    };
    std::optional<Trace> trace(std::string_view code) const;
    void note_return(MailId id, std::string_view words, const storage::Actor& actor);

private:
    /// Why a message of this kind may not be mailed to this address; empty when it may.
    std::string why_withheld(Kind kind, std::string_view address) const;

    storage::Transaction& sql_;
};

} // namespace wijkspraak::messages
