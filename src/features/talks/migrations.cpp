#include "features/talks/talks.hpp"

namespace wijkspraak::talks {

namespace {

constexpr std::string_view create_talks = R"(
    create table talk_rounds (
        id @id,
        year @int not null check (year between 2000 and 2999),
        district_id @int not null references areas (id),
        district_name text not null,
        held_until text not null,
        invitation text not null,
        answer_days @int not null check (answer_days between 1 and 90),
        started_by @int,
        started_at @int not null,
        unique (year, district_id)
    ) @strict;

    create table talks (
        id @id,
        round_id @int not null references talk_rounds (id),
        body_id @int not null references bodies (id),
        year @int not null,
        added_at @int not null,
        left_out_at @int,
        left_out_reason text not null default '',
        invited_at @int,
        proposed_at @int,
        proposal text not null default '',
        held_on text,
        held_at @int,
        of_body @int not null default 0,
        body_roles text not null default '',
        of_municipality @int not null default 0,
        municipality_roles text not null default '',
        level_id @int,
        level_name text not null default '',
        level_reason text not null default '',
        sent_at @int,
        report_version @int not null default 0,
        frozen_at @int,
        digest text not null default '',
        content text not null default '',
        level_note text not null default '',
        unique (body_id, year),
        check (left_out_at is null or left_out_reason <> ''),
        check (frozen_at is null or (digest <> '' and content <> '' and sent_at is not null)),
        check (sent_at is null or held_on is not null)
    ) @strict;
    create index talks_of_round on talks (round_id);
    create index talks_of_year on talks (year);

    create table talk_slots (
        id @id,
        round_id @int not null references talk_rounds (id),
        on_day text not null,
        from_time text not null,
        place text not null check (place <> ''),
        talk_id @int references talks (id),
        taken_at @int,
        revision @int not null default 0,
        unique (round_id, on_day, from_time, place),
        check ((talk_id is null) = (taken_at is null))
    ) @strict;
    create unique index talk_slots_taken on talk_slots (talk_id) where talk_id is not null;

    create table talk_sheets (
        talk_id @int not null references talks (id),
        voice text not null check (voice in ('wijkorgaan', 'gemeente', 'gesprek')),
        version @int not null,
        wish text not null,
        ready_at @int,
        saved_at @int not null,
        role text not null,
        primary key (talk_id, voice)
    ) @strict;

    create table talk_words (
        talk_id @int not null references talks (id),
        voice text not null,
        topic text not null,
        words text not null,
        primary key (talk_id, voice, topic)
    ) @strict;

    create table talk_agreements (
        id @id,
        talk_id @int not null references talks (id),
        what text not null check (what <> ''),
        owner text not null check (owner <> ''),
        due text not null,
        is_public @int not null check (is_public in (0, 1))
    ) @strict;
    create index talk_agreements_of_talk on talk_agreements (talk_id);

    create table talk_confirmations (
        talk_id @int not null references talks (id),
        side text not null check (side in ('wijkorgaan', 'gemeente')),
        at @int not null,
        role text not null,
        remark text not null,
        how text not null,
        primary key (talk_id, side)
    ) @strict;

    create table talk_additions (
        id @id,
        talk_id @int not null references talks (id),
        side text not null check (side in ('wijkorgaan', 'gemeente')),
        at @int not null,
        role text not null,
        words text not null check (words <> '')
    ) @strict;
    create index talk_additions_of_talk on talk_additions (talk_id);

    create table talk_events (
        id @id,
        talk_id @int not null references talks (id),
        what text not null,
        at @int not null,
        role text not null,
        note text not null
    ) @strict;
    create index talk_events_of_talk on talk_events (talk_id, id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"talks", 1, create_talks},
    };
}

} // namespace wijkspraak::talks
