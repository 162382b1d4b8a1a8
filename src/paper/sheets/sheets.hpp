#pragma once

#include "base/result.hpp"
#include "base/text.hpp"
#include "paper/sheets/encoding.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Tables that people bring as a file (CSV, ODS, XLSX), read a row at a time.
///
///     auto opened = sheets::open_table("zaal.ods", bytes);
///     if (not opened) return refused(opened.error());
///     sheets::Row row;
///     for (;;) {
///         const auto step = opened->rows->next(row);
///         if (not step) return refused(step.error()); // and nothing of the file is kept
///         if (not *step) break;
///         take(row);
///     }
///
/// Whatever the file is, the memory that reading takes is bounded: a row, the texts that the rows
/// of an XLSX share, and a piece of 64 KiB. Nothing in a file is ever carried out or looked up
/// elsewhere.
namespace wijkspraak::paper::sheets {

enum class Kind { csv, ods, xlsx };

/// What is in the cells, as text: numbers as "1234.5", days as "2026-03-01", moments as "2026-03-01
/// 14:30", "ja" or "nee", and of a formula the value that was kept with it.
struct Row {
    std::int64_t number = 0;        ///< as the program that made the file counts: the first is 1
    std::vector<std::string> cells; ///< without the empty ones at the end; valid UTF-8 without NUL
};

/// Why a file, or what is left of it, is not read.
struct Refusal {
    Text why;
    std::int64_t row = 0; ///< 0 when it is about the whole file
};

class Rows {
public:
    virtual ~Rows() = default;

    /// Puts the next row that is not empty in `row`; gives false when there are no more. Who gets a
    /// refusal asks no further.
    virtual Result<bool, Refusal> next(Row& row) = 0;
};

/// What a file may be at most. Bytes are counted as they are unpacked: what a file says of itself
/// is not believed.
struct Limits {
    std::uint64_t bytes = 100'000'000;
    std::uint64_t unpacked_bytes = 600'000'000;
    std::uint64_t ratio = 200; ///< of unpacked to packed, in a part of more than ten million bytes
    std::uint64_t entries = 2'000;
    std::uint64_t shared_bytes = 150'000'000; ///< texts that the rows of an XLSX share
    std::int64_t rows = 1'000'000;
    std::size_t columns = 300;
    std::size_t cell_bytes = 100'000;
};

/// A table that stands open. It reads from the bytes it was opened with, which must stay where they
/// are.
struct Table {
    Kind kind;
    Encoding encoding = Encoding::utf8;
    char delimiter = 0;               ///< of CSV only
    std::vector<std::string> names{}; ///< of all sheets in the file; none in CSV
    std::size_t sheet = 0;            ///< the one that is read
    std::unique_ptr<Rows> rows{};
};

/// Looks at what the bytes are, whether that fits the name, and opens the sheet that is wished.
Result<Table, Refusal> open_table(
    std::string_view file_name,
    std::string_view bytes,
    std::size_t sheet = 0,
    const Limits& limits = {}
);

/// How the file was read, for whoever must check the columns: "CSV met puntkomma's, in
/// Windows-1252".
Text description_of(const Table& table);

} // namespace wijkspraak::paper::sheets
