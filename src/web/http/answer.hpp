#pragma once

#include "web/http/compression.hpp"
#include "web/http/reply.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Answers as they go over the line.
namespace wijkspraak::web::http {

/// How long whoever asked may keep an answer.
enum class Caching {
    never,      ///< it is for one visitor
    revalidate, ///< as long as we say that it is still the same
    forever,    ///< its address changes with its bytes
};

/// An answer on its way out. The first lines, up to and with the date, are written when it is sent.
struct Outgoing {
    int status = 200;
    std::string_view head; ///< the further lines, with the empty one at the end
    std::string_view body;
    std::string_view route;
    std::shared_ptr<const void> owner;   ///< keeps what the views look at
    std::string fault = {};              ///< what went wrong in a handler, for the log
    std::unique_ptr<Source> source = {}; ///< what comes behind the body, read while it is sent
    std::uint64_t source_size = 0;       ///< how many bytes that must give
};

/// What of a request decides in which form its answer goes out.
struct Wishes {
    bool takes_gzip = false;
    std::string_view if_none_match = {};
};

/// An answer that is the same for everyone, written out in every form it can be asked for.
class ReadyAnswer {
public:
    /// `secured` are the lines that every answer has.
    ReadyAnswer(Reply reply, Caching caching, std::string_view secured);

    /// The form that this visitor takes, or 304 when they have it.
    static Outgoing outgoing(
        std::shared_ptr<const ReadyAnswer> self, bool takes_gzip, std::string_view if_none_match
    );

    /// About as much memory as it takes.
    std::size_t bytes() const;

private:
    struct Form {
        std::string etag;
        std::string head;
        std::string unchanged_head;
        Body body;
    };
    static Form make_form(const Reply& reply, Body body, std::string etag, std::string_view lines);

    int status_;
    std::string route_;
    Form plain_;
    std::optional<Form> pressed_;
};

/// An answer that is sent while it is read, or 304 when the visitor has it.
Outgoing outgoing_stream(Reply reply, Caching caching, Wishes wishes, std::string_view secured);

/// An answer for one visitor, that nobody may store.
Outgoing outgoing_once(Reply reply, bool takes_gzip, std::string_view secured);

/// The lines that every answer has: what a page may load, and what a browser must not guess at.
/// Pictures may also come from one other origin.
std::string security_lines(bool is_behind_tls, std::string_view pictures_from);

/// "HTTP/1.1 404 Not Found"
std::string_view status_line(int status);

} // namespace wijkspraak::web::http
