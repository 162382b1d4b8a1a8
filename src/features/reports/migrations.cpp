#include "features/reports/reports.hpp"

namespace wijkspraak::reports {

storage::Migrations migrations()
{
    return {
        {"reports", 1, R"(
            create table reports (
                id @id,
                process_id @int not null references processes (id),
                version @int not null,
                frozen_on text not null,
                frozen_at @int not null,
                content @blob not null,
                sha256 text not null,
                published_at @int,
                dossier text not null default '',
                unique (process_id, version)
            ) @strict;
        )"},
        {"reports", 2, R"(
            create table print_jobs (
                id @id,
                process_id @int not null references processes (id),
                report_id @int references reports (id),
                kind text not null check (kind in ('pdf', 'odt')),
                sha256 text not null,
                content @blob,
                state text not null default 'wacht'
                    check (state in ('wacht', 'bezig', 'klaar', 'gestopt', 'mislukt')),
                stage text not null default 'tellen'
                    check (stage in ('tellen', 'tekenen', 'afwerken')),
                pages_done @int not null default 0,
                pages @int not null,
                turn @int not null default 0,
                deaths @int not null default 0,
                heartbeat_at @int,
                asked_at @int not null,
                ended_at @int,
                size @int not null default 0,
                reference text not null default ''
            ) @strict;
            create unique index print_jobs_standing on print_jobs (process_id, kind, sha256)
                where state in ('wacht', 'bezig', 'klaar');
            create index print_jobs_of_state on print_jobs (state, id);
            create index print_jobs_ended on print_jobs (ended_at);

            create table print_askers (
                job_id @int not null references print_jobs (id),
                asker text not null,
                primary key (job_id, asker)
            ) @strict;

            create table print_parts (
                job_id @int not null references print_jobs (id),
                number @int not null,
                bytes @blob not null,
                primary key (job_id, number)
            ) @strict;
        )"},
    };
}

} // namespace wijkspraak::reports
