#include "features/trainings/trainings.hpp"

namespace wijkspraak::trainings {

namespace {

// `turns` counts what was done to the registrations: whoever registers or cancels changes it first,
// so that two at once come one after the other.
constexpr std::string_view create_trainings = R"(
    create table trainings (
        id @id,
        title text not null check (title <> ''),
        learned text not null,
        audience text not null,
        on_day text not null,
        from_time text,
        until_time text,
        place text not null,
        is_online @int not null check (is_online in (0, 1)),
        places @int not null check (places > 0),
        last_day text not null,
        organiser text not null,
        cancelled text not null default '',
        revision @int not null default 0,
        changed_at @int not null,
        turns @int not null default 0,
        search text not null,
        check (last_day <= on_day)
    ) @strict;
    create index trainings_by_day on trainings (on_day);

    create table training_registrations (
        id @id,
        training_id @int not null references trainings (id),
        body_id @int not null references bodies (id),
        people @int not null check (people > 0),
        roles text not null,
        state text not null,
        at @int not null,
        account @int,
        attended @int
    ) @strict;
    create index registrations_of_training on training_registrations (training_id, id);
    create index registrations_of_body on training_registrations (body_id);
    create unique index registrations_once on training_registrations (training_id, body_id)
        where state <> 'afgemeld';
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"trainings", 1, create_trainings},
    };
}

} // namespace wijkspraak::trainings
