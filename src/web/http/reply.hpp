#pragma once

#include "web/stream.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wijkspraak::web::http {

/// Bytes of an answer: its own, or shared with whoever keeps them.
class Body {
public:
    Body() = default;
    Body(std::string bytes) : bytes_{std::move(bytes)} {}
    Body(std::shared_ptr<const std::string> bytes) : bytes_{std::move(bytes)} {}

    /// Borrowed from this body, which must stay where it is.
    std::string_view view() const
    {
        if (const auto* own = std::get_if<std::string>(&bytes_)) return *own;
        const auto& shared = std::get<std::shared_ptr<const std::string>>(bytes_);
        return shared ? std::string_view{*shared} : std::string_view{};
    }

private:
    std::variant<std::string, std::shared_ptr<const std::string>> bytes_;
};

/// What a handler answers.
struct Reply {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    Body body = {};
    std::optional<Stream> stream = {}; ///< instead of the body, for what is too long for memory
    bool tells_digest = false;         ///< a line Repr-Digest goes along (RFC 9530)
    /// Further lines for the head: Location, Set-Cookie, Content-Disposition. No line breaks in
    /// them.
    std::vector<std::pair<std::string, std::string>> headers = {};

    /// The topics that the page may be kept under until one of them changes. None: it is made anew
    /// for every visitor, and nobody may store it. Looked at only where Options::kept_key gave a
    /// key.
    std::vector<std::string> kept_under = {};

    /// The route that answered, "/inbreng/{}", for the log: no codes and names of visitors in it.
    std::string route = {};
};

} // namespace wijkspraak::web::http
