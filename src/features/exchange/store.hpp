#pragma once

#include "features/exchange/exchange.hpp"

/// What was told and asked, in the database.
namespace wijkspraak::exchange {

using storage::Transaction;

struct Search {
    std::string words = {};
    std::optional<Topic> topic = {};
    std::optional<PostKind> kind = {}; ///< experiences or questions; both when none is chosen
    int page = 1;
};
struct Found {
    std::vector<Post> shown = {};
    std::int64_t found = 0;
    int page = 1;
    int pages = 1;
};
/// Newest first, of what this audience may read.
Found list(Transaction& transaction, const Search& search, Audience audience);
/// In the order in which they came.
std::vector<Post> answers_to(Transaction& transaction, PostId question);

void change(
    Transaction& transaction,
    const Post& before,
    const PostDraft& after,
    const storage::Actor& actor
);
/// An empty reason shows it again.
void hide(
    Transaction& transaction,
    const Post& post,
    const std::string& reason,
    const storage::Actor& actor
);

} // namespace wijkspraak::exchange
