#pragma once

#include "features/exchange/exchange.hpp"

/// What is told by mail.
namespace wijkspraak::exchange {

/// To who asked a question: that there is an answer.
void tell_asker(storage::Transaction& transaction, const Post& answer, Instant now);
/// To who wrote it: that it was hidden, and why.
void tell_hidden(
    storage::Transaction& transaction, const Post& post, const std::string& reason, Instant now
);

} // namespace wijkspraak::exchange
