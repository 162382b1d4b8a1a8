#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::messages {

using MessageId = Id<struct Message>;
using MailId = Id<struct Mail>;

/// Where mail can go: "fatima@voorbeeld.nl", without blanks, with its domain in small letters.
class Address {
public:
    /// None where it is no address that any mail server takes: so nothing that could become a
    /// header of its own gets further than here. Letters outside ASCII are refused.
    static std::optional<Address> parse(std::string_view text);

    const std::string& text() const { return text_; }
    std::string_view domain() const { return std::string_view{text_}.substr(text_.rfind('@') + 1); }
    friend bool operator==(const Address&, const Address&) = default;

private:
    explicit Address(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// What a message is for. It decides whether it may wait for others and what can stop it.
enum class Kind {
    confirmation, ///< an answer to what somebody asked this minute: "is this your address?"
    receipt,      ///< what was received from them this minute
    answer,       ///< what was done with what they gave
    change,       ///< something was changed in what they gave: merged, reworded, moderated
    invitation,
    news,
    duty, ///< to an official: something waits for them
};
inline constexpr std::array kinds{
    Kind::confirmation,
    Kind::receipt,
    Kind::answer,
    Kind::change,
    Kind::invitation,
    Kind::news,
    Kind::duty};
Text to_text(Kind kind);
std::string_view to_word(Kind kind);
std::optional<Kind> parse_kind(std::string_view word);

/// A page of the site that a message leads to.
struct Link {
    std::string path; ///< "/inbreng/BCD-FGH-JKLM"
    Text label;
};

/// What somebody is to be told.
struct MessageDraft {
    Address to;
    std::string name = {}; ///< when it is known
    Kind kind = Kind::news;
    std::string language = "nl";
    Text subject;
    std::vector<Text> paragraphs;
    Link link = {};
    std::optional<std::int64_t> process = {};
    std::string cause; ///< "answer:12:34": the same cause never gives a second message
};

/// Where a message is.
enum class State {
    waiting,     ///< for the sender, or for others to go along with it
    under_way,   ///< in a mail that is tried, or tried again
    handed_over, ///< the mail server took it
    withheld,    ///< to be read on the site only
    failed,      ///< the mail server refused it for good, or five days have gone by
    returned,    ///< taken, and then sent back
};
inline constexpr std::array states{
    State::waiting,
    State::under_way,
    State::handed_over,
    State::withheld,
    State::failed,
    State::returned};
Text to_text(State state);
std::string_view to_word(State state);
std::optional<State> parse_state(std::string_view word);

/// A message as it is kept: put into the language of its reader.
struct Message {
    MessageId id;
    std::string code; ///< of its page on the site; unguessable
    std::string address;
    std::string name;
    Kind kind;
    std::string language;
    std::string subject;
    std::vector<std::string> paragraphs;
    std::string link_path;
    std::string link_label;
    Instant queued_at;
    State state;
    std::string reason; ///< why it is not sent, or what the mail server said last
    int attempts = 0;
    std::optional<Instant> next_try_at = {};
    std::optional<Instant> handed_over_at = {};
};

/// The page of the site where a message can be read.
std::string path_of(const std::string& code);

/// How much mail an address does not want or cannot get.
enum class Reach {
    news,     ///< news and invitations
    answers,  ///< those, and answers and changes; not what they ask for this minute
    anything, ///< everything
};
inline constexpr std::array reaches{Reach::news, Reach::answers, Reach::anything};
Text to_text(Reach reach);
std::string_view to_word(Reach reach);
std::optional<Reach> parse_reach(std::string_view word);

enum class Cause { unsubscribed, undeliverable, office };
Text to_text(Cause cause);
std::string_view to_word(Cause cause);
std::optional<Cause> parse_cause(std::string_view word);

/// An address that gets no mail, or less.
struct Suppression {
    std::string address;
    Reach reach;
    Cause cause;
    std::string reason;
    Instant since;
};

} // namespace wijkspraak::messages
