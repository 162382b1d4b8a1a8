#pragma once

#include "features/messages/rules.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace wijkspraak::messages {

enum class Tls {
    none,     ///< only for a server on this machine or on a line of one's own
    starttls, ///< begins in the open and must change over before anything is said
    implicit, ///< from the first byte
};

/// The mail server that takes our mail on.
struct MailServer {
    std::string host;
    std::uint16_t port = 25;
    Tls tls = Tls::starttls;
    std::string user = {}; ///< empty for a server that asks for none
    std::string password = {};
    std::string trust = {}; ///< a file with the certificates to trust; empty for the machine's own
    std::int64_t answers_within = 300; ///< seconds for an answer; twice that after the last dot
};

/// A connection with the mail server, kept open for the next mail.
class Smtp {
public:
    struct Hooks {
        std::function<bool()> is_stopping = [] { return false; };
        /// Now and then while the server is waited for.
        std::function<void()> on_waiting = [] {};
        /// The socket of a new connection, for who wants to hear the answer if we no longer can.
        std::function<void(int socket)> on_connected = [](int) {};
        /// The server's answer to a whole mail, at once when it has been read.
        std::function<void(const Talk&)> on_answer = [](const Talk&) {};
    };

    Smtp(MailServer server, Hooks hooks);
    Smtp(const Smtp&) = delete;
    Smtp& operator=(const Smtp&) = delete;
    ~Smtp();

    struct Handing {
        std::string from; ///< where reports go to
        std::string to;
        std::string mail;
        /// Just before the first byte of the mail is sent; nothing is sent when it says no.
        std::function<bool()> may_begin = [] { return true; };
    };

    /// Hands over one mail; never throws for what the server or the line does.
    Talk hand_over(const Handing& handing);

private:
    struct Line;
    std::unique_ptr<Line> line_;
};

} // namespace wijkspraak::messages
