#include "features/talks/columns.hpp"
#include "features/talks/store.hpp"

/// Inviting a body and finding a date.
namespace wijkspraak::talks {

namespace {

constexpr std::string_view set_invited = R"(
    update talks set invited_at = $2 where id = $1 and invited_at is null
)";
// Whoever comes second finds the slot taken: the database lets one of two updates see it free.
constexpr std::string_view take_free_slot = R"(
    update talk_slots set talk_id = $2, taken_at = $3, revision = $4
    where id = $1 and talk_id is null
)";
constexpr std::string_view let_go_of_slot = R"(
    update talk_slots set talk_id = null, taken_at = null where talk_id = $1
)";
constexpr std::string_view set_proposal = R"(
    update talks set proposed_at = $2, proposal = $3 where id = $1
)";

} // namespace

void invite(Transaction& transaction, const Talk& talk, const storage::Actor& actor)
{
    if (transaction.run(set_invited, talk.id, actor.at).changed() > 0)
        note(transaction, talk.id, Happening::invited, actor);
}

Result<Slot, Text> choose(
    Transaction& transaction,
    const Talk& talk,
    SlotId slot,
    const std::string& reason,
    const storage::Actor& actor
)
{
    const auto wanted = find_slot(transaction, talk.round, slot);
    if (not wanted) return t("Deze datum is er niet meer. Kies een andere.");
    if (wanted->talk == talk.id) return *wanted;
    if (wanted->talk) return t("Deze datum is net bezet. Kies een andere.");

    if (talk.slot) transaction.run(let_go_of_slot, talk.id);
    const int revision = talk.slot ? talk.slot->revision + 1 : 0;
    if (transaction.run(take_free_slot, slot, talk.id, actor.at, revision).changed() == 0) {
        transaction.undo();
        return t("Deze datum is net bezet. Kies een andere.");
    }
    if (not talk.proposal.empty())
        transaction.run(set_proposal, talk.id, std::optional<Instant>{}, "");
    note(transaction, talk.id, talk.slot ? Happening::moved : Happening::chosen, actor, reason);
    return find_slot(transaction, talk.round, slot).value();
}

void propose(
    Transaction& transaction,
    const Talk& talk,
    const std::string& words,
    const storage::Actor& actor
)
{
    if (talk.slot) transaction.run(let_go_of_slot, talk.id);
    transaction.run(set_proposal, talk.id, std::optional{actor.at}, words);
    note(transaction, talk.id, Happening::proposed, actor, words);
}

} // namespace wijkspraak::talks
