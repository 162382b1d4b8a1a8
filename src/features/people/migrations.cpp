#include "features/people/people.hpp"

namespace wijkspraak::people {

storage::Migrations migrations()
{
    return {
        {"people", 1, R"(
            create table accounts (
                id @id,
                email text not null unique,
                name text not null,
                password_hash text not null,
                is_demo @int not null,
                is_disabled @int not null default 0,
                created_at @int not null
            ) @strict;
            create table account_roles (
                account_id @int not null references accounts (id),
                role text not null,
                primary key (account_id, role)
            ) @strict;
            create table sessions (
                token text not null primary key,
                account_id @int not null references accounts (id),
                form_token text not null,
                began_at @int not null,
                last_seen_at @int not null
            ) @strict;
            create index sessions_of_account on sessions (account_id);
            create table sign_in_failures (
                id @id,
                target text not null,
                at @int not null
            ) @strict;
            create index sign_in_failures_of_target on sign_in_failures (target, at);
        )"},
    };
}

} // namespace wijkspraak::people
