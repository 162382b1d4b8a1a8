#pragma once

#include "paper/sheets/sheets.hpp"

namespace wijkspraak::paper::sheets {

/// Reads CSV as RFC 4180 has it, and what programs make of it: any end of line, any delimiter,
/// quotes within a cell without quotes.
class CsvRows : public Rows {
public:
    CsvRows(std::string_view bytes, const Encoded& encoded, char delimiter, const Limits& limits)
        : decoder_{bytes, encoded}, limits_{limits}, delimiter_{delimiter}
    {}

    Result<bool, Refusal> next(Row& row) override;

    /// The next row as it stands, with its empty cells; false at the end.
    Result<bool, Refusal> next_line(std::vector<std::string>& cells);

private:
    enum class After { cell, row };

    /// What is left of the piece that is being read; empty at the end of the file.
    std::string_view rest();
    void take_until(std::string_view signs, std::string& cell);
    Result<After, Refusal> read_cell(std::string& cell);
    std::optional<Refusal> read_quoted(std::string& cell);
    After read_end();
    Refusal refusal(Text why) const { return {std::move(why), number_}; }

    Decoder decoder_;
    Limits limits_;
    std::string_view rest_;
    std::int64_t number_ = 0;
    std::int64_t kept_ = 0;
    char delimiter_;
};

/// What parts the cells: the sign by which most rows have equally many. A semicolon when there is
/// only one column.
char delimiter_of(std::string_view bytes, const Encoded& encoded, const Limits& limits);

/// Opens bytes that are no packed file and no program.
Result<Table, Refusal> open_csv(std::string_view bytes, const Limits& limits);

} // namespace wijkspraak::paper::sheets
