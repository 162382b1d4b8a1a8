#pragma once

#include "features/exchange/post.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<exchange::PostKind> : WordColumn<exchange::PostKind, exchange::parse_post_kind> {};
template <>
struct Column<exchange::Topic> : WordColumn<exchange::Topic, exchange::parse_topic> {};

} // namespace wijkspraak::storage
