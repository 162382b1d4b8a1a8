#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wijkspraak::storage {

/// Bytes that are not text, such as part of a file.
struct Blob {
    std::string bytes;
};

/// A value on its way into the database. Text and bytes are borrowed while the statement runs.
using Cell = std::variant<std::monostate, std::int64_t, std::string_view, std::string, const Blob*>;

/// How a value of the domain is kept in a column. A specialisation has
///     static Cell write(const Value&);
///     static Value read(const Row&, std::size_t column);
/// storage/values.hpp has those of civic; a feature adds its own enums with a text per value.
template <typename Value>
struct Column;

class Rows;

/// One row of an answer, read from left to right by position in the select list.
///
/// Borrows from its Rows. Reading a null as anything but an optional throws std::logic_error, as
/// do reading a number as text, text as a number, and a column that is not there.
class Row {
public:
    template <typename Value>
    Value get(std::size_t column) const
    {
        return Column<Value>::read(*this, column);
    }

    bool is_null(std::size_t column) const;
    std::int64_t number(std::size_t column) const;
    std::string_view text(std::size_t column) const; ///< text or bytes
    std::size_t size() const;

private:
    friend class Rows;
    Row(const Rows& rows, std::size_t index) : rows_{rows}, index_{index} {}

    const Rows& rows_;
    std::size_t index_;
};

/// The whole answer to a statement, in one piece of memory.
class Rows {
public:
    class Iterator {
    public:
        Iterator(const Rows& rows, std::size_t index) : rows_{&rows}, index_{index} {}
        Row operator*() const { return {*rows_, index_}; }
        Iterator& operator++()
        {
            ++index_;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b)
        {
            return a.index_ == b.index_;
        }

    private:
        const Rows* rows_;
        std::size_t index_;
    };

    std::size_t size() const { return row_count_; }
    bool empty() const { return row_count_ == 0; }
    Row front() const { return {*this, 0}; }
    Row at(std::size_t index) const { return {*this, index}; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, row_count_}; }

    /// How many rows an insert, update or delete changed.
    std::int64_t changed() const { return changed_; }

    // For the drivers: how an answer is put together, row by row and left to right.
    explicit Rows(std::size_t columns) : columns_{columns} {}
    void reserve(std::size_t rows);
    void add_null();
    void add_number(std::int64_t number);
    void add_text(std::string_view text);
    void finish_row() { ++row_count_; }
    void set_changed(std::int64_t changed) { changed_ = changed; }

private:
    friend class Row;
    enum class Kind : std::uint8_t { null, number, text };
    struct Slot {
        Kind kind;
        std::uint32_t length;
        std::int64_t number; ///< the number itself, or where the text begins
    };

    const Slot& slot(std::size_t row, std::size_t column) const;

    std::size_t columns_;
    std::size_t row_count_ = 0;
    std::int64_t changed_ = 0;
    std::vector<Slot> slots_;
    std::string texts_;
};

} // namespace wijkspraak::storage
