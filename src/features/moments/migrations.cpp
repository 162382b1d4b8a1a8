#include "features/moments/moments.hpp"

namespace wijkspraak::moments {

namespace {

constexpr std::string_view groups_and_moments = R"(
    create table moment_groups (
        id @id,
        process_id @int not null references processes (id),
        name text not null,
        kind text not null,
        mandate text not null,
        begins_on text,
        ends_on text,
        size_qualifier text not null,
        size_number @int not null
    ) @strict;
    create index moment_groups_of_process on moment_groups (process_id);

    create table group_members (
        id @id,
        process_id @int not null references processes (id),
        group_id @int not null references moment_groups (id),
        role text not null,
        body_id @int references bodies (id),
        begins_on text,
        ends_on text
    ) @strict;
    create index group_members_of_process on group_members (process_id, group_id);

    create table moments (
        id @id,
        process_id @int not null references processes (id),
        entry @int not null,
        kind text not null,
        title text not null,
        begins_on text,
        ends_on text,
        time_of_day text not null,
        planned_for text,
        place text not null,
        audience text not null,
        methods text not null,
        group_id @int references moment_groups (id),
        number @int,
        attendance_qualifier text not null,
        attendance_number @int not null,
        attendance_note text not null,
        result text not null,
        is_preparation @int not null,
        override_reason text not null,
        invitation_id @int references moments (id),
        authority text not null,
        reference text not null,
        note text not null,
        unique (process_id, entry)
    ) @strict;

    create table moment_areas (
        process_id @int not null references processes (id),
        moment_id @int not null references moments (id),
        area_id @int not null references areas (id),
        primary key (moment_id, area_id)
    ) @strict;
    create index moment_areas_of_process on moment_areas (process_id, moment_id);

    create table moment_bodies (
        process_id @int not null references processes (id),
        moment_id @int not null references moments (id),
        body_id @int not null references bodies (id),
        presence text not null,
        primary key (moment_id, body_id)
    ) @strict;
    create index moment_bodies_of_process on moment_bodies (process_id, moment_id);

    create table moment_documents (
        process_id @int not null references processes (id),
        moment_id @int not null references moments (id),
        document_id @int not null references documents (id),
        primary key (moment_id, document_id)
    ) @strict;
    create index moment_documents_of_process on moment_documents (process_id, moment_id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"moments", 1, groups_and_moments},
    };
}

} // namespace wijkspraak::moments
