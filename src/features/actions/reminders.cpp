#include "civic/zone.hpp"
#include "features/actions/rules.hpp"
#include "features/actions/store.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"

#include <algorithm>

namespace wijkspraak::actions {

namespace {

constexpr std::chrono::days soonest{14};
constexpr std::size_t longest_subject = 90; ///< in bytes

/// Somebody whose reminder is not in the outbox yet.
struct Wanting {
    ActionId id;
    messages::Address to;
    std::string name;
};

std::optional<Wanting> wanting(
    storage::Transaction& transaction,
    const Action& action,
    const std::vector<people::Account>& accounts,
    Date today
)
{
    const auto reminder = reminder_by(action, today);
    if (not reminder) return std::nullopt;
    const auto account =
        std::ranges::find(accounts, people::AccountId{*action.owner.account}, &people::Account::id);
    if (account == accounts.end() or account->is_disabled) return std::nullopt;
    const auto address = messages::Address::parse(account->email);
    if (not address) return std::nullopt;
    if (messages::find_by_cause(transaction, cause_of(action, *reminder))) return std::nullopt;
    return Wanting{action.id, *address, account->name};
}

std::vector<Wanting> all_wanting(storage::Transaction& transaction, Date today)
{
    const auto accounts = people::all(transaction);
    std::vector<Wanting> all;
    for (const auto& action : ActionStore{transaction}.to_remind(today + soonest))
        if (auto one = wanting(transaction, action, accounts, today))
            all.push_back(*std::move(one));
    return all;
}

messages::MessageDraft message_of(
    const Action& action, const Reminder& reminder, const Wanting& wanting, Date today
)
{
    const auto due = on_or_in(*action.due);
    messages::MessageDraft draft{
        .to = wanting.to,
        .name = wanting.name,
        .kind = messages::Kind::duty,
        .subject = t("Herinnering: {actie}", shortened(action.what, longest_subject)),
        .paragraphs = {as_is(action.what)   },
        .link = { path_of(action.id), t("Bekijk de actie")},
        .cause = cause_of(action, reminder)
    };
    draft.paragraphs.push_back(
        reminder.is_late ? t("Deze actie staat op uw naam. Zij moest klaar zijn {wanneer} en is nu "
                             "{hoeveel}.",
                             due,
                             lateness(action, today))
                         : t("Deze actie staat op uw naam en moet klaar zijn {wanneer}.", due)
    );
    draft.paragraphs.push_back(
        t("Is het gedaan? Leg dat dan vast. Lukt het niet op tijd? Spreek dan een nieuwe datum af "
          "en schrijf erbij waarom.")
    );
    if (action.process) draft.process = action.process->id;
    return draft;
}

/// Whether this put a reminder in the outbox; another server may just have done so.
bool remind(storage::Transaction& transaction, const Wanting& wanting, Instant now)
{
    const auto today = day_of(now);
    ActionStore store{transaction};
    const auto action = store.find(wanting.id);
    const auto reminder = action ? reminder_by(*action, today) : std::nullopt;
    if (not reminder or not action->owner.account) return false;

    const auto message = message_of(*action, *reminder, wanting, today);
    if (not messages::queue(transaction, message, now).is_new) return false;
    store.note_reminder(*action, {.account = {}, .role = "dagelijkse ronde", .at = now});
    return true;
}

/// What residents see of something that is late changes with the day, without anybody changing it.
void renew_pages(storage::Transaction& transaction, Date today)
{
    for (const auto& action : ActionStore{transaction}.late_in_public(today)) {
        if (action.process) transaction.touch("process:" + std::to_string(action.process->id));
        if (action.body) transaction.touch("site");
    }
}

} // namespace

int daily_round(storage::Database& database, Instant now)
{
    database.write([&](storage::Transaction& transaction) { renew_pages(transaction, day_of(now)); }
    );
    const auto all = database.read([&](storage::Transaction& transaction) {
        return all_wanting(transaction, day_of(now));
    });
    int reminders = 0;
    for (const auto& one : all)
        if (database.write([&](storage::Transaction& transaction) {
                return remind(transaction, one, now);
            }))
            ++reminders;
    return reminders;
}

} // namespace wijkspraak::actions
