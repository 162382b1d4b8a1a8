#include "app/site.hpp"

#include "app/features.hpp"
#include "civic/zone.hpp"
#include "features/people/people.hpp"
#include "web/assets.hpp"
#include "web/errors.hpp"
#include "web/http/body.hpp"
#include "web/shell.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <iterator>

namespace wijkspraak::app {

using web::http::Reply;
using web::http::Request;

namespace {

constexpr std::string_view language_cookie = "taal";
constexpr std::string_view form_field = "formulier";

std::string with_flags(std::string cookie, const web::Settings& settings)
{
    cookie += "; Path=/; HttpOnly; SameSite=Lax";
    if (settings.is_behind_tls) cookie += "; Secure";
    return cookie;
}

/// Compares in the same time whatever the difference, so that a token cannot be guessed bit by bit.
bool is_same(std::string_view a, std::string_view b)
{
    if (a.size() != b.size() or a.empty()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

web::Notice notice_in(const web::Fields& query)
{
    const auto text = query["melding"];
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_known = number > 0 and number <= static_cast<int>(web::Notice::signed_out);
    return is_known ? static_cast<web::Notice>(number) : web::Notice::none;
}

int status_for(storage::Fault fault)
{
    using enum storage::Fault;
    return fault == disk_full or fault == lost or fault == busy or fault == serialization ? 503
                                                                                          : 500;
}

/// The address that was asked for, without the choice of a language in it.
std::string without_language(const Request& request)
{
    std::string address = request.target.substr(0, request.target.find('?'));
    char separator = '?';
    std::string_view rest = request.query_text;
    while (not rest.empty()) {
        const auto pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (pair.starts_with("taal=")) continue;
        (address += separator) += pair;
        separator = '&';
    }
    return address;
}

/// A name for a download that is safe in a header: what is odd becomes "-".
std::string safe_file_name(std::string_view name)
{
    std::string safe;
    for (const char c : name) {
        const bool is_plain = (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or
                              (c >= '0' and c <= '9') or c == '.' or c == '-' or c == '_';
        safe += is_plain ? c : '-';
    }
    return safe;
}

std::pair<std::string, std::string> disposition_of(std::string_view file_name)
{
    return {"Content-Disposition", "attachment; filename=\"" + safe_file_name(file_name) + "\""};
}

std::string json_text(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' or c == '\\') json += '\\';
        json += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return json + "\"";
}

} // namespace

/// What is known of whoever asks, before the route is looked up.
struct Site::Visit {
    web::Viewer viewer;
    const Language& language;
    std::string new_visit; ///< to be set as a cookie when the page turns out to hold a form
};

Site::Site(storage::Database& database, web::Settings settings, const Clock& clock, Log log)
    : database_{database},
      settings_{std::move(settings)},
      clock_{clock},
      log_{std::move(log)},
      routes_{app::routes()},
      english_{Language::from_catalogue("en", web::catalogue("en"))}
{}

const Language& Site::language(std::string_view accept_language) const
{
    // The first of the two that the browser names; whoever names neither reads Dutch.
    const auto dutch = accept_language.find("nl");
    const auto english = accept_language.find("en");
    const bool is_english =
        english != std::string_view::npos and (dutch == std::string_view::npos or english < dutch);
    return is_english ? english_ : Language::dutch();
}

const Language& Site::language_of(const Request& request) const
{
    const auto chosen = request.cookie(language_cookie);
    if (chosen == "en") return english_;
    if (chosen == "nl") return Language::dutch();
    return language(request.header("Accept-Language"));
}

std::string Site::kept_key(const Request& request) const
{
    const bool is_plain = request.method == web::Method::get and request.query_text.empty() and
                          request.cookie(people::session_cookie).empty();
    if (not is_plain) return {};
    // Some pages say what is open today, so that none may be kept until the day after.
    return std::string{language_of(request).code()} + " " + to_iso(day_of(clock_.now())) + " " +
           request.path;
}

std::uint64_t Site::most_upload_bytes(const Request& request) const
{
    if (not request.cookie(people::session_cookie).empty())
        return web::http::BodyLimits{}.upload_bytes;
    const auto* const route = web::matches(routes_, request.method, request.path).front().route;
    return route == nullptr ? 0 : route->most_bytes_from_anyone;
}

Site::Visit Site::visit_of(const Request& request) const
{
    Visit visit{.viewer = {}, .language = language_of(request), .new_visit = {}};
    if (const auto session = request.cookie(people::session_cookie); not session.empty())
        if (auto viewer = people::viewer_of(database_, session, clock_.now()))
            visit.viewer = *std::move(viewer);
    visit.viewer.is_on_loopback = request.is_from_loopback;
    if (visit.viewer.is_signed_in()) return visit;

    auto known = std::string{request.cookie(people::visit_cookie)};
    if (known.empty() and request.method == web::Method::get)
        known = visit.new_visit = people::new_visit();
    if (not known.empty()) visit.viewer.form_token = people::form_token_of(known);
    return visit;
}

web::Response Site::fault(const std::string& route, std::string_view what, int status) const
{
    const auto reference = people::new_visit().substr(0, 8);
    log_(
        R"({"level":"error","reference":")" + reference + R"(","route":)" + json_text(route) +
        R"(,"what":)" + json_text(what) + "}"
    );
    return web::respond(web::error_page(status, reference), status);
}

web::Response Site::respond(const Request& request, Visit& visit) const
{
    const auto route = web::matches(routes_, request.method, request.path).front().route;
    const auto name = route == nullptr ? std::string{"-"} : std::string{route->path};

    if (request.method == web::Method::post and (route == nullptr or route->needs_token)) {
        const auto site = request.header("Sec-Fetch-Site");
        const bool is_ours = site.empty() or site == "same-origin" or site == "none";
        if (not is_ours or not is_same(request.form[form_field], visit.viewer.form_token))
            return web::respond(web::error_page(419), 403);
    }

    web::SlowContext context{
        {
         .viewer = visit.viewer,
         .fields = request.method == web::Method::post ? request.form : request.query,
         .uploads = request.uploads,
         .settings = settings_,
         .now = clock_.now(),
         .path = request.path,
         .client = request.client,
         .session = request.cookie(people::session_cookie),
         .database = database_,
         .unit = nullptr,
         }
    };
    try {
        return web::dispatch(routes_, request.method, context);
    } catch (const storage::DatabaseError& error) {
        return fault(name, error.what(), status_for(error.fault()));
    } catch (const std::exception& error) {
        return fault(name, error.what(), 500);
    }
}

Reply Site::reply(const Request& request, const Visit& visit, web::Response response) const
{
    Reply reply{.status = response.status};
    for (auto& cookie : response.cookies)
        reply.headers.emplace_back("Set-Cookie", std::move(cookie));
    if (not response.location.empty()) reply.headers.emplace_back("Location", response.location);

    std::ranges::move(response.headers, std::back_inserter(reply.headers));

    if (auto* download = std::get_if<web::Download>(&response.body)) {
        reply.content_type = download->media_type;
        if (not download->file_name.empty())
            reply.headers.push_back(disposition_of(download->file_name));
        reply.body = std::move(download->bytes);
        reply.tells_digest = download->tells_digest;
        reply.kept_under = std::move(response.keep_under);
    } else if (auto* stream = std::get_if<web::Stream>(&response.body)) {
        reply.content_type = stream->media_type;
        reply.headers.push_back(disposition_of(stream->file_name));
        reply.stream = std::move(*stream);
        reply.kept_under = std::move(response.keep_under);
    } else if (const auto* page = std::get_if<web::Page>(&response.body)) {
        std::ranges::move(web::headers_of(*page), std::back_inserter(reply.headers));
        auto [html, has_form] = web::write_page(
            *page,
            {.viewer = visit.viewer,
             .settings = settings_,
             .language = visit.language,
             .path = request.path,
             .notice = notice_in(request.query),
             .status = response.status}
        );
        if (has_form and not visit.new_visit.empty())
            reply.headers.emplace_back(
                "Set-Cookie",
                with_flags(std::string{people::visit_cookie} + "=" + visit.new_visit, settings_)
            );
        // A page with a form of its own is one visitor's, whatever the handler thought.
        if (not has_form) reply.kept_under = std::move(response.keep_under);
        reply.body = std::move(html);
    }
    return reply;
}

Reply Site::answer(const Request& request) const
{
    if (const auto chosen = request.query["taal"]; chosen == "nl" or chosen == "en") {
        Reply reply{.status = 303};
        reply.headers.emplace_back("Location", without_language(request));
        reply.headers.emplace_back(
            "Set-Cookie",
            with_flags(
                std::string{language_cookie} + "=" + std::string{chosen} + "; Max-Age=31536000",
                settings_
            )
        );
        return reply;
    }

    const auto route = web::matches(routes_, request.method, request.path).front().route;
    try {
        auto visit = visit_of(request);
        auto response = respond(request, visit);
        auto answer = reply(request, visit, std::move(response));
        answer.route = route == nullptr ? "-" : std::string{route->path};
        return answer;
    } catch (const storage::DatabaseError& error) {
        // Not even the session could be read: the page for that is the same for everyone.
        const Visit nobody{.viewer = {}, .language = language_of(request), .new_visit = {}};
        const auto status = status_for(error.fault());
        return reply(request, nobody, fault("-", error.what(), status));
    }
}

} // namespace wijkspraak::app
