#pragma once

#include "base/language.hpp"
#include "features/messages/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::messages {

/// Who writes, and where their site is.
struct Letterhead {
    std::string municipality;
    std::string public_url; ///< without a slash at the end
    Address from;
};

/// One mail, with one or more messages for the same person.
struct Mail {
    MailId id;
    std::string code; ///< in its Message-ID, so that a receiver sees a repeat and we a bounce
    std::string address;
    Instant formed_at;
    int attempts = 0;
    std::vector<Message> messages = {};
};

/// The mail as it goes over the line: headers, plain text and HTML, in ASCII with CRLF. The same
/// mail gives the same bytes at every try.
std::string compose(const Mail& mail, const Letterhead& head);

/// "<CODE@domain>".
std::string message_id_of(const Mail& mail, const Letterhead& head);

/// The languages that messages are written in; Dutch for a code that is not known.
const Language& language_of(std::string_view code);

/// RFC 2047: words for a header; as they are where they can be, never with a line break of their
/// own.
std::string header_words(std::string_view text);

/// RFC 2045: quoted-printable, with CRLF.
std::string quoted_printable(std::string_view text);

/// RFC 5322, in UTC.
std::string header_date(Instant instant);

} // namespace wijkspraak::messages
