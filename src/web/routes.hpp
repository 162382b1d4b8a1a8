#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"
#include "web/path.hpp"
#include "web/stream.hpp"
#include "web/tiles.hpp"
#include "web/viewer.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace wijkspraak::web {

enum class Method { get, post };

/// A file that came with a form, on disk until the request has been answered.
struct Upload {
    std::string field;
    std::string file_name; ///< as the visitor's machine called it, without folders
    std::string media_type;
    std::filesystem::path path;
    std::uint64_t size = 0;
};

/// Bytes to download or to show: a report, a file.
struct Download {
    std::string media_type;
    std::string file_name; ///< empty to show it in the browser
    std::string bytes;
    bool tells_digest = false; ///< a line Repr-Digest goes along (RFC 9530)
};

/// A page to show, a place to go on to, or bytes.
struct Response {
    int status = 200;
    std::variant<std::monostate, Page, Download, Stream> body = {};
    std::string location = {};
    std::vector<std::string> cookies = {};                         ///< whole Set-Cookie values
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< further lines for the head

    /// Topics under which a public page may be kept ready, until a write that touches one of them.
    /// Only what is the same for everyone who has not signed in may name topics.
    std::vector<std::string> keep_under = {};
};

/// What is the same for every request of this municipality.
struct Settings {
    std::string municipality = "Voorbeeldgemeente";
    std::string public_url = {}; ///< without a slash at the end; empty on a machine of one's own
    /// Under which its open data may be used again, and where that can be read.
    std::string licence = "CC0 1.0";
    std::string licence_url = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl";
    std::optional<TileLayer> tiles = {}; ///< behind every map; off by default
    const TileLayer* map_tiles() const { return tiles ? &*tiles : nullptr; }
    bool is_demo = false;
    bool is_behind_tls = false;
    /// What the server counts, in the text form of Prometheus.
    std::function<std::string()> metrics = {};
};

/// Everything one request may use.
struct Context {
    const Viewer& viewer;
    const Fields& fields; ///< of the form; of the address for a GET
    const std::vector<Upload>& uploads;
    const Settings& settings;
    Instant now;
    std::string_view path;
    std::string_view client;  ///< the address it came from, for limits only: never stored or logged
    std::string_view session; ///< the secret of the viewer's session, to end it with
    storage::Database& database;
    storage::Transaction* unit; ///< null for handlers that open their own

    /// The unit of work of this request: read-only for GET; for POST kept if the answer is no
    /// error.
    storage::Transaction& transaction() const { return *unit; }

    storage::Actor actor() const;
};

/// A handler that opens its own units of work, since it does something slow in between, such as
/// checking a password or taking in a file.
struct SlowContext : Context {};

/// One line of a routes table: the handler's own parameters say how "{}" in the path is read.
///
///     {Method::post, "/trajecten/{}/momenten", Access::team, add_moment}
struct Route {
    template <typename ContextKind, typename... PathTypes>
    Route(
        Method method,
        std::string_view path,
        Access access,
        Response (*handler)(ContextKind&, PathTypes...)
    )
        : method{method},
          path{path},
          access{access},
          opens_own_units{std::is_same_v<ContextKind, SlowContext>},
          answer{[handler](Context& context, const PathValues& values) -> std::optional<Response> {
              if (values.size() != sizeof...(PathTypes)) return std::nullopt;
              return call<ContextKind, PathTypes...>(
                  handler, context, values, std::index_sequence_for<PathTypes...>{}
              );
          }}
    {}

    Method method;
    std::string_view path;
    Access access;
    bool opens_own_units;
    /// Whether a POST must bring the token of a form of ours: everywhere but where a program calls
    /// by itself, and shows who it is by a secret in the path.
    bool needs_token = true;
    /// How many bytes may come with files from who has not signed in: 0 for a plain form only.
    std::uint64_t most_bytes_from_anyone = 0;
    std::function<std::optional<Response>(Context&, const PathValues&)> answer;

private:
    template <typename ContextKind, typename... PathTypes, std::size_t... Index>
    static std::optional<Response>
    call(Response (*handler)(ContextKind&, PathTypes...), Context& context, [[maybe_unused]] const PathValues& values, std::index_sequence<Index...>)
    {
        const std::tuple parsed{PathValue<std::remove_cvref_t<PathTypes>>::parse(values[Index])...};
        const bool all_read = (std::get<Index>(parsed).has_value() and ...);
        if (not all_read) return std::nullopt;
        return handler(static_cast<ContextKind&>(context), *std::get<Index>(parsed)...);
    }
};

using Routes = std::vector<Route>;

/// Thrown to end a request early; the server turns it into the page for that status.
struct HttpError {
    int status;
};

/// The value, or the "not found" page.
template <typename T>
T found(std::optional<T> value)
{
    if (not value) throw HttpError{404};
    return *std::move(value);
}

/// The route that fits, or the status that says why there is none: 404 or 405.
struct Match {
    const Route* route = nullptr;
    PathValues values = {};
    int status = 404;
};
std::vector<Match> matches(const Routes& routes, Method method, std::string_view path);

/// Answers a GET or POST from the table in a unit of work of its own, or with the page for 403,
/// 404, 405; someone who has not signed in is sent to the sign-in page instead of 403.
Response dispatch(const Routes& routes, Method method, SlowContext& context);

inline Response respond(Page page, int status = 200)
{
    return {.status = status, .body = std::move(page)};
}

/// What the next page tells about the change that led to it.
enum class Notice {
    none,
    saved,
    added,
    removed,
    submitted,
    decided,
    frozen,
    published,
    signed_out
};

/// Sends the visitor on to another page after a change.
Response see(std::string location, Notice notice = Notice::none);

} // namespace wijkspraak::web
