#include "features/areas/areas.hpp"

namespace wijkspraak::areas {

storage::Migrations migrations()
{
    return {
        {"areas", 1, R"(
            create table areas (
                id @id,
                kind text not null check (kind in ('gemeente', 'stadsdeel', 'wijk', 'buurt')),
                slug text not null unique,
                name text not null check (name <> ''),
                code text not null,
                within_id @int references areas (id)
            ) @strict;
            create index areas_within on areas (within_id);
        )"},
    };
}

} // namespace wijkspraak::areas
