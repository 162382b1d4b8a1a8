#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/keeping.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

Text changed_since()
{
    return t("Dit is daarna nog eens veranderd. Pas het zelf aan als het anders moet.");
}

Text not_readable()
{
    return t("Wat er eerst stond, past niet meer. Pas het zelf aan.");
}

/// Whether everything still stands as the change left it.
bool stands(const Change& change, const web::Fields& now)
{
    return std::ranges::all_of(change.fields, [&](const FieldChange& field) {
        return now[field.field] == field.after;
    });
}

web::Fields put_back(const Change& change, web::Fields now)
{
    for (const auto& field : change.fields) now.set(field.field, field.before);
    return now;
}

Result<Undone, Text> undo_registration(
    Transaction& transaction, const Change& change, const Editor& by
)
{
    const auto areas = areas::all(transaction);
    const auto body = find_kept(transaction, change.body).value();
    const auto now = fields_of(body.registration, areas);
    if (not stands(change, now)) return changed_since();
    const auto before = read_registration(put_back(change, now), areas, body.registration);
    if (not before) return not_readable();
    amend(transaction, body, *before, by);
    return Undone{};
}

// A thing that was added goes away again, one that went comes back, one that changed is put back.

Result<Undone, Text> undo_member(Transaction& transaction, const Change& change, const Editor& by)
{
    const auto member = find_member(transaction, MemberId{change.thing});
    const bool must_be_there = change.deed != Deed::removed;
    const auto now = member ? fields_of(*member) : web::Fields{};
    if (member.has_value() != must_be_there or not stands(change, now)) return changed_since();
    if (change.deed == Deed::added) {
        unseat(transaction, *member, by);
        return Undone{};
    }
    const auto before = read_member(put_back(change, now), day_of(by.actor.at));
    if (not before) return not_readable();
    if (member)
        bodies::change(transaction, *member, *before, by);
    else
        seat(transaction, change.body, *before, by);
    return Undone{};
}

Result<Undone, Text> undo_meeting(Transaction& transaction, const Change& change, const Editor& by)
{
    const auto meeting = find_meeting(transaction, MeetingId{change.thing});
    const bool must_be_there = change.deed != Deed::removed;
    const auto now = meeting ? fields_of(*meeting) : web::Fields{};
    if (meeting.has_value() != must_be_there or not stands(change, now)) return changed_since();
    if (change.deed == Deed::added) {
        drop(transaction, *meeting, by);
        return Undone{};
    }
    const auto before = read_meeting(put_back(change, now));
    if (not before) return not_readable();
    if (meeting)
        bodies::change(transaction, *meeting, *before, by);
    else
        plan(transaction, change.body, *before, by);
    return Undone{};
}

Result<Undone, Text> put_back(Transaction& transaction, const Change& change, const Editor& by)
{
    switch (change.subject) {
    case Subject::profile: return undo_registration(transaction, change, by);
    case Subject::member: return undo_member(transaction, change, by);
    case Subject::meeting: return undo_meeting(transaction, change, by);
    case Subject::document:
    case Subject::access: break;
    }
    return changed_since();
}

} // namespace

bool can_undo(const Change& change)
{
    const bool is_of_a_kind = change.subject == Subject::profile or
                              change.subject == Subject::member or
                              change.subject == Subject::meeting;
    // Of buurten the names are kept, not which ones they were.
    const bool is_of_buurten =
        not change.fields.empty() and change.fields.front().field == "buurten";
    return not is_of_buurten and change.waits() and is_of_a_kind and not change.undone_at and
           not change.fields.empty();
}

Result<Undone, Text> undo(
    Transaction& transaction, const Change& change, const storage::Actor& actor
)
{
    if (not can_undo(change)) return changed_since();
    auto undone = put_back(transaction, change, {.actor = actor});
    if (undone) mark_undone(transaction, change.id, actor.at);
    return undone;
}

} // namespace wijkspraak::bodies
