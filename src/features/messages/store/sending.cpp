#include "features/messages/columns.hpp"
#include "features/messages/sending_store.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::messages {

namespace {

constexpr std::int64_t lease = 5 * one_minute;
constexpr std::int64_t lease_while_handing_over = 25 * one_minute; // more than any answer may take

constexpr std::string_view due_addresses = R"(
    select address from messages where state = 'wacht' and urgency = $1 and due_at <= $2
    order by due_at limit $3
)";

constexpr std::string_view waiting_for_address = R"(
    select id, kind, urgency, due_at from messages where state = 'wacht' and address = $1
    order by id
)";

constexpr std::string_view withhold = R"(
    update messages set state = 'ingehouden', reason = $2 where id = $1
)";

constexpr std::string_view insert_mail = R"(
    insert into message_mails (code, address, domain, formed_at, state, urgency, next_try_at)
    values ($1, $2, $3, $4, 'wacht', $5, $4)
    returning id
)";

constexpr std::string_view put_in_mail = R"(
    update messages set state = 'gemaild', mail_id = $2 where id = $1
)";

constexpr std::string_view due_mails = R"(
    select id, code, address, domain, formed_at, attempts from message_mails
    where state = 'wacht' and urgency = $1 and next_try_at <= $2
    order by next_try_at limit $3
)";

constexpr std::string_view claim_mail = R"(
    update message_mails set state = 'opgepakt', claimed_by = $2, leased_until = $3 where id = $1
)";

constexpr std::string_view postpone_mail = R"(
    update message_mails set next_try_at = $2 where id = $1
)";

constexpr std::string_view count_for_domain = R"(
    select (select count(*) from message_mails where domain = $1 and handed_over_at > $2)
         + (select count(*) from message_mails
            where claimed_by is not null and domain = $1)
)";

const std::string messages_of_mail = std::string{message_columns} + R"(
    from messages m join message_mails l on l.id = m.mail_id
    where m.mail_id = $1 order by m.id
)";

constexpr std::string_view begin_mail = R"(
    update message_mails set state = 'overdracht', leased_until = $3
    where id = $1 and claimed_by = $2 and state = 'opgepakt'
)";

constexpr std::string_view mail_is_taken = R"(
    update message_mails
    set state = 'verstuurd', handed_over_at = $2, words = $3, attempts = attempts + 1,
        claimed_by = null, leased_until = null
    where id = $1 and state in ('opgepakt', 'overdracht')
)";

constexpr std::string_view mail_is_refused = R"(
    update message_mails
    set state = 'mislukt', words = $2, attempts = attempts + 1,
        claimed_by = null, leased_until = null
    where id = $1 and state in ('opgepakt', 'overdracht')
)";

constexpr std::string_view mail_waits = R"(
    update message_mails
    set state = 'wacht', next_try_at = $2, words = $3, attempts = attempts + 1,
        doubts = doubts + $4, claimed_by = null, leased_until = null
    where id = $1 and state in ('opgepakt', 'overdracht')
)";

constexpr std::string_view release_claims = R"(
    update message_mails set state = 'wacht', claimed_by = null, leased_until = null
    where claimed_by = $1 and state = 'opgepakt'
)";

constexpr std::string_view free_begun = R"(
    update message_mails
    set state = 'wacht', claimed_by = null, leased_until = null, next_try_at = $2,
        doubts = doubts + 1, words = 'afgebroken tijdens de overdracht'
    where claimed_by = $1 and state = 'overdracht'
)";

constexpr std::string_view senders_past_lease = R"(
    select distinct claimed_by from message_mails where claimed_by is not null and leased_until < $1
)";

constexpr std::string_view renew_leases = R"(
    update message_mails set leased_until = $2 where claimed_by = $1 and leased_until < $2
)";

constexpr std::string_view mails_begun = R"(
    select id, address, formed_at, attempts from message_mails
    where claimed_by = $1 and state = 'overdracht'
)";

