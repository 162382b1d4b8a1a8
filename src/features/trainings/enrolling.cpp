#include "civic/zone.hpp"
#include "features/messages/messages.hpp"
#include "features/trainings/pages.hpp"
#include "features/trainings/store.hpp"

/// Taking and giving up places, and what is told of it by mail.
namespace wijkspraak::trainings {

namespace {

void tell(
    Transaction& transaction,
    const Training& training,
    const Registration& registration,
    messages::MessageDraft (*message
    )(const messages::Address&, const Training&, const Registration&, const bodies::Body&),
    Instant now
)
{
    const auto address =
        bodies::address_of(transaction, registration.body, registration.account, day_of(now));
    if (not address) return;
    const auto body = bodies::find(transaction, registration.body).value();
    messages::queue(transaction, message(*address, training, registration, body), now);
}

messages::MessageDraft placed_message(
    const messages::Address& address,
    const Training& training,
    const Registration& registration,
    const bodies::Body& body
)
{
    return {
        .to = address,
        .kind = messages::Kind::change,
        .subject = t("Er is plaats bij de training {training}", training.title),
        .paragraphs =
            {t("U stond op de wachtlijst met {n} persoon van {wijkorgaan}. Er is nu plaats.",
                         "U stond op de wachtlijst met {n} personen van {wijkorgaan}. Er is nu plaats.",
                         registration.people,
                         body.name),
                         t("De training is op {datum}. Kunt u toch niet? Meld u dan af, zodat een ander kan "
               "komen.", with_weekday(training.on))},
        .link = {trainings_path(body,                                                                                  training.id),                                                     t("Bekijk uw aanmelding")},
        .cause = "training:placed:" + std::to_string(registration.id.value())
    };
}

messages::MessageDraft cancelled_message(
    const messages::Address& address,
    const Training& training,
    const Registration& registration,
    const bodies::Body& body
)
{
    return {
        .to = address,
        .kind = messages::Kind::change,
        .subject = t("De training {training} gaat niet door", training.title),
        .paragraphs =
            {t("De training op {datum} gaat niet door.", with_weekday(training.on)),
                         as_is(training.cancelled)                                                                        },
        .link = {trainings_path(body,                        training.id),               t("Bekijk uw aanmelding")},
        .cause = "training:cancelled:" + std::to_string(registration.id.value())
    };
}

} // namespace

void tell_placed(
    Transaction& transaction,
    const Training& training,
    const Registration& registration,
    Instant now
)
{
    tell(transaction, training, registration, placed_message, now);
}

void tell_cancelled(
    Transaction& transaction,
    const Training& training,
    const Registration& registration,
    Instant now
)
{
    tell(transaction, training, registration, cancelled_message, now);
}

Result<Registered, Refusal> enrol(
    Transaction& transaction, const RegistrationDraft& draft, const storage::Actor& actor
)
{
    take_turn(transaction, draft.training);
    const auto offered = find_offered(transaction, draft.training).value();
    const auto there = registrations_of(transaction, draft.training);
    const auto state = state_of_new(offered, there, draft, day_of(actor.at));
    if (not state) return state.error();
    return Registered{insert(transaction, draft, *state, actor), *state};
}

void admit(Transaction& transaction, TrainingId id, Instant now)
{
    const auto training = find(transaction, id).value();
    if (not training.cancelled.empty() or has_been(training, day_of(now))) return;
    for (const auto registration : admitted(training, registrations_of(transaction, id))) {
        set_state(transaction, registration, State::placed);
        tell_placed(
            transaction, training, find_registration(transaction, registration).value(), now
        );
    }
}

void withdraw(
    Transaction& transaction, const Registration& registration, const storage::Actor& actor
)
{
    take_turn(transaction, registration.training);
    set_state(transaction, registration.id, State::cancelled);
    storage::audit(
        transaction,
        actor,
        {.action = "training.withdraw", .subject = registration.training.value()}
    );
    admit(transaction, registration.training, actor.at);
}

} // namespace wijkspraak::trainings
