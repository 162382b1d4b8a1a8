#pragma once

#include "features/inputs/input.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<inputs::Fit> : WordColumn<inputs::Fit, inputs::parse_fit> {};
template <>
struct Column<inputs::Disposition> : WordColumn<inputs::Disposition, inputs::parse_disposition> {};
template <>
struct Column<inputs::UseKind> : WordColumn<inputs::UseKind, inputs::parse_use_kind> {};

} // namespace wijkspraak::storage
