#pragma once

#include "features/messages/mail.hpp"
#include "features/messages/sending_store.hpp"
#include "features/messages/smtp.hpp"

#include <atomic>
#include <functional>
#include <string>

namespace wijkspraak::messages {

/// What a sender needs to know.
struct SenderSettings {
    Letterhead head;
    std::string reports_to; ///< where mail servers send their reports; empty for the sender's own
    MailServer server;
    std::int64_t batch = 50; ///< mails claimed at a time
};

/// What whoever started the sender is told, so that it knows of the mail that the sender was
/// handing over when it was killed.
struct Witness {
    std::string place = {}; ///< where it runs itself
    std::function<void(int socket)> of_connection = [](int) {};
    std::function<void(MailId id, const Talk& talk)> of_answer = [](MailId, const Talk&) {};
};

/// Takes messages from the outbox to the mail server. It has its name in the database; its mails
/// are claimed under it, each is marked just before it goes over the line and again when the
/// server has answered, so that at most one mail is in doubt when it is killed.
class Sender {
public:
    /// Borrows the database and the clock. Takes over from senders that have gone on this machine.
    Sender(
        storage::Database& database, const Clock& clock, SenderSettings settings, Witness witness
    );
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;
    ~Sender();

    struct Round {
        std::int64_t claimed = 0;
        std::int64_t taken = 0;
        std::int64_t refused = 0;
        std::int64_t later = 0;
        std::int64_t spread = 0;  ///< messages of mailings that were put in the outbox
        bool has_trouble = false; ///< the server takes nothing now
        int code = 0;             ///< what it last answered
    };
    /// Claims a batch and hands it over, as far as the server takes it and nobody says to stop.
    Round run_once();

    /// From now on only what has been begun is finished. May be called from a signal.
    void stop() { is_stopping_ = true; }

    const SenderName& name() const { return name_; }

private:
    std::vector<Mail> claim();
    Talk hand_over(const Mail& mail);
    void settle(const Mail& mail, const Talk& talk, Round& round);
    void note_alive();
    storage::Actor actor() const;

    storage::Database& database_;
    const Clock& clock_;
    SenderSettings settings_;
    Witness witness_;
    SenderName name_;
    MailId current_{0};
    std::atomic<bool> is_stopping_ = false;
    bool has_trouble_ = false;
    Instant seen_at_;
    Smtp smtp_;
};

/// Where this process runs: the machine since its start, the process and when it began.
std::string place_of_process(int id);

/// Whether the process at this place, and whoever watched over it, is gone for certain; false for
/// one elsewhere.
bool is_gone(const std::string& place);

} // namespace wijkspraak::messages
