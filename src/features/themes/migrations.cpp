#include "features/themes/themes.hpp"

namespace wijkspraak::themes {

namespace {

// A place says where an entry stands, by itself (point_id 0) or by a point that came out of it. An
// entry without a row stands by itself in no theme. What a step took away ('van') and what it put
// there ('naar') stands in step_places, so that it can be followed and undone.
constexpr std::string_view themes_and_lineage = R"(
    create table themes (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        title text not null,
        summary text not null,
        minority text not null,
        outcome_id @int references outcomes (id),
        handler text not null,
        assigned_to @int,
        answer_by text,
        is_ended @int not null default 0,
        places @int not null default 0,
        answer_id @int,
        is_example @int not null default 0,
        unique (process_id, number)
    ) @strict;
    create index themes_to_answer on themes (answer_by) where answer_id is null and is_ended = 0;

    create table theme_points (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        text text not null,
        is_ended @int not null default 0,
        unique (process_id, number)
    ) @strict;

    create table theme_places (
        process_id @int not null references processes (id),
        input_id @int not null references inputs (id),
        point_id @int not null,
        theme_id @int references themes (id),
        primary key (input_id, point_id)
    ) @strict;
    create index theme_places_of_theme on theme_places (theme_id, input_id);
    create index theme_places_of_point on theme_places (point_id) where point_id > 0;
    create index theme_places_in_none on theme_places (process_id, point_id)
        where theme_id is null;

    create table theme_steps (
        id @id,
        process_id @int not null references processes (id),
        kind text not null,
        why text not null,
        account @int,
        role text not null,
        at @int not null,
        undone_by @int
    ) @strict;
    create index theme_steps_of_process on theme_steps (process_id, id);

    create table theme_step_places (
        step_id @int not null references theme_steps (id),
        side text not null,
        input_id @int not null references inputs (id),
        point_id @int not null,
        theme_id @int,
        primary key (step_id, side, input_id, point_id)
    ) @strict;
    create index theme_step_places_of_input on theme_step_places (input_id, step_id);

    create table theme_step_themes (
        step_id @int not null references theme_steps (id),
        side text not null,
        theme_id @int not null references themes (id),
        title text not null,
        summary text not null,
        is_ended @int not null,
        primary key (step_id, side, theme_id)
    ) @strict;
    create index theme_step_themes_of_theme on theme_step_themes (theme_id, step_id);

    create table theme_answers (
        id @id,
        process_id @int not null references processes (id),
        theme_id @int references themes (id),
        input_id @int references inputs (id),
        text text not null,
        account @int,
        role text not null,
        at @int not null,
        told_up_to @int not null default 0,
        is_told @int not null default 0
    ) @strict;
    create index theme_answers_of_theme on theme_answers (theme_id, id);
    create index theme_answers_of_input on theme_answers (input_id, id);
    create index theme_answers_to_tell on theme_answers (id) where is_told = 0;

    create table theme_objections (
        id @id,
        process_id @int not null references processes (id),
        input_id @int not null references inputs (id),
        kind text not null,
        text text not null,
        at @int not null,
        reply text not null default '',
        replied_at @int,
        replied_by @int
    ) @strict;
    create index theme_objections_of_process on theme_objections (process_id, id);
    create index theme_objections_of_input on theme_objections (input_id, id);
)";

// Suggestions that somebody saw and left as they are, so that they do not come back.
constexpr std::string_view left_alone = R"(
    create table theme_left_alone (
        process_id @int not null references processes (id),
        one text not null,
        other text not null,
        primary key (process_id, one, other)
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"themes", 1, themes_and_lineage},
        {"themes", 2, left_alone        },
    };
}

} // namespace wijkspraak::themes
