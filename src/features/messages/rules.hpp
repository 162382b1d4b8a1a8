#pragma once

#include "features/messages/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::messages {

/// Whether messages of this kind for one person may go together in one mail.
bool may_be_joined(Kind kind);

/// How long a message of this kind waits for others to go along with it.
std::int64_t gathers_for(Kind kind);

/// Whether somebody sits waiting for it, so that it goes before all others.
bool is_urgent(Kind kind);

/// What unsubscribing by a mail of this kind stops; none for what cannot be unsubscribed from,
/// since it only comes when somebody asked for it that minute or has it as work.
std::optional<Reach> unsubscribing(Kind kind);

/// Whether an address with this suppression still gets a message of this kind.
bool is_stopped(Kind kind, const Suppression& suppression);

/// When a mail is tried again after so many attempts; none when it is given up.
std::optional<Instant> next_try(int attempts, Instant first_at, Instant now);

/// How far the talk with the mail server was when it ended.
enum class Stage { connecting, hello, signing_in, sender, recipient, content, end };

/// How handing over one mail went, as it was seen on the line.
struct Talk {
    Stage stage = Stage::connecting;
    int code = 0;           ///< of the server's last answer to this stage; 0 when there was none
    std::string words = {}; ///< the server's own, or what the line said
};

/// What that means for the mail.
enum class Verdict {
    taken,
    refused,      ///< for good: this mail, not the next
    later,        ///< this mail now; the next may go
    server_fault, ///< the server takes nothing of us now
    doubtful,     ///< all of it was sent and no answer came: it may have been taken
};
Verdict verdict_of(const Talk& talk);

/// "5.1.1" in "550 5.1.1 <x@y>: user unknown"; empty when there is none.
std::string enhanced_code(std::string_view words);

/// Whether a refusal says that the address itself is no good, so that no mail will ever arrive.
bool is_dead_address(int code, std::string_view enhanced);

/// The server's words for the office: one line, no control characters, not endless.
std::string cleaned(std::string_view words);

/// Whether a mailing to so many people may be released by this account.
bool may_release(std::size_t recipients, std::size_t limit, std::int64_t drafter, std::int64_t who);

/// How long a domain that has had this many mails in the last minute must wait for the next.
std::int64_t wait_for_pace(int in_last_minute, int per_minute);

} // namespace wijkspraak::messages
