#include "features/levels/telling.hpp"

#include "civic/zone.hpp"
#include "features/bodies/bodies.hpp"
#include "features/levels/levels.hpp"
#include "features/levels/parts.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"

namespace wijkspraak::levels {

using bodies::Body;
using storage::Transaction;

namespace {

/// What is to be told, before it is known to whom.
struct News {
    messages::Kind kind = messages::Kind::change;
    Text subject;
    std::vector<Text> paragraphs;
    std::string cause;
};

void tell(
    Transaction& transaction,
    const News& news,
    const messages::Address& to,
    const messages::Link& link,
    Instant now
)
{
    messages::queue(
        transaction,
        {.to = to,
         .kind = news.kind,
         .subject = news.subject,
         .paragraphs = news.paragraphs,
         .link = link,
         .cause = news.cause + ":" + to.text()},
        now
    );
}

void tell_body(Transaction& transaction, const Body& body, const News& news, Instant now)
{
    const auto address =
        messages::Address::parse(bodies::address_of(transaction, body.id, day_of(now)));
    if (address)
        tell(transaction, news, *address, {own_address(body), t("Bekijk het niveau")}, now);
}

/// Its coach or, where it has none, the stadsdeelmanagers.
std::vector<people::Account> officials_for(Transaction& transaction, const Body& body)
{
    if (const auto coach = bodies::coach_of(transaction, body.id))
        if (auto account = people::find(transaction, *coach); account and not account->is_disabled)
            return {*std::move(account)};
    std::vector<people::Account> managers;
    for (auto& account : people::all(transaction))
        if (not account.is_disabled and account.roles.has(web::Role::district_manager))
            managers.push_back(std::move(account));
    return managers;
}

void tell_office(Transaction& transaction, const Body& body, News news, Instant now)
{
    news.kind = messages::Kind::duty;
    for (const auto& account : officials_for(transaction, body))
        if (const auto address = messages::Address::parse(account.email))
            tell(transaction, news, *address, {office_address(body), t("Bekijk de stap")}, now);
}

std::string cause_of(const AskedStep& step)
{
    return "level-step:" + std::to_string(step.id.value()) + ":" + std::string{to_word(step.state)};
}

} // namespace

void tell_of_step(Transaction& transaction, const Body& body, const AskedStep& step, Instant now)
{
    const bool is_gone = step.state == StepState::withdrawn;
    if (step.asked_by == Side::body) {
        tell_office(
            transaction,
            body,
            {.subject = is_gone ? t("{wijkorgaan} trekt de stap in", body.name)
                                : t("{wijkorgaan} vraagt een ander niveau", body.name),
             .paragraphs =
                 {is_gone ? t("De stap voor {jaar} is ingetrokken.", year_text(step.year))
                          : t("Het wijkorgaan vraagt niveau “{niveau}” voor {jaar}. Laat "
                              "weten wat u ervan vindt.",
                              step.level.name,
                              year_text(step.year))},
             .cause = cause_of(step)},
            now
        );
        return;
    }
    tell_body(
        transaction,
        body,
        {.subject = is_gone ? t("Het voorstel voor uw niveau is ingetrokken")
                            : t("De gemeente stelt een ander niveau voor"),
         .paragraphs =
             {is_gone ? t("De gemeente trekt het voorstel voor {jaar} in.", year_text(step.year))
                      : t("De gemeente stelt voor {jaar} niveau “{niveau}” voor. Laat "
                          "weten of u het ermee eens bent.",
                          year_text(step.year),
                          step.level.name)},
         .cause = cause_of(step)},
        now
    );
}

void tell_of_reply(Transaction& transaction, const Body& body, const AskedStep& step, Instant now)
{
    if (step.asked_by == Side::municipality) {
        tell_office(
            transaction,
            body,
            {.subject = t("{wijkorgaan} antwoordt op uw voorstel", body.name),
             .paragraphs = {next_of(step, Side::municipality)},
             .cause = cause_of(step)},
            now
        );
        return;
    }
    tell_body(
        transaction,
        body,
        {.subject = t("Antwoord op de stap die u vroeg"),
         .paragraphs =
             {t("De gemeente gaat niet mee met de stap voor {jaar}. Op de site leest u "
                "waarom, en wat er nodig is om het later wel te kunnen.",
                year_text(step.year))},
         .cause = cause_of(step)},
        now
    );
}

void tell_of_standing(
    Transaction& transaction, const Body& body, const Standing& standing, Instant now
)
{
    tell_body(
        transaction,
        body,
        {.subject = t("Uw niveau voor {jaar} is vastgesteld", year_text(standing.year)),
         .paragraphs =
             {t("Voor {jaar} werkt u samen op niveau “{niveau}”.",
                year_text(standing.year),
                words_of(standing))},
         .cause = "level-standing:" + std::to_string(standing.id.value())},
        now
    );
}

} // namespace wijkspraak::levels
