#pragma once

#include "features/support/contact.hpp"
#include "features/support/request.hpp"
#include "storage/values.hpp"

/// How the values of this feature are kept.
namespace wijkspraak::storage {

template <>
struct Column<support::Kind> : WordColumn<support::Kind, support::parse_kind> {};
template <>
struct Column<support::State> : WordColumn<support::State, support::parse_state> {};
template <>
struct Column<support::Deed> : WordColumn<support::Deed, support::parse_deed> {};
template <>
struct Column<support::ContactKind>
    : WordColumn<support::ContactKind, support::parse_contact_kind> {};

} // namespace wijkspraak::storage
