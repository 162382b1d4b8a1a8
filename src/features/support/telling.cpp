#include "civic/zone.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"
#include "features/support/paths.hpp"
#include "features/support/rules.hpp"
#include "features/support/store.hpp"

/// What is told by mail when something happens to a request.
namespace wijkspraak::support {

namespace {

std::optional<messages::Address> address_of_account(
    Transaction& transaction, std::optional<std::int64_t> id
)
{
    if (not id) return std::nullopt;
    const auto account = people::find(transaction, people::AccountId{*id});
    if (not account or account->is_disabled) return std::nullopt;
    return messages::Address::parse(account->email);
}

std::string cause_of(StepId step)
{
    return "support:step:" + std::to_string(step.value());
}

/// An answer, or why it is not possible, to whoever asked.
void tell_body(
    Transaction& transaction,
    const Request& request,
    const Telling& telling,
    StepId step,
    Instant now
)
{
    const bool is_answer = telling.deed == Deed::answered;
    const auto address = bodies::address_of(transaction, request.body, request.asker, day_of(now));
    if ((not is_answer and telling.deed != Deed::refused) or not address) return;
    const auto body = bodies::find(transaction, request.body).value();
    messages::queue(
        transaction,
        {
            .to = *address,
            .kind = messages::Kind::answer,
            .subject =
                is_answer
                    ? t("Antwoord op de vraag van {wijkorgaan} om ondersteuning", body.name)
                    : t("De ondersteuning die {wijkorgaan} vroeg, is niet mogelijk", body.name),
            .paragraphs =
                {t("U vroeg: {vraag}", request.what),
                             as_is(telling.note),
                             is_answer
                     ? t("Is dit niet genoeg? Schrijf dan op de pagina van uw verzoek wat u mist.")
                     : t("Hebt u een ander idee? Dan kunt u opnieuw iets vragen.")},
            .link = {requests_path(body,                    request.id),                t("Bekijk uw verzoek")},
            .cause = cause_of(step)
    },
        now
    );
}

/// What a body asked or added, to whoever took it up or stands beside the body.
void tell_office(
    Transaction& transaction,
    const Request& request,
    const Telling& telling,
    StepId step,
    Instant now
)
{
    auto account = request.handler;
    if (not account)
        if (const auto coach = bodies::coach_of(transaction, request.body))
            account = coach->value();
    const auto address = address_of_account(transaction, account);
    if (not address) return;
    const auto body = bodies::find(transaction, request.body).value();
    const bool is_new = telling.deed == Deed::asked;
    messages::queue(
        transaction,
        {
            .to = *address,
            .kind = messages::Kind::duty,
            .subject = is_new ? t("{wijkorgaan} vraagt om ondersteuning", body.name)
                              : t("{wijkorgaan} schreef iets bij een verzoek", body.name),
            .paragraphs = {as_is(is_new ? request.what : telling.note)},
            .link = { office_path(request.id),                    t("Bekijk het verzoek")},
            .cause = cause_of(step)
    },
        now
    );
}

bool comes_from_body(const Request& request, Deed deed)
{
    return deed == Deed::added or deed == Deed::withdrawn or
           (deed == Deed::asked and not request.is_by_office);
}

} // namespace

RequestId ask(Transaction& transaction, const RequestDraft& draft, const storage::Actor& actor)
{
    const auto id = insert(transaction, draft, actor);
    const Telling telling{.deed = Deed::asked};
    const auto step = insert_step(transaction, id, telling, actor);
    const auto request = find(transaction, id).value();
    // What came in from a file has no account: it was told when it happened.
    if (actor.account and comes_from_body(request, Deed::asked))
        tell_office(transaction, request, telling, step, actor.at);
    return id;
}

void tell(
    Transaction& transaction,
    const Request& before,
    const Telling& telling,
    const storage::Actor& actor
)
{
    auto after = before;
    after.state = state_after(before.state, telling.deed).value();
    if (telling.deed == Deed::taken) after.handler = telling.handler;
    if (telling.deed == Deed::answered and not after.handler) after.handler = actor.account;
    if (before.state == State::answered and waits(after.state)) after.waiting_since = actor.at;
    if (not is_open(after.state)) after.ended_on = day_of(actor.at);
    update(transaction, after);
    const auto step = insert_step(transaction, after.id, telling, actor);
    if (not actor.account) return;
    if (comes_from_body(after, telling.deed))
        tell_office(transaction, after, telling, step, actor.at);
    else
        tell_body(transaction, after, telling, step, actor.at);
}

} // namespace wijkspraak::support
