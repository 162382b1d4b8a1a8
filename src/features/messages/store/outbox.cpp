#include "base/plain.hpp"
#include "features/messages/columns.hpp"
#include "features/messages/store.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace wijkspraak::messages {

namespace {

constexpr std::int64_t on_a_page = 50;
constexpr std::int64_t is_silent_after = 2 * one_minute;

// A null gets its type from elsewhere for PostgreSQL, so it is cast.
constexpr std::string_view insert_message = R"(
    insert into messages (
        code, cause, address, name, kind, language, subject, body, link_path, link_label,
        process_id, mailing_id, queued_at, urgency, due_at, state, reason, search
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
            cast($11 as bigint), cast($12 as bigint), $13, $14, $15, $16, $17, $18)
    on conflict (cause) do nothing
    returning id
)";

constexpr std::string_view message_by_cause = "select id, code from messages where cause = $1";

const std::string select_message = std::string{message_columns} + R"(
    from messages m
    left join message_mails l on l.id = m.mail_id
)";

constexpr std::string_view as_searched = R"(
    where ($1 = '' or m.search like $1)
      and ($2 = '' or $2 = case
               when m.state <> 'gemaild' then m.state
               when l.state in ('verstuurd', 'mislukt', 'teruggekomen') then l.state
               else 'onderweg' end)
)";

constexpr std::string_view count_waiting = R"(
    select (select count(*) from messages where state = 'wacht')
         + (select count(*) from messages m join message_mails l on l.id = m.mail_id
            where l.state in ('wacht', 'opgepakt', 'overdracht'))
)";

constexpr std::string_view senders_seen_since = R"(
    select trouble, troubled_at from message_senders where seen_at > $1 order by troubled_at desc
)";

constexpr std::string_view hasten_mail = R"(
    update message_mails set next_try_at = $2
    where state = 'wacht' and id = (select mail_id from messages where id = $1)
)";

constexpr std::string_view queue_again = R"(
    update messages set state = 'wacht', reason = '', due_at = $2, mail_id = null
    where id = $1 and address <> '' and (state = 'ingehouden' or exists (
        select 1 from message_mails l
        where l.id = messages.mail_id and l.state in ('mislukt', 'teruggekomen')))
)";

constexpr std::string_view forget_messages = R"(
    update messages
    set address = '', name = '', subject = '', body = '', link_path = '', search = '',
        state = case when state = 'wacht' then 'ingehouden' else state end,
        reason = case when state = 'wacht' then 'persoonsgegevens verwijderd' else reason end
    where address = $1
)";

constexpr std::string_view forget_mails = R"(
    update message_mails
    set address = '', words = '',
        state = case when state = 'wacht' then 'mislukt' else state end
    where address = $1
)";

constexpr std::string_view forget_recipients = R"(
    delete from message_mailing_recipients where address = $1
)";

State state_of(std::string_view message, std::string_view mail)
{
    if (message == "wacht") return State::waiting;
    if (message == "ingehouden") return State::withheld;
    const auto state = parse_state(mail);
    return state and *state != State::waiting ? *state : State::under_way;
}

std::string for_like(std::string_view words)
{
    auto pattern = plain(words);
    std::erase_if(pattern, [](char c) { return c == '%' or c == '_' or c == '\\'; });
    return pattern.empty() ? pattern : "%" + pattern + "%";
}

} // namespace

std::string new_code()
{
    static constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"libsodium cannot start"};
    std::string code(26, '\0');
    randombytes_buf(code.data(), code.size());
    for (auto& c : code) c = letters[static_cast<unsigned char>(c) % letters.size()];
    return code;
}

std::string joined(const std::vector<std::string>& paragraphs)
{
    std::string body;
    for (const auto& paragraph : paragraphs) {
        if (not body.empty()) body += "\n\n";
        for (const char c : paragraph)
            if (c != '\r' and not(c == '\n' and body.ends_with('\n'))) body += c;
        while (body.ends_with('\n')) body.pop_back();
    }
    return body;
}

std::vector<std::string> paragraphs_in(std::string_view body)
{
    std::vector<std::string> paragraphs;
    while (not body.empty()) {
        const auto end = body.find("\n\n");
        paragraphs.emplace_back(body.substr(0, end));
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 2);
    }
    return paragraphs;
}

