#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace wijkspraak::paper::sheets {

/// Writes CSV that a spreadsheet program opens as it is meant: with a mark that it is UTF-8, and
/// with no text that it takes for a formula (OWASP, "CSV Injection").
///
///     CsvWriter file{';'};
///     file.header({"nummer", "tekst"});
///     file.number(12).text("=1+1").end_row(); // 12;'=1+1
class CsvWriter {
public:
    /// The delimiter: "," as RFC 4180 has it, or ";" which programs in Dutch expect.
    explicit CsvWriter(char delimiter) : delimiter_{delimiter} {}

    void header(std::initializer_list<std::string_view> names);

    /// What people wrote. Text that a program would carry out gets an apostrophe before it; what is
    /// only a number, such as "-5" or "+31 53", is none of that and stays.
    CsvWriter& text(std::string_view text);
    CsvWriter& number(std::int64_t number);
    void end_row();

    /// The rows that were ended, the header not counted.
    std::int64_t rows() const { return rows_; }

    /// What was written since the last time, so that a long file need not stand in memory.
    std::string take() { return std::exchange(out_, {}); }

private:
    void put(std::string_view prefix, std::string_view text);

    std::string out_ = "\xEF\xBB\xBF";
    char delimiter_;
    bool is_row_begun_ = false;
    std::int64_t rows_ = 0;
};

} // namespace wijkspraak::paper::sheets
