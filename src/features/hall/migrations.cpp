#include "features/hall/hall.hpp"

namespace wijkspraak::hall {

namespace {

constexpr std::string_view printed_sheets = R"(
    create table hall_sets (
        process_id @int not null references processes (id),
        number @int not null,
        moment_id @int not null references moments (id),
        question text not null,
        made_at @int not null,
        primary key (process_id, number)
    ) @strict;

    create table hall_sheets (
        code text primary key,
        process_id @int not null references processes (id),
        set_number @int not null,
        moment_id @int not null references moments (id),
        number @int not null,
        made_at @int not null,
        input_id @int unique references inputs (id),
        unique (process_id, number)
    ) @strict;
    create index hall_sheets_of_set on hall_sheets (process_id, set_number);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"hall", 1, printed_sheets},
    };
}

} // namespace wijkspraak::hall
