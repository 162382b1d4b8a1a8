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

/// A message from the columns of message_columns.
Message read_message(const storage::Row& row);

/// 130 random bits in small letters and digits.
std::string new_code();

} // namespace wijkspraak::messages
