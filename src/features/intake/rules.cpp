#include "features/intake/rules.hpp"

#include "base/plain.hpp"

namespace wijkspraak::intake {

using inputs::Call;
using inputs::Giver;

bool is_open(const Call& call, Date today)
{
    if (not call.opens_on or today < *call.opens_on) return false;
    return not call.closes_on or today <= *call.closes_on;
}

Opening opening_of(const processes::Process& process, const std::optional<Call>& call, Date today)
{
    if (not process.is_public) return Opening::not_public;
    if (not call or not call->opens_on) return Opening::unannounced;
    if (today < *call->opens_on) return Opening::upcoming;
    if (process.closed_on) return Opening::closed;
    return is_open(*call, today) ? Opening::open : Opening::closed;
}

Call closed_on(const Call& call, Date today)
{
    auto closed = call;
    const bool was_open_before = call.opens_on and *call.opens_on < today;
    if (was_open_before) {
        closed.closes_on = today - std::chrono::days{1};
    } else {
        closed.opens_on = std::nullopt;
        closed.closes_on = std::nullopt;
    }
    return closed;
}

Pace pace_of(std::optional<Instant> shown_at, Instant now)
{
    if (not shown_at or *shown_at > now or now > *shown_at + longest_shown) return Pace::too_old;
    return now < *shown_at + fastest_giver ? Pace::too_fast : Pace::human;
}

bool is_photo_or_pdf(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const auto ending = plain(file_name.substr(dot + 1));
    return ending == "jpg" or ending == "jpeg" or ending == "png" or ending == "pdf";
}

Text public_giver(const inputs::InputDraft& entry)
{
    switch (entry.giver) {
    case Giver::person: return t("Inwoner");
    case Giver::anonymous: return t("Anoniem");
    case Giver::body:
    case Giver::group: break;
    }
    return entry.said_by.empty() ? to_text(entry.giver) : as_is(entry.said_by);
}

} // namespace wijkspraak::intake
