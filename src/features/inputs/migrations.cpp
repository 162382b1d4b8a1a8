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

} // namespace

storage::Migrations migrations()
{
    return {
        {"inputs", 1, ledger_and_answers},
    };
}

} // namespace wijkspraak::inputs
