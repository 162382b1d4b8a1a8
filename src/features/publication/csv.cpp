#include "features/publication/csv.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::publication {

namespace {

using namespace std::string_view_literals;

constexpr auto separator = ';';

// The last four are the wide forms of the first, which some programs read as the same.
constexpr std::array openings{
    "="sv, "+"sv, "-"sv, "@"sv, "\t"sv, "\r"sv, "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

bool is_dangerous(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return std::ranges::any_of(openings, [&](auto opening) { return text.starts_with(opening); });
}

bool needs_quotes(std::string_view text)
{
    return text.find_first_of(";\"\r\n,\t"sv) != std::string_view::npos;
}

} // namespace

std::string guarded(std::string_view text)
{
    return (is_dangerous(text) ? "'" : "") + std::string{text};
}

CsvWriter& CsvWriter::cell(std::string_view text)
{
    if (not is_first_) out_ += separator;
    is_first_ = false;

    const bool is_quoted = needs_quotes(text);
    if (is_quoted) out_ += '"';
    if (is_dangerous(text)) out_ += '\'';
    for (const char character : text) {
        if (character == '"') out_ += '"';
        out_ += character;
    }
    if (is_quoted) out_ += '"';
    return *this;
}

CsvWriter& CsvWriter::end_row()
{
    out_ += "\r\n";
    is_first_ = true;
    return *this;
}

} // namespace wijkspraak::publication
