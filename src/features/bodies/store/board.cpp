#include "features/bodies/columns.hpp"
#include "features/bodies/store.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

constexpr std::string_view insert_member = R"(
    insert into body_members
        (body_id, role, name, email, phone, from_on, until_on, is_name_public,
        is_contact_public, agreed_on, agreed_how)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    returning id
)";

constexpr std::string_view update_member = R"(
    update body_members
    set role = $2, name = $3, email = $4, phone = $5, from_on = $6, until_on = $7,
        is_name_public = $8, is_contact_public = $9, agreed_on = $10, agreed_how = $11
    where id = $1
)";

constexpr std::string_view delete_member = R"(
    delete from body_members where id = $1
)";

constexpr std::string_view members_of_body = R"(
    select id, body_id, role, name, email, phone, from_on, until_on, is_name_public,
        is_contact_public, agreed_on, agreed_how
    from body_members
    where body_id = $1
    order by id
)";

constexpr std::string_view members_with_email = R"(
    select id, body_id, role, name, email, phone, from_on, until_on, is_name_public,
        is_contact_public, agreed_on, agreed_how
    from body_members
    where email <> ''
    order by body_id, id
)";

constexpr std::string_view member_by_id = R"(
    select id, body_id, role, name, email, phone, from_on, until_on, is_name_public,
        is_contact_public, agreed_on, agreed_how
    from body_members
    where id = $1
)";

constexpr std::string_view insert_meeting = R"(
    insert into body_meetings
        (body_id, on_day, from_time, until_time, title, place, note, is_public, is_cancelled,
        revision, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)
    returning id
)";

constexpr std::string_view update_meeting = R"(
    update body_meetings
    set on_day = $2, from_time = $3, until_time = $4, title = $5, place = $6, note = $7,
        is_public = $8, is_cancelled = $9, revision = revision + 1, changed_at = $10
    where id = $1
)";

constexpr std::string_view delete_meeting = R"(
    delete from body_meetings where id = $1
)";

constexpr std::string_view meetings_of_body = R"(
    select id, body_id, on_day, from_time, until_time, title, place, note, is_public,
        is_cancelled, revision, changed_at
    from body_meetings
    where body_id = $1 and on_day >= $2
    order by on_day, from_time, id
)";

constexpr std::string_view meeting_by_id = R"(
    select id, body_id, on_day, from_time, until_time, title, place, note, is_public,
        is_cancelled, revision, changed_at
    from body_meetings
    where id = $1
)";

Member read_member(const storage::Row& row)
{
    return {
        {.role = row.get<BoardRole>(2),
         .name = row.get<std::string>(3),
         .email = row.get<std::string>(4),
         .phone = row.get<std::string>(5),
         .from = row.get<std::optional<Date>>(6),
         .until = row.get<std::optional<Date>>(7),
         .is_name_public = row.get<bool>(8),
         .is_contact_public = row.get<bool>(9),
         .agreed_on = row.get<std::optional<Date>>(10),
         .agreed_how = row.get<std::string>(11)},
        row.get<MemberId>(0),
        row.get<BodyId>(1)
    };
}

Meeting read_meeting(const storage::Row& row)
{
    return {
        {.on = row.get<Date>(2),
         .from = row.get<std::optional<TimeOfDay>>(3),
         .until = row.get<std::optional<TimeOfDay>>(4),
         .title = row.get<std::string>(5),
         .place = row.get<std::string>(6),
         .note = row.get<std::string>(7),
         .is_public = row.get<bool>(8),
         .is_cancelled = row.get<bool>(9)},
        row.get<MeetingId>(0),
        row.get<BodyId>(1),
        row.get<int>(10),
        row.get<Instant>(11)
    };
}

template <typename Key>
storage::Rows put(Transaction& transaction, std::string_view sql, Key key, const MemberDraft& draft)
{
    return transaction.run(
        sql,
        key,
        draft.role,
        draft.name,
        draft.email,
        draft.phone,
        draft.from,
        draft.until,
        draft.is_name_public,
        draft.is_contact_public,
        draft.agreed_on,
        draft.agreed_how
    );
}

template <typename Key>
storage::Rows put(
    Transaction& transaction, std::string_view sql, Key key, const MeetingDraft& draft, Instant at
)
{
    return transaction.run(
        sql,
        key,
        draft.on,
        draft.from,
        draft.until,
        draft.title,
        draft.place,
        draft.note,
        draft.is_public,
        draft.is_cancelled,
        at
    );
}

} // namespace

MemberId insert(Transaction& transaction, BodyId body, const MemberDraft& draft)
{
    return put(transaction, insert_member, body, draft).front().get<MemberId>(0);
}

void update(Transaction& transaction, MemberId id, const MemberDraft& draft)
{
    put(transaction, update_member, id, draft);
}

void remove(Transaction& transaction, MemberId id)
{
    transaction.run(delete_member, id);
}

std::vector<Member> members_of(Transaction& transaction, BodyId body)
{
    auto members = transaction.all(read_member, members_of_body, body);
    std::ranges::stable_sort(members, {}, &Member::role);
    return members;
}

std::vector<Member> members_with_address(Transaction& transaction)
{
    return transaction.all(read_member, members_with_email);
}

std::optional<Member> find_member(Transaction& transaction, MemberId id)
{
    return transaction.first(read_member, member_by_id, id);
}

MeetingId insert(Transaction& transaction, BodyId body, const MeetingDraft& draft, Instant at)
{
    return put(transaction, insert_meeting, body, draft, at).front().get<MeetingId>(0);
}

void update(Transaction& transaction, MeetingId id, const MeetingDraft& draft, Instant at)
{
    put(transaction, update_meeting, id, draft, at);
}

void remove(Transaction& transaction, MeetingId id)
{
    transaction.run(delete_meeting, id);
}

std::vector<Meeting> meetings_of(Transaction& transaction, BodyId body, Date from)
{
    return transaction.all(read_meeting, meetings_of_body, body, from);
}

std::optional<Meeting> find_meeting(Transaction& transaction, MeetingId id)
{
    return transaction.first(read_meeting, meeting_by_id, id);
}

} // namespace wijkspraak::bodies
