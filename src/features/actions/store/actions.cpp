#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/actions/columns.hpp"
#include "features/actions/rules.hpp"
#include "features/actions/store.hpp"

namespace wijkspraak::actions {

namespace {

constexpr std::string_view insert_action = R"(
    insert into actions (
        what, source_kind, source_id, source_words, source_address, owner_unit, owner_account,
        body_id, process_id, process_title, process_path, due, due_last_on, promised_on, is_public,
        status, search
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open', $16)
    returning id
)";

constexpr std::string_view update_particulars = R"(
    update actions
    set what = $2, owner_unit = $3, owner_account = $4, body_id = $5, is_public = $6, search = $7
    where id = $1
)";

constexpr std::string_view update_stand = R"(
    update actions
    set status = $2, due = $3, due_last_on = $4, ended_on = $5, proof = $6, proof_address = $7,
        proof_document_id = $8, reason = $9
    where id = $1
)";

constexpr std::string_view insert_change = R"(
    insert into action_changes (
        action_id, deed, at, account, role, status_from, status_to, due_from, due_to, note
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)";

constexpr std::string_view changes_of_action = R"(
    select deed, at, role, status_from, status_to, due_from, due_to, note
    from action_changes
    where action_id = $1
    order by id desc
)";

std::string_view log_word(Deed deed)
{
    switch (deed) {
    case Deed::added: return "action.add";
    case Deed::noted: return "action.note";
    case Deed::moved: return "action.move";
    case Deed::done: return "action.done";
    case Deed::dropped: return "action.drop";
    case Deed::reopened: return "action.reopen";
    case Deed::changed: return "action.change";
    case Deed::reminded: return "action.remind";
    }
    return {};
}

std::string searched(const ActionDraft& draft)
{
    return plain(
        draft.what + " " + draft.owner.unit + " " + draft.source.words + " " +
        (draft.process ? draft.process->title : "")
    );
}

std::optional<Date> last_day(const std::optional<Dated>& due)
{
    return due ? std::optional{due->last_day()} : std::nullopt;
}

std::optional<ProcessRef> read_process(const storage::Row& row)
{
    const auto id = row.get<std::optional<std::int64_t>>(9);
    if (not id) return std::nullopt;
    return ProcessRef{*id, row.get<std::string>(10), row.get<std::string>(11)};
}

Change read_change(const storage::Row& row)
{
    return {
        .deed = row.get<Deed>(0),
        .at = row.get<Instant>(1),
        .role = row.get<std::string>(2),
        .from = row.get<Status>(3),
        .to = row.get<Status>(4),
        .due_from = row.get<std::optional<Dated>>(5),
        .due_to = row.get<std::optional<Dated>>(6),
        .note = row.get<std::string>(7)};
}

/// What the words of an action were and what they became.
std::string difference(const Action& before, const Particulars& after)
{
    std::string note;
    if (before.what != after.what) note = "“" + before.what + "” → “" + after.what + "”";
    if (before.owner.unit == after.owner.unit) return note;
    if (not note.empty()) note += '\n';
    return note + before.owner.unit + " → " + after.owner.unit;
}

/// The action as it stands once this was told about it.
Action after(Action action, const Telling& telling)
{
    action.status = status_after(action, telling.deed).value();
    if (telling.deed == Deed::moved) action.due = telling.due;
    action.ended_on = is_running(action.status) ? std::nullopt : telling.ended_on;
    action.proof = telling.deed == Deed::done ? telling.proof : Proof{};
    action.reason = telling.deed == Deed::dropped ? telling.note : std::string{};
    return action;
}

} // namespace

Action read_action(const storage::Row& row)
{
    return {
        {.what = row.get<std::string>(1),
         .source =
             {.kind = row.get<SourceKind>(2),
              .id = row.get<std::optional<std::int64_t>>(3),
              .words = row.get<std::string>(4),
              .address = row.get<std::string>(5)},
         .owner =
             {.unit = row.get<std::string>(6), .account = row.get<std::optional<std::int64_t>>(7)},
         .body = row.get<std::optional<bodies::BodyId>>(8),
         .process = read_process(row),
         .due = row.get<std::optional<Dated>>(12),
         .promised_on = row.get<Date>(13),
         .is_public = row.get<bool>(14)},
        row.get<ActionId>(0),
        row.get<Status>(15),
        row.get<std::optional<Date>>(16),
        {.text = row.get<std::string>(17),
         .address = row.get<std::string>(18),
         .document = row.get<std::optional<documents::DocumentId>>(19)                                                         },
        row.get<std::string>(20)
    };
}

