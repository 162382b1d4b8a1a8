#pragma once

#include "features/deliveries/origin.hpp"
#include "features/deliveries/rules.hpp"
#include "paper/sheets/sheets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A table as it was brought, before anything is made of its rows.
namespace wijkspraak::deliveries {

/// What there is to see of a table without going through all of it.
struct TableLook {
    Text description = {};                ///< "CSV met puntkomma's, in UTF-8"
    std::vector<std::string> sheets = {}; ///< more than one only in some files
    std::vector<paper::sheets::Row> rows = {};

    /// The names of the columns: empty where the scheme has none.
    Cells names(const Scheme& scheme) const;
    /// The rows below the names, as many as are previewed.
    std::vector<paper::sheets::Row> below(const Scheme& scheme) const;
    std::size_t width() const;
};

inline constexpr std::size_t rows_previewed = 1'000;

/// The first rows of a table.
Result<TableLook, paper::sheets::Refusal> look_at(
    std::string_view file_name, std::string_view bytes, std::size_t sheet
);

/// A table that was gone through to its end, so that nothing in it can turn out to be unfit later.
struct TableInFull {
    TableLook look = {};
    std::int64_t rows = 0; ///< below the names of the guessed scheme
    Scheme guessed = {};
};
Result<TableInFull, paper::sheets::Refusal> look_through(
    std::string_view file_name, std::string_view bytes, std::size_t sheet
);

/// The entry that a row becomes, with its origin; or what is wrong with it. The rows before it in
/// the list have been through the same origins.
Result<RowEntry, std::vector<Fault>> read_in_list(
    const paper::sheets::Row& row, Origins& origins, const RowTerms& terms
);
/// What the row is known by.
RowIdentity identity_of(const paper::sheets::Row& row, const Columns& columns);

/// Which columns hold what, once it is known which row has their names.
Columns guessed_columns(const TableLook& look, const Scheme& scheme);

/// How many of the rows looked at lie above what the scheme reads.
std::int64_t rows_above(const TableLook& look, const Scheme& scheme);

} // namespace wijkspraak::deliveries
