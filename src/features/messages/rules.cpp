#include "features/messages/rules.hpp"

#include <algorithm>

namespace wijkspraak::messages {

namespace {

constexpr std::int64_t given_up_after = 5 * 24 * one_hour; // RFC 5321 4.5.4.1: at least 4-5 days
constexpr std::array waits{
    one_minute, 5 * one_minute, 15 * one_minute, one_hour, 2 * one_hour, 4 * one_hour};
constexpr std::size_t longest_words = 300;

bool is_digit(char c)
{
    return c >= '0' and c <= '9';
}

/// The length of the digits that the text begins with.
std::size_t digits_of(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

/// The length of "5.1.1" where the text begins with such a code (RFC 3463); 0 where it does not.
std::size_t size_of_code(std::string_view text)
{
    const bool begins_well =
        text.starts_with("2.") or text.starts_with("4.") or text.starts_with("5.");
    if (not begins_well) return 0;
    const auto subject = digits_of(text.substr(2));
    const auto mark = subject + 2;
    if (subject < 1 or subject > 3 or text.size() <= mark or text[mark] != '.') return 0;
    const auto detail = digits_of(text.substr(mark + 1));
    return detail < 1 or detail > 3 ? 0 : mark + 1 + detail;
}

} // namespace

bool may_be_joined(Kind kind)
{
    return kind != Kind::confirmation;
}

std::int64_t gathers_for(Kind kind)
{
    switch (kind) {
    case Kind::confirmation:
    case Kind::receipt: return 0;
    case Kind::duty: return one_minute;
    case Kind::answer:
    case Kind::change:
    case Kind::invitation:
    case Kind::news: return 10 * one_minute;
    }
    return 0;
}

bool is_urgent(Kind kind)
{
    return gathers_for(kind) == 0;
}

std::optional<Reach> unsubscribing(Kind kind)
{
    switch (kind) {
    case Kind::confirmation:
    case Kind::receipt:
    case Kind::duty: return std::nullopt;
    case Kind::answer:
    case Kind::change: return Reach::answers;
    case Kind::invitation:
    case Kind::news: return Reach::news;
    }
    return std::nullopt;
}

bool is_stopped(Kind kind, const Suppression& suppression)
{
    const auto needed = unsubscribing(kind);
    if (suppression.reach == Reach::anything) {
        // An address that mail could not reach before is tried once more for who types it now.
        const bool is_asked_now = kind == Kind::confirmation;
        return not(is_asked_now and suppression.cause == Cause::undeliverable);
    }
    if (not needed) return false;
    return *needed == Reach::news or suppression.reach == Reach::answers;
}

std::optional<Instant> next_try(int attempts, Instant first_at, Instant now)
{
    const auto index = static_cast<std::size_t>(std::max(attempts, 1)) - 1;
    const auto next = now + waits[std::min(index, waits.size() - 1)];
    if (next > first_at + given_up_after) return std::nullopt;
    return next;
}

Verdict verdict_of(const Talk& talk)
{
    const int family = talk.code / 100;
    if (talk.stage == Stage::end and family == 2) return Verdict::taken;
    if (talk.stage == Stage::end and talk.code == 0) return Verdict::doubtful;
    // 421 says that the whole server is closing, whatever it answers (RFC 5321 3.8).
    const bool is_about_this_mail =
        talk.stage == Stage::recipient or talk.stage == Stage::content or talk.stage == Stage::end;
    if (not is_about_this_mail or talk.code == 421) return Verdict::server_fault;
    if (family == 5) return Verdict::refused;
    return talk.code == 0 ? Verdict::server_fault : Verdict::later;
}

std::string enhanced_code(std::string_view words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0 and words[at - 1] != ' ' and words[at - 1] != '-') continue;
        if (const auto size = size_of_code(words.substr(at)); size > 0)
            return std::string{words.substr(at, size)};
    }
    return {};
}

bool is_dead_address(int code, std::string_view enhanced)
{
    // RFC 3463: 5.1 is about the address, 5.2.1 a mailbox that is closed, 5.4.4 no way to there.
    // A full mailbox, a mail that is too large and a matter of policy may be otherwise tomorrow.
    if (not enhanced.empty())
        return (enhanced.starts_with("5.1.") and enhanced != "5.1.7" and enhanced != "5.1.8") or
               enhanced == "5.0.0" or enhanced == "5.2.0" or enhanced == "5.2.1" or
               enhanced == "5.4.4";
    return code == 550 or code == 551 or code == 553;
}

std::string cleaned(std::string_view words)
{
    std::string line;
    for (const char c : words) {
        const bool is_plain = static_cast<unsigned char>(c) >= 0x20 and
                              static_cast<unsigned char>(c) < 0x7F; // SMTP speaks ASCII
        if (line.size() == longest_words) return line + "…";
        if (is_plain)
            line += c;
        else if (not line.empty() and line.back() != ' ')
            line += ' ';
    }
    while (not line.empty() and line.back() == ' ') line.pop_back();
    return line;
}

bool may_release(std::size_t recipients, std::size_t limit, std::int64_t drafter, std::int64_t who)
{
    return recipients <= limit or drafter != who;
}

std::int64_t wait_for_pace(int in_last_minute, int per_minute)
{
    if (per_minute <= 0 or in_last_minute < per_minute) return 0;
    return std::max<std::int64_t>(one_minute / per_minute, one_second);
}

} // namespace wijkspraak::messages
