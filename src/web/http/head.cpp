#include "web/http/head.hpp"

#include "web/http/percent.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace wijkspraak::web::http {

namespace {

using namespace std::string_view_literals;

int read_method(std::string_view name, Request& request)
{
    constexpr std::array others{
        "PUT"sv, "DELETE"sv, "PATCH"sv, "OPTIONS"sv, "TRACE"sv, "CONNECT"sv};

    request.is_head = name == "HEAD";
    request.method = name == "POST" ? Method::post : Method::get;
    if (name == "GET" or name == "POST" or request.is_head) return 0;
    return std::ranges::find(others, name) != others.end() ? 405 : 501;
}

/// "http://voorbeeld.nl/pad" is what a proxy asks; the path is what counts here.
std::string_view without_authority(std::string_view target)
{
    for (const auto scheme : {"http://"sv, "https://"sv}) {
        if (not target.starts_with(scheme)) continue;
        const auto slash = target.find('/', scheme.size());
        return slash == std::string_view::npos ? "/"sv : target.substr(slash);
    }
    return target;
}

int read_target(std::string_view target, Request& request)
{
    if (target.size() > longest_target) return 414;
    request.target = target;

    target = without_authority(target);
    const auto question = target.find('?');
    auto path = read_path(target.substr(0, question));
    if (not path) return 400;
    request.path = *std::move(path);
    if (question == std::string_view::npos) return 0;

    request.query_text = target.substr(question + 1);
    auto query = read_urlencoded(request.query_text);
    if (not query) return 400;
    request.query = *std::move(query);
    return 0;
}

std::optional<std::uint64_t> read_length(std::string_view text)
{
    std::uint64_t length = 0;
    const auto end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, length);
    if (error != std::errc{} or stopped != end) return std::nullopt;
    return length;
}

/// Where the body ends, if there is only one way to see it.
int read_length(const Headers& headers, int version, Framing& framing)
{
    const auto lengths = headers.count("content-length");
    const auto encodings = headers.count("transfer-encoding");
    if (lengths + encodings > 1) return 400;

    if (encodings == 1) {
        if (version < 11) return 400;
        if (not is_same_word(headers["transfer-encoding"], "chunked")) return 501;
        framing.is_chunked = true;
    }
    if (lengths == 1) {
        const auto length = read_length(headers["content-length"]);
        if (not length) return 400;
        framing.content_length = *length;
    }
    return 0;
}

int read_expectation(const Headers& headers, int version, Framing& framing)
{
    const auto expected = headers["expect"];
    if (expected.empty() or version < 11) return 0;
    framing.expects_continue = is_same_word(expected, "100-continue");
    return framing.expects_continue ? 0 : 417;
}

int read_host(const Headers& headers, int version)
{
    const auto hosts = headers.count("host");
    return hosts == 1 or (hosts == 0 and version < 11) ? 0 : 400;
}

bool keeps_alive(const Headers& headers, int version)
{
    const auto connection = headers["connection"];
    if (version < 11) return has_token(connection, "keep-alive");
    return connection.empty() or not has_token(connection, "close");
}

/// Whether a line continues the one before it.
bool runs_on(std::string_view line)
{
    return line.starts_with(' ') or line.starts_with('\t');
}

} // namespace

HeadEnd find_head_end(std::string_view bytes, std::size_t searched)
{
    // The last three bytes may be the beginning of the empty line.
    auto end = bytes.find('\n', searched > 3 ? searched - 3 : 0);
    for (; end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
        if (end == 0 or bytes[end - 1] != '\r') return {.is_malformed = true};
        if (end >= 3 and bytes[end - 2] == '\n') return {.size = end + 1};
        if (runs_on(bytes.substr(end + 1))) return {.is_malformed = true};
    }
    return {};
}

Framing read_head(const RequestLine& line, Request& request)
{
    Framing framing;
    framing.keeps_alive = keeps_alive(request.headers, line.version);

    const auto refuse_with = [&](int status) {
        if (framing.refusal == 0) framing.refusal = status;
    };
    refuse_with(read_target(line.target, request));
    refuse_with(read_method(line.method, request));
    refuse_with(request.headers.size() > most_headers ? 431 : 0);
    refuse_with(read_host(request.headers, line.version));
    refuse_with(read_length(request.headers, line.version, framing));
    refuse_with(read_expectation(request.headers, line.version, framing));
    refuse_with(request.method == Method::get and framing.has_body() ? 400 : 0);
    return framing;
}

void name_client(Request& request, const Peer& peer, Proxy proxy)
{
    // A proxy adds the address it sees at the end; what stands before it anyone can make up.
    const auto forwarded = request.header("x-forwarded-for");
    const auto last = trimmed(forwarded.substr(forwarded.rfind(',') + 1));
    const bool speaks_for_another = proxy == Proxy::on_this_machine and peer.is_loopback;

    const bool was_passed_on = not forwarded.empty() or not request.header("forwarded").empty() or
                               not request.header("x-real-ip").empty() or
                               not request.header("via").empty();
    request.client = speaks_for_another and not last.empty() ? std::string{last} : peer.address;
    request.is_from_loopback = peer.is_loopback and not was_passed_on;
}

} // namespace wijkspraak::web::http
