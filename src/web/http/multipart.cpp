#include "web/http/multipart.hpp"

#include "web/http/headers.hpp"
#include "web/http/percent.hpp"

#include <algorithm>

namespace wijkspraak::web::http {

namespace {

constexpr std::size_t longest_part_head = 4096;
constexpr std::size_t longest_boundary = 70;
constexpr std::size_t longest_field_name = 200;
constexpr std::size_t longest_file_name = 200;
constexpr std::size_t longest_extension = 16;
constexpr std::size_t most_parts = 1000;

constexpr std::string_view boundary_letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+_,-./:=? ";

/// Reads the quoted text at the start of `text` and takes it away; nothing when it does not close.
///
/// Browsers write a quote in a name as %22, others as \"; a backslash before anything else is a
/// backslash, since some send the whole path of a file.
std::optional<std::string> take_quoted(std::string_view& text)
{
    std::string out;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return out;
        }
        if (text[i] == '\\' and i + 1 < text.size() and text[i + 1] == '"') ++i;
        out += text[i];
    }
    return std::nullopt;
}

/// The parameter of a header's value, as in: form-data; name="foto"; filename="boom.jpg"
std::optional<std::string> parameter(std::string_view value, std::string_view name)
{
    for (auto at = value.find(';'); at != std::string_view::npos; at = value.find(';')) {
        value = trimmed(value.substr(at + 1));
        const auto equals = value.find('=');
        if (equals == std::string_view::npos) return std::nullopt;

        const auto own_name = trimmed(value.substr(0, equals));
        value = trimmed(value.substr(equals + 1));
        std::optional<std::string> own_value;
        if (value.starts_with('"'))
            own_value = take_quoted(value);
        else
            own_value = std::string{trimmed(value.substr(0, value.find(';')))};
        if (not own_value or is_same_word(own_name, name)) return own_value;
    }
    return std::nullopt;
}

std::string with_quotes(std::string_view text)
{
    std::string out{text};
    for (auto at = out.find("%22"); at != std::string::npos; at = out.find("%22", at + 1))
        out.replace(at, 3, "\"");
    return out;
}

/// At most so many bytes, without cutting through a character.
std::string_view shortened(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest) return text;
    text = text.substr(0, longest + 1);
    while (not text.empty() and (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80)
        text.remove_suffix(1);
    if (not text.empty()) text.remove_suffix(1);
    return text;
}

/// Reads the lines above a part; false when one is no header.
bool read_lines(std::string_view lines, Headers& headers)
{
    while (not lines.empty()) {
        const auto line = lines.substr(0, lines.find("\r\n"));
        lines.remove_prefix(std::min(lines.size(), line.size() + 2));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return false;
        headers.add(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return true;
}

std::optional<PartHead> read_part(std::string_view lines)
{
    Headers headers;
    if (not read_lines(lines, headers)) return std::nullopt;

    const auto disposition = headers["content-disposition"];
    const auto kind = trimmed(disposition.substr(0, disposition.find(';')));
    auto name = parameter(disposition, "name");
    if (not is_same_word(kind, "form-data") or not name or name->size() > longest_field_name)
        return std::nullopt;

    PartHead head{.name = with_quotes(*name), .media_type = std::string{headers["content-type"]}};
    if (not is_utf8(head.name) or not is_utf8(head.media_type)) return std::nullopt;
    if (const auto file_name = parameter(disposition, "filename"))
        head.file_name = file_name->empty() ? std::string{} : safe_file_name(*file_name);
    return head;
}

} // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    if (not is_same_word(type, "multipart/form-data")) return std::nullopt;

    auto boundary = parameter(content_type, "boundary");
    if (not boundary or boundary->empty() or boundary->size() > longest_boundary)
        return std::nullopt;
    if (boundary->find_first_not_of(boundary_letters) != std::string::npos) return std::nullopt;
    return boundary;
}

std::string safe_file_name(std::string_view name)
{
    std::string clean = with_quotes(name.substr(name.find_last_of("/\\") + 1));
    std::ranges::replace_if(
        clean,
        [](char letter) { return static_cast<unsigned char>(letter) < 0x20 or letter == 0x7f; },
        '_'
    );
    if (not is_utf8(clean))
        std::ranges::replace_if(
            clean, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; }, '_'
        );
    if (clean.find_first_not_of(". ") == std::string::npos) return "bestand";
    if (clean.size() <= longest_file_name) return clean;

    const auto dot = clean.rfind('.');
    const bool has_extension = dot != std::string::npos and clean.size() - dot <= longest_extension;
    const auto extension = has_extension ? clean.substr(dot) : std::string{};
    return std::string{shortened(clean, longest_file_name - extension.size())} + extension;
}

MultipartReader::State MultipartReader::read(std::string_view piece)
{
    if (state_ != State::reading) return state_;
    pending_ += piece;
    while (state_ == State::reading and step()) {
    }
    pending_.erase(0, at_);
    at_ = 0;
    return state_;
}

bool MultipartReader::fail(State state)
{
    state_ = state;
    return false;
}

/// Takes one step; false when that needs more of the body.
bool MultipartReader::step()
{
    switch (place_) {
    case Place::preamble: return skip_to_delimiter();
    case Place::after_delimiter: return read_after_delimiter();
    case Place::part_head: return read_part_head();
    case Place::part_body: return read_part_body();
    }
    return false;
}

bool MultipartReader::skip_to_delimiter()
{
    const auto found = rest().find(delimiter_);
    if (found == std::string_view::npos) {
        at_ += rest().size() - std::min(rest().size(), delimiter_.size() - 1);
        return false;
    }
    at_ += found + delimiter_.size();
    place_ = Place::after_delimiter;
    return true;
}

bool MultipartReader::read_after_delimiter()
{
    while (rest().starts_with(' ') or rest().starts_with('\t')) ++at_;
    if (rest().size() < 2) return false;
    if (rest().starts_with("--")) return fail(State::complete);
    if (not rest().starts_with("\r\n")) return fail(State::malformed);
    if (parts_++ == most_parts) return fail(State::too_many_parts);
    at_ += 2;
    place_ = Place::part_head;
    return true;
}

bool MultipartReader::read_part_head()
{
    const auto end = rest().find("\r\n\r\n");
    if (end == std::string_view::npos)
        return rest().size() > longest_part_head ? fail(State::malformed) : false;
    if (end > longest_part_head) return fail(State::malformed);

    const auto head = read_part(rest().substr(0, end));
    if (not head) return fail(State::malformed);
    at_ += end + 4;
    sink_.begin(*head);
    place_ = Place::part_body;
    return true;
}

bool MultipartReader::read_part_body()
{
    const auto found = rest().find(delimiter_);
    const bool has_ended = found != std::string_view::npos;
    // What could be the beginning of the boundary waits for what comes after it.
    const auto kept = std::min(rest().size(), delimiter_.size() - 1);
    const auto body = rest().substr(0, has_ended ? found : rest().size() - kept);

    if (not body.empty()) sink_.take(body);
    at_ += body.size();
    if (not has_ended) return false;
    sink_.end();
    at_ += delimiter_.size();
    place_ = Place::after_delimiter;
    return true;
}

} // namespace wijkspraak::web::http
