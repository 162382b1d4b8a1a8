#include "features/consents/consents.hpp"

namespace wijkspraak::consents {

namespace {

constexpr std::string_view rounds_and_matrix = R"(
    create table consent_rounds (
        id @id,
        process_id @int not null references processes (id),
        number @int not null,
        title text not null,
        subject text not null,
        document_id @int references documents (id),
        begins_on text,
        ends_on text,
        bodies_qualifier text not null,
        bodies_number @int not null,
        bodies_source text not null,
        claim text not null,
        unique (process_id, number)
    ) @strict;

    create table consents (
        round_id @int not null references consent_rounds (id),
        body_id @int not null references bodies (id),
        process_id @int not null references processes (id),
        state text not null,
        happened_on text,
        channel text not null,
        remark text not null,
        moment_id @int references moments (id),
        primary key (round_id, body_id)
    ) @strict;
    create index consents_of_process on consents (process_id, round_id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"consents", 1, rounds_and_matrix},
    };
}

} // namespace wijkspraak::consents
