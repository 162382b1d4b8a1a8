#pragma once

#include "support/databases.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace wijkspraak::testing {

/// A program that a test starts; it is killed at the latest with the value.
class Program {
public:
    /// Its first word is where it stands. What it writes can be read line by line.
    explicit Program(const std::vector<std::string>& words);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    std::string read_line();
    void kill(int signal);
    /// Waits until it has ended by itself; gives what it ended with.
    int wait();
    int id() const { return id_; }

private:
    int id_ = 0;
    std::FILE* output_ = nullptr;
};

/// A mail that a server took.
struct Received {
    std::string from;
    std::vector<std::string> to;
    std::string mail;

    std::string header(std::string_view name) const;
    bool holds(std::string_view words) const { return mail.find(words) != std::string::npos; }
};

/// A real mail server with faults made on purpose: tests/mail/server.py says which.
class MailServer {
public:
    explicit MailServer(const std::vector<std::string>& options = {});

    std::uint16_t port() const { return port_; }
    std::string certificate() const { return (folder_ / "certificate.pem").string(); }
    std::vector<Received> received() const;
    std::size_t count() const; ///< of the mails it took
    /// Stops answering, as a machine does that loses its power.
    void kill() { program_.kill(9); }

private:
    Folder folder_;
    Program program_;
    std::uint16_t port_;
};

} // namespace wijkspraak::testing
