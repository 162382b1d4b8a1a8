#include "features/documents/documents.hpp"
#include "features/processes/columns.hpp"
#include "features/processes/processes.hpp"
#include "features/processes/rules.hpp"

namespace wijkspraak::processes {

namespace {

constexpr std::string_view insert_process = R"(
    insert into processes
        (slug, title, summary, rung, authority, legal_basis, contact, plan_state)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id
)";

constexpr std::string_view process_by_slug = R"(
    select id, slug, title, summary, rung, authority, legal_basis, contact, plan_state,
        plan_authority, plan_decided, plan_reference, is_public, shows_draft, document_dated,
        closed_on
    from processes
    where slug = $1
)";

constexpr std::string_view process_by_id = R"(
    select id, slug, title, summary, rung, authority, legal_basis, contact, plan_state,
        plan_authority, plan_decided, plan_reference, is_public, shows_draft, document_dated,
        closed_on
    from processes
    where id = $1
)";

constexpr std::string_view all_processes = R"(
    select id, slug, title, summary, rung, authority, legal_basis, contact, plan_state,
        plan_authority, plan_decided, plan_reference, is_public, shows_draft, document_dated,
        closed_on
    from processes
    order by title, id
)";

constexpr std::string_view update_particulars = R"(
    update processes
    set title = $2, summary = $3, rung = $4, authority = $5, legal_basis = $6, contact = $7
    where id = $1
)";

constexpr std::string_view parts_of_plan = R"(
    select part, words
    from plan_parts
    where process_id = $1
)";

constexpr std::string_view delete_parts = R"(
    delete from plan_parts
    where process_id = $1
)";

constexpr std::string_view insert_part = R"(
    insert into plan_parts (process_id, part, words)
    values ($1, $2, $3)
)";

constexpr std::string_view update_plan_state = R"(
    update processes
    set plan_state = $2
    where id = $1
)";

constexpr std::string_view update_plan_decision = R"(
    update processes
    set plan_state = $2, plan_authority = $3, plan_decided = $4, plan_reference = $5
    where id = $1
)";

constexpr std::string_view update_publicity = R"(
    update processes
    set is_public = 1, shows_draft = $2
    where id = $1
)";

constexpr std::string_view update_document_date = R"(
    update processes
    set document_dated = $2
    where id = $1
)";

constexpr std::string_view update_closed = R"(
    update processes
    set closed_on = $2
    where id = $1
)";

std::optional<PlanDecision> read_decision(const storage::Row& row)
{
    if (row.is_null(10)) return std::nullopt;
    return PlanDecision{
        .authority = row.get<Authority>(9),
        .on = row.get<Dated>(10),
        .reference = row.get<std::string>(11)};
}

Process read_process(const storage::Row& row)
{
    return {
        {.slug = row.get<std::string>(1),
         .title = row.get<std::string>(2),
         .summary = row.get<std::string>(3),
         .rung = row.get<Rung>(4),
         .authority = row.get<Authority>(5),
         .legal_basis = row.get<std::string>(6),
         .contact = row.get<std::string>(7)},
        row.get<ProcessId>(0),
        row.get<PlanState>(8),
        read_decision(row),
        row.get<bool>(12),
        row.get<bool>(13),
        row.get<std::optional<Dated>>(14),
        row.get<std::optional<Date>>(15)
    };
}

} // namespace

std::optional<Process> find(storage::Transaction& transaction, std::string_view slug)
{
    return transaction.first(read_process, process_by_slug, slug);
}

std::optional<Process> find(storage::Transaction& transaction, ProcessId id)
{
    return transaction.first(read_process, process_by_id, id);
}

std::vector<Process> all(storage::Transaction& transaction)
{
    return transaction.all(read_process, all_processes);
}

Plan plan_of(storage::Transaction& transaction, ProcessId id)
{
    Plan plan;
    for (const auto& row : transaction.run(parts_of_plan, id))
        plan.emplace(row.get<PlanPart>(0), row.get<std::string>(1));
    return plan;
}

ProcessId begin(
    storage::Transaction& transaction, const ProcessDraft& draft, const storage::Actor& actor
)
{
    const auto rows = transaction.run(
        insert_process,
        draft.slug,
        draft.title,
        draft.summary,
        draft.rung,
        draft.authority,
        draft.legal_basis,
        draft.contact,
        PlanState::draft
    );
    const auto id = rows.front().get<ProcessId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "process.begin",
         .subject = id.value(),
         .process = id.value(),
         .detail = draft.slug}
    );
    return id;
}

void change(
    storage::Transaction& transaction,
    ProcessId id,
    const ProcessDraft& draft,
    const storage::Actor& actor
)
{
    transaction.run(
        update_particulars,
        id,
        draft.title,
        draft.summary,
        draft.rung,
        draft.authority,
        draft.legal_basis,
        draft.contact
    );
    storage::audit(
        transaction,
        actor,
        {.action = "process.change", .subject = id.value(), .process = id.value()}
    );
}

void write_plan(
    storage::Transaction& transaction, ProcessId id, const Plan& plan, const storage::Actor& actor
)
{
    transaction.run(delete_parts, id);
    for (const auto& [part, words] : plan)
        if (not words.empty()) transaction.run(insert_part, id, part, words);
    storage::audit(
        transaction, actor, {.action = "plan.write", .subject = id.value(), .process = id.value()}
    );
}

void submit_plan(storage::Transaction& transaction, ProcessId id, const storage::Actor& actor)
{
    transaction.run(update_plan_state, id, PlanState::submitted);
    storage::audit(
        transaction, actor, {.action = "plan.submit", .subject = id.value(), .process = id.value()}
    );
}

void decide_plan(
    storage::Transaction& transaction,
    ProcessId id,
    const PlanDecision& decision,
    const storage::Actor& actor
)
{
    transaction.run(
        update_plan_decision,
        id,
        PlanState::decided,
        decision.authority,
        decision.on,
        decision.reference
    );
    storage::audit(
        transaction,
        actor,
        {.action = "plan.decide",
         .subject = id.value(),
         .process = id.value(),
         .detail = decision.reference}
    );
    if (const auto duty = duty_after(decision)) add_duty(transaction, id, *duty, actor);
}

void publish(
    storage::Transaction& transaction, ProcessId id, bool shows_draft, const storage::Actor& actor
)
{
    transaction.run(update_publicity, id, shows_draft);
    documents::open_shelf(transaction, id.value(), actor);
    storage::audit(
        transaction,
        actor,
        {.action = shows_draft ? "process.publish_with_draft" : "process.publish",
         .subject = id.value(),
         .process = id.value()}
    );
}

void set_document_date(
    storage::Transaction& transaction, ProcessId id, const Dated& date, const storage::Actor& actor
)
{
    transaction.run(update_document_date, id, date);
    storage::audit(
        transaction,
        actor,
        {.action = "process.set_document_date",
         .subject = id.value(),
         .process = id.value(),
         .detail = to_iso(date)}
    );
}

void close(
    storage::Transaction& transaction, ProcessId id, Date closed_on, const storage::Actor& actor
)
{
    transaction.run(update_closed, id, closed_on);
    storage::audit(
        transaction,
        actor,
        {.action = "process.close", .subject = id.value(), .process = id.value()}
    );
}

void reopen(
    storage::Transaction& transaction,
    ProcessId id,
    const std::string& reason,
    const storage::Actor& actor
)
{
    transaction.run(update_closed, id, std::optional<Date>{});
    storage::audit(
        transaction,
        actor,
        {.action = "process.reopen", .subject = id.value(), .process = id.value(), .detail = reason}
    );
}

} // namespace wijkspraak::processes
