#include "features/talks/columns.hpp"
#include "features/talks/store.hpp"

/// What each voice says, and what is agreed.
namespace wijkspraak::talks {

namespace {

constexpr std::string_view first_sheet = R"(
    insert into talk_sheets (talk_id, voice, version, wish, ready_at, saved_at, role)
    values ($1, $2, 1, $3, $4, $5, $6)
    on conflict (talk_id, voice) do nothing
)";
// Only the version that was opened is replaced, so that nobody's text is lost. Whoever was ready
// stays so from the first time on.
constexpr std::string_view next_sheet = R"(
    update talk_sheets
    set version = version + 1, wish = $3,
        ready_at = case when cast($4 as bigint) is null then null else coalesce(ready_at, $4) end,
        saved_at = $5, role = $6
    where talk_id = $1 and voice = $2 and version = $7
)";
constexpr std::string_view put_words = R"(
    insert into talk_words (talk_id, voice, topic, words) values ($1, $2, $3, $4)
    on conflict (talk_id, voice, topic) do update set words = excluded.words
)";
constexpr std::string_view sheets_of_talk = R"(
    select voice, version, wish, ready_at, saved_at, role from talk_sheets where talk_id = $1
)";
constexpr std::string_view words_of_talk = R"(
    select voice, topic, words from talk_words where talk_id = $1
)";

constexpr std::string_view insert_agreement = R"(
    insert into talk_agreements (talk_id, what, owner, due, is_public)
    values ($1, $2, $3, $4, $5) returning id
)";
constexpr std::string_view agreements_of_talk = R"(
    select id, what, owner, due, is_public from talk_agreements where talk_id = $1 order by id
)";
constexpr std::string_view agreement_by_id = R"(
    select id, what, owner, due, is_public from talk_agreements where talk_id = $1 and id = $2
)";
constexpr std::string_view delete_agreement = "delete from talk_agreements where id = $1";

Agreement read_agreement(const storage::Row& row)
{
    return {
        {.what = row.get<std::string>(1),
         .owner = row.get<std::string>(2),
         .due = row.get<Date>(3),
         .is_public = row.get<bool>(4)},
        row.get<AgreementId>(0)
    };
}

} // namespace

Sheets sheets_of(Transaction& transaction, TalkId talk)
{
    Sheets sheets;
    for (const auto& row : transaction.run(sheets_of_talk, talk))
        sheets[row.get<Voice>(0)] = {
            {.words = {}, .wish = row.get<Wish>(2), .is_ready = not row.is_null(3)},
            row.get<int>(1),
            row.get<std::optional<Instant>>(4),
            row.get<std::string>(5)
        };
    for (const auto& row : transaction.run(words_of_talk, talk))
        sheets[row.get<Voice>(0)].words[row.get<Topic>(1)] = row.get<std::string>(2);
    return sheets;
}

Result<int, Overtaken> write(
    Transaction& transaction, TalkId talk, const Saving& saving, const storage::Actor& actor
)
{
    const auto& [voice, draft, version] = saving;
    const auto ready = draft.is_ready ? std::optional{actor.at} : std::nullopt;
    const auto saved =
        version == 0
            ? transaction.run(first_sheet, talk, voice, draft.wish, ready, actor.at, actor.role)
            : transaction.run(
                  next_sheet, talk, voice, draft.wish, ready, actor.at, actor.role, version
              );
    if (saved.changed() == 0) {
        transaction.undo();
        return Overtaken{sheets_of(transaction, talk)[voice]};
    }
    for (const auto topic : topics) {
        const auto words = draft.words.find(topic);
        transaction.run(
            put_words, talk, voice, topic, words == draft.words.end() ? "" : words->second
        );
    }
    storage::audit(
        transaction,
        actor,
        {.action = "talk.write", .subject = talk.value(), .detail = std::string{to_word(voice)}}
    );
    return version + 1;
}

AgreementId agree(
    Transaction& transaction, TalkId talk, const AgreementDraft& draft, const storage::Actor& actor
)
{
    const auto id =
        transaction.run(insert_agreement, talk, draft.what, draft.owner, draft.due, draft.is_public)
            .front()
            .get<AgreementId>(0);
    storage::audit(transaction, actor, {.action = "talk.agree", .subject = talk.value()});
    return id;
}

std::vector<Agreement> agreements_of(Transaction& transaction, TalkId talk)
{
    return transaction.all(read_agreement, agreements_of_talk, talk);
}

std::optional<Agreement> find_agreement(Transaction& transaction, TalkId talk, AgreementId id)
{
    return transaction.first(read_agreement, agreement_by_id, talk, id);
}

void take_back(
    Transaction& transaction, TalkId talk, const Agreement& agreement, const storage::Actor& actor
)
{
    transaction.run(delete_agreement, agreement.id);
    storage::audit(transaction, actor, {.action = "talk.disagree", .subject = talk.value()});
}

} // namespace wijkspraak::talks
