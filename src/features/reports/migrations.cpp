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
    };
}

} // namespace wijkspraak::reports
