#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/talks/store.hpp"

namespace wijkspraak::talks {

namespace {

constexpr std::string_view insert_round = R"(
    insert into talk_rounds (
        year, district_id, district_name, held_until, invitation, answer_days, started_by,
        started_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id
)";
constexpr std::string_view update_round = R"(
    update talk_rounds set held_until = $2, invitation = $3, answer_days = $4 where id = $1
)";
constexpr std::string_view round_by_id = R"(
    select id, year, district_id, district_name, held_until, invitation, answer_days, started_by
    from talk_rounds where id = $1
)";
constexpr std::string_view round_of_year_and_district = R"(
    select id, year, district_id, district_name, held_until, invitation, answer_days, started_by
    from talk_rounds where year = $1 and district_id = $2
)";
constexpr std::string_view all_rounds = R"(
    select id, year, district_id, district_name, held_until, invitation, answer_days, started_by
    from talk_rounds order by year desc, district_name
)";

constexpr std::string_view insert_slot = R"(
    insert into talk_slots (round_id, on_day, from_time, place) values ($1, $2, $3, $4)
    on conflict (round_id, on_day, from_time, place) do nothing
    returning id
)";
constexpr std::string_view slots_of_round = R"(
    select id, on_day, from_time, place, talk_id, revision, taken_at
    from talk_slots where round_id = $1 order by on_day, from_time, place
)";
constexpr std::string_view slot_by_id = R"(
    select id, on_day, from_time, place, talk_id, revision, taken_at
    from talk_slots where round_id = $1 and id = $2
)";
constexpr std::string_view slot_at = R"(
    select id, on_day, from_time, place, talk_id, revision, taken_at
    from talk_slots where round_id = $1 and on_day = $2 and from_time = $3 and place = $4
)";
constexpr std::string_view delete_free_slot = R"(
    delete from talk_slots where id = $1 and talk_id is null
)";

Round read_round(const storage::Row& row)
{
    return {
        {.year = row.get<int>(1),
         .district = row.get<areas::AreaId>(2),
         .held_until = row.get<Date>(4),
         .invitation = row.get<std::string>(5),
         .answer_days = row.get<int>(6)},
        row.get<RoundId>(0),
        row.get<std::string>(3),
        row.get<std::optional<std::int64_t>>(7)
    };
}

Slot read_slot(const storage::Row& row)
{
    return {
        {.on = row.get<Date>(1),
         .from = TimeOfDay::parse(row.text(2)).value(),
         .place = row.get<std::string>(3)},
        row.get<SlotId>(0),
        row.get<std::optional<TalkId>>(4),
        row.get<int>(5),
        row.get<std::optional<Instant>>(6)
    };
}

std::string name_of(Transaction& transaction, areas::AreaId district)
{
    for (const auto& area : areas::ever_known(transaction))
        if (area.id == district) return area.name;
    return {};
}

} // namespace

RoundId start(Transaction& transaction, const RoundDraft& draft, const storage::Actor& actor)
{
    const auto id = transaction
                        .run(
                            insert_round,
                            draft.year,
                            draft.district,
                            name_of(transaction, draft.district),
                            draft.held_until,
                            draft.invitation,
                            draft.answer_days,
                            actor.account,
                            actor.at
                        )
                        .front()
                        .get<RoundId>(0);
    storage::audit(transaction, actor, {.action = "talk.round_start", .subject = id.value()});
    const auto round = find_round(transaction, id).value();
    for (const auto& body : bodies::active(transaction, day_of(actor.at)))
        // One that has its talk of this year elsewhere stays there.
        if (body.district == draft.district) (void)add(transaction, round, body.id, actor);
    return id;
}

void change(
    Transaction& transaction,
    const Round& round,
    const RoundDraft& draft,
    const storage::Actor& actor
)
{
    transaction.run(update_round, round.id, draft.held_until, draft.invitation, draft.answer_days);
    storage::audit(
        transaction, actor, {.action = "talk.round_change", .subject = round.id.value()}
    );
}

std::optional<Round> find_round(Transaction& transaction, RoundId id)
{
    return transaction.first(read_round, round_by_id, id);
}

std::optional<Round> find_round(Transaction& transaction, int year, areas::AreaId district)
{
    return transaction.first(read_round, round_of_year_and_district, year, district);
}

std::vector<Round> rounds(Transaction& transaction)
{
    return transaction.all(read_round, all_rounds);
}

Result<SlotId, Text> offer(
    Transaction& transaction, RoundId round, const SlotDraft& draft, const storage::Actor& actor
)
{
    const auto refusal = t("Deze datum staat er al, met dezelfde tijd en plaats.");
    if (find_slot(transaction, round, draft)) return refusal;
    const auto rows =
        transaction.run(insert_slot, round, draft.on, to_text(draft.from), draft.place);
    if (rows.empty()) {
        transaction.undo(); // another server was first
        return refusal;
    }
    const auto id = rows.front().get<SlotId>(0);
    storage::audit(transaction, actor, {.action = "talk.offer", .subject = id.value()});
    return id;
}

std::vector<Slot> slots_of(Transaction& transaction, RoundId round)
{
    return transaction.all(read_slot, slots_of_round, round);
}

std::optional<Slot> find_slot(Transaction& transaction, RoundId round, SlotId id)
{
    return transaction.first(read_slot, slot_by_id, round, id);
}

std::optional<Slot> find_slot(Transaction& transaction, RoundId round, const SlotDraft& draft)
{
    return transaction.first(read_slot, slot_at, round, draft.on, to_text(draft.from), draft.place);
}

bool take_away(Transaction& transaction, const Slot& slot, const storage::Actor& actor)
{
    if (transaction.run(delete_free_slot, slot.id).changed() == 0) return false;
    storage::audit(
        transaction, actor, {.action = "talk.offer_removed", .subject = slot.id.value()}
    );
    return true;
}

} // namespace wijkspraak::talks
