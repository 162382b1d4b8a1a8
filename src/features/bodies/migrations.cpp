#include "features/bodies/bodies.hpp"

namespace wijkspraak::bodies {

storage::Migrations migrations()
{
    return {
        {"bodies", 1, R"(
            create table bodies (
                id @id,
                slug text not null unique,
                name text not null check (name <> ''),
                kind text not null,
                district_id @int references areas (id),
                about text not null
            ) @strict;
            create index bodies_district on bodies (district_id);
        )"},
    };
}

} // namespace wijkspraak::bodies
