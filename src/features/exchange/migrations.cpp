#include "features/exchange/exchange.hpp"

namespace wijkspraak::exchange {

namespace {

constexpr std::string_view create_exchange = R"(
    create table exchange_posts (
        id @id,
        kind text not null,
        body_id @int references bodies (id),
        question_id @int references exchange_posts (id),
        topic text not null,
        title text not null,
        words text not null,
        took text not null,
        again text not null,
        is_public @int not null check (is_public in (0, 1)),
        at @int not null,
        account @int,
        role text not null,
        hidden text not null default '',
        search text not null,
        check ((kind = 'antwoord') = (question_id is not null)),
        check (kind = 'antwoord' or (title <> '' and body_id is not null))
    ) @strict;
    create index exchange_by_time on exchange_posts (at, id);
    create index exchange_of_body on exchange_posts (body_id);
    create index exchange_of_question on exchange_posts (question_id)
        where question_id is not null;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"exchange", 1, create_exchange},
    };
}

} // namespace wijkspraak::exchange
