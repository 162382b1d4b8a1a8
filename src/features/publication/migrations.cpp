#include "features/publication/publication.hpp"

namespace wijkspraak::publication {

storage::Migrations migrations()
{
    return {
        {"publication", 1, R"(
            create table publication_editions (
                id @id,
                process_id @int not null references processes (id),
                state text not null default 'wacht'
                    check (state in ('wacht', 'bezig', 'klaar', 'mislukt')),
                entries_done @int not null default 0,
                entries @int not null default 0,
                turn @int not null default 0,
                deaths @int not null default 0,
                heartbeat_at @int,
                asked_at @int not null,
                ended_at @int,
                pictured_at @int,
                version @int not null default 0,
                reference text not null default ''
            ) @strict;
            create unique index publication_editions_under_way on publication_editions (process_id)
                where state in ('wacht', 'bezig');
            create index publication_editions_of_process on publication_editions (process_id, id);
            create index publication_editions_of_state on publication_editions (state, id);

            create table publication_files (
                edition_id @int not null references publication_editions (id),
                kind text not null,
                row_count @int not null,
                size @int not null,
                sha256 text not null,
                pressed_size @int not null,
                pressed_sha256 text not null,
                primary key (edition_id, kind)
            ) @strict;

            create table publication_parts (
                edition_id @int not null references publication_editions (id),
                kind text not null,
                number @int not null,
                bytes @blob not null,
                primary key (edition_id, kind, number)
            ) @strict;
        )"},
    };
}

} // namespace wijkspraak::publication
