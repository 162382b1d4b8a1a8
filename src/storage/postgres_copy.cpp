#include "storage/postgres_copy.hpp"

#include "base/overloaded.hpp"

namespace wijkspraak::storage {

namespace {

void append_text(std::string& line, std::string_view text)
{
    for (const char sign : text) {
        switch (sign) {
        case '\\': line += "\\\\"; break;
        case '\t': line += "\\t"; break;
        case '\n': line += "\\n"; break;
        case '\r': line += "\\r"; break;
        default: line += sign;
        }
    }
}

void append_bytes(std::string& line, std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    line += "\\\\x";
    for (const char one : bytes) {
        const auto byte = static_cast<unsigned char>(one);
        (line += digits[byte >> 4U]) += digits[byte & 0x0FU];
    }
}

void append(std::string& line, const Cell& cell)
{
    std::visit(
        overloaded{
            [&](std::monostate) { line += "\\N"; },
            [&](std::int64_t number) { line += std::to_string(number); },
            [&](std::string_view text) { append_text(line, text); },
            [&](const std::string& text) { append_text(line, text); },
            [&](const Blob* blob) { append_bytes(line, blob->bytes); }},
        cell
    );
}

} // namespace

std::string copy_into(const ManyRows& rows)
{
    std::string sql = "copy ";
    (sql += rows.table()) += " (";
    for (std::size_t i = 0; i < rows.columns().size(); ++i)
        (sql += i == 0 ? "" : ", ") += rows.columns()[i];
    return sql += ") from stdin";
}

std::string lines_to_copy(const ManyRows& rows)
{
    std::string lines;
    const auto width = rows.columns().size();
    for (std::size_t i = 0; i < rows.cells().size(); ++i) {
        append(lines, rows.cells()[i]);
        lines += (i + 1) % width == 0 ? '\n' : '\t';
    }
    return lines;
}

} // namespace wijkspraak::storage
