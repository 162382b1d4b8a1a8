#include "features/support/columns.hpp"
#include "features/support/store.hpp"

namespace wijkspraak::support {

namespace {

constexpr std::string_view insert_contact = R"(
    insert into support_contacts (body_id, kind, on_day, what, to_do, account, role)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id
)";

constexpr std::string_view contacts_of_body = R"(
    select id, body_id, kind, on_day, what, to_do, role
    from support_contacts
    where body_id = $1
    order by on_day desc, id desc
    limit $2
)";

constexpr std::string_view contact_by_id = R"(
    select id, body_id, kind, on_day, what, to_do, role from support_contacts where id = $1
)";

constexpr std::string_view count_of_body = R"(
    select count(*) from support_contacts where body_id = $1
)";

constexpr std::string_view delete_contact = R"(
    delete from support_contacts where id = $1
)";

constexpr std::string_view last_of_all = R"(
    select body_id, max(on_day) from support_contacts group by body_id
)";

constexpr std::string_view all_units = R"(
    select district, name, phone, email from support_units order by district
)";

constexpr std::string_view spoken_between = R"(
    select distinct body_id
    from support_contacts
    where on_day between $1 and $2
)";

constexpr std::string_view upsert_unit = R"(
    insert into support_units (district, name, phone, email)
    values ($1, $2, $3, $4)
    on conflict (district) do update
    set name = excluded.name, phone = excluded.phone, email = excluded.email
)";

constexpr std::string_view delete_unit = R"(
    delete from support_units where district = $1
)";

constexpr std::string_view days_in_settings = R"(
    select days_without_contact from support_settings
)";

constexpr std::string_view upsert_settings = R"(
    insert into support_settings (id, days_without_contact)
    values (1, $1)
    on conflict (id) do update set days_without_contact = excluded.days_without_contact
)";

Contact read_contact(const storage::Row& row)
{
    return {
        {.body = row.get<bodies::BodyId>(1),
         .kind = row.get<ContactKind>(2),
         .on = row.get<Date>(3),
         .what = row.get<std::string>(4),
         .to_do = row.get<std::string>(5)},
        row.get<ContactId>(0),
        row.get<std::string>(6)
    };
}

Unit read_unit(const storage::Row& row)
{
    const auto district = row.number(0);
    return {
        .district = district == 0 ? std::nullopt : std::optional{areas::AreaId{district}},
        .name = row.get<std::string>(1),
        .phone = row.get<std::string>(2),
        .email = row.get<std::string>(3)};
}

} // namespace

ContactId write_down(
    Transaction& transaction, const ContactDraft& draft, const storage::Actor& actor
)
{
    const auto id = transaction
                        .run(
                            insert_contact,
                            draft.body,
                            draft.kind,
                            draft.on,
                            draft.what,
                            draft.to_do,
                            actor.account,
                            actor.role
                        )
                        .front()
                        .get<ContactId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "support.contact",
         .subject = draft.body.value(),
         .detail = std::string{to_word(draft.kind)}}
    );
    return id;
}

std::vector<Contact> contacts_of(Transaction& transaction, bodies::BodyId body, int most)
{
    return transaction.all(read_contact, contacts_of_body, body, most);
}

std::optional<Contact> find_contact(Transaction& transaction, ContactId id)
{
    return transaction.first(read_contact, contact_by_id, id);
}

std::int64_t count_contacts(Transaction& transaction, bodies::BodyId body)
{
    return transaction.run(count_of_body, body).front().number(0);
}

void remove(Transaction& transaction, const Contact& contact, const storage::Actor& actor)
{
    transaction.run(delete_contact, contact.id);
    storage::audit(
        transaction, actor, {.action = "support.contact.remove", .subject = contact.body.value()}
    );
}

std::map<bodies::BodyId, Date> last_contacts(Transaction& transaction)
{
    std::map<bodies::BodyId, Date> all;
    for (const auto& row : transaction.run(last_of_all))
        all.emplace(row.get<bodies::BodyId>(0), row.get<Date>(1));
    return all;
}

std::set<bodies::BodyId> spoken_with(Transaction& transaction, Date first, Date last)
{
    std::set<bodies::BodyId> all;
    for (const auto& row : transaction.run(spoken_between, first, last))
        all.insert(row.get<bodies::BodyId>(0));
    return all;
}

void set_unit(Transaction& transaction, const Unit& unit, const storage::Actor& actor)
{
    const auto district = unit.district ? unit.district->value() : 0;
    if (unit.name.empty())
        transaction.run(delete_unit, district);
    else
        transaction.run(upsert_unit, district, unit.name, unit.phone, unit.email);
    storage::audit(transaction, actor, {.action = "support.unit", .subject = district});
}

std::vector<Unit> units(Transaction& transaction)
{
    return transaction.all(read_unit, all_units);
}

int days_without_contact(Transaction& transaction)
{
    const auto rows = transaction.run(days_in_settings);
    return rows.empty() ? usual_days_without_contact : rows.front().get<int>(0);
}

void set_days_without_contact(Transaction& transaction, int days, const storage::Actor& actor)
{
    transaction.run(upsert_settings, days);
    storage::audit(
        transaction, actor, {.action = "support.settings", .detail = std::to_string(days)}
    );
}

} // namespace wijkspraak::support