Message read_message(const storage::Row& row)
{
    const bool is_mailed = not row.is_null(13);
    const auto words = is_mailed ? row.get<std::string>(14) : std::string{};
    const auto reason = row.get<std::string>(12);
    return {
        .id = row.get<MessageId>(0),
        .code = row.get<std::string>(1),
        .address = row.get<std::string>(2),
        .name = row.get<std::string>(3),
        .kind = row.get<Kind>(4),
        .language = row.get<std::string>(5),
        .subject = row.get<std::string>(6),
        .paragraphs = paragraphs_in(row.text(7)),
        .link_path = row.get<std::string>(8),
        .link_label = row.get<std::string>(9),
        .queued_at = row.get<Instant>(10),
        .state = state_of(row.text(11), is_mailed ? row.text(13) : std::string_view{}),
        .reason = reason.empty() ? words : reason,
        .attempts = row.get<std::optional<int>>(15).value_or(0),
        .next_try_at = row.get<std::optional<Instant>>(16),
        .handed_over_at = row.get<std::optional<Instant>>(17),
    };
}

Queued MessageStore::queue(const MessageDraft& draft, std::optional<MailingId> mailing, Instant now)
{
    if (draft.cause.empty()) throw std::logic_error{"a message without a cause"};
    const auto& language = language_of(draft.language);
    const auto subject = language.say(draft.subject);
    std::vector<std::string> paragraphs;
    for (const auto& paragraph : draft.paragraphs) paragraphs.push_back(language.say(paragraph));

    auto code = new_code();
    const auto withheld = why_withheld(draft.kind, draft.to.text());
    const auto rows = sql_.keep_house(
        insert_message,
        code,
        draft.cause,
        draft.to.text(),
        draft.name,
        to_word(draft.kind),
        language.code(),
        subject,
        joined(paragraphs),
        draft.link.path,
        language.say(draft.link.label),
        draft.process,
        mailing,
        now,
        is_urgent(draft.kind) ? 0 : 1,
        // A mailing has been looked over and let go: it waits for nothing more.
        mailing ? now : now + gathers_for(draft.kind),
        withheld.empty() ? "wacht" : "ingehouden",
        withheld,
        plain(draft.to.text() + " " + draft.name + " " + subject)
    );
    if (not rows.empty()) {
        sql_.touch(std::string{outbox_topic});
        return {rows.front().get<MessageId>(0), std::move(code), true};
    }
    const auto known = sql_.run(message_by_cause, draft.cause);
    return {known.front().get<MessageId>(0), known.front().get<std::string>(1), false};
}

std::optional<Message> MessageStore::find(std::string_view code) const
{
    static const std::string sql = select_message + "where m.code = $1";
    return sql_.first(read_message, sql, code);
}

std::optional<Message> MessageStore::find_by_cause(std::string_view cause) const
{
    static const std::string sql = select_message + "where m.cause = $1";
    return sql_.first(read_message, sql, cause);
}

Outbox MessageStore::outbox(const Search& search) const
{
    static const std::string count =
        "select count(*) from messages m left join message_mails l on l.id = m.mail_id " +
        std::string{as_searched};
    static const std::string newest =
        select_message + std::string{as_searched} + "order by m.id desc limit $3 offset $4";
    static const std::string oldest =
        select_message + std::string{as_searched} + "order by m.id limit $3 offset $4";

    const auto words = for_like(search.words);
    const auto state = search.state ? to_word(*search.state) : std::string_view{};
    Outbox outbox{.search = search, .shown = {}};
    outbox.found = sql_.run(count, words, state).front().number(0);
    outbox.pages =
        static_cast<int>(std::max<std::int64_t>(1, (outbox.found + on_a_page - 1) / on_a_page));
    outbox.search.page = std::clamp(search.page, 1, outbox.pages);
    outbox.shown = sql_.all(
        read_message,
        search.oldest_first ? oldest : newest,
        words,
        state,
        on_a_page,
        (outbox.search.page - 1) * on_a_page
    );
    return outbox;
}

Traffic MessageStore::traffic(Instant now) const
{
    Traffic traffic{.waiting = sql_.run(count_waiting).front().number(0)};
    for (const auto& row : sql_.run(senders_seen_since, now + -is_silent_after)) {
        traffic.is_running = true;
        if (row.text(0).empty()) continue;
        traffic.trouble = row.get<std::string>(0);
        traffic.troubled_at = row.get<std::optional<Instant>>(1);
    }
    return traffic;
}

bool MessageStore::retry(MessageId id, const storage::Actor& actor)
{
    const auto hastened = sql_.run(hasten_mail, id, actor.at).changed();
    const auto queued = sql_.run(queue_again, id, actor.at).changed();
    storage::audit(sql_, actor, {.action = "message.retry", .subject = id.value()});
    sql_.touch(std::string{outbox_topic});
    return hastened + queued > 0;
}

void MessageStore::forget(const Address& address, const storage::Actor& actor)
{
    sql_.run(forget_messages, address.text());
    sql_.run(forget_mails, address.text());
    sql_.run(forget_recipients, address.text());
    storage::audit(sql_, actor, {.action = "message.forget"});
}

} // namespace wijkspraak::messages
