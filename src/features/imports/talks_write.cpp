#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/bundle.hpp"
#include "features/levels/levels.hpp"
#include "features/talks/talks.hpp"

namespace wijkspraak::imports {

using storage::Transaction;
using talks::Side;

namespace {

/// Takes the talks of one round as far as the file says, each step on its own day.
class TalkWriter {
public:
    TalkWriter(Transaction& transaction, const TalkRoundEntry& round, areas::Faults& faults)
        : sql_{transaction}, entry_{round}, faults_{faults}, round_{start()}
    {}

    void write()
    {
        if (not round_) return;
        for (const auto& slot : entry_.slots) (void)offer(slot, entry_.source);
        for (const auto& talk : entry_.talks) write(talk);
    }

private:
    /// Somebody of a side, by the role in which it is usually done.
    static storage::Actor on(Side side, Date day)
    {
        return {
            .account = {},
            .role = side == Side::body ? "secretaris" : "stadsdeelmanager",
            .at = middle_of(day)};
    }

    void refuse(const Source& source, std::string field, Text expected)
    {
        faults_.push_back({
            .place = {.file = std::string{source.file}, .number = source.line},
            .field = std::move(field),
            .what = std::move(expected)
        });
    }

    std::optional<talks::Round> start()
    {
        const auto district = areas::find(sql_, entry_.district.front().key).value();
        for (const auto& round : talks::rounds(sql_))
            if (round.year == entry_.year and round.district == district.id) {
                refuse(
                    entry_.source,
                    "jaar",
                    t("een ronde die er nog niet is; {stadsdeel} heeft er al een van {jaar}",
                      district.name,
                      std::to_string(entry_.year))
                );
                return std::nullopt;
            }
        const auto id = talks::start(
            sql_,
            {.year = entry_.year,
             .district = district.id,
             .held_until = entry_.held_until,
             .invitation = entry_.invitation,
             .answer_days = entry_.answer_days},
            on(Side::municipality, entry_.started_on)
        );
        return talks::find_round(sql_, id);
    }

    std::optional<talks::SlotId> offer(const talks::SlotDraft& slot, const Source& source)
    {
        const auto offered =
            talks::offer(sql_, round_->id, slot, on(Side::municipality, entry_.started_on));
        if (offered) return *offered;
        refuse(source, "moment", t("elke datum, tijd en plaats van een ronde maar één keer"));
        return std::nullopt;
    }

    std::optional<talks::TalkId> talk_of(const TalkEntry& entry)
    {
        const auto body = bodies::find(sql_, entry.body.front().key).value();
        if (const auto talk = talks::find(sql_, body.id, entry_.year)) {
            if (talk->round == round_->id) return talk->id;
            refuse(
                entry.source,
                "wijkorgaan",
                t("een wijkorgaan dat dit jaar niet in een andere ronde zit")
            );
            return std::nullopt;
        }
        return talks::add(sql_, *round_, body.id, on(Side::municipality, entry_.started_on))
            .value();
    }

    talks::Talk now(talks::TalkId id) { return talks::find(sql_, id).value(); }

    void write(const TalkEntry& entry)
    {
        const auto id = talk_of(entry);
        if (not id) return;
        write_dates(*id, entry);
        for (const auto& said : entry.said) write(*id, said);
        if (entry.attendance) write_held(*id, entry);
        write_report(*id, entry);
    }

    void write_dates(talks::TalkId id, const TalkEntry& entry)
    {
        if (entry.left_out)
            talks::leave_out(
                sql_, now(id), entry.left_out->second, on(Side::municipality, entry.left_out->first)
            );
        if (entry.invited_on)
            talks::invite(sql_, now(id), on(Side::municipality, *entry.invited_on));
        if (entry.proposal)
            talks::propose(
                sql_, now(id), entry.proposal->second, on(Side::body, entry.proposal->first)
            );
        if (not entry.slot) return;
        if (const auto slot = offer(*entry.slot, entry.source))
            (void)talks::choose(sql_, now(id), *slot, {}, on(Side::body, *entry.chosen_on));
    }

    void write(talks::TalkId id, const TalkEntry::Said& said)
    {
        const auto side = said.voice == talks::Voice::body ? Side::body : Side::municipality;
        (void)talks::write(sql_, id, {said.voice, said.sheet, 0}, on(side, said.on));
    }

    void write_held(talks::TalkId id, const TalkEntry& entry)
    {
        const auto actor = on(Side::municipality, entry.slot->on);
        for (const auto& agreed : entry.agreements) talks::agree(sql_, id, agreed.draft, actor);
        talks::Held held{.on = entry.slot->on, .attendance = *entry.attendance, .level = {}};
        for (const auto& level : levels::levels_for(sql_, entry_.year))
            if (level.rank == entry.level)
                held.level = talks::AgreedLevel{level.id, level.name, entry.level_reason};
        talks::hold(sql_, now(id), held, actor);
    }

    void write_report(talks::TalkId id, const TalkEntry& entry)
    {
        if (entry.sent_on)
            talks::send_report(sql_, now(id), on(Side::municipality, *entry.sent_on));
        for (const auto& confirmed : entry.confirmations)
            talks::confirm(
                sql_,
                now(id),
                confirmed.side,
                {.remark = confirmed.remark},
                on(confirmed.side, confirmed.on)
            );
        finish_actions(id, entry);
    }

    /// What was agreed stands on the list of actions once the report is frozen.
    void finish_actions(talks::TalkId id, const TalkEntry& entry)
    {
        const auto agreements = talks::agreements_of(sql_, id);
        for (std::size_t i = 0; i < entry.agreements.size(); ++i) {
            const auto& agreed = entry.agreements[i];
            if (not agreed.done_on) continue;
            const auto action = actions::find_by_source(
                sql_, actions::SourceKind::agreement, agreements.at(i).id.value()
            );
            if (not action) continue;
            actions::finish(
                sql_,
                *action,
                *agreed.done_on,
                {.text = agreed.proof.empty() ? agreed.draft.what : agreed.proof},
                on(Side::municipality, *agreed.done_on)
            );
        }
    }

    Transaction& sql_;
    const TalkRoundEntry& entry_;
    areas::Faults& faults_;
    std::optional<talks::Round> round_;
};

} // namespace

areas::Faults write_talks(Transaction& transaction, const Bundle& bundle)
{
    areas::Faults faults;
    for (const auto& round : bundle.talk_rounds) TalkWriter{transaction, round, faults}.write();
    return faults;
}

} // namespace wijkspraak::imports
