#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/levels/levels.hpp"
#include "features/talks/record.hpp"
#include "features/talks/rules.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"

/// What follows once both sides confirmed a report.
namespace wijkspraak::talks {

namespace {

Wish wish_of(const Sheets& sheets, Voice voice)
{
    const auto sheet = sheets.find(voice);
    return sheet == sheets.end() ? Wish::none_yet : sheet->second.wish;
}

/// Where the agreed level leads from what the body has in that year, or had in the one before.
std::optional<levels::Direction> direction_of(Transaction& transaction, const Talk& talk)
{
    auto before = levels::standing_of(transaction, talk.body, talk.year);
    if (not before) before = levels::standing_of(transaction, talk.body, talk.year - 1);
    if (not before) return std::nullopt;
    for (const auto& level : levels::levels_for(transaction, talk.year)) {
        if (level.id != talk.held->level->level) continue;
        if (level.rank < before->level.rank) return levels::Direction::down;
        if (level.rank > before->level.rank) return levels::Direction::up;
    }
    return std::nullopt;
}

/// Settles the level that was agreed, and gives why it is still open; empty when it is settled or
/// nothing was agreed.
std::string settle_level(
    Transaction& transaction, const Record& record, const storage::Actor& actor
)
{
    const auto& talk = record.talk;
    if (not talk.held or not talk.held->level) return {};
    const auto& level = *talk.held->level;
    const auto standing = levels::standing_of(transaction, talk.body, talk.year);
    if (standing and standing->level.id == level.level) return {};
    const auto settled = levels::settle(
        transaction,
        {.body = talk.body,
         .year = talk.year,
         .level = level.level,
         .asked_by = wanted_by(
             wish_of(record.sheets, Voice::body),
             wish_of(record.sheets, Voice::municipality),
             direction_of(transaction, talk)
         ),
         .reason = level.reason},
        actor
    );
    return settled ? std::string{} : Language::dutch().say(settled.error());
}

void promise_all(Transaction& transaction, const Record& record, const storage::Actor& actor)
{
    const auto source =
        Language::dutch().say(t("Jaargesprek {jaar}", std::to_string(record.talk.year)));
    for (const auto& agreement : record.agreements)
        actions::promise(
            transaction,
            {
                .what = agreement.what,
                .source =
                    {.kind = actions::SourceKind::agreement,
                             .id = agreement.id.value(),
                             .words = source,
                             .address = office_path(record.talk.id) + "/verslag"},
                .owner = {.unit = agreement.owner                       },
                .body = record.talk.body,
                .due = Dated{agreement.due                                     },
                .promised_on = record.talk.held->on,
                .is_public = agreement.is_public
        },
            actor
        );
}

} // namespace

void freeze(Transaction& transaction, TalkId id, const storage::Actor& actor)
{
    const auto record = record_of(transaction, find(transaction, id).value(), day_of(actor.at));
    const auto content = paper::to_canonical(report_of(record));
    promise_all(transaction, record, actor);
    freeze(
        transaction,
        id,
        {.at = actor.at,
         .digest = paper::fingerprint(content),
         .level_note = settle_level(transaction, record, actor)},
        content
    );
    note(transaction, id, Happening::frozen, actor);
}

bool confirm(
    Transaction& transaction,
    const Talk& talk,
    Side side,
    const ConfirmationDraft& draft,
    const storage::Actor& actor
)
{
    put_confirmation(transaction, talk.id, side, draft, actor);
    if (confirmations_of(transaction, talk.id).size() < both_sides.size()) return false;
    freeze(transaction, talk.id, actor);
    return true;
}

} // namespace wijkspraak::talks
