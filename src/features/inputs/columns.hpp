#pragma once

#include "features/inputs/input.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<inputs::Channel> : WordColumn<inputs::Channel, inputs::parse_channel> {};
template <>
struct Column<inputs::Giver> : WordColumn<inputs::Giver, inputs::parse_giver> {};
template <>
struct Column<inputs::Firmness> : WordColumn<inputs::Firmness, inputs::parse_firmness> {};
template <>
struct Column<inputs::State> : WordColumn<inputs::State, inputs::parse_state> {};
template <>
struct Column<inputs::Standing> : WordColumn<inputs::Standing, inputs::parse_standing> {};
template <>
struct Column<inputs::Fit> : WordColumn<inputs::Fit, inputs::parse_fit> {};
template <>
struct Column<inputs::Disposition> : WordColumn<inputs::Disposition, inputs::parse_disposition> {};
template <>
struct Column<inputs::UseKind> : WordColumn<inputs::UseKind, inputs::parse_use_kind> {};

} // namespace wijkspraak::storage
