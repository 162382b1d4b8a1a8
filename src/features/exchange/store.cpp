#include "features/exchange/store.hpp"

#include "base/plain.hpp"
#include "features/exchange/columns.hpp"
#include "features/exchange/telling.hpp"
#include "storage/patterns.hpp"

#include <algorithm>

namespace wijkspraak::exchange {

namespace {

constexpr std::int64_t on_a_page = 20;

constexpr std::string_view insert_post = R"(
    insert into exchange_posts
        (kind, body_id, question_id, topic, title, words, took, again, is_public, at, account, role,
        search)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    returning id
)";

constexpr std::string_view update_post = R"(
    update exchange_posts
    set topic = $2, title = $3, words = $4, took = $5, again = $6, is_public = $7, search = $8
    where id = $1
)";

constexpr std::string_view update_hidden = R"(
    update exchange_posts set hidden = $2 where id = $1
)";

constexpr std::string_view post_columns = R"(
    select id, kind, body_id, question_id, topic, title, words, took, again, is_public, at, account,
        role, hidden,
        (select count(*) from exchange_posts as answers
         where answers.question_id = exchange_posts.id and answers.hidden = '')
    from exchange_posts
)";

constexpr std::string_view as_searched = R"(
    where kind <> 'antwoord'
      and ($1 = '' or search like $1) and ($2 = '' or search like $2)
      and ($3 = '' or search like $3)
      and ($4 = '' or topic = $4) and ($5 = '' or kind = $5)
      and ($6 = 'kantoor' or hidden = '')
      and ($6 <> 'iedereen' or (is_public = 1 and kind = 'ervaring'))
)";

Post read_post(const storage::Row& row)
{
    return {
        {.kind = row.get<PostKind>(1),
         .body = row.get<std::optional<bodies::BodyId>>(2),
         .question = row.get<std::optional<PostId>>(3),
         .topic = row.get<Topic>(4),
         .title = row.get<std::string>(5),
         .text = row.get<std::string>(6),
         .took = row.get<std::string>(7),
         .again = row.get<std::string>(8),
         .is_public = row.get<bool>(9)},
        row.get<PostId>(0),
        row.get<Instant>(10),
        row.get<std::string>(12),
        row.get<std::optional<std::int64_t>>(11),
        row.get<std::string>(13),
        row.get<int>(14)
    };
}

std::string searched(const PostDraft& draft)
{
    return plain(draft.title + " " + draft.text + " " + draft.took + " " + draft.again);
}

std::string_view word_of(Audience audience)
{
    switch (audience) {
    case Audience::everyone: return "iedereen";
    case Audience::bodies: return "wijkorganen";
    case Audience::office: return "kantoor";
    }
    return {};
}

} // namespace

PostId add(Transaction& transaction, const PostDraft& draft, const storage::Actor& actor)
{
    const auto id = transaction
                        .run(
                            insert_post,
                            draft.kind,
                            draft.body,
                            draft.question,
                            draft.topic,
                            draft.title,
                            draft.text,
                            draft.took,
                            draft.again,
                            draft.is_public,
                            actor.at,
                            actor.account,
                            actor.role,
                            searched(draft)
                        )
                        .front()
                        .get<PostId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "exchange.add",
         .subject = id.value(),
         .detail = std::string{to_word(draft.kind)}}
    );
    // What came in from a file has no account: it was told when it happened.
    if (draft.kind == PostKind::answer and actor.account)
        tell_asker(transaction, find(transaction, id).value(), actor.at);
    return id;
}

void change(
    Transaction& transaction,
    const Post& before,
    const PostDraft& after,
    const storage::Actor& actor
)
{
    transaction.run(
        update_post,
        before.id,
        after.topic,
        after.title,
        after.text,
        after.took,
        after.again,
        after.is_public,
        searched(after)
    );
    storage::audit(transaction, actor, {.action = "exchange.change", .subject = before.id.value()});
}

void hide(
    Transaction& transaction,
    const Post& post,
    const std::string& reason,
    const storage::Actor& actor
)
{
    transaction.run(update_hidden, post.id, reason);
    storage::audit(
        transaction,
        actor,
        {.action = reason.empty() ? "exchange.show" : "exchange.hide", .subject = post.id.value()}
    );
    if (not reason.empty()) tell_hidden(transaction, post, reason, actor.at);
}

std::optional<Post> find(Transaction& transaction, PostId id)
{
    static const std::string sql = std::string{post_columns} + " where id = $1";
    return transaction.first(read_post, sql, id);
}

std::vector<Post> of_body(Transaction& transaction, bodies::BodyId body)
{
    static const std::string sql =
        std::string{post_columns} + " where body_id = $1 and kind <> 'antwoord' order by id desc";
    return transaction.all(read_post, sql, body);
}

std::vector<Post> answers_to(Transaction& transaction, PostId question)
{
    static const std::string sql =
        std::string{post_columns} + " where question_id = $1 order by id";
    return transaction.all(read_post, sql, question);
}

Found list(Transaction& transaction, const Search& search, Audience audience)
{
    static const auto counting = "select count(*) from exchange_posts " + std::string{as_searched};
    static const auto listing = std::string{post_columns} + std::string{as_searched} +
                                " order by at desc, id desc limit $7 offset $8";
    const auto patterns = storage::patterns_of<3>(search.words);
    const auto ask = [&](std::string_view question, const auto&... more) {
        return transaction.run(
            question,
            patterns[0],
            patterns[1],
            patterns[2],
            search.topic ? to_word(*search.topic) : std::string_view{},
            search.kind ? to_word(*search.kind) : std::string_view{},
            word_of(audience),
            more...
        );
    };
    Found found{.found = ask(counting).front().number(0)};
    found.pages =
        static_cast<int>(std::max<std::int64_t>(1, (found.found + on_a_page - 1) / on_a_page));
    found.page = std::clamp(search.page, 1, found.pages);
    for (const auto& row : ask(listing, on_a_page, (found.page - 1) * on_a_page))
        found.shown.push_back(read_post(row));
    return found;
}

} // namespace wijkspraak::exchange
