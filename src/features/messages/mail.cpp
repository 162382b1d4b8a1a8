#include "features/messages/mail.hpp"

#include "features/messages/rules.hpp"
#include "web/assets.hpp"
#include "web/html.hpp"

#include <sodium.h>

#include <array>
#include <chrono>

namespace wijkspraak::messages {

using html::Node;

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_line = 76;
constexpr std::size_t longest_plain_header = 60;
constexpr std::size_t bytes_per_word = 39; // 52 in base64, so that a line stays under 76

bool is_continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string base64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(
        text.data(),
        text.size(),
        reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(),
        sodium_base64_VARIANT_ORIGINAL
    );
    text.pop_back();
    return text;
}

/// One line of text: whatever could begin another becomes a blank.
std::string on_one_line(std::string_view text)
{
    std::string line{text};
    for (auto& c : line)
        if (static_cast<unsigned char>(c) < 0x20 or c == 0x7F) c = ' ';
    return line;
}

bool is_plain_word(std::string_view text)
{
    if (text.size() > longest_plain_header or text.find("=?") != std::string_view::npos)
        return false;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 or static_cast<unsigned char>(c) > 0x7E)
            return false;
    return true;
}

/// A name before an address: quoted where that is enough.
std::string phrase(std::string_view name)
{
    const auto line = on_one_line(name);
    if (not is_plain_word(line)) return header_words(line);
    std::string quoted = "\"";
    for (const char c : line) {
        if (c == '"' or c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string mailbox(std::string_view name, std::string_view address)
{
    const auto at = "<" + std::string{address} + ">";
    return name.empty() ? at : phrase(name) + " " + at;
}

/// The message that this mail can be unsubscribed by: the one that stops most.
const Message* unsubscribes_by(const Mail& mail)
{
    const Message* found = nullptr;
    for (const auto& message : mail.messages) {
        const auto reach = unsubscribing(message.kind);
        if (reach and (found == nullptr or *reach > *unsubscribing(found->kind))) found = &message;
    }
    return found;
}

Text subject_of(const Mail& mail, const Letterhead& head)
{
    if (mail.messages.size() == 1) return as_is(mail.messages.front().subject);
    return t(
        "{n} bericht van {gemeente}",
        "{n} berichten van {gemeente}",
        mail.messages.size(),
        head.municipality
    );
}

std::string address_on_site(const Letterhead& head, const std::string& path)
{
    return head.public_url + path;
}

/// What stands in a mail besides the messages themselves, in the language of its reader.
struct Frame {
    Text greeting;
    Text introduction; ///< empty for one message
    Text on_site;
    Text unsubscribing;
};

Frame frame_of(const Mail& mail)
{
    const auto& name = mail.messages.front().name;
    const auto count = mail.messages.size();
    return {
        .greeting = name.empty() ? t("Goedendag,") : t("Goedendag {naam},", on_one_line(name)),
        .introduction = count == 1 ? Text{} : t("Er zijn {aantal} berichten voor u.", count),
        .on_site = t("U kunt dit bericht ook op de site lezen"),
        .unsubscribing = t("Wilt u dit soort mail niet meer? Meld u af"),
    };
}

/// The plain text, with \n.
std::string plain_part(const Mail& mail, const Letterhead& head, const Language& language)
{
    const auto frame = frame_of(mail);
    std::string text = language.say(frame.greeting) + "\n\n";
    if (not frame.introduction.empty()) text += language.say(frame.introduction) + "\n\n";
    for (const auto& message : mail.messages) {
        if (mail.messages.size() > 1) text += "* " + on_one_line(message.subject) + "\n\n";
        for (const auto& paragraph : message.paragraphs) text += paragraph + "\n\n";
        if (not message.link_path.empty())
            text += message.link_label + ":\n" + address_on_site(head, message.link_path) + "\n\n";
        text += language.say(frame.on_site) + ":\n" + address_on_site(head, path_of(message.code)) +
                "\n\n";
    }
    text += head.municipality + "\n";
    if (const auto* message = unsubscribes_by(mail))
        text += "\n" + language.say(frame.unsubscribing) + ":\n" +
                address_on_site(head, path_of(message->code)) + "\n";
    return text;
}

// A mail program has no style sheet of ours, so these few words stand in the mail itself.
Node link(const std::string& address, Text label)
{
    return html::a(html::attribute("href", address), std::move(label));
}

Node message_node(const Mail& mail, const Message& message, const Letterhead& head)
{
    auto node = html::div();
    if (mail.messages.size() > 1) node.add(html::h2(message.subject));
    for (const auto& paragraph : message.paragraphs)
        node.add(html::p(html::attribute("style", "white-space:pre-line"), paragraph));
    if (not message.link_path.empty())
        node.add(html::p(link(address_on_site(head, message.link_path), as_is(message.link_label)))
        );
    node.add(html::p(
        html::small(link(address_on_site(head, path_of(message.code)), frame_of(mail).on_site))
    ));
    return node;
}

std::string html_part(const Mail& mail, const Letterhead& head, const Language& language)
{
    const auto frame = frame_of(mail);
    auto body = html::body(html::attribute(
        "style", "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:38em"
    ));
    body.add(html::p(frame.greeting));
    if (not frame.introduction.empty()) body.add(html::p(frame.introduction));
    for (const auto& message : mail.messages) body.add(message_node(mail, message, head));
    body.add(html::p(head.municipality));
    if (const auto* message = unsubscribes_by(mail))
        body.add(html::p(
            html::small(link(address_on_site(head, path_of(message->code)), frame.unsubscribing))
        ));

    const html::Tag root{"html"};
    auto node = root(
        html::attribute("lang", std::string{language.code()}),
        html::head(
            html::meta(html::attribute("charset", "utf-8")), html::title(subject_of(mail, head))
        ),
        std::move(body)
    );
    return "<!doctype html>\n" + html::to_string(node, {.language = language});
}

/// One byte in quoted-printable, as itself or as "=C3".
std::string encoded(char c, bool begins_line, bool ends_line)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    const bool is_blank = c == ' ' or c == '\t';
    const bool is_plain = is_blank ? not ends_line : byte > 0x20 and byte < 0x7F and c != '=';
    // A dot or a "From" at the beginning of a line means something to a mail server.
    const bool means_something = begins_line and (c == '.' or c == 'F' or c == '-');
    if (is_plain and not means_something) return {c};
    return {'=', digits[byte >> 4U], digits[byte & 15U]};
}

void add_header(std::string& out, std::string_view name, std::string_view value)
{
    ((out += name) += ": ") += value;
    out += line_end;
}

void add_part(std::string& out, std::string_view boundary, std::string_view type, std::string body)
{
    ((out += "--") += boundary) += line_end;
    add_header(out, "Content-Type", std::string{type} + "; charset=utf-8");
    add_header(out, "Content-Transfer-Encoding", "quoted-printable");
    out += line_end;
    out += quoted_printable(body);
    out += line_end;
}

} // namespace

const Language& language_of(std::string_view code)
{
    static const Language english = Language::from_catalogue("en", web::catalogue("en"));
    return code == "en" ? english : Language::dutch();
}

std::string header_words(std::string_view text)
{
    auto line = on_one_line(text);
    if (is_plain_word(line)) return line;

    std::string words;
    std::string_view rest = line;
    while (not rest.empty()) {
        auto size = std::min(rest.size(), bytes_per_word);
        while (size < rest.size() and size > 0 and is_continuation(rest[size])) --size;
        if (not words.empty()) words += "\r\n ";
        words += "=?utf-8?B?" + base64(rest.substr(0, size)) + "?=";
        rest.remove_prefix(size);
    }
    return words;
}

std::string quoted_printable(std::string_view text)
{
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r') continue;
        if (text[at] == '\n') {
            out += line_end;
            column = 0;
            continue;
        }
        const bool ends_line = at + 1 == text.size() or text[at + 1] == '\n';
        const auto sign = encoded(text[at], column == 0, ends_line);
        if (column + sign.size() > longest_line - 1) {
            (out += '=') += line_end;
            column = 0;
        }
        out += sign;
        column += sign.size();
    }
    return out;
}

