#pragma once

#include "web/fields.hpp"
#include "web/http/headers.hpp"
#include "web/routes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web::http {

/// What a visitor asked, read and checked. Borrowed from the connection while it is answered.
struct Request {
    Method method = Method::get;
    bool is_head = false;    ///< a GET whose body is left out when it is sent
    std::string target = {}; ///< as it was sent: "/inbreng/n%C3%B6?zoek=boom"
    std::string path = {}; ///< read: "/inbreng/nö"; begins with a slash, has no dots to climb with
    std::string query_text = {};
    Fields query = {};
    Headers headers = {};
    Fields form = {};                 ///< of a POST, without its files
    std::vector<Upload> uploads = {}; ///< removed from disk once the answer has been made
    std::string client = {};          ///< the address it came from, for limits only
    bool is_from_loopback = false;    ///< from this machine itself, not passed on by a proxy on it

    /// Makes it as new, but keeps the memory that the next request needs too.
    void clear()
    {
        target.clear();
        path.clear();
        query_text.clear();
        headers.clear();
        client.clear();
        query = {};
        form = {};
        uploads.clear();
        is_head = is_from_loopback = false;
        method = Method::get;
    }

    std::string_view header(std::string_view name) const { return headers[name]; }
    std::string_view cookie(std::string_view name) const { return headers.cookie(name); }
};

} // namespace wijkspraak::web::http
