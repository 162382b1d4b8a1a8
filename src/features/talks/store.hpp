#pragma once

#include "features/talks/talks.hpp"

/// The rounds and talks in the database; each write leaves its event and its audit entry.
namespace wijkspraak::talks {

using storage::Transaction;

/// "talk.invite" in the audit log, for what happened to a talk.
std::string_view log_word(Happening what);
void note(
    Transaction& transaction,
    TalkId talk,
    Happening what,
    const storage::Actor& actor,
    const std::string& note = {}
);
std::vector<Event> events_of(Transaction& transaction, TalkId talk); ///< newest first

void change(
    Transaction& transaction,
    const Round& round,
    const RoundDraft& draft,
    const storage::Actor& actor
);
std::optional<Round> find_round(Transaction& transaction, int year, areas::AreaId district);
std::vector<Talk> talks_of_year(Transaction& transaction, int year);
std::vector<Talk> talks_of_body(Transaction& transaction, bodies::BodyId body); ///< newest first
/// Those in which something is still to be done.
std::vector<Talk> running_talks(Transaction& transaction);
void put_back(Transaction& transaction, const Talk& talk, const storage::Actor& actor);

std::optional<Slot> find_slot(Transaction& transaction, RoundId round, SlotId id);
/// Takes away a slot that nobody has; false when somebody has just taken it.
bool take_away(Transaction& transaction, const Slot& slot, const storage::Actor& actor);
/// The slot at that very time and place.
std::optional<Slot> find_slot(Transaction& transaction, RoundId round, const SlotDraft& draft);

void take_back(
    Transaction& transaction, TalkId talk, const Agreement& agreement, const storage::Actor& actor
);
std::optional<Agreement> find_agreement(Transaction& transaction, TalkId talk, AgreementId id);

void put_confirmation(
    Transaction& transaction,
    TalkId talk,
    Side side,
    const ConfirmationDraft& draft,
    const storage::Actor& actor
);
std::map<Side, Confirmation> confirmations_of(Transaction& transaction, TalkId talk);
/// Takes a report back that was sent, so that it can be changed; whoever confirmed does it again.
void withdraw(Transaction& transaction, const Talk& talk, const storage::Actor& actor);
void add_to_report(
    Transaction& transaction,
    TalkId talk,
    Side side,
    const std::string& words,
    const storage::Actor& actor
);
std::vector<Addition> additions_of(Transaction& transaction, TalkId talk); ///< oldest first
void freeze(
    Transaction& transaction, TalkId talk, const Frozen& frozen, const std::string& content
);
std::string content_of(Transaction& transaction, TalkId talk);

} // namespace wijkspraak::talks
