#include "features/areas/areas.hpp"

namespace wijkspraak::storage {

template <>
struct Column<areas::AreaKind> : WordColumn<areas::AreaKind, areas::parse_area_kind> {};

} // namespace wijkspraak::storage

namespace wijkspraak::areas {

namespace {

constexpr std::string_view insert_area = R"(
    insert into areas (kind, slug, name, code, within_id)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view all_areas = R"(
    select id, kind, slug, name, code, within_id
    from areas
    order by name, id
)";

constexpr std::string_view area_by_slug = R"(
    select id, kind, slug, name, code, within_id
    from areas
    where slug = $1
)";

Area read_area(const storage::Row& row)
{
    return {
        {.kind = row.get<AreaKind>(1),
         .slug = row.get<std::string>(2),
         .name = row.get<std::string>(3),
         .code = row.get<std::string>(4),
         .within = row.get<std::optional<AreaId>>(5)},
        row.get<AreaId>(0)
    };
}

} // namespace

AreaId add(storage::Transaction& transaction, const AreaDraft& draft, const storage::Actor& actor)
{
    const auto rows =
        transaction.run(insert_area, draft.kind, draft.slug, draft.name, draft.code, draft.within);
    const auto id = rows.front().get<AreaId>(0);
    storage::audit(
        transaction, actor, {.action = "area.add", .subject = id.value(), .detail = draft.name}
    );
    return id;
}

std::vector<Area> all(storage::Transaction& transaction)
{
    return transaction.all(read_area, all_areas);
}

std::optional<Area> find(storage::Transaction& transaction, std::string_view slug)
{
    return transaction.first(read_area, area_by_slug, slug);
}

} // namespace wijkspraak::areas
