#include "web/http/desk.hpp"

#include "web/http/small_page.hpp"

#include <chrono>
#include <exception>
#include <system_error>

namespace wijkspraak::web::http {

namespace {

std::shared_ptr<const ReadyAnswer> ready(const StaticFile& file, std::string_view secured)
{
    Reply reply{.content_type = file.content_type};
    reply.body = std::string{file.bytes};
    reply.route = file.path;
    const auto caching = file.is_fingerprinted ? Caching::forever : Caching::revalidate;
    return std::make_shared<const ReadyAnswer>(std::move(reply), caching, secured);
}

bool takes_gzip(const Request& request)
{
    const auto accepted = request.header("accept-encoding");
    return not accepted.empty() and accepts_gzip(accepted);
}

/// Whatever is made for one visitor may not be shown to another.
bool is_same_for_everyone(const Reply& reply)
{
    if (reply.status != 200 or reply.kept_under.empty()) return false;
    for (const auto& [name, value] : reply.headers)
        if (is_same_word(name, "set-cookie")) return false;
    return true;
}

int status_of(const std::exception& fault)
{
    const auto* error = dynamic_cast<const std::system_error*>(&fault);
    return error != nullptr and error->code() == std::errc::no_space_on_device ? 507 : 500;
}

} // namespace

Desk::Desk(const Options& options, Server::Handler handler, Metrics& metrics)
    : options_{options},
      handler_{std::move(handler)},
      metrics_{metrics},
      secured_{security_lines(options.is_behind_tls, options.pictures_from)}
{
    for (const auto& file : options_.static_files)
        static_files_.emplace(file.path, ready(file, secured_));
}

std::optional<Outgoing> Desk::at_once(const Request& request)
{
    if (request.method != Method::get) return std::nullopt;
    std::shared_ptr<const ReadyAnswer> found;
    if (const auto file = static_files_.find(request.path); file != static_files_.end()) {
        found = file->second;
    } else {
        found = find_kept(request);
    }
    if (not found) return std::nullopt;
    return ReadyAnswer::outgoing(
        std::move(found), takes_gzip(request), request.header("if-none-match")
    );
}

Outgoing Desk::answer(const Request& request)
{
    try {
        return answer_or_throw(request);
    } catch (const std::exception& fault) {
        auto outgoing = refuse(status_of(fault), request);
        outgoing.fault = fault.what();
        return outgoing;
    } catch (...) {
        auto outgoing = refuse(500, request);
        outgoing.fault = "unknown exception";
        return outgoing;
    }
}

std::string Desk::next_piece(Outgoing& outgoing) const
try {
    return outgoing.source->next();
} catch (const std::exception& fault) {
    outgoing.fault = fault.what();
    return {};
}

void Desk::note(const Request& request, const Outgoing& outgoing, Sent sent) const
{
    metrics_.answered(outgoing.status, sent.bytes, sent.took);
    if (not options_.log) return;
    options_.log({
        .method = request.method == Method::post ? "POST"
                  : request.is_head              ? "HEAD"
                                                 : "GET",
        .route = outgoing.route,
        .status = outgoing.status,
        .bytes = sent.bytes,
        .took = sent.took,
        .fault = outgoing.fault,
    });
}

Outgoing Desk::refuse(int status, const Request& request) const
{
    const auto& language = options_.language ? options_.language(request.header("accept-language"))
                                             : Language::dutch();
    return outgoing_once(small_page(status, language), false, secured_);
}

std::string Desk::kept_key(const Request& request) const
{
    const bool may_keep = options_.kept_pages != nullptr and options_.kept_key != nullptr and
                          request.method == Method::get;
    return may_keep ? options_.kept_key(request) : std::string{};
}

/// Where we cannot hear what others changed, no kept page can be trusted.
std::shared_ptr<const ReadyAnswer> Desk::find_kept(const Request& request)
try {
    const auto key = kept_key(request);
    if (key.empty()) return nullptr;
    notice_others();
    auto found = options_.kept_pages->find(key);
    auto& count = found ? metrics_.kept_hits : metrics_.kept_misses;
    count.fetch_add(1, std::memory_order_relaxed);
    return found;
} catch (const std::exception&) {
    noticed_at_ = 0;
    return nullptr;
}

void Desk::notice_others()
{
    if (not options_.notice_others) return;
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    auto before = noticed_at_.load(std::memory_order_relaxed);
    if (now != before and noticed_at_.compare_exchange_strong(before, now))
        options_.notice_others();
}

Outgoing Desk::answer_or_throw(const Request& request)
{
    const auto key = kept_key(request);
    const auto ticket = key.empty() ? KeptPages::Ticket{} : options_.kept_pages->ticket();
    auto reply = handler_(request);
    const bool is_shared = not key.empty() and is_same_for_everyone(reply);
    if (reply.stream)
        return outgoing_stream(
            std::move(reply),
            is_shared ? Caching::revalidate : Caching::never,
            {takes_gzip(request), request.header("if-none-match")},
            secured_
        );
    if (not is_shared) return outgoing_once(std::move(reply), takes_gzip(request), secured_);
    return ReadyAnswer::outgoing(
        keep(key, std::move(reply), ticket), takes_gzip(request), request.header("if-none-match")
    );
}

std::shared_ptr<const ReadyAnswer> Desk::keep(
    std::string_view key, Reply reply, KeptPages::Ticket ticket
)
{
    const auto topics = std::move(reply.kept_under);
    auto page =
        std::make_shared<const ReadyAnswer>(std::move(reply), Caching::revalidate, secured_);
    options_.kept_pages->keep(key, page, topics, ticket);
    return page;
}

} // namespace wijkspraak::web::http
