#include "features/messages/messages.hpp"

namespace wijkspraak::messages {

namespace {

constexpr std::string_view create_settings_and_mailings = R"(
    create table message_settings (
        name text primary key,
        number @int not null check (number >= 0)
    ) @strict;
    create table message_paces (
        domain text primary key,
        per_minute @int not null check (per_minute > 0)
    ) @strict;
    create table message_suppressions (
        id @id,
        address text not null,
        reach text not null check (reach in ('nieuws', 'antwoorden', 'alles')),
        cause text not null check (cause in ('afgemeld', 'onbestelbaar', 'kantoor')),
        reason text not null,
        since @int not null,
        ended_at @int,
        ended_reason text not null default ''
    ) @strict;
    create index message_suppressions_of_address
        on message_suppressions (address) where ended_at is null;
    create table message_mailings (
        id @id,
        kind text not null,
        language text not null,
        subject text not null,
        body text not null,
        link_path text not null,
        link_label text not null,
        process_id @int,
        state text not null
            check (state in ('concept', 'vrijgegeven', 'bezig', 'verstuurd', 'ingetrokken')),
        drafted_by @int not null,
        drafted_at @int not null,
        released_by @int,
        released_at @int,
        sent_at @int
    ) @strict;
    create table message_mailing_recipients (
        mailing_id @int not null references message_mailings (id),
        number @int not null,
        address text not null,
        name text not null,
        is_queued @int not null default 0,
        primary key (mailing_id, number)
    ) @strict;
    create unique index message_mailing_addresses
        on message_mailing_recipients (mailing_id, address);
    create index message_mailing_open
        on message_mailing_recipients (mailing_id, number) where is_queued = 0;
)";

constexpr std::string_view create_mails_and_messages = R"(
    create table message_mails (
        id @id,
        code text not null unique,
        address text not null,
        domain text not null,
        formed_at @int not null,
        state text not null check (state in
            ('wacht', 'opgepakt', 'overdracht', 'verstuurd', 'mislukt', 'teruggekomen')),
        urgency @int not null,
        attempts @int not null default 0,
        doubts @int not null default 0,
        next_try_at @int not null,
        claimed_by text,
        leased_until @int,
        handed_over_at @int,
        words text not null default ''
    ) @strict;
    create index message_mails_due
        on message_mails (urgency, next_try_at) where state = 'wacht';
    create index message_mails_claimed
        on message_mails (claimed_by) where claimed_by is not null;
    create index message_mails_pace on message_mails (domain, handed_over_at);
    create table messages (
        id @id,
        code text not null unique,
        cause text not null unique,
        address text not null,
        name text not null,
        kind text not null,
        language text not null,
        subject text not null,
        body text not null,
        link_path text not null,
        link_label text not null,
        process_id @int,
        mailing_id @int references message_mailings (id),
        queued_at @int not null,
        urgency @int not null,
        due_at @int not null,
        state text not null check (state in ('wacht', 'gemaild', 'ingehouden')),
        reason text not null default '',
        mail_id @int references message_mails (id),
        search text not null
    ) @strict;
    create index messages_due on messages (urgency, due_at) where state = 'wacht';
    create index messages_waiting_for on messages (address) where state = 'wacht';
    create index messages_of_mail on messages (mail_id);
    create index messages_of_mailing on messages (mailing_id);
    create table message_senders (
        name text primary key,
        place text not null,
        seen_at @int not null,
        trouble text not null default '',
        troubled_at @int
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"messages", 1, create_settings_and_mailings},
        {"messages", 2, create_mails_and_messages   },
    };
}

} // namespace wijkspraak::messages
