#pragma once

#include "features/bodies/change.hpp"
#include "storage/values.hpp"

/// How the values of this feature are kept.
namespace wijkspraak::storage {

template <>
struct Column<bodies::BodyKind> : WordColumn<bodies::BodyKind, bodies::parse_body_kind> {};

template <>
struct Column<bodies::BoardRole> : WordColumn<bodies::BoardRole, bodies::parse_board_role> {};

template <>
struct Column<bodies::Subject> : WordColumn<bodies::Subject, bodies::parse_subject> {};

template <>
struct Column<bodies::Deed> : WordColumn<bodies::Deed, bodies::parse_deed> {};

template <>
struct Column<Iban> {
    static Cell write(const Iban& iban) { return std::string_view{iban.text()}; }
    static Iban read(const Row& row, std::size_t column)
    {
        return Iban::parse(row.text(column)).value();
    }
};

template <>
struct Column<TimeOfDay> {
    static Cell write(TimeOfDay time) { return to_text(time); }
    static TimeOfDay read(const Row& row, std::size_t column)
    {
        return TimeOfDay::parse(row.text(column)).value();
    }
};

} // namespace wijkspraak::storage
