#pragma once

#include "features/messages/messages.hpp"

namespace wijkspraak::messages {

enum class MailingState { draft, released, sending, sent, withdrawn };
Text to_text(MailingState state);
std::string_view to_word(MailingState state);
std::optional<MailingState> parse_mailing_state(std::string_view word);

/// A message to many, as it is kept.
struct Mailing {
    MailingId id;
    Kind kind;
    std::string language;
    std::string subject;
    std::vector<std::string> paragraphs;
    std::string link_path;
    std::string link_label;
    std::optional<std::int64_t> process;
    MailingState state;
    std::int64_t drafted_by;
    Instant drafted_at;
    std::optional<std::int64_t> released_by;
    std::optional<Instant> released_at;
    std::int64_t recipients = 0;
    std::int64_t queued = 0;
};

} // namespace wijkspraak::messages
