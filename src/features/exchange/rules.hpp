#pragma once

#include "features/exchange/post.hpp"

namespace wijkspraak::exchange {

/// Whether somebody of this audience reads it. What is hidden is read by the office only; a
/// question and its answers stay among bodies and the office.
bool may_read(const Post& post, Audience audience);

} // namespace wijkspraak::exchange
