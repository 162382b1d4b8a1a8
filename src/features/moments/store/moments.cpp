#include "features/moments/store.hpp"

#include <algorithm>
#include <unordered_map>

namespace wijkspraak::moments {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view moments_of_process = R"(
    select
        id, entry, kind, title, begins_on, ends_on, time_of_day, planned_for, place, audience,
        methods, group_id, number, attendance_qualifier, attendance_number, attendance_note,
        result, is_preparation, override_reason, invitation_id, authority, reference, note
    from moments
    where process_id = $1
    order by entry
)";

// As above, with nothing in the place of what is long.
constexpr std::string_view outlines_of_process = R"(
    select
        id, entry, kind, title, begins_on, ends_on, '', planned_for, place, '',
        '', group_id, number, attendance_qualifier, attendance_number, '',
        '', is_preparation, '', invitation_id, '', '', ''
    from moments
    where process_id = $1
    order by entry
)";

constexpr std::string_view moment_by_id = R"(
    select
        id, entry, kind, title, begins_on, ends_on, time_of_day, planned_for, place, audience,
        methods, group_id, number, attendance_qualifier, attendance_number, attendance_note,
        result, is_preparation, override_reason, invitation_id, authority, reference, note,
        process_id
    from moments
    where id = $1
)";

// Each part of the record is read as a whole, never per moment.
constexpr std::string_view areas_of_process = R"(
    select moment_id, area_id from moment_areas where process_id = $1 order by moment_id, area_id
)";
constexpr std::string_view bodies_of_process = R"(
    select moment_id, body_id, presence
    from moment_bodies
    where process_id = $1
    order by moment_id, body_id
)";
constexpr std::string_view documents_of_process = R"(
    select moment_id, document_id
    from moment_documents
    where process_id = $1
    order by moment_id, document_id
)";

constexpr std::string_view areas_of_moment = R"(
    select moment_id, area_id from moment_areas where moment_id = $1 order by area_id
)";
constexpr std::string_view bodies_of_moment = R"(
    select moment_id, body_id, presence from moment_bodies where moment_id = $1 order by body_id
)";
constexpr std::string_view documents_of_moment = R"(
    select moment_id, document_id from moment_documents where moment_id = $1 order by document_id
)";

constexpr std::string_view insert_moment = R"(
    insert into moments (
        process_id, entry, kind, title, begins_on, ends_on, time_of_day, planned_for, place,
        audience, methods, group_id, number, attendance_qualifier, attendance_number,
        attendance_note, result, is_preparation, override_reason, invitation_id, authority,
        reference, note
    )
    values (
        $1, (select coalesce(max(entry), 0) + 1 from moments where process_id = $1),
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22
    )
    returning id
)";

constexpr std::string_view update_moment = R"(
    update moments
    set kind = $3, title = $4, begins_on = $5, ends_on = $6, time_of_day = $7, planned_for = $8,
        place = $9, audience = $10, methods = $11, group_id = $12, number = $13,
        attendance_qualifier = $14, attendance_number = $15, attendance_note = $16, result = $17,
        is_preparation = $18, override_reason = $19, invitation_id = $20, authority = $21,
        reference = $22, note = $23
    where process_id = $1 and id = $2
)";

constexpr std::string_view delete_areas = "delete from moment_areas where moment_id = $1";
constexpr std::string_view delete_bodies = "delete from moment_bodies where moment_id = $1";
constexpr std::string_view delete_documents = "delete from moment_documents where moment_id = $1";

constexpr std::string_view insert_area = R"(
    insert into moment_areas (process_id, moment_id, area_id) values ($1, $2, $3)
)";
constexpr std::string_view insert_body = R"(
    insert into moment_bodies (process_id, moment_id, body_id, presence) values ($1, $2, $3, $4)
)";
constexpr std::string_view insert_document = R"(
    insert into moment_documents (process_id, moment_id, document_id) values ($1, $2, $3)
)";

Moment read_moment(const Row& row)
{
    return {
        {.kind = parse_moment_kind(row.text(2)).value(),
         .title = row.get<std::string>(3),
         .on = row.get<std::optional<Dated>>(4),
         .until = row.get<std::optional<Dated>>(5),
         .time = row.get<std::string>(6),
         .planned = row.get<std::optional<Dated>>(7),
         .place = row.get<std::string>(8),
         .audience = row.get<std::string>(9),
         .methods = row.get<std::string>(10),
         .group = row.get<std::optional<GroupId>>(11),
         .number = row.get<std::optional<int>>(12),
         .attendance = {parse_qualifier(row.text(13)).value(), row.number(14)},
         .attendance_note = row.get<std::string>(15),
         .result = row.get<std::string>(16),
         .is_preparation = row.get<bool>(17),
         .override_reason = row.get<std::string>(18),
         .invitation = row.get<std::optional<MomentId>>(19),
         .authority = row.get<std::string>(20),
         .reference = row.get<std::string>(21),
         .note = row.get<std::string>(22)},
        row.get<MomentId>(0),
        row.get<int>(1),
    };
}

