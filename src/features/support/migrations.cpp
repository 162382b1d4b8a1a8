#include "features/support/support.hpp"

namespace wijkspraak::support {

namespace {

// Stadsdeel 0 is every stadsdeel without a unit of its own.
constexpr std::string_view create_support = R"(
    create table support_requests (
        id @id,
        body_id @int not null references bodies (id),
        kind text not null,
        what text not null check (what <> ''),
        needed_by text,
        is_by_office @int not null check (is_by_office in (0, 1)),
        state text not null,
        asked_at @int not null,
        waiting_since @int not null,
        asker @int,
        handler @int,
        ended_on text,
        search text not null,
        check ((state in ('gedaan', 'niet-mogelijk', 'ingetrokken')) = (ended_on is not null))
    ) @strict;
    create index support_requests_of_body on support_requests (body_id);
    create index support_requests_open on support_requests (waiting_since) where ended_on is null;

    create table support_steps (
        id @id,
        request_id @int not null references support_requests (id),
        deed text not null,
        at @int not null,
        account @int,
        role text not null,
        note text not null
    ) @strict;
    create index support_steps_of_request on support_steps (request_id, id);

    create table support_contacts (
        id @id,
        body_id @int not null references bodies (id),
        kind text not null,
        on_day text not null,
        what text not null check (what <> ''),
        to_do text not null,
        account @int,
        role text not null
    ) @strict;
    create index support_contacts_of_body on support_contacts (body_id, on_day);

    create table support_units (
        district @int not null unique,
        name text not null check (name <> ''),
        phone text not null,
        email text not null
    ) @strict;

    create table support_settings (
        id @int not null unique check (id = 1),
        days_without_contact @int not null check (days_without_contact > 0)
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"support", 1, create_support},
    };
}

} // namespace wijkspraak::support
