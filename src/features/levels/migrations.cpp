#include "features/levels/levels.hpp"

namespace wijkspraak::levels {

namespace {

constexpr std::string_view create_tables = R"(
    create table level_regulations (
        id @id,
        title text not null check (title <> ''),
        valid_from text not null,
        valid_until text,
        source text not null,
        is_example @int not null check (is_example in (0, 1)),
        is_draft @int not null check (is_draft in (0, 1)),
        check (valid_until is null or valid_until >= valid_from)
    ) @strict;
    create unique index level_regulations_from on level_regulations (valid_from)
        where is_draft = 0;

    create table levels (
        id @id,
        regulation_id @int not null references level_regulations (id),
        level_rank @int not null check (level_rank > 0),
        name text not null check (name <> ''),
        activities text not null,
        rights text not null,
        support text not null,
        amount_words text not null,
        amount_cents @int check (amount_cents >= 0)
    ) @strict;
    create unique index levels_of_regulation on levels (regulation_id, level_rank);

    create table level_steps (
        id @id,
        body_id @int not null references bodies (id),
        year @int not null,
        level_id @int not null references levels (id),
        before_id @int references levels (id),
        asked_by text not null check (asked_by in ('wijkorgaan', 'gemeente')),
        reason text not null check (reason <> ''),
        support text not null,
        state text not null check (state in (
            'gevraagd', 'eens', 'anders', 'niet-overgenomen', 'ingetrokken', 'vastgesteld')),
        asked_at @int not null,
        account @int,
        role text not null,
        agrees @int check (agrees in (0, 1)),
        reply text not null default '',
        replied_at @int,
        replied_as text not null default '',
        closed_at @int,
        check (state not in ('anders', 'niet-overgenomen') or reply <> ''),
        check ((agrees is null) = (replied_at is null)),
        check ((state in ('gevraagd', 'eens', 'anders')) = (closed_at is null))
    ) @strict;
    create index level_steps_of_body on level_steps (body_id, id);
    create unique index level_steps_open on level_steps (body_id)
        where state in ('gevraagd', 'eens', 'anders');

    create table level_assessments (
        id @id,
        step_id @int not null references level_steps (id),
        announced_on text,
        term_until text,
        why_lower text not null,
        why_term text not null,
        hearing text not null check (hearing in ('nog-niet', 'gehoord', 'kans-gehad')),
        heard_on text,
        view text not null,
        at @int not null,
        account @int,
        role text not null
    ) @strict;
    create index level_assessments_of_step on level_assessments (step_id, id);

    create table level_standings (
        id @id,
        body_id @int not null references bodies (id),
        year @int not null,
        level_id @int not null references levels (id),
        asked_by text not null check (asked_by in ('wijkorgaan', 'gemeente', 'samen')),
        reason text not null check (reason <> ''),
        settled_on text not null,
        at @int not null,
        account @int,
        role text not null,
        valid_from text not null,
        until_then_id @int references levels (id),
        step_id @int references level_steps (id),
        is_replaced @int not null default 0 check (is_replaced in (0, 1))
    ) @strict;
    create index level_standings_of_level on level_standings (level_id);
    create index level_steps_of_level on level_steps (level_id);
    create unique index level_standings_now on level_standings (body_id, year)
        where is_replaced = 0;
    create index level_standings_of_body on level_standings (body_id, year, id);
    create index level_standings_of_year on level_standings (year) where is_replaced = 0;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"levels", 1, create_tables},
    };
}

} // namespace wijkspraak::levels