/// The statements that say what belongs to some moments, with the one argument they take.
struct Belongings {
    std::string_view areas;
    std::string_view bodies;
    std::string_view documents;
    std::int64_t of;
};

/// Gives each moment the areas, bodies and documents that the record has for it.
void hand_out(Transaction& transaction, std::vector<Moment>& moments, const Belongings& belongings)
{
    std::unordered_map<std::int64_t, Moment*> by_id;
    by_id.reserve(moments.size());
    for (auto& moment : moments) by_id.emplace(moment.id.value(), &moment);

    for (const auto& row : transaction.run(belongings.areas, belongings.of))
        by_id.at(row.number(0))->areas.push_back(row.get<areas::AreaId>(1));
    for (const auto& row : transaction.run(belongings.bodies, belongings.of))
        by_id.at(row.number(0))
            ->bodies.push_back({row.get<bodies::BodyId>(1), parse_presence(row.text(2)).value()});
    for (const auto& row : transaction.run(belongings.documents, belongings.of))
        by_id.at(row.number(0))->documents.push_back(row.get<documents::DocumentId>(1));
}

void write_belongings(
    Transaction& transaction, ProcessId process, MomentId id, const MomentDraft& draft
)
{
    for (const auto area : draft.areas) transaction.run(insert_area, process, id, area);
    for (const auto& [body, presence] : draft.bodies)
        transaction.run(insert_body, process, id, body, to_word(presence));
    for (const auto document : draft.documents)
        transaction.run(insert_document, process, id, document);
}

/// What the log keeps of a moment: that the rule on the plan was set aside, and why.
std::string detail_of(const MomentDraft& draft)
{
    if (draft.override_reason.empty()) return {};
    return "vóór het besluit over het plan: " + draft.override_reason;
}

} // namespace

std::vector<Moment> outline_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_moment, outlines_of_process, process);
}

std::vector<Moment> of_process(Transaction& transaction, ProcessId process)
{
    auto moments = transaction.all(read_moment, moments_of_process, process);
    if (not moments.empty())
        hand_out(
            transaction,
            moments,
            {areas_of_process, bodies_of_process, documents_of_process, process.value()}
        );
    return moments;
}

std::optional<Moment> find(Transaction& transaction, MomentId id)
{
    auto moments = transaction.all(read_moment, moment_by_id, id);
    if (moments.empty()) return std::nullopt;
    hand_out(
        transaction, moments, {areas_of_moment, bodies_of_moment, documents_of_moment, id.value()}
    );
    return std::move(moments.front());
}

std::optional<Moment> find_moment(Transaction& transaction, ProcessId process, MomentId id)
{
    const auto home =
        transaction.first([](const Row& row) { return row.get<ProcessId>(23); }, moment_by_id, id);
    if (home != process) return std::nullopt;
    return find(transaction, id);
}

MomentId add(
    Transaction& transaction, ProcessId process, const MomentDraft& draft, const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_moment,
        process,
        to_word(draft.kind),
        draft.title,
        draft.on,
        draft.until,
        draft.time,
        draft.planned,
        draft.place,
        draft.audience,
        draft.methods,
        draft.group,
        draft.number,
        to_word(draft.attendance.qualifier),
        draft.attendance.number,
        draft.attendance_note,
        draft.result,
        draft.is_preparation,
        draft.override_reason,
        draft.invitation,
        draft.authority,
        draft.reference,
        draft.note
    );
    const auto id = rows.front().get<MomentId>(0);
    write_belongings(transaction, process, id, draft);
    storage::audit(
        transaction,
        actor,
        {.action = "moment.add",
         .subject = id.value(),
         .process = process.value(),
         .detail = detail_of(draft)}
    );
    return id;
}

void change(
    Transaction& transaction,
    ProcessId process,
    MomentId id,
    const MomentDraft& draft,
    const Actor& actor
)
{
    transaction.run(
        update_moment,
        process,
        id,
        to_word(draft.kind),
        draft.title,
        draft.on,
        draft.until,
        draft.time,
        draft.planned,
        draft.place,
        draft.audience,
        draft.methods,
        draft.group,
        draft.number,
        to_word(draft.attendance.qualifier),
        draft.attendance.number,
        draft.attendance_note,
        draft.result,
        draft.is_preparation,
        draft.override_reason,
        draft.invitation,
        draft.authority,
        draft.reference,
        draft.note
    );
    for (const auto statement : {delete_areas, delete_bodies, delete_documents})
        transaction.run(statement, id);
    write_belongings(transaction, process, id, draft);
    storage::audit(
        transaction,
        actor,
        {.action = "moment.change",
         .subject = id.value(),
         .process = process.value(),
         .detail = detail_of(draft)}
    );
}

} // namespace wijkspraak::moments
