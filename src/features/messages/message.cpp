#include "features/messages/message.hpp"

#include "base/with_word.hpp"

#include <algorithm>

namespace wijkspraak::messages {

namespace {

constexpr std::size_t longest_address = 254; // RFC 5321 4.5.3.1.3, without its angle brackets
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;

bool is_letter_or_digit(char c)
{
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9');
}

/// RFC 5321 4.1.2, dot-string; the quoted form is allowed there too, and nobody has one.
bool is_local_part(std::string_view text)
{
    if (text.empty() or text.size() > longest_local_part) return false;
    if (text.front() == '.' or text.back() == '.' or text.find("..") != std::string_view::npos)
        return false;
    return std::ranges::all_of(text, [](char c) {
        return is_letter_or_digit(c) or
               std::string_view{".!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
    });
}

bool is_label(std::string_view text)
{
    if (text.empty() or text.size() > longest_label) return false;
    if (text.front() == '-' or text.back() == '-') return false;
    return std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) or c == '-'; });
}

bool is_domain(std::string_view text)
{
    int labels = 0;
    while (true) {
        const auto dot = text.find('.');
        if (not is_label(text.substr(0, dot))) return false;
        ++labels;
        if (dot == std::string_view::npos) return labels > 1;
        text.remove_prefix(dot + 1);
    }
}

} // namespace

std::optional<Address> Address::parse(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return std::nullopt;
    text = text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);

    const auto at = text.rfind('@');
    if (at == std::string_view::npos or text.size() > longest_address) return std::nullopt;
    if (not is_local_part(text.substr(0, at)) or not is_domain(text.substr(at + 1)))
        return std::nullopt;

    // Choice: in small letters throughout. A server may tell capitals apart; none of today does.
    std::string address{text};
    std::ranges::transform(address, address.begin(), [](char c) {
        return c >= 'A' and c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return Address{std::move(address)};
}

Text to_text(Kind kind)
{
    switch (kind) {
    case Kind::confirmation: return t("bevestiging");
    case Kind::receipt: return t("ontvangstbewijs");
    case Kind::answer: return t("antwoord");
    case Kind::change: return t("wijziging");
    case Kind::invitation: return t("uitnodiging");
    case Kind::news: return t("nieuws");
    case Kind::duty: return t("taak");
    }
    return {};
}

std::string_view to_word(Kind kind)
{
    switch (kind) {
    case Kind::confirmation: return "bevestiging";
    case Kind::receipt: return "ontvangst";
    case Kind::answer: return "antwoord";
    case Kind::change: return "wijziging";
    case Kind::invitation: return "uitnodiging";
    case Kind::news: return "nieuws";
    case Kind::duty: return "taak";
    }
    return {};
}

std::optional<Kind> parse_kind(std::string_view word)
{
    return with_word(kinds, word);
}

Text to_text(State state)
{
    switch (state) {
    case State::waiting: return t("wacht");
    case State::under_way: return t("onderweg");
    case State::handed_over: return t("verstuurd");
    case State::withheld: return t("niet gemaild");
    case State::failed: return t("mislukt");
    case State::returned: return t("teruggekomen");
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::waiting: return "wacht";
    case State::under_way: return "onderweg";
    case State::handed_over: return "verstuurd";
    case State::withheld: return "ingehouden";
    case State::failed: return "mislukt";
    case State::returned: return "teruggekomen";
    }
    return {};
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(states, word);
}

std::string path_of(const std::string& code)
{
    return "/berichten/" + code;
}

Text to_text(Reach reach)
{
    switch (reach) {
    case Reach::news: return t("geen nieuws en uitnodigingen");
    case Reach::answers: return t("ook geen antwoorden en wijzigingen");
    case Reach::anything: return t("helemaal geen mail");
    }
    return {};
}

std::string_view to_word(Reach reach)
{
    switch (reach) {
    case Reach::news: return "nieuws";
    case Reach::answers: return "antwoorden";
    case Reach::anything: return "alles";
    }
    return {};
}

std::optional<Reach> parse_reach(std::string_view word)
{
    return with_word(reaches, word);
}

Text to_text(Cause cause)
{
    switch (cause) {
    case Cause::unsubscribed: return t("zelf afgemeld");
    case Cause::undeliverable: return t("mail komt niet aan");
    case Cause::office: return t("door het kantoor");
    }
    return {};
}

std::string_view to_word(Cause cause)
{
    switch (cause) {
    case Cause::unsubscribed: return "afgemeld";
    case Cause::undeliverable: return "onbestelbaar";
    case Cause::office: return "kantoor";
    }
    return {};
}

std::optional<Cause> parse_cause(std::string_view word)
{
    return with_word(std::array{Cause::unsubscribed, Cause::undeliverable, Cause::office}, word);
}

} // namespace wijkspraak::messages
