#include "features/inputs/inputs.hpp"
#include "features/messages/messages.hpp"
#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view objections_of_process = R"(
    select id, input_id, kind, text, at, reply, replied_at
    from theme_objections
    where process_id = $1
    order by id desc
)";

constexpr std::string_view objections_of_entry = R"(
    select id, input_id, kind, text, at, reply, replied_at
    from theme_objections
    where input_id = $1
    order by id
)";

constexpr std::string_view objection_of_process = R"(
    select id, input_id, kind, text, at, reply, replied_at
    from theme_objections
    where process_id = $1 and id = $2
)";

constexpr std::string_view open_of_process = R"(
    select count(*) from theme_objections where process_id = $1 and replied_at is null
)";

constexpr std::string_view insert_objection = R"(
    insert into theme_objections (process_id, input_id, kind, text, at)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view update_reply = R"(
    update theme_objections set reply = $3, replied_at = $4, replied_by = $5
    where process_id = $1 and id = $2
)";

Objection read_objection(const Row& row)
{
    return {
        {.entry = row.get<InputId>(1),
         .kind = row.get<ObjectionKind>(2),
         .text = row.get<std::string>(3)},
        row.get<ObjectionId>(0),
        row.get<Instant>(4),
        row.get<std::string>(5),
        row.get<std::optional<Instant>>(6)
    };
}

void tell_reply(
    Transaction& transaction, ProcessId process, const Objection& objection, Instant now
)
{
    const auto entry = inputs::find_input(transaction, process, objection.entry);
    const auto giver = inputs::giver_of(transaction, objection.entry);
    if (not entry or not giver or not giver->is_confirmed) return;
    auto address = messages::Address::parse(giver->email);
    if (not address) return;
    messages::queue(
        transaction,
        {
            .to = *std::move(address),
            .name = giver->name,
            .kind = messages::Kind::change,
            .subject = t("Antwoord op uw bezwaar bij inbreng {nummer}", entry->number),
            .paragraphs =
                {t("U schreef: “{tekst}”", objection.text),
                             t("De gemeente antwoordt: {antwoord}", objection.reply)},
            .link = {receipt_path(*entry),            t("Bekijk wat er met uw inbreng gebeurde")                          },
            .process = process.value(),
            .cause = "objection:" + std::to_string(objection.id.value())
    },
        now
    );
}

} // namespace

std::vector<Objection> objections_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_objection, objections_of_process, process);
}

int open_objections(Transaction& transaction, ProcessId process)
{
    return transaction.run(open_of_process, process).front().get<int>(0);
}

std::vector<Objection> objections_to(Transaction& transaction, InputId entry)
{
    return transaction.all(read_objection, objections_of_entry, entry);
}

std::optional<Objection> find_objection(Transaction& transaction, ProcessId process, ObjectionId id)
{
    return transaction.first(read_objection, objection_of_process, process, id);
}

ObjectionId object(
    Transaction& transaction, ProcessId process, const ObjectionDraft& objection, const Actor& actor
)
{
    const auto id =
        transaction
            .run(
                insert_objection, process, objection.entry, objection.kind, objection.text, actor.at
            )
            .front()
            .get<ObjectionId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "input.object",
         .subject = objection.entry.value(),
         .process = process.value(),
         .detail = std::string{to_word(objection.kind)}}
    );
    return id;
}

void reply(
    Transaction& transaction,
    ProcessId process,
    ObjectionId id,
    const std::string& text,
    const Actor& actor
)
{
    const auto changed =
        transaction.run(update_reply, process, id, text, actor.at, actor.account).changed();
    storage::audit(
        transaction,
        actor,
        {.action = "input.reply", .subject = id.value(), .process = process.value()}
    );
    if (changed == 0) return;
    const auto objection = find_objection(transaction, process, id);
    if (objection) tell_reply(transaction, process, *objection, actor.at);
}

} // namespace wijkspraak::themes
