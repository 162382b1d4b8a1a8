#pragma once

#include "features/messages/store.hpp"

namespace wijkspraak::messages {

/// Which sender it is and where it runs, so that the next one on that machine knows it is gone.
struct SenderName {
    std::string name; ///< drawn anew at each start
    std::string place;
};

/// How a mail came out of the talk with the server.
struct Outcome {
    MailId mail;
    std::string address;
    Instant formed_at;
    int attempts_before = 0;
    Verdict verdict;
    Talk talk;
};

/// What a sender does with the outbox. Which mails are whose stands in the database, with a lease:
/// two senders never have the same mail, and what a dead one had comes free.
class SendingStore {
public:
    explicit SendingStore(storage::Transaction& transaction) : sql_{transaction} {}

    void announce(const SenderName& sender, Instant now);
    void note_alive(const SenderName& sender, Instant now);
    void note_trouble(const SenderName& sender, std::string_view words, Instant now);
    /// Gives back what it had claimed and not begun, and takes its name off the list.
    void withdraw(const SenderName& sender);
    std::vector<SenderName> senders() const;

    /// Takes back what a sender had that is gone. What it was handing over may have been taken by
    /// the mail server: it goes again as the same mail, with the same Message-ID.
    void free_claims_of(std::string_view name, Instant now);
    void free_expired(Instant now);

    /// Joins what waits into mails: all of it for one person in one, but for what goes alone.
    void form_mails(std::int64_t most, Instant now);
    std::vector<Mail> claim(const SenderName& sender, std::int64_t most, Instant now);
    void renew(const SenderName& sender, Instant now);
    /// Gives back what was claimed and not begun.
    void release(const SenderName& sender);

    /// Whether the mail is still this sender's; from here on it may have been handed over.
    bool begin(MailId id, const SenderName& sender, Instant now);
    void settle(const Outcome& outcome, const storage::Actor& actor);
    /// The mails that a sender was handing over when it was last heard of.
    std::vector<Outcome> begun_by(std::string_view name) const;

    /// Puts the next messages of released mailings in the outbox; gives how many.
    std::int64_t spread(std::int64_t most, const storage::Actor& actor);

private:
    void form_mails_for(const std::string& address, Instant now);
    void form_mail(
        const std::vector<storage::Row>& messages, const std::string& address, Instant now
    );
    bool is_unwanted_now(const Mail& mail);
    std::vector<Mail> due(int urgency, std::int64_t most, Instant now);
    std::int64_t spread(MailingId id, std::int64_t most, const storage::Actor& actor);
    void conclude(MailingId id, const storage::Actor& actor);

    storage::Transaction& sql_;
};

} // namespace wijkspraak::messages
