#include "web/http/message_reader.hpp"

#include "web/http/server.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <system_error>

// The only file that knows Beast: its parser, without its sockets.
namespace wijkspraak::web::http {

namespace {

namespace beast = boost::beast;
using beast::error_code;

constexpr std::size_t small_buffer = 4096;
constexpr std::size_t big_buffer = 65'536;
/// The line with the size of a chunk; nothing else in a body has to stand in the buffer whole.
constexpr std::size_t longest_chunk_line = 2048;

boost::asio::const_buffer bytes(std::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

/// Beast's parser, which puts what it reads where we want it.
class MessageReader::Parser : public beast::http::basic_parser<true> {
public:
    Parser(Request& request, std::optional<BodyReader>& body) : request_{request}, body_{body}
    {
        header_limit(1 << 20); // looked at before the parser sees it
        body_limit(boost::none);
    }

    /// Borrowed from the bytes that were put in last.
    const RequestLine& line() const { return line_; }
    int refusal() const { return refusal_; }

private:
    using Text = beast::string_view;
    static std::string_view view(Text text) { return {text.data(), text.size()}; }

    void on_request_impl(beast::http::verb, Text method, Text target, int version, error_code&)
        override
    {
        line_ = {view(method), view(target), version};
    }
    void on_response_impl(int, Text, int, error_code&) override {}
    void on_field_impl(beast::http::field, Text name, Text value, error_code&) override
    {
        // What comes after a chunked body may not change what was said before it.
        if (not has_head_) request_.headers.add(view(name), view(value));
    }
    void on_header_impl(error_code&) override { has_head_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(Text piece, error_code& error) override
    {
        refusal_ = body_->take(view(piece));
        if (refusal_ != 0) error = beast::http::error::body_limit;
        return piece.size();
    }
    void on_chunk_header_impl(std::uint64_t, Text, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text piece, error_code& error) override
    {
        return on_body_impl(piece, error);
    }
    void on_finish_impl(error_code&) override {}

    Request& request_;
    std::optional<BodyReader>& body_;
    RequestLine line_;
    bool has_head_ = false;
    int refusal_ = 0;
};

MessageReader::MessageReader(const Options& options, Peer peer)
    : options_{options}, peer_{std::move(peer)}, buffer_(small_buffer)
{}

MessageReader::~MessageReader() = default;

std::span<char> MessageReader::room()
{
    if (begin_ == end_) {
        begin_ = end_ = 0;
        const auto size = body_ ? big_buffer : small_buffer;
        if (buffer_.size() != size) buffer_ = std::vector<char>(size);
    } else if (end_ == buffer_.size() and begin_ > 0) {
        std::ranges::copy(buffered(), buffer_.begin());
        end_ -= begin_;
        begin_ = 0;
    } else if (end_ == buffer_.size()) {
        buffer_.resize(2 * buffer_.size());
    }
    return std::span{buffer_}.subspan(end_);
}

void MessageReader::begin()
{
    body_.reset();
    request_.clear();
    searched_ = 0;
    fault_.clear();
    version_ = 11;
}

std::optional<Framing> MessageReader::head()
{
    // Some clients send an empty line after a form.
    while (searched_ == 0 and buffered().starts_with("\r\n")) begin_ += 2;

    const auto most = options_.most_head_bytes;
    const auto found = find_head_end(buffered(), searched_);
    searched_ = buffered().size();
    if (found.is_malformed) return Framing{.refusal = 400};
    if (found.size > most) return Framing{.refusal = 431};
    if (found.size > 0) return parse_head(found.size);
    if (searched_ < most) return std::nullopt;
    const bool is_in_first_line = buffered().find('\n') == std::string_view::npos;
    return Framing{.refusal = is_in_first_line ? 414 : 431};
}

std::optional<Framing> MessageReader::parse_head(std::size_t size)
{
    error_code error;
    parser_ = std::make_unique<Parser>(request_, body_);
    parser_->put(bytes(buffered().substr(0, size)), error);

    Framing framing{.refusal = 400};
    if (not error and parser_->is_header_done()) {
        framing = read_head(parser_->line(), request_);
        version_ = parser_->line().version;
    }
    name_client(request_, peer_, options_.is_behind_proxy ? Proxy::on_this_machine : Proxy::none);
    begin_ += size;
    return framing;
}

int MessageReader::begin_body(const Framing& framing)
{
    auto limits = options_.body;
    if (options_.most_upload_bytes)
        limits.upload_bytes = std::clamp(
            options_.most_upload_bytes(request_), limits.form_bytes, limits.upload_bytes
        );
    body_.emplace(request_.header("content-type"), std::move(limits));
    return body_->check_length(framing.content_length);
}

std::optional<int> MessageReader::body()
{
    try {
        return feed();
    } catch (const std::system_error& fault) {
        fault_ = fault.what();
        return fault.code() == std::errc::no_space_on_device ? 507 : 500;
    }
}

std::optional<int> MessageReader::feed()
{
    error_code error;
    while (not error and not parser_->is_done() and not buffered().empty())
        begin_ += parser_->put(bytes(buffered()), error);
    if (parser_->refusal() != 0) return parser_->refusal();
    if (parser_->is_done()) return body_->finish(request_);

    if (error == beast::http::error::need_more) error = {};
    if (error or buffered().size() > longest_chunk_line) return 400;
    return std::nullopt;
}

} // namespace wijkspraak::web::http