std::string header_date(Instant instant)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds{instant.milliseconds}};
    const auto day = floor<std::chrono::days>(at);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(at - day)};
    const auto two = [](auto number) {
        auto text = std::to_string(number);
        return text.size() < 2 ? "0" + text : text;
    };
    return std::string{days[weekday{day}.c_encoding()]} + ", " +
           two(static_cast<unsigned>(date.day())) + " " +
           months[static_cast<unsigned>(date.month()) - 1] + " " +
           std::to_string(static_cast<int>(date.year())) + " " + two(clock.hours().count()) + ":" +
           two(clock.minutes().count()) + ":" + two(clock.seconds().count()) + " +0000";
}

std::string message_id_of(const Mail& mail, const Letterhead& head)
{
    return "<" + mail.code + "@" + std::string{head.from.domain()} + ">";
}

std::string compose(const Mail& mail, const Letterhead& head)
{
    const auto& language = language_of(mail.messages.front().language);
    // Quoted-printable writes every "=" as "=3D", so this cannot stand in a part.
    const auto boundary = "=_" + mail.code;
    std::string out;
    add_header(out, "From", mailbox(head.municipality, head.from.text()));
    add_header(out, "To", mailbox(mail.messages.front().name, mail.address));
    add_header(out, "Subject", header_words(language.say(subject_of(mail, head))));
    add_header(out, "Date", header_date(mail.formed_at));
    add_header(out, "Message-ID", message_id_of(mail, head));
    add_header(out, "Auto-Submitted", "auto-generated");
    if (const auto* message = unsubscribes_by(mail)) {
        const auto address = address_on_site(head, path_of(message->code) + "/afmelden");
        add_header(out, "List-Unsubscribe", "<" + address + ">");
        add_header(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    add_header(out, "MIME-Version", "1.0");
    add_header(out, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    out += line_end;
    add_part(out, boundary, "text/plain", plain_part(mail, head, language));
    add_part(out, boundary, "text/html", html_part(mail, head, language));
    ((out += "--") += boundary) += "--";
    out += line_end;
    return out;
}

} // namespace wijkspraak::messages
