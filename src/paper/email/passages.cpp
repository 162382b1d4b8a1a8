#include "base/plain.hpp"
#include "paper/email.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper::email {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_head = 8; ///< in lines, of a message that was answered

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text)
{
    Lines lines;
    while (not text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\xC2\xA0") == std::string_view::npos;
}

std::string_view trimmed(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t*");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r*") - begin + 1);
}

template <typename Words>
bool begins_with_one(std::string_view line, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return line.starts_with(word);
    });
}

bool is_quoted(std::string_view line)
{
    return trimmed(line).starts_with('>');
}

/// "Op ma 2 mrt 2026 om 09:10 schreef Jan <jan@example.nl>:", here or with the rest on the next
/// line.
bool is_introduction(const Lines& lines, std::size_t at)
{
    constexpr std::array beginnings{"op "sv, "on "sv, "am "sv, "le "sv};
    constexpr std::array verbs{" schreef"sv, " wrote"sv, " schrieb"sv, " a ecrit"sv, " heeft "sv};
    auto line = plain(trimmed(lines[at]));
    if (not begins_with_one(line, beginnings)) return false;
    for (std::size_t more = 1; more <= 2 and not line.ends_with(':') and at + more < lines.size();
         ++more)
        line += ' ' + plain(trimmed(lines[at + more]));
    if (not line.ends_with(':')) return false;
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
        return line.find(verb) != std::string::npos;
    });
}

/// The rule that programs put above a message that is sent on.
bool is_rule(std::string_view line)
{
    constexpr std::array words{
        "oorspronkelijk bericht"sv,
        "original message"sv,
        "forwarded message"sv,
        "doorgestuurd bericht"sv,
        "ursprungliche nachricht"sv};
    const auto text = plain(trimmed(line));
    const bool is_ruled =
        text.starts_with("---") or text.starts_with("begin ") or text.starts_with("___");
    return is_ruled and std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return text.find(word) != std::string::npos;
           });
}

/// A line of a head without what marks it as bold in plain text.
std::string head_line(std::string_view line)
{
    auto text = plain(trimmed(line));
    std::erase(text, '*');
    return text;
}

/// The head of the message before, as Outlook puts it in the text: "Van: …", "Verzonden: …", "Aan:
/// …".
bool is_head(const Lines& lines, std::size_t at)
{
    constexpr std::array senders{"van: "sv, "from: "sv, "von: "sv};
    constexpr std::array others{
        "verzonden: "sv,
        "sent: "sv,
        "gesendet: "sv,
        "datum: "sv,
        "date: "sv,
        "aan: "sv,
        "to: "sv,
        "an: "sv,
        "onderwerp: "sv,
        "subject: "sv,
        "betreff: "sv};
    if (not begins_with_one(head_line(lines[at]), senders)) return false;
    std::size_t found = 0;
    for (auto next = at + 1; next < std::min(lines.size(), at + longest_head); ++next)
        if (begins_with_one(head_line(lines[next]), others)) ++found;
    return found >= 2;
}

/// How a line stands to the ones before it.
class Reader {
public:
    explicit Reader(const Lines& lines) : lines_{lines} {}

    Voice voice_of(std::size_t at)
    {
        const auto line = lines_[at];
        if (is_rest_quoted_ or is_quoted(line)) return Voice::quoted;
        if (at < introduced_until_) return Voice::quoted;
        if (line == "-- " or line == "--") is_signature_ = true;
        if (is_introduction(lines_, at)) return introduce(at);
        is_rest_quoted_ = is_rule(line) or is_head(lines_, at);
        if (is_rest_quoted_) return Voice::quoted;
        return is_signature_ ? Voice::signature : Voice::own;
    }

private:
    /// Answers may stand between lines after ">"; without those all that follows is the quotation.
    Voice introduce(std::size_t at)
    {
        auto end = at;
        while (end < lines_.size() and not trimmed(lines_[end]).ends_with(':')) ++end;
        auto next = end + 1;
        while (next < lines_.size() and is_blank(lines_[next])) ++next;
        is_rest_quoted_ = next >= lines_.size() or not is_quoted(lines_[next]);
        introduced_until_ = next;
        return Voice::quoted;
    }

    const Lines& lines_;
    std::size_t introduced_until_ = 0;
    bool is_rest_quoted_ = false;
    bool is_signature_ = false;
};

/// Without blank lines at its ends; blank lines between two voices belong to neither.
void add(std::vector<Passage>& passages, Voice voice, std::string_view line)
{
    if (passages.empty() or passages.back().voice != voice) {
        if (not is_blank(line)) passages.push_back({voice, std::string{line}});
        return;
    }
    passages.back().text += '\n';
    passages.back().text += line;
}

} // namespace

std::vector<Passage> passages_of(std::string_view text)
{
    const auto lines = lines_of(text);
    std::vector<Passage> passages;
    Reader reader{lines};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto voice = reader.voice_of(at);
        const bool stays = is_blank(lines[at]) and not passages.empty();
        add(passages, stays ? passages.back().voice : voice, lines[at]);
    }
    for (auto& passage : passages) {
        const auto end = passage.text.find_last_not_of(" \t\r\n");
        passage.text.resize(end == std::string::npos ? 0 : end + 1);
    }
    return passages;
}

std::string Message::own_text() const
{
    std::string text;
    for (const auto& passage : passages) {
        if (passage.voice != Voice::own) continue;
        if (not text.empty()) text += "\n\n";
        text += passage.text;
    }
    return text;
}

} // namespace wijkspraak::paper::email
