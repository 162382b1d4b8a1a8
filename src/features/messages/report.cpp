#include "features/messages/report.hpp"

#include <algorithm>
#include <vector>

namespace wijkspraak::messages {

namespace {

constexpr std::size_t most_bytes = 2UL << 20U;
constexpr std::size_t most_parts = 20;

char lower(char c)
{
    return c >= 'A' and c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// With \n only, whatever the mail server ended its lines with.
std::string with_plain_lines(std::string_view mail)
{
    std::string text{mail.substr(0, most_bytes)};
    std::erase(text, '\r');
    return text;
}

/// A head and what comes after its empty line.
struct Part {
    std::string_view head;
    std::string_view body;
};

Part part_of(std::string_view text)
{
    if (text.starts_with('\n')) return {{}, text.substr(1)};
    const auto end = text.find("\n\n");
    if (end == std::string_view::npos) return {text, {}};
    return {text.substr(0, end), text.substr(end + 2)};
}

/// Takes the first line off the text.
std::string_view take_line(std::string_view& text)
{
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

bool goes_on(std::string_view text)
{
    return text.starts_with(' ') or text.starts_with('\t');
}

/// The value of a header, its continuation lines joined; empty when it is not there.
std::string header(std::string_view head, std::string_view name)
{
    while (not head.empty()) {
        const auto line = take_line(head);
        const auto colon = line.find(':');
        if (goes_on(line) or colon == std::string_view::npos) continue;
        if (lowered(trimmed(line.substr(0, colon))) != name) continue;
        std::string value{trimmed(line.substr(colon + 1))};
        while (goes_on(head)) (value += ' ') += trimmed(take_line(head));
        return value;
    }
    return {};
}

/// A parameter of a header, such as the boundary of a content type.
std::string parameter(std::string_view value, std::string_view name)
{
    const auto all = lowered(value);
    const auto at = all.find(std::string{name} + "=");
    if (at == std::string::npos) return {};
    auto rest = value.substr(at + name.size() + 1);
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        return std::string{rest.substr(0, rest.find('"'))};
    }
    return std::string{rest.substr(0, rest.find_first_of("; \t"))};
}

std::vector<Part> parts_of(std::string_view body, const std::string& boundary)
{
    std::vector<Part> parts;
    const auto line = "--" + boundary;
    auto at = body.starts_with(line) ? 0 : body.find("\n" + line);
    while (at != std::string_view::npos and parts.size() < most_parts) {
        const auto begin = body.find('\n', at + 1);
        if (begin == std::string_view::npos) break;
        const auto next = body.find("\n" + line, begin);
        const auto end = next == std::string_view::npos ? body.size() : next;
        if (begin < end) parts.push_back(part_of(body.substr(begin + 1, end - begin - 1)));
        at = next;
    }
    return parts;
}

/// "smtp; 550 5.1.1 user unknown" without its type.
std::string_view without_type(std::string_view value)
{
    const auto mark = value.find(';');
    return mark == std::string_view::npos ? value : trimmed(value.substr(mark + 1));
}

Report::Action action_of(std::string_view word)
{
    if (word == "failed") return Report::Action::failed;
    if (word == "delayed") return Report::Action::delayed;
    return Report::Action::other;
}

/// Reads the groups of fields of a delivery status: the first is about the mail, the rest about its
/// recipients. Ours have one.
void read_status(std::string_view body, Report& report)
{
    while (not body.empty()) {
        const auto end = body.find("\n\n");
        const auto group = body.substr(0, end);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 2);
        const auto action = header(group, "action");
        if (action.empty()) continue;
        report.action = action_of(lowered(action));
        const auto status = header(group, "status");
        report.status = status.substr(0, status.find_first_of(" \t("));
        const auto diagnostic = header(group, "diagnostic-code");
        report.words = diagnostic.empty() ? status : std::string{without_type(diagnostic)};
        return;
    }
}

std::string id_in(std::string_view head)
{
    const auto value = header(head, "message-id");
    const auto begin = value.find('<');
    const auto end = value.find('>');
    if (begin == std::string::npos or end == std::string::npos or end < begin) return {};
    return value.substr(begin + 1, end - begin - 1);
}

} // namespace

std::optional<Report> parse_report(std::string_view mail)
{
    const auto text = with_plain_lines(mail);
    const auto whole = part_of(text);
    const auto type = header(whole.head, "content-type");
    const bool is_report = lowered(type).starts_with("multipart/report") and
                           lowered(parameter(type, "report-type")) == "delivery-status";
    const auto boundary = parameter(type, "boundary");
    if (not is_report or boundary.empty()) return std::nullopt;

    Report report;
    for (const auto& part : parts_of(whole.body, boundary)) {
        const auto kind = lowered(header(part.head, "content-type"));
        if (kind.starts_with("message/delivery-status"))
            read_status(part.body, report);
        else if (kind.starts_with("message/rfc822") or kind.starts_with("text/rfc822-headers"))
            report.message_id = id_in(part_of(part.body).head);
    }
    if (report.message_id.empty()) return std::nullopt;
    return report;
}

} // namespace wijkspraak::messages
