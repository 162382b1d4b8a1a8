#include "features/bodies/reminding.hpp"

#include "civic/zone.hpp"
#include "features/messages/messages.hpp"

namespace wijkspraak::bodies {

namespace {

messages::MessageDraft message_for(
    const Body& body, const messages::Address& address, const Reminder& reminder
)
{
    return {
        .to = address,
        .kind = messages::Kind::news,
        .subject = t("Wilt u kijken naar de gegevens van {wijkorgaan}?", body.name),
        .paragraphs =
            {reminder.what,
                         t("U kunt het zelf aanpassen. Lukt dat niet, vraag het dan de wijkregisseur.")},
        .link = {"/mijn-wijkorganen/" + body.slug, t("Bekijk en verander de gegevens")         },
        .cause = reminder.cause
    };
}

bool has_something_to_tell(const Reminded& reminded)
{
    for (const bool was_told : reminded.was_told)
        if (not was_told and not reminded.address.empty()) return true;
    return false;
}

} // namespace

Reminded reminders_of(Transaction& transaction, BodyId id, Date today)
{
    const auto kept = find_kept(transaction, id).value();
    const auto members = members_of(transaction, id);
    Reminded reminded{
        .body = kept.body(),
        .address = address_of(kept.registration.profile, members, today),
        .reminders = reminders_for(facts_of(transaction, id, today), members, today)};
    for (const auto& reminder : reminded.reminders)
        reminded.was_told.push_back(messages::find_by_cause(transaction, reminder.cause).has_value()
        );
    return reminded;
}

int tell(Transaction& transaction, const Reminded& reminded, const storage::Actor& actor)
{
    const auto address = messages::Address::parse(reminded.address);
    if (not address) return 0;
    int told = 0;
    for (std::size_t i = 0; i < reminded.reminders.size(); ++i) {
        if (reminded.was_told[i]) continue;
        const auto queued = messages::queue(
            transaction, message_for(reminded.body, *address, reminded.reminders[i]), actor.at
        );
        told += queued.is_new ? 1 : 0;
    }
    if (told > 0)
        storage::audit(
            transaction,
            actor,
            {.action = "body.remind",
             .subject = reminded.body.id.value(),
             .detail = std::to_string(told)}
        );
    return told;
}

int daily_round(storage::Database& database, Instant now)
{
    const auto today = day_of(now);
    const auto ids = database.read([&](Transaction& transaction) {
        std::vector<BodyId> some;
        for (const auto& facts : facts_of_all(transaction, today))
            if (not reminders_for(facts, {}, today).empty() or has_ending_term(facts, today))
                some.push_back(facts.body);
        return some;
    });
    int told = 0;
    for (const auto id : ids) {
        const auto reminded = database.read([&](Transaction& transaction) {
            return reminders_of(transaction, id, today);
        });
        if (not has_something_to_tell(reminded)) continue;
        told += database.write([&](Transaction& transaction) {
            return tell(transaction, reminded, {.role = "herinnering", .at = now});
        });
    }
    return told;
}

} // namespace wijkspraak::bodies
