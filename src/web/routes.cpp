#include "web/routes.hpp"

#include "web/errors.hpp"

#include <algorithm>

namespace wijkspraak::web {

namespace {

/// The values in `path` that stand where `pattern` has "{}", or nothing if the two differ
/// elsewhere.
std::optional<PathValues> match(std::string_view pattern, std::string_view path)
{
    const auto take_part = [](std::string_view& rest) {
        const auto slash = rest.find('/', 1);
        const auto part = rest.substr(0, slash);
        rest = slash == std::string_view::npos ? "" : rest.substr(slash);
        return part;
    };

    PathValues values;
    while (not pattern.empty() and not path.empty()) {
        const auto expected = take_part(pattern);
        const auto actual = take_part(path);
        if (expected == "/{}" and actual.size() > 1)
            values.push_back(actual.substr(1));
        else if (expected != actual)
            return std::nullopt;
    }
    if (not pattern.empty() or not path.empty()) return std::nullopt;
    return values;
}

std::optional<Response> answer(const Match& match, SlowContext& context)
{
    if (match.route->opens_own_units) return match.route->answer(context, match.values);

    const auto in_unit = [&](storage::Transaction& transaction) {
        context.unit = &transaction;
        auto response = match.route->answer(context, match.values);
        if (not response or response->status >= 400) transaction.undo();
        return response;
    };
    return match.route->method == Method::get ? context.database.read(in_unit)
                                              : context.database.write(in_unit);
}

Response refused(Method method, const Context& context)
{
    if (context.viewer.is_signed_in() or method != Method::get)
        return respond(error_page(403), 403);
    return see("/aanmelden?terug=" + std::string{context.path});
}

} // namespace

std::optional<Slug> PathValue<Slug>::parse(std::string_view text)
{
    const auto fits = [](char c) {
        return (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9') or c == '-';
    };
    if (text.empty() or text.size() > 100 or not std::ranges::all_of(text, fits))
        return std::nullopt;
    return Slug{std::string{text}};
}

storage::Actor Context::actor() const
{
    const auto role = viewer.roles.has(Role::project_leader)     ? "projectleider"
                      : viewer.roles.has(Role::administrator)    ? "beheerder"
                      : viewer.roles.has(Role::district_manager) ? "stadsdeelmanager"
                      : viewer.roles.has(Role::coach)            ? "wijkregisseur"
                      : viewer.roles.has(Role::policy_officer)   ? "beleidsambtenaar"
                      : viewer.roles.has(Role::auditor)          ? "auditor"
                                                                 : "bezoeker";
    return {.account = viewer.account, .role = role, .at = now};
}

std::vector<Match> matches(const Routes& routes, Method method, std::string_view path)
{
    std::vector<Match> found;
    bool other_method_fits = false;
    for (const auto& route : routes) {
        auto values = match(route.path, path);
        if (not values) continue;
        if (route.method != method)
            other_method_fits = true;
        else
            found.push_back({.route = &route, .values = *std::move(values), .status = 200});
    }
    if (found.empty()) found.push_back({.status = other_method_fits ? 405 : 404});
    return found;
}

Response dispatch(const Routes& routes, Method method, SlowContext& context)
{
    int status = 404;
    for (const auto& match : matches(routes, method, context.path)) {
        if (match.route == nullptr) {
            status = match.status;
            continue;
        }
        if (not may_enter(context.viewer, match.route->access)) return refused(method, context);
        try {
            if (auto response = answer(match, context)) return *std::move(response);
        } catch (const HttpError& error) {
            status = error.status;
        }
    }
    return respond(error_page(status), status);
}

Response see(std::string location, Notice notice)
{
    if (notice != Notice::none) {
        const auto hash = location.find('#');
        const auto anchor = hash == std::string::npos ? std::string{} : location.substr(hash);
        location.erase(std::min(hash, location.size()));
        location += location.find('?') == std::string::npos ? "?melding=" : "&melding=";
        location += std::to_string(static_cast<int>(notice)) + anchor;
    }
    return {.status = 303, .location = std::move(location)};
}

} // namespace wijkspraak::web
