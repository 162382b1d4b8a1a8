#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// E-mail that was kept as a file (.eml), taken apart: who, when, what, and what hung on it.
///
/// All text is valid UTF-8 without NUL, with "\n" at the end of a line. Nothing is fetched from
/// elsewhere, and no signature or sender is verified: anybody can write any name in a message.
namespace wijkspraak::paper::email {

struct Address {
    std::string name; ///< empty when only the address was given
    std::string address;

    friend bool operator==(const Address&, const Address&) = default;
};

/// Whose words a passage has: of the sender, of somebody before them, or what stands below every
/// message.
enum class Voice { own, quoted, signature };

struct Passage {
    Voice voice = Voice::own;
    std::string text;

    friend bool operator==(const Passage&, const Passage&) = default;
};

struct Attachment {
    std::string name;       ///< the last part of its path, without control characters; never empty
    std::string media_type; ///< as the sender says: "image/jpeg"
    std::string bytes;
    bool is_inline = false; ///< shown within the text, such as a logo

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

struct Message {
    std::string id; ///< by which a message is recognised that was brought before; may be empty
    std::vector<Address> from;
    std::vector<Address> to;
    std::optional<Instant> sent_at;
    std::string subject;
    std::vector<Passage> passages; ///< all text, in its order
    std::vector<Attachment> attachments;
    std::vector<Message> forwarded; ///< messages that were sent along as a whole

    /// What the sender wrote, without quotations and signature.
    std::string own_text() const;
};

/// What a message may be at most, with all that hangs on it.
struct Limits {
    std::size_t bytes = 40'000'000;
    std::size_t parts = 200;
    int depth = 10;
    std::size_t text_bytes = 2'000'000;
};

/// The message, or why it is refused: too large, no e-mail, encrypted, or with a program on it.
Result<Message, Text> read(std::string_view bytes, const Limits& limits = {});

/// Which words are of whom: lines after ">", and what follows "Op maandag schreef Jan:" or the head
/// of an older message, are not of the sender. For text that was pasted, too.
std::vector<Passage> passages_of(std::string_view text);

} // namespace wijkspraak::paper::email
