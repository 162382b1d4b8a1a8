#include "features/deliveries/deliveries.hpp"

namespace wijkspraak::deliveries {

namespace {

constexpr std::string_view files_lists_and_letters = R"(
    create table delivery_files (
        id @id,
        name text not null
    ) @strict;

    create table delivery_file_parts (
        file_id @int not null references delivery_files (id),
        number @int not null,
        bytes @blob not null,
        primary key (file_id, number)
    ) @strict;

    create table deliveries (
        id @id,
        process_id @int not null references processes (id),
        file_id @int references delivery_files (id),
        file_name text not null,
        size @int not null,
        sheet @int not null default 0,
        header_row @int not null default 1,
        columns text not null default '',
        list text not null default '',
        channel text not null default 'enquete',
        giver text not null default 'persoon',
        moment_id @int references moments (id),
        given_on text,
        state text not null default 'ontvangen' check (state in (
            'ontvangen', 'indelen', 'wacht', 'bezig', 'pauze', 'klaar', 'gestopt', 'mislukt'
        )),
        row_count @int not null default 0,
        rows_read @int not null default 0,
        rows_added @int not null default 0,
        rows_known @int not null default 0,
        rows_refused @int not null default 0,
        turn @int not null default 0,
        deaths @int not null default 0,
        heartbeat_at @int,
        account @int,
        role text not null,
        brought_at @int not null,
        ended_at @int,
        reference text not null default ''
    ) @strict;
    create index deliveries_of_process on deliveries (process_id, id);
    create index deliveries_of_state on deliveries (state, id);

    create table delivery_faults (
        delivery_id @int not null references deliveries (id),
        line @int not null,
        part text not null,
        kind text not null,
        value text not null,
        primary key (delivery_id, line, part)
    ) @strict;

    create table delivery_letters (
        id @id,
        process_id @int not null references processes (id),
        file_id @int not null references delivery_files (id),
        file_name text not null,
        subject text not null,
        sender text not null,
        origin text not null,
        message_number @int not null,
        brought_at @int not null,
        unique (process_id, origin)
    ) @strict;

    create table delivery_keys (
        name text primary key,
        secret text not null
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"deliveries", 1, files_lists_and_letters},
    };
}

} // namespace wijkspraak::deliveries
