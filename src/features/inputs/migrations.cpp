#include "features/inputs/inputs.hpp"

namespace wijkspraak::inputs {

namespace {

constexpr std::string_view ledger_and_answers = R"(
    create table outcomes (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        title text not null,
        text text not null,
        said_by text not null,
        breadth text not null,
        minority text not null,
        unique (process_id, number)
    ) @strict;

    create table inputs (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        text text not null,
        said_by text not null,
        moment_id @int references moments (id),
        outcome_id @int references outcomes (id),
        looked_for_as text not null,
        unique (process_id, number)
    ) @strict;
    create index inputs_of_outcome on inputs (outcome_id);

    create table frame_tests (
        process_id @int not null references processes (id),
        outcome_id @int not null references outcomes (id),
        frame_id @int not null references frames (id),
        fit text not null,
        note text not null,
        primary key (outcome_id, frame_id)
    ) @strict;
    create index frame_tests_of_process on frame_tests (process_id);

    create table responses (
        outcome_id @int primary key references outcomes (id),
        process_id @int not null references processes (id),
        disposition text not null,
        reason text not null
    ) @strict;
    create index responses_of_process on responses (process_id);

    create table uses (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        kind text not null,
        text text not null,
        place text not null,
        owner text not null,
        planned_for text,
        unique (process_id, number)
    ) @strict;

    create table use_outcomes (
        process_id @int not null references processes (id),
        use_id @int not null references uses (id),
        outcome_id @int not null references outcomes (id),
        primary key (use_id, outcome_id)
    ) @strict;
    create index use_outcomes_of_process on use_outcomes (process_id, use_id);
)";

// What was kept before came in at meetings and in surveys, from groups. It gets its receipt code
// and the words it is found by in catch_up(), since SQL can make neither.
constexpr std::string_view every_channel = R"(
    alter table inputs drop column looked_for_as;
    alter table inputs add column channel text not null default 'bijeenkomst';
    alter table inputs add column area_id @int references areas (id);
    alter table inputs add column giver text not null default 'groep';
    alter table inputs add column firmness text not null default 'stem';
    alter table inputs add column hands @int;
    alter table inputs add column entered_by @int;
    alter table inputs add column given_at @int not null default 0;
    alter table inputs add column code text;
    alter table inputs add column origin text;
    alter table inputs add column state text not null default 'open';
    alter table inputs add column withheld_reason text not null default '';

    update inputs set channel = 'enquete'
    where moment_id in (select id from moments where kind = 'enquête');
    update inputs set channel = 'brief'
    where moment_id in (select id from moments where kind = 'brief');
    update inputs set given_at = coalesce(
        (select min(at) from audit_entries where action = 'input.add' and subject = inputs.id), 0
    );

    create unique index inputs_by_code on inputs (code);
    create unique index inputs_by_origin on inputs (process_id, origin) where origin is not null;
    create index inputs_without_code on inputs (id) where code is null;

    @words(input_words);

    create table input_givers (
        input_id @int primary key references inputs (id),
        name text not null,
        email text not null,
        is_confirmed @int not null,
        wants_news @int not null
    ) @strict;

    create table input_files (
        input_id @int not null references inputs (id),
        document_id @int not null references documents (id),
        primary key (input_id, document_id)
    ) @strict;

    create table input_calls (
        process_id @int primary key references processes (id),
        question text not null,
        opens_on text,
        closes_on text,
        answer_by text
    ) @strict;

    create table input_limits (
        target text primary key,
        until @int not null,
        count @int not null
    ) @strict;
    create index input_limits_until on input_limits (until);

    create table input_keys (
        name text primary key,
        secret text not null
    ) @strict;
)";

// How far each entry is, so that what is still to be done is found without going through the rest.
// `placed` is what the themes say of it; `standing` counts its outcome and its being withheld too.
constexpr std::string_view how_far = R"(
    alter table inputs add column is_example @int not null default 0;
    alter table inputs add column placed text not null default 'ontvangen';
    alter table inputs add column standing text not null default 'ontvangen';

    update inputs set standing = 'ingedeeld' where outcome_id is not null;
    update inputs set standing = 'beantwoord'
    where state = 'afgeschermd'
        or outcome_id in (select outcome_id from responses where reason <> '');
    create index inputs_by_standing on inputs (process_id, standing, number);

    create index inputs_by_moment on inputs (process_id, moment_id)
        where moment_id is not null;
    create index input_givers_by_email on input_givers (email);
    create index inputs_withheld on inputs (process_id, number) where state = 'afgeschermd';

    create table input_counts (
        process_id @int not null references processes (id),
        standing text not null,
        entries @int not null,
        primary key (process_id, standing)
    ) @strict;
    insert into input_counts (process_id, standing, entries)
    select process_id, standing, count(*) from inputs
    where standing <> 'ontvangen'
    group by process_id, standing;

    create table input_corrections (
        id @id,
        input_id @int not null references inputs (id),
        text_before text not null,
        corrected_at @int not null,
        corrected_by @int
    ) @strict;
    create index input_corrections_of_input on input_corrections (input_id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"inputs", 1, ledger_and_answers},
        {"inputs", 2, every_channel     },
        {"inputs", 3, how_far           },
    };
}

} // namespace wijkspraak::inputs
