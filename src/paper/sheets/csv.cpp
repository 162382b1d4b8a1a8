#include "paper/sheets/csv.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper::sheets {

namespace {

using namespace std::string_view_literals;

bool is_plain_number(std::string_view text)
{
    if (text.starts_with('+') or text.starts_with('-')) text.remove_prefix(1);
    const bool has_digit = std::any_of(text.begin(), text.end(), [](char sign) {
        return sign >= '0' and sign <= '9';
    });
    return has_digit and text.find_first_not_of("0123456789., ") == std::string_view::npos;
}

/// Whether a program would take it for a formula: by its first sign, in either width, or after
/// signs that programs pass over.
bool looks_like_formula(std::string_view text)
{
    constexpr std::array beginnings{
        "="sv, "+"sv, "-"sv, "@"sv, "\t"sv, "\r"sv, "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};
    const auto begins = [&](std::string_view beginning) { return text.starts_with(beginning); };
    return std::any_of(beginnings.begin(), beginnings.end(), begins) and not is_plain_number(text);
}

} // namespace

void CsvWriter::header(std::initializer_list<std::string_view> names)
{
    for (const auto name : names) text(name);
    end_row();
    --rows_;
}

CsvWriter& CsvWriter::text(std::string_view text)
{
    put(looks_like_formula(text) ? "'" : "", text);
    return *this;
}

CsvWriter& CsvWriter::number(std::int64_t number)
{
    put("", std::to_string(number));
    return *this;
}

void CsvWriter::end_row()
{
    out_ += "\r\n";
    is_row_begun_ = false;
    ++rows_;
}

void CsvWriter::put(std::string_view prefix, std::string_view text)
{
    if (is_row_begun_) out_ += delimiter_;
    is_row_begun_ = true;
    const std::array signs{'"', '\r', '\n', '\t', ' ', delimiter_};
    const bool is_quoted =
        text.find_first_of({signs.data(), signs.size()}) != std::string_view::npos;
    if (is_quoted) out_ += '"';
    out_ += prefix;
    for (const char sign : text) {
        if (sign == '"') out_ += '"';
        out_ += sign;
    }
    if (is_quoted) out_ += '"';
}

} // namespace wijkspraak::paper::sheets
