#pragma once

#include "web/http/headers.hpp"
#include "web/http/server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// A visitor with nothing but a socket, for tests of the server.
namespace wijkspraak::web::http {

/// An answer as it came over the line.
struct Received {
    int status = 0;
    Headers headers = {};
    std::string head = {};
    std::string body = {};
};

class Client {
public:
    explicit Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    {
        // A server that never answers fails the test instead of holding it up.
        const timeval longest_wait{.tv_sec = 10, .tv_usec = 0};
        const int yes = 1;
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &longest_wait, sizeof longest_wait);
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);

        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error{"the server does not listen"};
    }
    explicit Client(const Server& server) : Client{server.port()} {}
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client() { ::close(socket_); }

    Client& send(std::string_view bytes)
    {
        while (not bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) break;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return *this;
    }

    /// "GET /pad HTTP/1.1" with a host and these further lines, each with its line break.
    Client& get(std::string_view path, std::string_view lines = {})
    {
        std::string request = "GET ";
        (request += path) += " HTTP/1.1\r\nHost: voorbeeld.nl\r\n";
        return send((request += lines) += "\r\n");
    }

    Client& post(std::string_view path, std::string_view type, std::string_view body)
    {
        std::string request = "POST ";
        (request += path) += " HTTP/1.1\r\nHost: voorbeeld.nl\r\nContent-Type: ";
        (request += type) += "\r\nContent-Length: ";
        (request += std::to_string(body.size())) += "\r\n\r\n";
        return send(request += body);
    }

    /// The next answer, whose body is left out when it answers a HEAD. Status 0: there is none.
    Received receive(bool is_head = false)
    {
        Received received;
        while (pending_.find("\r\n\r\n") == std::string::npos)
            if (not read_more()) return received;
        received.head = take(pending_.find("\r\n\r\n") + 4);
        read_lines(received);

        std::size_t size = 0;
        const auto length = received.headers["content-length"];
        std::from_chars(length.data(), length.data() + length.size(), size);
        if (is_head or received.status == 304) size = 0;
        while (pending_.size() < size)
            if (not read_more()) break;
        received.body = take(std::min(size, pending_.size()));
        return received;
    }

    /// Whether the server closes the connection without another byte.
    bool is_closed() { return pending_.empty() and not read_more(); }

    void finish_sending() const { ::shutdown(socket_, SHUT_WR); }

private:
    bool read_more()
    {
        std::array<char, 16'384> piece{};
        const auto count = ::recv(socket_, piece.data(), piece.size(), 0);
        if (count > 0) pending_.append(piece.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    std::string take(std::size_t size)
    {
        auto taken = pending_.substr(0, size);
        pending_.erase(0, size);
        return taken;
    }

    static void read_lines(Received& received)
    {
        std::string_view rest = received.head;
        constexpr std::size_t before_status = 9; // "HTTP/1.1 "
        std::from_chars(
            rest.data() + before_status, rest.data() + before_status + 3, received.status
        );
        for (auto end = rest.find("\r\n"); end + 2 < rest.size(); end = rest.find("\r\n")) {
            rest.remove_prefix(end + 2);
            const auto line = rest.substr(0, rest.find("\r\n"));
            const auto colon = line.find(':');
            if (colon != std::string_view::npos)
                received.headers.add(line.substr(0, colon), trimmed(line.substr(colon + 1)));
        }
    }

    int socket_;
    std::string pending_;
};

} // namespace wijkspraak::web::http
