#pragma once

#include "storage/rows.hpp"

#include <array>
#include <cassert>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace wijkspraak::storage {

/// Rows for one table that go in together, many times quicker than with a statement for each: where
/// the database is another program, they travel in one go.
///
///     ManyRows rows{"letters", {"number", "text"}};
///     for (const auto& letter : letters) rows.add(letter.number, letter.text);
///     transaction.put(rows);
///
/// Texts are borrowed until the rows have been put in.
class ManyRows {
public:
    ManyRows(std::string_view table, std::vector<std::string_view> columns)
        : table_{table}, columns_{std::move(columns)}
    {}

    template <typename... Values>
    void add(const Values&... values)
    {
        assert(sizeof...(values) == columns_.size());
        (cells_.push_back(Column<std::decay_t<const Values&>>::write(values)), ...);
    }

    std::string_view table() const { return table_; }
    const std::vector<std::string_view>& columns() const { return columns_; }
    bool empty() const { return cells_.empty(); }
    std::size_t size() const { return cells_.size() / columns_.size(); }
    std::span<const Cell> cells() const { return cells_; }
    std::span<const Cell> row(std::size_t index) const
    {
        return std::span{cells_}.subspan(index * columns_.size(), columns_.size());
    }

private:
    std::string_view table_;
    std::vector<std::string_view> columns_;
    std::vector<Cell> cells_;
};

/// "insert into letters (number, text) values ($1, $2)"
std::string insert_into(const ManyRows& rows);

} // namespace wijkspraak::storage
