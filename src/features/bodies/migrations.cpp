#include "features/bodies/bodies.hpp"

namespace wijkspraak::bodies {

namespace {

// plain_name and plain_words are filled by the program; empty in a row from before this step.
constexpr std::string_view register_of_bodies = R"(
    alter table bodies add column plain_name text not null default '';
    alter table bodies add column plain_words text not null default '';
    alter table bodies add column kind_words text not null default '';
    alter table bodies add column purpose text not null default '';
    alter table bodies add column area_words text not null default '';
    alter table bodies add column territory_id @int references territories (id);
    alter table bodies add column legal_form text not null default '';
    alter table bodies add column kvk text not null default '';
    alter table bodies add column founded text;
    alter table bodies add column ended text;
    alter table bodies add column website text not null default '';
    alter table bodies add column email text not null default '';
    alter table bodies add column phone text not null default '';
    alter table bodies add column iban text;
    alter table bodies add column strength @int not null default 3;
    alter table bodies add column coach_account_id @int references accounts (id);
    create index bodies_territory on bodies (territory_id);
    create index bodies_coach on bodies (coach_account_id);

    create table body_members (
        id @id,
        body_id @int not null references bodies (id),
        role text not null,
        name text not null,
        email text not null,
        phone text not null,
        from_on text,
        until_on text,
        is_name_public @int not null check (is_name_public in (0, 1)),
        is_contact_public @int not null check (is_contact_public in (0, 1)),
        agreed_on text,
        agreed_how text not null,
        check (agreed_on is not null or (is_name_public = 0 and is_contact_public = 0))
    ) @strict;
    create index members_of_body on body_members (body_id);

    create table body_meetings (
        id @id,
        body_id @int not null references bodies (id),
        on_day text not null,
        from_time text,
        until_time text,
        title text not null,
        place text not null,
        note text not null,
        is_public @int not null check (is_public in (0, 1)),
        is_cancelled @int not null check (is_cancelled in (0, 1)),
        revision @int not null,
        changed_at @int not null
    ) @strict;
    create index meetings_of_body on body_meetings (body_id, on_day);

    create table body_accounts (
        body_id @int not null references bodies (id),
        account_id @int not null references accounts (id),
        role text not null,
        since @int not null,
        primary key (body_id, account_id)
    ) @strict;
    create index bodies_of_account on body_accounts (account_id);

    create table body_changes (
        id @id,
        body_id @int not null references bodies (id),
        at @int not null,
        account_id @int,
        role text not null,
        subject text not null,
        deed text not null,
        thing @int not null,
        title text not null,
        is_by_body @int not null check (is_by_body in (0, 1)),
        waits @int not null check (waits in (0, 1)),
        seen_at @int,
        undone_at @int
    ) @strict;
    create index changes_of_body on body_changes (body_id, id);
    create index changes_that_wait on body_changes (waits, body_id);

    create table body_change_fields (
        change_id @int not null references body_changes (id),
        number @int not null,
        field text not null,
        before text not null,
        after text not null,
        is_private @int not null check (is_private in (0, 1)),
        primary key (change_id, number)
    ) @strict;

    create table body_imports (
        id @id,
        account_id @int not null,
        at @int not null,
        file_name text not null,
        bytes @blob not null
    ) @strict;
)";

} // namespace

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
        )"               },
        {"bodies", 2, register_of_bodies},
    };
}

} // namespace wijkspraak::bodies
