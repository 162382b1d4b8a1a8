#pragma once

#include "features/talks/talk.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<talks::Topic> : WordColumn<talks::Topic, talks::parse_topic> {};
template <>
struct Column<talks::Voice> : WordColumn<talks::Voice, talks::parse_voice> {};
template <>
struct Column<talks::Side> : WordColumn<talks::Side, talks::parse_side> {};
template <>
struct Column<talks::Wish> : WordColumn<talks::Wish, talks::parse_wish> {};
template <>
struct Column<talks::Happening> : WordColumn<talks::Happening, talks::parse_happening> {};

} // namespace wijkspraak::storage