constexpr std::string_view insert_sender = R"(
    insert into message_senders (name, place, seen_at) values ($1, $2, $3)
)";
constexpr std::string_view see_sender = R"(
    update message_senders set seen_at = $2 where name = $1
)";
constexpr std::string_view trouble_sender = R"(
    update message_senders
    set seen_at = $2, trouble = $3, troubled_at = case when $3 = '' then null else $4 end
    where name = $1
)";
constexpr std::string_view delete_sender = "delete from message_senders where name = $1";
constexpr std::string_view all_senders = "select name, place from message_senders";

Kind kind_in(const storage::Row& row)
{
    return row.get<Kind>(1);
}

} // namespace

void SendingStore::announce(const SenderName& sender, Instant now)
{
    sql_.keep_house(insert_sender, sender.name, sender.place, now);
}

void SendingStore::note_alive(const SenderName& sender, Instant now)
{
    sql_.keep_house(see_sender, sender.name, now);
}

void SendingStore::note_trouble(const SenderName& sender, std::string_view words, Instant now)
{
    sql_.keep_house(trouble_sender, sender.name, now, words, now);
}

void SendingStore::withdraw(const SenderName& sender)
{
    sql_.keep_house(release_claims, sender.name);
    sql_.keep_house(delete_sender, sender.name);
}

std::vector<SenderName> SendingStore::senders() const
{
    return sql_.all(
        [](const storage::Row& row) {
            return SenderName{row.get<std::string>(0), row.get<std::string>(1)};
        },
        all_senders
    );
}

void SendingStore::free_claims_of(std::string_view name, Instant now)
{
    sql_.keep_house(release_claims, name);
    sql_.keep_house(free_begun, name, now);
    sql_.keep_house(delete_sender, name);
}

void SendingStore::free_expired(Instant now)
{
    for (const auto& row : sql_.run(senders_past_lease, now)) free_claims_of(row.text(0), now);
}

void SendingStore::form_mails(std::int64_t most, Instant now)
{
    std::set<std::string> done;
    for (const int urgency : {0, 1}) {
        const auto left = most - static_cast<std::int64_t>(done.size());
        if (left <= 0) return;
        const auto rows = sql_.run(due_addresses, urgency, now, left);
        for (const auto& row : rows)
            if (done.insert(row.get<std::string>(0)).second)
                form_mails_for(row.get<std::string>(0), now);
    }
}

void SendingStore::form_mails_for(const std::string& address, Instant now)
{
    const auto suppressions = MessageStore{sql_}.suppressions_of(address);
    const auto rows = sql_.run(waiting_for_address, address);
    std::vector<storage::Row> together;
    bool is_time = false; // one of those that go together may wait no longer
    for (const auto& row : rows) {
        // Somebody may have unsubscribed since the message was put in the outbox.
        const auto stop = std::ranges::find_if(suppressions, [&](const Suppression& suppression) {
            return is_stopped(kind_in(row), suppression);
        });
        if (stop != suppressions.end())
            sql_.keep_house(withhold, row.number(0), to_word(stop->cause));
        else if (not may_be_joined(kind_in(row)))
            form_mail({row}, address, now);
        else {
            together.push_back(row);
            is_time = is_time or row.get<Instant>(3) <= now;
        }
    }
    if (is_time) form_mail(together, address, now);
}

void SendingStore::form_mail(
    const std::vector<storage::Row>& messages, const std::string& address, Instant now
)
{
    std::int64_t urgency = 1;
    for (const auto& row : messages) urgency = std::min(urgency, row.number(2));
    const auto domain = address.substr(address.rfind('@') + 1);
    const auto id =
        sql_.keep_house(insert_mail, new_code(), address, domain, now, urgency).front().number(0);
    for (const auto& row : messages) sql_.keep_house(put_in_mail, row.number(0), id);
}

