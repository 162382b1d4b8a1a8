#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::messages {

/// What a mail server reports of a mail that it had taken (RFC 3464).
struct Report {
    enum class Action { failed, delayed, other };

    std::string message_id; ///< of the mail that it is about, without its angle brackets
    Action action = Action::other;
    std::string status; ///< "5.1.1"
    std::string words;  ///< what the other server said
};

/// None for a mail that is no such report, or does not say which mail it is about.
std::optional<Report> parse_report(std::string_view mail);

} // namespace wijkspraak::messages
