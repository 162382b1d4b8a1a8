#include "features/messages/channel.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <sstream>
#include <system_error>

namespace wijkspraak::messages {

namespace {

constexpr std::size_t longest = 1024;
constexpr std::size_t longest_answer = 16 * longest;
constexpr std::chrono::seconds before_hanging_up{20};

/// Room for one open file beside a message.
struct Beside {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes = {};
};

/// The open file that came beside a message; -1 when none did.
int file_in(msghdr& message)
{
    auto* head = CMSG_FIRSTHDR(&message);
    if (head == nullptr or head->cmsg_type != SCM_RIGHTS) return -1;
    int file = -1;
    std::memcpy(&file, CMSG_DATA(head), sizeof file);
    return file;
}

void note(const std::string& line, int file, Channel::Said& said)
{
    std::istringstream words{line};
    char kind = 0;
    words >> kind;
    if (kind == 'n') {
        words >> said.name;
    } else if (kind == 'c') {
        if (said.connection >= 0) ::close(said.connection);
        said.connection = file;
    } else if (kind == 'a') {
        std::int64_t id = 0;
        said.answer = {.stage = Stage::end};
        words >> id >> said.answer.code >> std::ws;
        std::getline(words, said.answer.words);
        said.answered = MailId{id};
    }
}

bool can_be_read(int socket, std::chrono::milliseconds patience)
{
    pollfd waiting{.fd = socket, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

/// Whether a whole answer stands there: its last line has a blank after the code.
bool is_whole(const std::string& answer)
{
    std::istringstream lines{answer};
    std::string line;
    while (std::getline(lines, line))
        if (not lines.eof() and line.size() >= 4 and line[3] != '-') return true;
    return false;
}

/// Adds what there is to read; false when the other side has gone.
bool read_some(int connection, std::string& text)
{
    std::array<char, longest> bytes{};
    const auto size = ::recv(connection, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size > 0) text.append(bytes.data(), static_cast<std::size_t>(size));
    return size > 0 or (size < 0 and (errno == EAGAIN or errno == EINTR));
}

Talk talk_in(const std::string& answer)
{
    Talk talk{.stage = Stage::end};
    if (not is_whole(answer)) return talk;
    talk.words = cleaned(answer);
    for (const char c : answer.substr(0, 3))
        talk.code = c >= '0' and c <= '9' ? talk.code * 10 + (c - '0') : 0;
    return talk;
}

} // namespace

Channel::Ends Channel::pair()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::system_error{errno, std::generic_category(), "socketpair"};
    return {Channel{ends[0]}, Channel{ends[1]}};
}

Channel::~Channel()
{
    if (socket_ >= 0) ::close(socket_);
}

bool Channel::is_one(int socket)
{
    int kind = 0;
    socklen_t size = sizeof kind;
    return ::getsockopt(socket, SOL_SOCKET, SO_TYPE, &kind, &size) == 0 and kind == SOCK_SEQPACKET;
}

void Channel::send(const std::string& line, int connection) const
{
    iovec text{
        .iov_base = const_cast<char*>(line.data()), // NOLINT: sendmsg only reads it
        .iov_len = std::min(line.size(), longest)};
    msghdr message{};
    message.msg_iov = &text;
    message.msg_iovlen = 1;
    Beside beside;
    if (connection >= 0) {
        message.msg_control = beside.bytes.data();
        message.msg_controllen = beside.bytes.size();
        auto* head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(head), &connection, sizeof connection);
    }
    // Who does not hear it any more has no use for it.
    [[maybe_unused]] const auto sent = ::sendmsg(socket_, &message, MSG_NOSIGNAL);
}

void Channel::tell_name(const std::string& name) const
{
    send("n " + name);
}

void Channel::tell_connection(int connection) const
{
    send("c", connection);
}

void Channel::tell_answer(MailId id, const Talk& talk) const
{
    send("a " + std::to_string(id.value()) + " " + std::to_string(talk.code) + " " + talk.words);
}

void Channel::wake() const
{
    // A sender that has not read the last one yet will look anyway.
    ::send(socket_, "w", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool Channel::listen(Said& said) const
{
    while (true) {
        std::array<char, longest> bytes{};
        iovec text{.iov_base = bytes.data(), .iov_len = bytes.size()};
        Beside beside;
        msghdr message{};
        message.msg_iov = &text;
        message.msg_iovlen = 1;
        message.msg_control = beside.bytes.data();
        message.msg_controllen = beside.bytes.size();
        const auto size = ::recvmsg(socket_, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        if (size == 0) return false;
        if (size < 0) return errno == EAGAIN or errno == EINTR;
        note({bytes.data(), static_cast<std::size_t>(size)}, file_in(message), said);
    }
}

Talk overhear(int connection, std::int64_t seconds)
{
    using std::chrono::steady_clock;
    const auto began = steady_clock::now();
    bool has_hung_up = false;
    bool is_open = true;
    std::string answer;
    while (is_open and not is_whole(answer) and answer.size() < longest_answer and
           steady_clock::now() < began + std::chrono::seconds{seconds}) {
        // A server that never got the last dot waits for it: then it must see that none comes.
        if (not has_hung_up and steady_clock::now() > began + before_hanging_up)
            has_hung_up = ::shutdown(connection, SHUT_WR) == 0;
        if (can_be_read(connection, std::chrono::milliseconds{500}))
            is_open = read_some(connection, answer);
    }
    return talk_in(answer);
}

} // namespace wijkspraak::messages
