#include "features/areas/areas.hpp"

namespace wijkspraak::areas {

namespace {

constexpr std::string_view divisions_of_years = R"(
    alter table areas add column is_offered @int not null default 1;
    create index areas_by_code on areas (code);

    create table area_divisions (
        year @int not null primary key check (year between 1990 and 2200),
        source text not null,
        note text not null,
        holds @int not null check (holds in (0, 1)),
        brought_at @int not null
    ) @strict;

    create table area_years (
        area_id @int not null references areas (id),
        year @int not null references area_divisions (year),
        name text not null check (name <> ''),
        within_id @int references areas (id),
        municipality @int not null,
        is_water @int not null check (is_water in (0, 1)),
        square_metres @int not null,
        low_x @int not null,
        low_y @int not null,
        high_x @int not null,
        high_y @int not null,
        primary key (area_id, year)
    ) @strict;
    create index area_years_of_municipality on area_years (year, municipality);
    create index area_years_within on area_years (within_id, year);

    create table area_shapes (
        area_id @int not null,
        year @int not null,
        shape @blob not null,
        primary key (area_id, year),
        foreign key (area_id, year) references area_years (area_id, year)
    ) @strict;

    create table area_outlines (
        area_id @int not null,
        year @int not null,
        outline @blob not null,
        name_x @int not null,
        name_y @int not null,
        name_room @int not null,
        primary key (area_id, year),
        foreign key (area_id, year) references area_years (area_id, year)
    ) @strict;

    create table area_cells (
        year @int not null,
        cell @int not null,
        area_id @int not null,
        primary key (year, cell, area_id),
        foreign key (area_id, year) references area_years (area_id, year)
    ) @strict;
    create index area_cells_of_area on area_cells (area_id, year);

    create table area_figures (
        area_id @int not null references areas (id),
        year @int not null,
        figure text not null,
        value @int not null check (value >= 0),
        primary key (area_id, year, figure)
    ) @strict;
)";

constexpr std::string_view addresses = R"(
    create table area_streets (
        id @id,
        name text not null check (name <> ''),
        place text not null
    ) @strict;

    create table area_addresses (
        id @id,
        postcode text not null,
        number @int not null check (number > 0),
        addition text not null,
        street_id @int not null references area_streets (id),
        x @int not null,
        y @int not null
    ) @strict;
    create index area_addresses_by_postcode on area_addresses (postcode, number);
    create index area_addresses_of_street on area_addresses (street_id, number);
)";

constexpr std::string_view territories = R"(
    create table territories (
        id @id,
        polygon @blob not null
    ) @strict;

    create table territory_choices (
        territory_id @int not null references territories (id),
        area_id @int not null references areas (id),
        primary key (territory_id, area_id)
    ) @strict;
    create index territory_choices_of_area on territory_choices (area_id);

    create table territory_areas (
        territory_id @int not null references territories (id),
        area_id @int not null references areas (id),
        share @int not null check (share between 1 and 10000),
        primary key (territory_id, area_id)
    ) @strict;
    create index territory_areas_of_area on territory_areas (area_id);
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"areas", 1, R"(
            create table areas (
                id @id,
                kind text not null check (kind in ('gemeente', 'stadsdeel', 'wijk', 'buurt')),
                slug text not null unique,
                name text not null check (name <> ''),
                code text not null,
                within_id @int references areas (id)
            ) @strict;
            create index areas_within on areas (within_id);
        )"               },
        {"areas", 2, divisions_of_years},
        {"areas", 3, addresses         },
        {"areas", 4, territories       },
    };
}

} // namespace wijkspraak::areas
