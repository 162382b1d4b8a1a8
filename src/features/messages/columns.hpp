#pragma once

#include "features/messages/mailing.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<messages::Kind> : WordColumn<messages::Kind, messages::parse_kind> {};
template <>
struct Column<messages::Reach> : WordColumn<messages::Reach, messages::parse_reach> {};
template <>
struct Column<messages::Cause> : WordColumn<messages::Cause, messages::parse_cause> {};
template <>
struct Column<messages::MailingState>
    : WordColumn<messages::MailingState, messages::parse_mailing_state> {};

} // namespace wijkspraak::storage

namespace wijkspraak::messages {

/// Paragraphs as one column: an empty line between them, so none within one.
std::string joined(const std::vector<std::string>& paragraphs);
std::vector<std::string> paragraphs_in(std::string_view body);

/// "select …", of messages m and their mails l, as read_message() reads it.
inline constexpr std::string_view message_columns = R"(
    select m.id, m.code, m.address, m.name, m.kind, m.language, m.subject, m.body,
           m.link_path, m.link_label, m.queued_at, m.state, m.reason,
           l.state, l.words, l.attempts, l.next_try_at, l.handed_over_at
)";
Message read_message(const storage::Row& row);

/// 130 random bits in small letters and digits.
std::string new_code();

} // namespace wijkspraak::messages
