#pragma once

#include <string>
#include <string_view>

/// Tables for spreadsheet programs: docs/decisions/0017-open-record.md says why they look so.
namespace wijkspraak::publication {

/// What a file begins with, so that spreadsheet programs read it as UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The text of a cell that no spreadsheet program takes for a formula: an apostrophe goes before
/// = + - @, a tab and an end of line. What begins with apostrophes and such a character gets one
/// more, so that taking one away always gives back what was said.
std::string guarded(std::string_view text);

/// Writes rows as RFC 4180 has them, with semicolons between the cells.
class CsvWriter {
public:
    explicit CsvWriter(std::string& out) : out_{out} {}

    CsvWriter& cell(std::string_view text);
    CsvWriter& end_row();

private:
    std::string& out_;
    bool is_first_ = true;
};

} // namespace wijkspraak::publication
