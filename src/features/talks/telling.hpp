#pragma once

#include "features/talks/rules.hpp"
#include "features/talks/store.hpp"

/// What each side is told by mail.
namespace wijkspraak::talks {

/// Where the municipality is told of a talk: its wijkregisseur, or who began the round; empty when
/// there is nobody.
std::string office_address(Transaction& transaction, const Talk& talk);

void tell_invited(Transaction& transaction, const Talk& talk, Instant now);
/// The date that a side chose, with the reason where it is another than before.
struct NewDate {
    Side chosen_by = Side::body;
    Slot slot;
    std::string reason = {};
};
/// The other side hears of it.
void tell_date(Transaction& transaction, const Talk& talk, const NewDate& date, Instant now);
void tell_proposed(Transaction& transaction, const Talk& talk, Instant now);
void tell_report(Transaction& transaction, const Talk& talk, Instant now); ///< to both sides
void tell_confirmed(Transaction& transaction, const Talk& talk, Side side, Instant now);
void tell_frozen(Transaction& transaction, const Talk& talk, Instant now); ///< to both sides
/// Whether the reminder is new.
bool tell_reminder(
    Transaction& transaction, const Talk& talk, const Reminder& reminder, Instant now
);

} // namespace wijkspraak::talks
