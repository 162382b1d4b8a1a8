#pragma once

#include "base/clock.hpp"
#include "civic/count.hpp"
#include "civic/date.hpp"
#include "civic/dated.hpp"
#include "civic/money.hpp"
#include "storage/database.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// How the values of base and civic are kept: whole numbers and text, the same in both databases.
namespace wijkspraak::storage {

/// A number that does not fit, on its way in or out, throws std::range_error.
template <std::integral Number>
struct Column<Number> {
    static Cell write(Number number) { return fitting<std::int64_t>(number); }
    static Number read(const Row& row, std::size_t column)
    {
        return fitting<Number>(row.number(column));
    }

private:
    template <typename To, typename From>
    static To fitting(From number)
    {
        if (not std::in_range<To>(number))
            throw std::range_error{"a number too large or too small for its place"};
        return static_cast<To>(number);
    }
};

/// Kept as 0 or 1.
template <>
struct Column<bool> {
    static Cell write(bool flag) { return static_cast<std::int64_t>(flag); }
    static bool read(const Row& row, std::size_t column) { return row.number(column) != 0; }
};

template <>
struct Column<std::string> {
    static Cell write(std::string_view text) { return text; }
    static std::string read(const Row& row, std::size_t column)
    {
        return std::string{row.text(column)};
    }
};

template <>
struct Column<std::string_view> {
    static Cell write(std::string_view text) { return text; }
};

template <>
struct Column<const char*> {
    static Cell write(std::string_view text) { return text; }
};

template <>
struct Column<Blob> {
    static Cell write(const Blob& blob) { return &blob; }
    static Blob read(const Row& row, std::size_t column) { return {std::string{row.text(column)}}; }
};

template <>
struct Column<std::nullptr_t> {
    static Cell write(std::nullptr_t) { return std::monostate{}; }
};

template <typename Owner>
struct Column<Id<Owner>> {
    static Cell write(Id<Owner> id) { return id.value(); }
    static Id<Owner> read(const Row& row, std::size_t column)
    {
        return Id<Owner>{row.number(column)};
    }
};

template <>
struct Column<Instant> {
    static Cell write(Instant instant) { return instant.milliseconds; }
    static Instant read(const Row& row, std::size_t column) { return {row.number(column)}; }
};

template <>
struct Column<Money> {
    static Cell write(Money money) { return money.cents(); }
    static Money read(const Row& row, std::size_t column)
    {
        return Money::from_cents(row.number(column));
    }
};

template <>
struct Column<Date> {
    static Cell write(Date date) { return to_iso(date); }
    static Date read(const Row& row, std::size_t column)
    {
        return Date::parse(row.text(column)).value();
    }
};

/// As a source writes it, with how precise it is: "2022-12~".
template <>
struct Column<Dated> {
    static Cell write(const Dated& dated) { return to_iso(dated); }
    static Dated read(const Row& row, std::size_t column)
    {
        return Dated::parse(row.text(column)).value();
    }
};

/// One of a fixed set of things, kept as its Dutch word; a feature's enum is a column by
///     template <>
///     struct Column<bodies::BodyKind> : WordColumn<bodies::BodyKind, bodies::parse_body_kind> {};
template <typename Choice, std::optional<Choice> (*parse)(std::string_view)>
struct WordColumn {
    static Cell write(Choice choice) { return to_word(choice); }
    static Choice read(const Row& row, std::size_t column)
    {
        return parse(row.text(column)).value();
    }
};

/// A Count takes two columns: its qualifier and its number.
template <>
struct Column<Qualifier> : WordColumn<Qualifier, parse_qualifier> {};

template <typename Value>
struct Column<std::optional<Value>> {
    static Cell write(const std::optional<Value>& value)
    {
        return value ? Column<Value>::write(*value) : Cell{};
    }
    static std::optional<Value> read(const Row& row, std::size_t column)
    {
        if (row.is_null(column)) return std::nullopt;
        return Column<Value>::read(row, column);
    }
};

} // namespace wijkspraak::storage