void ActionStore::write_down(
    const Action& before, const Change& change, const storage::Actor& actor
)
{
    sql_.run(
        insert_change,
        before.id,
        change.deed,
        actor.at,
        actor.account,
        actor.role,
        change.from,
        change.to,
        change.due_from,
        change.due_to,
        change.note
    );
    storage::audit(
        sql_,
        actor,
        {.action = log_word(change.deed),
         .subject = before.id.value(),
         .process = before.process ? std::optional{before.process->id} : std::nullopt,
         .detail = std::string{to_word(change.to)}}
    );
    if (before.process and before.body) sql_.touch("site"); // for the page of the body
}

ActionId ActionStore::add(const ActionDraft& draft, const storage::Actor& actor)
{
    const auto process = draft.process.value_or(ProcessRef{});
    const auto id = sql_.run(
                            insert_action,
                            draft.what,
                            draft.source.kind,
                            draft.source.id,
                            draft.source.words,
                            draft.source.address,
                            draft.owner.unit,
                            draft.owner.account,
                            draft.body,
                            draft.process ? std::optional{process.id} : std::nullopt,
                            process.title,
                            process.path,
                            draft.due,
                            last_day(draft.due),
                            draft.promised_on.value_or(day_of(actor.at)),
                            draft.is_public,
                            searched(draft)
    )
                        .front()
                        .get<ActionId>(0);
    write_down(
        {draft, id},
        {.deed = Deed::added, .at = actor.at, .role = actor.role, .due_to = draft.due},
        actor
    );
    return id;
}

void ActionStore::change(
    const Action& before, const Particulars& after, const storage::Actor& actor
)
{
    auto changed = before;
    changed.what = after.what;
    changed.owner = after.owner;
    changed.body = after.body;
    sql_.run(
        update_particulars,
        before.id,
        after.what,
        after.owner.unit,
        after.owner.account,
        after.body,
        after.is_public,
        searched(changed)
    );
    write_down(
        before.body ? before : changed,
        {.deed = Deed::changed,
         .at = actor.at,
         .role = actor.role,
         .from = before.status,
         .to = before.status,
         .due_from = before.due,
         .due_to = before.due,
         .note = difference(before, after)},
        actor
    );
}

void ActionStore::tell(const Action& before, const Telling& telling, const storage::Actor& actor)
{
    const auto now = after(before, telling);
    sql_.run(
        update_stand,
        before.id,
        now.status,
        now.due,
        last_day(now.due),
        now.ended_on,
        now.proof.text,
        now.proof.address,
        now.proof.document,
        now.reason
    );
    write_down(
        before,
        {.deed = telling.deed,
         .at = actor.at,
         .role = actor.role,
         .from = before.status,
         .to = now.status,
         .due_from = before.due,
         .due_to = now.due,
         .note = telling.deed == Deed::done ? telling.proof.text : telling.note},
        actor
    );
}

void ActionStore::note_reminder(const Action& action, const storage::Actor& actor)
{
    write_down(
        action,
        {.deed = Deed::reminded,
         .at = actor.at,
         .role = actor.role,
         .from = action.status,
         .to = action.status,
         .due_from = action.due,
         .due_to = action.due},
        actor
    );
}

std::optional<Action> ActionStore::find(ActionId id) const
{
    static const std::string sql = std::string{action_columns} + " where id = $1";
    return sql_.first(read_action, sql, id);
}

std::optional<Action> ActionStore::find_by_source(SourceKind kind, std::int64_t source) const
{
    static const std::string sql =
        std::string{action_columns} + " where source_kind = $1 and source_id = $2";
    return sql_.first(read_action, sql, kind, source);
}

std::vector<Change> ActionStore::changes_of(ActionId id) const
{
    return sql_.all(read_change, changes_of_action, id);
}

std::vector<Action> ActionStore::to_remind(Date until) const
{
    static const std::string sql = std::string{action_columns} + R"(
        where status in ('open', 'bezig') and due_last_on <= $1 and owner_account is not null
        order by due_last_on, id
    )";
    return sql_.all(read_action, sql, until);
}

std::vector<Action> ActionStore::late_in_public(Date today) const
{
    static const std::string sql = std::string{action_columns} + R"(
        where status in ('open', 'bezig') and due_last_on < $1 and is_public = 1
    )";
    return sql_.all(read_action, sql, today);
}

} // namespace wijkspraak::actions
