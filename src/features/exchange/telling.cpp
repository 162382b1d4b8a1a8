#include "features/exchange/telling.hpp"

#include "civic/zone.hpp"
#include "features/exchange/pages.hpp"
#include "features/messages/messages.hpp"

namespace wijkspraak::exchange {

namespace {

/// A question of the office has nobody to write to.
std::optional<messages::Address> address_of_writer(
    storage::Transaction& transaction, const Post& post, Instant now
)
{
    if (not post.body) return std::nullopt;
    return bodies::address_of(transaction, *post.body, post.account, day_of(now));
}

} // namespace

void tell_asker(storage::Transaction& transaction, const Post& answer, Instant now)
{
    const auto question = find(transaction, answer.question.value()).value();
    const auto address = address_of_writer(transaction, question, now);
    if (not address or answer.body == question.body) return;
    messages::queue(
        transaction,
        {
            .to = *address,
            .kind = messages::Kind::answer,
            .subject = t("Er is een antwoord op uw vraag aan andere wijkorganen"),
            .paragraphs = {t("U vroeg: {vraag}", question.title), as_is(answer.text)},
            .link = {path_of(question),                    t("Bekijk het antwoord")                  },
            .cause = "exchange:answer:" + std::to_string(answer.id.value())
    },
        now
    );
}

void tell_hidden(
    storage::Transaction& transaction, const Post& post, const std::string& reason, Instant now
)
{
    const auto address = address_of_writer(transaction, post, now);
    if (not address) return;
    const auto body = bodies::find(transaction, *post.body).value();
    messages::queue(
        transaction,
        {
            .to = *address,
            .kind = messages::Kind::change,
            .subject = t("Wat u schreef voor andere wijkorganen, is niet meer te zien"),
            .paragraphs =
                {as_is(post.title.empty() ? post.text : post.title),
                             t("De reden: {reden}", reason)},
            .link = {posts_path(body),                                                  t("Bekijk wat u schreef")   },
            .cause = "exchange:hidden:" + std::to_string(post.id.value()) + ":" +
                     std::to_string(now.milliseconds)
    },
        now
    );
}

} // namespace wijkspraak::exchange
