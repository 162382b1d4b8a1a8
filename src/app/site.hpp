#pragma once

#include "base/clock.hpp"
#include "base/language.hpp"
#include "storage/database.hpp"
#include "web/http/reply.hpp"
#include "web/http/request.hpp"
#include "web/routes.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// From a request on the wire to an answer: language, session, form token, route, page.
namespace wijkspraak::app {

/// The whole site of one municipality. Safe to ask from many threads.
class Site {
public:
    /// One line for the log about a fault, without personal data.
    using Log = std::function<void(const std::string&)>;

    /// Borrows the database and the clock.
    Site(storage::Database& database, web::Settings settings, const Clock& clock, Log log);

    web::http::Reply answer(const web::http::Request& request) const;

    /// The key under which a page is the same for everybody; empty where it may not be.
    std::string kept_key(const web::http::Request& request) const;

    /// How many bytes may come with files in this request.
    std::uint64_t most_upload_bytes(const web::http::Request& request) const;

    const Language& language(std::string_view accept_language) const;

    /// For what the settings can only tell once the server is there.
    web::Settings& settings() { return settings_; }

private:
    struct Visit;

    Visit visit_of(const web::http::Request& request) const;
    const Language& language_of(const web::http::Request& request) const;
    web::Response respond(const web::http::Request& request, Visit& visit) const;
    web::Response fault(const std::string& route, std::string_view what, int status) const;
    web::http::Reply reply(
        const web::http::Request& request, const Visit& visit, web::Response response
    ) const;

    storage::Database& database_;
    web::Settings settings_;
    const Clock& clock_;
    Log log_;
    web::Routes routes_;
    Language english_;
};

} // namespace wijkspraak::app
