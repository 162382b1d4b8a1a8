#include "features/bodies/bodies.hpp"

namespace wijkspraak::storage {

template <>
struct Column<bodies::BodyKind> : WordColumn<bodies::BodyKind, bodies::parse_body_kind> {};

} // namespace wijkspraak::storage

namespace wijkspraak::bodies {

namespace {

constexpr std::string_view insert_body = R"(
    insert into bodies (slug, name, kind, district_id, about)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view all_bodies = R"(
    select id, slug, name, kind, district_id, about
    from bodies
    order by name, id
)";

constexpr std::string_view body_by_slug = R"(
    select id, slug, name, kind, district_id, about
    from bodies
    where slug = $1
)";

Body read_body(const storage::Row& row)
{
    return {
        {.slug = row.get<std::string>(1),
         .name = row.get<std::string>(2),
         .kind = row.get<BodyKind>(3),
         .district = row.get<std::optional<areas::AreaId>>(4),
         .about = row.get<std::string>(5)},
        row.get<BodyId>(0)
    };
}

} // namespace

BodyId add(storage::Transaction& transaction, const BodyDraft& draft, const storage::Actor& actor)
{
    const auto rows = transaction.run(
        insert_body, draft.slug, draft.name, draft.kind, draft.district, draft.about
    );
    const auto id = rows.front().get<BodyId>(0);
    storage::audit(
        transaction, actor, {.action = "body.add", .subject = id.value(), .detail = draft.name}
    );
    return id;
}

std::vector<Body> all(storage::Transaction& transaction)
{
    return transaction.all(read_body, all_bodies);
}

std::optional<Body> find(storage::Transaction& transaction, std::string_view slug)
{
    return transaction.first(read_body, body_by_slug, slug);
}

} // namespace wijkspraak::bodies
