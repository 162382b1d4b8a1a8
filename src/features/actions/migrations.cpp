#include "features/actions/actions.hpp"

namespace wijkspraak::actions {

namespace {

// A process stands beside this feature, so its number, title and page are what it gave.
constexpr std::string_view create_actions = R"(
    create table actions (
        id @id,
        what text not null check (what <> ''),
        source_kind text not null
            check (source_kind in ('eindverslag', 'afspraak', 'besluit', 'zelf')),
        source_id @int,
        source_words text not null,
        source_address text not null,
        owner_unit text not null,
        owner_account @int references accounts (id),
        body_id @int references bodies (id),
        process_id @int,
        process_title text not null,
        process_path text not null,
        due text,
        due_last_on text,
        promised_on text not null,
        is_public @int not null check (is_public in (0, 1)),
        status text not null check (status in ('open', 'bezig', 'gedaan', 'vervallen')),
        ended_on text,
        proof text not null default '',
        proof_address text not null default '',
        proof_document_id @int references documents (id),
        reason text not null default '',
        search text not null,
        check ((due is null) = (due_last_on is null)),
        check ((status in ('gedaan', 'vervallen')) = (ended_on is not null)),
        check (status <> 'gedaan' or proof <> ''),
        check (status <> 'vervallen' or reason <> '')
    ) @strict;
    create unique index actions_of_source on actions (source_kind, source_id);
    create index actions_of_process on actions (process_id) where process_id is not null;
    create index actions_of_body on actions (body_id) where body_id is not null;
    create index actions_running on actions (due_last_on) where status in ('open', 'bezig');

    create table action_changes (
        id @id,
        action_id @int not null references actions (id),
        deed text not null,
        at @int not null,
        account @int,
        role text not null,
        status_from text not null,
        status_to text not null,
        due_from text,
        due_to text,
        note text not null
    ) @strict;
    create index action_changes_of_action on action_changes (action_id, id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"actions", 1, create_actions},
    };
}

} // namespace wijkspraak::actions