std::vector<Mail> SendingStore::due(int urgency, std::int64_t most, Instant now)
{
    const auto settings = MessageStore{sql_}.settings();
    std::vector<Mail> mails;
    std::map<std::string, int, std::less<>> in_last_minute;
    for (const auto& row : sql_.run(due_mails, urgency, now, most)) {
        const auto domain = row.get<std::string>(3);
        const auto own = settings.paces.find(domain);
        const auto pace = own == settings.paces.end() ? settings.per_minute : own->second;
        if (pace > 0) {
            auto [known, is_new] = in_last_minute.try_emplace(domain, 0);
            if (is_new)
                known->second =
                    sql_.run(count_for_domain, domain, now + -one_minute).front().get<int>(0);
            const auto wait = wait_for_pace(known->second++, static_cast<int>(pace));
            if (wait > 0) {
                sql_.keep_house(postpone_mail, row.number(0), now + wait);
                continue;
            }
        }
        mails.push_back(
            {.id = row.get<MailId>(0),
             .code = row.get<std::string>(1),
             .address = row.get<std::string>(2),
             .formed_at = row.get<Instant>(4),
             .attempts = row.get<int>(5)}
        );
    }
    return mails;
}

std::vector<Mail> SendingStore::claim(const SenderName& sender, std::int64_t most, Instant now)
{
    auto mails = due(0, most, now);
    if (const auto left = most - static_cast<std::int64_t>(mails.size()); left > 0)
        for (auto& mail : due(1, left, now)) mails.push_back(std::move(mail));
    for (auto& mail : mails) {
        sql_.keep_house(claim_mail, mail.id, sender.name, now + lease);
        mail.messages = sql_.all(read_message, messages_of_mail, mail.id);
    }
    std::erase_if(mails, [this](const Mail& mail) { return is_unwanted_now(mail); });
    return mails;
}

// Between two tries days can go by, in which somebody unsubscribes.
bool SendingStore::is_unwanted_now(const Mail& mail)
{
    const auto suppressions = MessageStore{sql_}.suppressions_of(mail.address);
    const auto stops_all = [&](const Suppression& suppression) {
        return std::ranges::all_of(mail.messages, [&](const Message& message) {
            return is_stopped(message.kind, suppression);
        });
    };
    const auto stop = std::ranges::find_if(suppressions, stops_all);
    if (stop == suppressions.end()) return false;
    sql_.keep_house(mail_is_refused, mail.id, to_word(stop->cause));
    return true;
}

void SendingStore::renew(const SenderName& sender, Instant now)
{
    sql_.keep_house(renew_leases, sender.name, now + lease);
}

void SendingStore::release(const SenderName& sender)
{
    sql_.keep_house(release_claims, sender.name);
}

bool SendingStore::begin(MailId id, const SenderName& sender, Instant now)
{
    return sql_.keep_house(begin_mail, id, sender.name, now + lease_while_handing_over).changed() ==
           1;
}

void SendingStore::settle(const Outcome& outcome, const storage::Actor& actor)
{
    const auto& words = outcome.talk.words;
    if (outcome.verdict == Verdict::taken) {
        sql_.keep_house(mail_is_taken, outcome.mail, actor.at, words);
        return;
    }
    const auto next = next_try(outcome.attempts_before + 1, outcome.formed_at, actor.at);
    if (outcome.verdict != Verdict::refused and next) {
        const int doubts = outcome.verdict == Verdict::doubtful ? 1 : 0;
        sql_.keep_house(mail_waits, outcome.mail, *next, words, doubts);
        return;
    }
    sql_.keep_house(mail_is_refused, outcome.mail, words);
    const bool is_dead = outcome.verdict == Verdict::refused and
                         outcome.talk.stage == Stage::recipient and
                         is_dead_address(outcome.talk.code, enhanced_code(words));
    if (not is_dead or outcome.address.empty()) return;
    MessageStore{sql_}.suppress(
        {.address = outcome.address,
         .reach = Reach::anything,
         .cause = Cause::undeliverable,
         .reason = words,
         .since = actor.at},
        actor
    );
}

std::vector<Outcome> SendingStore::begun_by(std::string_view name) const
{
    return sql_.all(
        [](const storage::Row& row) {
            return Outcome{
                .mail = row.get<MailId>(0),
                .address = row.get<std::string>(1),
                .formed_at = row.get<Instant>(2),
                .attempts_before = row.get<int>(3),
                .verdict = Verdict::doubtful,
                .talk = {}};
        },
        mails_begun,
        name
    );
}

} // namespace wijkspraak::messages
