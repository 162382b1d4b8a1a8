#include "features/bodies/keeping.hpp"

#include "base/language.hpp"
#include "base/plain.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/forms.hpp"

namespace wijkspraak::bodies {

namespace {

/// How long what is private is kept of a change that nobody looks at.
constexpr std::int64_t private_is_kept = 365 * 24 * one_hour;

/// What a body is found by, besides its part of town.
std::string words_of(const Registration& registration)
{
    const auto& [body, profile] = registration;
    std::string words = body.name;
    for (const auto& more :
         {std::string{to_word(body.kind)},
          body.kind_words,
          profile.area_words,
          profile.purpose,
          body.about})
        if (not more.empty()) (words += ' ') += more;
    return plain(words);
}

std::string title_of(const MemberDraft& member)
{
    return std::string{to_word(member.role)};
}

std::string title_of(const MeetingDraft& meeting)
{
    return Language::dutch().say(to_text(meeting.on));
}

} // namespace

void note(Transaction& transaction, BodyId body, const ChangeDraft& change, const Editor& by)
{
    if (by.is_of_body) forget_private_before(transaction, by.actor.at + -private_is_kept);
    auto draft = change;
    draft.is_by_body = by.is_of_body;
    insert(transaction, body, draft, by.actor, [&](std::string_view field) {
        return is_private(change.subject, field);
    });
    const auto action =
        "body." + std::string{to_word(change.subject)} + "." + std::string{to_word(change.deed)};
    storage::audit(
        transaction, by.actor, {.action = action, .subject = body.value(), .detail = change.title}
    );
}

BodyId add(Transaction& transaction, const Registration& draft, const storage::Actor& actor)
{
    const auto id = insert(transaction, draft, words_of(draft));
    insert(
        transaction,
        id,
        {.subject = Subject::profile, .deed = Deed::added, .thing = id.value()},
        actor,
        [](std::string_view) { return true; }
    );
    storage::audit(
        transaction, actor, {.action = "body.add", .subject = id.value(), .detail = draft.body.name}
    );
    return id;
}

BodyId add(Transaction& transaction, const BodyDraft& draft, const storage::Actor& actor)
{
    return add(transaction, Registration{draft}, actor);
}

void amend(Transaction& transaction, const Kept& body, const Registration& to, const Editor& by)
{
    const auto areas = areas::all(transaction);
    auto fields =
        differences(Subject::profile, fields_of(body.registration, areas), fields_of(to, areas));
    if (fields.empty()) return;
    update(transaction, body.id, to, words_of(to));
    note(
        transaction,
        body.id,
        {.subject = Subject::profile,
         .deed = Deed::changed,
         .thing = body.id.value(),
         .fields = std::move(fields)},
        by
    );
}

MemberId seat(Transaction& transaction, BodyId body, const MemberDraft& draft, const Editor& by)
{
    const auto id = insert(transaction, body, draft);
    note(
        transaction,
        body,
        {.subject = Subject::member,
         .deed = Deed::added,
         .thing = id.value(),
         .title = title_of(draft),
         .fields = differences(Subject::member, {}, fields_of(draft))},
        by
    );
    return id;
}

void change(Transaction& transaction, const Member& member, const MemberDraft& to, const Editor& by)
{
    auto fields = differences(Subject::member, fields_of(member), fields_of(to));
    if (fields.empty()) return;
    update(transaction, member.id, to);
    note(
        transaction,
        member.body,
        {.subject = Subject::member,
         .deed = Deed::changed,
         .thing = member.id.value(),
         .title = title_of(to),
         .fields = std::move(fields)},
        by
    );
}

void unseat(Transaction& transaction, const Member& member, const Editor& by)
{
    remove(transaction, member.id);
    note(
        transaction,
        member.body,
        {.subject = Subject::member,
         .deed = Deed::removed,
         .thing = member.id.value(),
         .title = title_of(member),
         .fields = differences(Subject::member, fields_of(member), {})},
        by
    );
}

MeetingId plan(Transaction& transaction, BodyId body, const MeetingDraft& draft, const Editor& by)
{
    const auto id = insert(transaction, body, draft, by.actor.at);
    note(
        transaction,
        body,
        {.subject = Subject::meeting,
         .deed = Deed::added,
         .thing = id.value(),
         .title = title_of(draft),
         .fields = differences(Subject::meeting, {}, fields_of(draft))},
        by
    );
    return id;
}

void change(
    Transaction& transaction, const Meeting& meeting, const MeetingDraft& to, const Editor& by
)
{
    auto fields = differences(Subject::meeting, fields_of(meeting), fields_of(to));
    if (fields.empty()) return;
    update(transaction, meeting.id, to, by.actor.at);
    note(
        transaction,
        meeting.body,
        {.subject = Subject::meeting,
         .deed = Deed::changed,
         .thing = meeting.id.value(),
         .title = title_of(to),
         .fields = std::move(fields)},
        by
    );
}

void drop(Transaction& transaction, const Meeting& meeting, const Editor& by)
{
    remove(transaction, meeting.id);
    note(
        transaction,
        meeting.body,
        {.subject = Subject::meeting,
         .deed = Deed::removed,
         .thing = meeting.id.value(),
         .title = title_of(meeting),
         .fields = differences(Subject::meeting, fields_of(meeting), {})},
        by
    );
}

MemberId add_member(
    Transaction& transaction, BodyId body, const MemberDraft& draft, const storage::Actor& actor
)
{
    return seat(transaction, body, draft, {.actor = actor});
}

void entrust(
    Transaction& transaction,
    BodyId body,
    people::AccountId account,
    BoardRole role,
    const storage::Actor& actor
)
{
    link(transaction, body, {account, role}, actor.at);
    note(
        transaction,
        body,
        {.subject = Subject::access,
         .deed = Deed::added,
         .thing = account.value(),
         .title = std::string{to_word(role)}},
        {.actor = actor}
    );
}

void assign_coach(
    Transaction& transaction,
    BodyId body,
    std::optional<people::AccountId> coach,
    const storage::Actor& actor
)
{
    set_coach(transaction, body, coach);
    note(
        transaction,
        body,
        {.subject = Subject::access, .deed = Deed::changed, .title = "wijkregisseur"},
        {.actor = actor}
    );
}

MeetingId add_meeting(
    Transaction& transaction, BodyId body, const MeetingDraft& draft, const storage::Actor& actor
)
{
    return plan(transaction, body, draft, {.actor = actor});
}

} // namespace wijkspraak::bodies
