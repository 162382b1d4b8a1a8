#include "features/processes/processes.hpp"

namespace wijkspraak::processes {

namespace {

constexpr std::string_view create_processes = R"(
    create table processes (
        id @id,
        slug text not null unique,
        title text not null check (title <> ''),
        summary text not null,
        rung text not null,
        authority text not null,
        legal_basis text not null,
        contact text not null,
        plan_state text not null,
        plan_authority text,
        plan_decided text,
        plan_reference text,
        is_public @int not null default 0 check (is_public in (0, 1)),
        shows_draft @int not null default 0 check (shows_draft in (0, 1)),
        document_dated text,
        check (
            plan_state <> 'vastgesteld'
            or (plan_authority is not null and plan_decided is not null
                and plan_reference is not null)
        )
    ) @strict;

    create table plan_parts (
        process_id @int not null references processes (id),
        part text not null,
        words text not null,
        primary key (process_id, part)
    ) @strict;
)";

constexpr std::string_view create_promises = R"(
    create table influences (
        process_id @int not null references processes (id),
        version @int not null,
        rung text not null,
        promise text not null,
        counter_promise text not null,
        since text not null,
        told text,
        primary key (process_id, version)
    ) @strict;

    create table frames (
        id @id,
        process_id @int not null references processes (id),
        line @int not null,
        version @int not null,
        kind text not null,
        words text not null,
        since text not null,
        told text,
        reason text not null,
        unique (process_id, line, version)
    ) @strict;

    create table duties (
        id @id,
        process_id @int not null references processes (id),
        what text not null,
        ground text not null,
        arose text,
        done text,
        evidence text not null
    ) @strict;
    create index duties_of_process on duties (process_id);
)";

constexpr std::string_view close_processes = R"(
    alter table processes add column closed_on text;
)";

constexpr std::string_view areas_of_processes = R"(
    create table process_areas (
        process_id @int not null references processes (id),
        area_id @int not null references areas (id),
        primary key (process_id, area_id)
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"processes", 1, create_processes  },
        {"processes", 2, create_promises   },
        {"processes", 3, close_processes   },
        {"processes", 4, areas_of_processes},
    };
}

} // namespace wijkspraak::processes
