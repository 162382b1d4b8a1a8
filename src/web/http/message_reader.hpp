#pragma once

#include "web/http/body.hpp"
#include "web/http/head.hpp"
#include "web/http/request.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web::http {

struct Options;

/// Makes requests of the bytes that come over one connection. Knows no sockets.
///
/// For each request: begin(), then head() until it has one, then, if it has a body, begin_body()
/// and body() until it has come. Whenever more bytes are needed they go into room().
class MessageReader {
public:
    MessageReader(const Options& options, Peer peer);
    MessageReader(const MessageReader&) = delete;
    MessageReader& operator=(const MessageReader&) = delete;
    ~MessageReader();

    /// Where further bytes may be put.
    std::span<char> room();
    void received(std::size_t bytes) { end_ += bytes; }
    /// Forgets what came and was not read.
    void discard() { begin_ = end_ = 0; }

    /// Clears the last request away, with its files.
    void begin();

    /// Whether the first byte of a request has come.
    bool has_begun() const { return end_ > begin_; }

    /// How the request goes on, once its whole head has come.
    std::optional<Framing> head();
    int version() const { return version_; }

    /// 0, or the status to refuse the body with before it comes.
    int begin_body(const Framing& framing);

    /// 0 once the body has come, or the status to refuse it with.
    std::optional<int> body();

    /// Valid from head() until the next begin(), even when it is refused: then as far as it was
    /// read.
    const Request& request() const { return request_; }

    /// What went wrong on our side while a file was stored, for the log.
    const std::string& fault() const { return fault_; }

private:
    class Parser;

    std::string_view buffered() const { return {buffer_.data() + begin_, end_ - begin_}; }
    std::optional<Framing> parse_head(std::size_t size);
    std::optional<int> feed();

    const Options& options_;
    const Peer peer_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t searched_ = 0;
    Request request_;
    int version_ = 11;
    std::optional<BodyReader> body_;
    std::unique_ptr<Parser> parser_;
    std::string fault_;
};

} // namespace wijkspraak::web::http
