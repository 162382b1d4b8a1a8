#pragma once

#include "features/deliveries/delivery.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<deliveries::Part> : WordColumn<deliveries::Part, deliveries::parse_part> {};
template <>
struct Column<deliveries::FaultKind>
    : WordColumn<deliveries::FaultKind, deliveries::parse_fault_kind> {};
template <>
struct Column<deliveries::DeliveryState>
    : WordColumn<deliveries::DeliveryState, deliveries::parse_delivery_state> {};
template <>
struct Column<inputs::Channel> : WordColumn<inputs::Channel, inputs::parse_channel> {};
template <>
struct Column<inputs::Giver> : WordColumn<inputs::Giver, inputs::parse_giver> {};

/// As the words of to_words().
template <>
struct Column<deliveries::Columns> {
    static Cell write(const deliveries::Columns& columns) { return to_words(columns); }
    static deliveries::Columns read(const Row& row, std::size_t column)
    {
        return deliveries::parse_columns(row.text(column));
    }
};

} // namespace wijkspraak::storage
