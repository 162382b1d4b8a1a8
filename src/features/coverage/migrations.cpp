#include "features/coverage/coverage.hpp"

namespace wijkspraak::coverage {

namespace {

constexpr std::string_view cases_tries_and_study = R"(
    create table coverage_cases (
        area_id @int not null primary key references areas (id),
        way text check (way in ('contactpersoon', 'bijeenkomst', 'panel', 'anders')),
        way_words text not null,
        way_reach text not null,
        unit text not null,
        since text,
        check ((way is null) = (way_words = ''))
    ) @strict;

    create table coverage_tries (
        id @id,
        area_id @int not null references areas (id),
        on_day text not null,
        what text not null check (what <> ''),
        by_role text not null
    ) @strict;
    create index coverage_tries_of_area on coverage_tries (area_id);

    create table coverage_study (
        id @int not null primary key check (id = 1),
        title text not null,
        author text not null,
        finished text,
        source text not null,
        address text not null
    ) @strict;
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"coverage", 1, cases_tries_and_study},
    };
}

} // namespace wijkspraak::coverage
