#pragma once

#include "web/http/request.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The head of a request: where it ends, and whether it can be trusted.
///
/// A proxy in front of us and we must agree on where each request ends; whoever can make them
/// differ smuggles a request past the proxy. So what RFC 9112 lets a server guess at is refused
/// here.
namespace wijkspraak::web::http {

/// Where the head ends in what has been read so far.
struct HeadEnd {
    std::size_t size = 0;      ///< with its empty line; 0 while it has not ended
    bool is_malformed = false; ///< a line that ends without \r, or runs on over the next
};

/// Looks for the end of the head, from the place where the last search stopped.
HeadEnd find_head_end(std::string_view bytes, std::size_t searched = 0);

/// What the first line of a request said.
struct RequestLine {
    std::string_view method;
    std::string_view target;
    int version = 11; ///< 10 or 11
};

/// How the request ends, and what its sender awaits.
struct Framing {
    int refusal = 0; ///< the status to refuse it with; 0 when it is well
    bool keeps_alive = true;
    bool is_chunked = false;
    bool expects_continue = false;
    std::uint64_t content_length = 0;

    bool has_body() const { return is_chunked or content_length > 0; }
};

inline constexpr std::size_t longest_target = 8192;
inline constexpr std::size_t most_headers = 100;

/// Reads the first line and the headers, which stand in `request` already.
Framing read_head(const RequestLine& line, Request& request);

/// Who is at the other end of a connection.
struct Peer {
    std::string address;
    bool is_loopback = false;
};

enum class Proxy { none, on_this_machine };

/// Says who sent the request: the peer, or whom a proxy on this machine speaks for.
///
/// What was passed on by a proxy never counts as coming from this machine.
void name_client(Request& request, const Peer& peer, Proxy proxy);

} // namespace wijkspraak::web::http
