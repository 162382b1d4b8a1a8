#include "web/http/answer.hpp"

#include "paper/fingerprint.hpp"
#include "web/http/headers.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace wijkspraak::web::http {

namespace {

using namespace std::string_view_literals;

void add_line(std::string& head, std::string_view name, std::string_view value)
{
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

/// A line that a handler adds. A line break in it would let it write the rest of the answer.
void add_own_line(std::string& head, std::string_view name, std::string_view value)
{
    if ((std::string{name} += value).find_first_of("\r\n\0"sv) != std::string::npos)
        throw std::invalid_argument{"line break in header " + std::string{name}};
    add_line(head, name, value);
}

std::string_view cache_control(Caching caching)
{
    switch (caching) {
    case Caching::never: return "no-store";
    case Caching::revalidate: return "no-cache";
    case Caching::forever: return "public, max-age=31536000, immutable";
    }
    return "no-store";
}

/// What of the request the answer depends on. A public page also differs by who asks for it: those
/// who have signed in get one of their own.
std::string_view vary(Caching caching)
{
    return caching == Caching::revalidate ? "Accept-Encoding, Accept-Language, Cookie"
                                          : "Accept-Encoding";
}

/// As much of a SHA-256 in hexadecimal digits as tells one file from another.
std::string short_hash(std::string_view sha256)
{
    constexpr std::size_t kept_digits = 20;
    return std::string{sha256.substr(0, kept_digits)};
}

/// "sha-256=:…:" with the digest in base64, as Repr-Digest has it. It is of the bytes as they go
/// over the line, so a pressed form has a digest of its own.
std::string digest_of(std::string_view sha256)
{
    constexpr std::size_t size = 32;
    std::array<unsigned char, size> bytes{};
    for (std::size_t i = 0; i < size; ++i)
        std::from_chars(sha256.data() + 2 * i, sha256.data() + 2 * i + 2, bytes[i], 16);
    std::array<unsigned char, 4 * ((size + 2) / 3) + 1> base64{};
    EVP_EncodeBlock(base64.data(), bytes.data(), static_cast<int>(size));
    return "sha-256=:" + std::string{reinterpret_cast<const char*>(base64.data())} + ":";
}

/// Whether a list such as `"a1", W/"b2"` names this tag.
bool names_etag(std::string_view list, std::string_view etag)
{
    if (list.empty()) return false;
    if (trimmed(list) == "*") return true;
    while (not list.empty()) {
        auto item = trimmed(list.substr(0, list.find(',')));
        list.remove_prefix(std::min(list.size(), list.find(',')));
        if (not list.empty()) list.remove_prefix(1);
        if (item.starts_with("W/")) item.remove_prefix(2);
        if (item == etag) return true;
    }
    return false;
}

bool has_body(int status)
{
    return status >= 200 and status != 204 and status != 304;
}

void add_content_lines(std::string& head, const Reply& reply, std::uint64_t size, bool is_gzip)
{
    if (not has_body(reply.status)) return;
    if (not reply.content_type.empty()) add_own_line(head, "Content-Type", reply.content_type);
    if (is_gzip) add_line(head, "Content-Encoding", "gzip");
    add_line(head, "Content-Length", std::to_string(size));
}

std::string common_lines(const Reply& reply, Caching caching, bool varies, std::string_view secured)
{
    std::string lines;
    for (const auto& [name, value] : reply.headers) add_own_line(lines, name, value);
    add_line(lines, "Cache-Control", cache_control(caching));
    if (varies) add_line(lines, "Vary", vary(caching));
    lines += secured;
    return lines;
}

} // namespace

ReadyAnswer::Form ReadyAnswer::make_form(
    const Reply& reply, Body body, std::string etag, std::string_view lines
)
{
    Form form{.etag = std::move(etag), .head = {}, .unchanged_head = {}, .body = std::move(body)};
    add_line(form.unchanged_head, "ETag", form.etag);
    form.unchanged_head += lines;
    form.head = form.unchanged_head;
    if (reply.tells_digest)
        add_line(form.head, "Repr-Digest", digest_of(paper::fingerprint(form.body.view())));
    const bool is_gzip = form.etag.ends_with("-g\"");
    add_content_lines(form.head, reply, form.body.view().size(), is_gzip);
    form.head += "\r\n";
    form.unchanged_head += "\r\n";
    return form;
}

ReadyAnswer::ReadyAnswer(Reply reply, Caching caching, std::string_view secured)
    : status_{reply.status}, route_{std::move(reply.route)}
{
    const auto bytes = reply.body.view();
    const bool is_text = is_worth_compressing(reply.content_type, bytes.size());
    const bool varies = is_text or caching == Caching::revalidate;
    const auto lines = common_lines(reply, caching, varies, secured);
    const auto hash = short_hash(paper::fingerprint(bytes));

    if (is_text)
        if (auto gzip = gzipped(bytes, Effort::thorough); not gzip.empty())
            pressed_ = make_form(reply, std::move(gzip), '"' + hash + "-g\"", lines);
    auto body = std::move(reply.body);
    plain_ = make_form(reply, std::move(body), '"' + hash + '"', lines);
}

Outgoing ReadyAnswer::outgoing(
    std::shared_ptr<const ReadyAnswer> self, bool takes_gzip, std::string_view if_none_match
)
{
    const auto& form = takes_gzip and self->pressed_ ? *self->pressed_ : self->plain_;
    const bool has_it = names_etag(if_none_match, form.etag);
    Outgoing outgoing{
        .status = has_it ? 304 : self->status_,
        .head = has_it ? form.unchanged_head : form.head,
        .body = has_it ? std::string_view{} : form.body.view(),
        .route = self->route_,
        .owner = {},
    };
    outgoing.owner = std::move(self);
    return outgoing;
}

std::size_t ReadyAnswer::bytes() const
{
    const auto of_form = [](const Form& form) {
        return form.head.size() + form.unchanged_head.size() + form.body.view().size();
    };
    return sizeof *this + route_.size() + of_form(plain_) + (pressed_ ? of_form(*pressed_) : 0);
}

Outgoing outgoing_stream(Reply reply, Caching caching, Wishes wishes, std::string_view secured)
{
    struct Written {
        std::string head;
        std::string route;
    };
    const auto stream = *std::move(reply.stream);
    const auto& form = wishes.takes_gzip ? stream.gzip : stream.plain;
    const auto etag = '"' + short_hash(stream.plain.sha256) + (wishes.takes_gzip ? "-g\"" : "\"");
    const bool is_storable = caching != Caching::never;
    const bool has_it = is_storable and names_etag(wishes.if_none_match, etag);

    auto written = std::make_shared<Written>();
    if (is_storable) add_line(written->head, "ETag", etag);
    written->head += common_lines(reply, caching, true, secured);
    if (not has_it) {
        add_line(written->head, "Repr-Digest", digest_of(form.sha256));
        add_content_lines(written->head, reply, form.size, wishes.takes_gzip);
    }
    written->head += "\r\n";
    written->route = std::move(reply.route);
    Outgoing outgoing{
        .status = has_it ? 304 : reply.status,
        .head = written->head,
        .body = {},
        .route = written->route,
        .owner = {},
    };
    if (not has_it) {
        outgoing.source = form.open();
        outgoing.source_size = form.size;
    }
    outgoing.owner = std::move(written);
    return outgoing;
}

Outgoing outgoing_once(Reply reply, bool takes_gzip, std::string_view secured)
{
    struct Written {
        std::string head;
        Body body;
        std::string route;
    };
    const bool is_text = is_worth_compressing(reply.content_type, reply.body.view().size());
    auto gzip = is_text and takes_gzip ? gzipped(reply.body.view(), Effort::quick) : std::string{};
    const bool is_gzip = not gzip.empty();
    if (is_gzip) reply.body = std::move(gzip);

    auto written = std::make_shared<Written>();
    written->head = common_lines(reply, Caching::never, is_text, secured);
    if (reply.tells_digest)
        add_line(written->head, "Repr-Digest", digest_of(paper::fingerprint(reply.body.view())));
    add_content_lines(written->head, reply, reply.body.view().size(), is_gzip);
    written->head += "\r\n";
    written->body = std::move(reply.body);
    written->route = std::move(reply.route);
    Outgoing outgoing{
        .status = reply.status,
        .head = written->head,
        .body = has_body(reply.status) ? written->body.view() : std::string_view{},
        .route = written->route,
        .owner = {},
    };
    outgoing.owner = std::move(written);
    return outgoing;
}

std::string security_lines(bool is_behind_tls, std::string_view pictures_from)
{
    std::string lines;
    std::string pictures = "img-src 'self' data:";
    if (not pictures_from.empty()) (pictures += ' ') += pictures_from;
    add_line(
        lines,
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; " + pictures +
            "; font-src 'self'; "
            "script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            "connect-src 'self'; manifest-src 'self'"
    );
    add_line(lines, "X-Content-Type-Options", "nosniff");
    add_line(lines, "Referrer-Policy", "same-origin");
    add_line(lines, "Cross-Origin-Opener-Policy", "same-origin");
    add_line(lines, "Cross-Origin-Resource-Policy", "same-origin");
    add_line(lines, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (is_behind_tls) add_line(lines, "Strict-Transport-Security", "max-age=31536000");
    return lines;
}

std::string_view status_line(int status)
{
    switch (status) {
    case 200: return "HTTP/1.1 200 OK\r\n";
    case 201: return "HTTP/1.1 201 Created\r\n";
    case 202: return "HTTP/1.1 202 Accepted\r\n";
    case 204: return "HTTP/1.1 204 No Content\r\n";
    case 301: return "HTTP/1.1 301 Moved Permanently\r\n";
    case 302: return "HTTP/1.1 302 Found\r\n";
    case 303: return "HTTP/1.1 303 See Other\r\n";
    case 304: return "HTTP/1.1 304 Not Modified\r\n";
    case 307: return "HTTP/1.1 307 Temporary Redirect\r\n";
    case 308: return "HTTP/1.1 308 Permanent Redirect\r\n";
    case 400: return "HTTP/1.1 400 Bad Request\r\n";
    case 401: return "HTTP/1.1 401 Unauthorized\r\n";
    case 403: return "HTTP/1.1 403 Forbidden\r\n";
    case 404: return "HTTP/1.1 404 Not Found\r\n";
    case 405: return "HTTP/1.1 405 Method Not Allowed\r\n";
    case 408: return "HTTP/1.1 408 Request Timeout\r\n";
    case 409: return "HTTP/1.1 409 Conflict\r\n";
    case 410: return "HTTP/1.1 410 Gone\r\n";
    case 413: return "HTTP/1.1 413 Content Too Large\r\n";
    case 414: return "HTTP/1.1 414 URI Too Long\r\n";
    case 415: return "HTTP/1.1 415 Unsupported Media Type\r\n";
    case 417: return "HTTP/1.1 417 Expectation Failed\r\n";
    case 422: return "HTTP/1.1 422 Unprocessable Content\r\n";
    case 429: return "HTTP/1.1 429 Too Many Requests\r\n";
    case 431: return "HTTP/1.1 431 Request Header Fields Too Large\r\n";
    case 501: return "HTTP/1.1 501 Not Implemented\r\n";
    case 503: return "HTTP/1.1 503 Service Unavailable\r\n";
    case 507: return "HTTP/1.1 507 Insufficient Storage\r\n";
    default: return "HTTP/1.1 500 Internal Server Error\r\n";
    }
}

} // namespace wijkspraak::web::http
