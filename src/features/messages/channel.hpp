#pragma once

#include "features/messages/sender.hpp"

#include <optional>
#include <string>
#include <utility>

namespace wijkspraak::messages {

/// What a sender and whoever started it say to each other, over a pair of sockets.
///
/// The server's answer to a mail is told at once, before it is kept; and the connection with the
/// mail server is shared. So when the sender is killed, who started it can still hear what the
/// server answers to the mail that was under way, instead of having to guess.
class Channel {
public:
    /// The two ends of a new pair; both close when another program is started.
    struct Ends;
    static Ends pair();

    /// Takes over the socket.
    explicit Channel(int socket) : socket_{socket} {}
    Channel(Channel&& other) noexcept : socket_{std::exchange(other.socket_, -1)} {}
    Channel& operator=(Channel&&) = delete;
    ~Channel();

    int socket() const { return socket_; }

    /// Whether this socket is one of a pair of ours.
    static bool is_one(int socket);

    // From the sender.
    void tell_name(const std::string& name) const;
    void tell_connection(int connection) const;
    void tell_answer(MailId id, const Talk& talk) const;

    // To the sender.
    void wake() const;

    /// What the sender has said so far, all of it.
    struct Said {
        std::string name = {};
        int connection = -1; ///< the last one with the mail server; owned by who keeps this
        std::optional<MailId> answered = {};
        Talk answer = {};
    };
    /// Reads what has come; false when the other end is gone.
    bool listen(Said& said) const;

private:
    void send(const std::string& line, int connection = -1) const;

    int socket_;
};

struct Channel::Ends {
    Channel ours;
    Channel theirs;
};

/// Waits for the mail server's answer to a mail on a connection that nobody speaks on any more.
/// The stage is the end, with code 0 when the server hung up without one.
Talk overhear(int connection, std::int64_t seconds);

} // namespace wijkspraak::messages
