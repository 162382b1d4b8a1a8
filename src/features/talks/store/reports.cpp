#include "features/talks/columns.hpp"
#include "features/talks/store.hpp"

/// That a talk was held, its report and who confirmed it.
namespace wijkspraak::talks {

namespace {

constexpr std::string_view set_held = R"(
    update talks
    set held_on = $2, held_at = coalesce(held_at, $3), of_body = $4, body_roles = $5,
        of_municipality = $6, municipality_roles = $7, level_id = $8, level_name = $9,
        level_reason = $10
    where id = $1
)";
constexpr std::string_view set_sent = R"(
    update talks set sent_at = $2, report_version = report_version + 1 where id = $1
)";
constexpr std::string_view unset_sent = "update talks set sent_at = null where id = $1";
constexpr std::string_view insert_confirmation = R"(
    insert into talk_confirmations (talk_id, side, at, role, remark, how)
    values ($1, $2, $3, $4, $5, $6)
)";
constexpr std::string_view confirmations_of_talk = R"(
    select side, remark, how, at, role from talk_confirmations where talk_id = $1
)";
constexpr std::string_view delete_confirmations = R"(
    delete from talk_confirmations where talk_id = $1
)";
constexpr std::string_view insert_addition = R"(
    insert into talk_additions (talk_id, side, at, role, words) values ($1, $2, $3, $4, $5)
)";
constexpr std::string_view additions_of_talk = R"(
    select side, at, role, words from talk_additions where talk_id = $1 order by id
)";
constexpr std::string_view set_frozen = R"(
    update talks set frozen_at = $2, digest = $3, content = $4, level_note = $5
    where id = $1 and frozen_at is null
)";
constexpr std::string_view content_of_talk = "select content from talks where id = $1";

std::string side_and_how(Side side, const ConfirmationDraft& draft)
{
    auto words = std::string{to_word(side)};
    if (not draft.how.empty()) words += ": " + draft.how;
    return words;
}

} // namespace

void hold(Transaction& transaction, const Talk& talk, const Held& held, const storage::Actor& actor)
{
    const auto& level = held.level;
    transaction.run(
        set_held,
        talk.id,
        held.on,
        actor.at,
        held.attendance.of_body,
        held.attendance.body_roles,
        held.attendance.of_municipality,
        held.attendance.municipality_roles,
        level ? std::optional{level->level} : std::nullopt,
        level ? level->name : "",
        level ? level->reason : ""
    );
    if (talk.held)
        storage::audit(transaction, actor, {.action = "talk.rehold", .subject = talk.id.value()});
    else
        note(transaction, talk.id, Happening::held, actor);
}

void send_report(Transaction& transaction, const Talk& talk, const storage::Actor& actor)
{
    transaction.run(set_sent, talk.id, actor.at);
    note(transaction, talk.id, Happening::sent, actor);
}

void withdraw(Transaction& transaction, const Talk& talk, const storage::Actor& actor)
{
    transaction.run(unset_sent, talk.id);
    transaction.run(delete_confirmations, talk.id);
    note(transaction, talk.id, Happening::withdrawn, actor);
}

std::map<Side, Confirmation> confirmations_of(Transaction& transaction, TalkId talk)
{
    std::map<Side, Confirmation> all;
    for (const auto& row : transaction.run(confirmations_of_talk, talk))
        all.emplace(
            row.get<Side>(0),
            Confirmation{
                {.remark = row.get<std::string>(1), .how = row.get<std::string>(2)},
                row.get<Instant>(3),
                row.get<std::string>(4)
        }
        );
    return all;
}

void put_confirmation(
    Transaction& transaction,
    TalkId talk,
    Side side,
    const ConfirmationDraft& draft,
    const storage::Actor& actor
)
{
    transaction.run(insert_confirmation, talk, side, actor.at, actor.role, draft.remark, draft.how);
    note(transaction, talk, Happening::confirmed, actor, side_and_how(side, draft));
}

void add_to_report(
    Transaction& transaction,
    TalkId talk,
    Side side,
    const std::string& words,
    const storage::Actor& actor
)
{
    transaction.run(insert_addition, talk, side, actor.at, actor.role, words);
    storage::audit(transaction, actor, {.action = "talk.add_to_report", .subject = talk.value()});
}

std::vector<Addition> additions_of(Transaction& transaction, TalkId talk)
{
    return transaction.all(
        [](const storage::Row& row) {
            return Addition{
                .side = row.get<Side>(0),
                .at = row.get<Instant>(1),
                .role = row.get<std::string>(2),
                .words = row.get<std::string>(3)};
        },
        additions_of_talk,
        talk
    );
}

void freeze(Transaction& transaction, TalkId talk, const Frozen& frozen, const std::string& content)
{
    transaction.run(set_frozen, talk, frozen.at, frozen.digest, content, frozen.level_note);
}

std::string content_of(Transaction& transaction, TalkId talk)
{
    return transaction.run(content_of_talk, talk).front().get<std::string>(0);
}

} // namespace wijkspraak::talks
