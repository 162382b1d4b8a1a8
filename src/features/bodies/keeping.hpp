#pragma once

#include "base/result.hpp"
#include "features/bodies/store.hpp"

/// Every change of the register, written in its history along with what it was before.
namespace wijkspraak::bodies {

/// Who changes something, and whether for the body itself.
struct Editor {
    storage::Actor actor;
    bool is_of_body = false;
};

void amend(Transaction& transaction, const Kept& body, const Registration& to, const Editor& by);

MemberId seat(Transaction& transaction, BodyId body, const MemberDraft& draft, const Editor& by);
void change(
    Transaction& transaction, const Member& member, const MemberDraft& to, const Editor& by
);
void unseat(Transaction& transaction, const Member& member, const Editor& by);

MeetingId plan(Transaction& transaction, BodyId body, const MeetingDraft& draft, const Editor& by);
void change(
    Transaction& transaction, const Meeting& meeting, const MeetingDraft& to, const Editor& by
);
void drop(Transaction& transaction, const Meeting& meeting, const Editor& by);

/// Writes down what was changed elsewhere: a document, who may keep the body.
void note(Transaction& transaction, BodyId body, const ChangeDraft& change, const Editor& by);

/// Puts back what was before a change of a member, a meeting or the registration. Not where it was
/// changed again since, or where what was before is not kept: then with the reason.
struct Undone {};
Result<Undone, Text> undo(
    Transaction& transaction, const Change& change, const storage::Actor& actor
);
bool can_undo(const Change& change);

} // namespace wijkspraak::bodies
