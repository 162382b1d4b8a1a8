#include "base/plain.hpp"
#include "features/bodies/columns.hpp"
#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

namespace {

constexpr std::string_view insert_body = R"(
    insert into bodies
        (slug, name, plain_name, plain_words, kind, kind_words, district_id, about, purpose,
        area_words, territory_id, legal_form, kvk, founded, ended, website, email, phone, iban,
        strength)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20)
    returning id
)";

constexpr std::string_view update_body = R"(
    update bodies
    set slug = $1, name = $2, plain_name = $3, plain_words = $4, kind = $5, kind_words = $6,
        district_id = $7, about = $8, purpose = $9, area_words = $10, territory_id = $11,
        legal_form = $12, kvk = $13, founded = $14, ended = $15, website = $16, email = $17,
        phone = $18, iban = $19, strength = $20
    where id = $21
)";

constexpr std::string_view all_bodies = R"(
    select id, slug, name, kind, district_id, about, kind_words
    from bodies
    order by name, id
)";

constexpr std::string_view body_by_slug = R"(
    select id, slug, name, kind, district_id, about, kind_words
    from bodies
    where slug = $1
)";

constexpr std::string_view body_by_id = R"(
    select id, slug, name, kind, district_id, about, kind_words
    from bodies
    where id = $1
)";

constexpr std::string_view bodies_for_district = R"(
    select id, slug, name, kind, district_id, about, kind_words
    from bodies
    where district_id = $1 and (ended is null or ended > $2)
    order by plain_name, id
)";

constexpr std::string_view whole_bodies = R"(
    select id, slug, name, kind, district_id, about, kind_words, purpose, area_words,
        territory_id, legal_form, kvk, founded, ended, website, email, phone, iban, strength,
        coach_account_id
    from bodies
)";

constexpr std::string_view with_slug = R"(
    where slug = $1
)";

constexpr std::string_view with_id = R"(
    where id = $1
)";

constexpr std::string_view with_territory = R"(
    where territory_id = $1
    order by plain_name, id
)";

constexpr std::string_view update_territory = R"(
    update bodies set territory_id = $2 where id = $1
)";

constexpr std::string_view bodies_without_area = R"(
    select id, slug, name, kind, district_id, about, kind_words
    from bodies
    where district_id = $1 and territory_id is null and (ended is null or ended > $2)
    order by plain_name, id
    limit $3
)";

constexpr std::string_view bodies_with_end = R"(
    select id, slug, name, kind, district_id, about, kind_words, ended
    from bodies
    order by plain_name, id
)";

constexpr std::string_view bodies_with_place = R"(
    select id, slug, name, kind, district_id, '', kind_words, territory_id, founded, ended
    from bodies
    order by name, id
)";

constexpr std::string_view in_order = R"(
    order by plain_name, id
)";

constexpr std::string_view body_by_plain_name = R"(
    select id
    from bodies
    where plain_name = $1 or slug = $2
    order by id
)";

// The register may hold thousands: what is searched in comes along only when it is searched.
constexpr std::string_view names_of_bodies = R"(
    select id, plain_name, '', kind, district_id, name, territory_id
    from bodies
    where ended is null or ended > $1
)";

constexpr std::string_view words_of_bodies = R"(
    select id, plain_name, plain_words, kind, district_id, name, territory_id
    from bodies
    where ended is null or ended > $1
)";

std::string whole(std::string_view which)
{
    return std::string{whole_bodies} + std::string{which};
}

Body read_body(const storage::Row& row)
{
    return {
        {.slug = row.get<std::string>(1),
         .name = row.get<std::string>(2),
         .kind = row.get<BodyKind>(3),
         .district = row.get<std::optional<areas::AreaId>>(4),
         .about = row.get<std::string>(5),
         .kind_words = row.get<std::string>(6)},
        row.get<BodyId>(0)
    };
}

Profile read_profile(const storage::Row& row)
{
    return {
        .purpose = row.get<std::string>(7),
        .area_words = row.get<std::string>(8),
        .territory = row.get<std::optional<areas::TerritoryId>>(9),
        .legal_form = row.get<std::string>(10),
        .kvk = row.get<std::string>(11),
        .founded = row.get<std::optional<Dated>>(12),
        .ended = row.get<std::optional<Dated>>(13),
        .website = row.get<std::string>(14),
        .email = row.get<std::string>(15),
        .phone = row.get<std::string>(16),
        .iban = row.get<std::optional<Iban>>(17),
        .strength = row.get<int>(18)};
}

Kept read_kept(const storage::Row& row)
{
    return {
        .id = row.get<BodyId>(0),
        .registration = {read_body(row), read_profile(row)},
        .coach = row.get<std::optional<people::AccountId>>(19)
    };
}

/// A body that was added before there were plain words has its name to be found by.
Line read_line(const storage::Row& row)
{
    auto name = row.get<std::string>(1);
    auto words = row.get<std::string>(2);
    if (name.empty()) words = name = plain(row.text(5));
    return {
        .id = row.get<BodyId>(0),
        .name = std::move(name),
        .words = std::move(words),
        .kind = row.get<BodyKind>(3),
        .district = row.get<std::optional<areas::AreaId>>(4),
        .territory = row.get<std::optional<areas::TerritoryId>>(6)};
}

/// Runs a statement that takes all that a registration has, and then what more it is given.
template <typename... More>
storage::Rows put(
    Transaction& transaction,
    std::string_view sql,
    const Registration& registration,
    std::string_view words,
    const More&... more
)
{
    const auto& [body, profile] = registration;
    return transaction.run(
        sql,
        body.slug,
        body.name,
        plain(body.name),
        words,
        body.kind,
        body.kind_words,
        body.district,
        body.about,
        profile.purpose,
        profile.area_words,
        profile.territory,
        profile.legal_form,
        profile.kvk,
        profile.founded,
        profile.ended,
        profile.website,
        profile.email,
        profile.phone,
        profile.iban,
        profile.strength,
        more...
    );
}

} // namespace

BodyId insert(Transaction& transaction, const Registration& registration, std::string_view words)
{
    return put(transaction, insert_body, registration, words).front().get<BodyId>(0);
}

void update(
    Transaction& transaction, BodyId id, const Registration& registration, std::string_view words
)
{
    put(transaction, update_body, registration, words, id);
}

std::vector<Body> all(Transaction& transaction)
{
    return transaction.all(read_body, all_bodies);
}

std::vector<Body> active(Transaction& transaction, Date today)
{
    std::vector<Body> some;
    for (const auto& row : transaction.run(bodies_with_end)) {
        const auto ended = row.get<std::optional<Dated>>(7);
        if (not ended or ended->first_day > today) some.push_back(read_body(row));
    }
    return some;
}

std::vector<Placed> placed(Transaction& transaction)
{
    return transaction.all(
        [](const storage::Row& row) {
            return Placed{
                .body = read_body(row),
                .territory = row.get<std::optional<areas::TerritoryId>>(7),
                .founded = row.get<std::optional<Dated>>(8),
                .ended = row.get<std::optional<Dated>>(9)};
        },
        bodies_with_place
    );
}

std::optional<Body> find(Transaction& transaction, std::string_view slug)
{
    return transaction.first(read_body, body_by_slug, slug);
}

std::optional<Body> find(Transaction& transaction, BodyId id)
{
    return transaction.first(read_body, body_by_id, id);
}

std::vector<Body> of_district(Transaction& transaction, areas::AreaId district, Date today)
{
    return transaction.all(read_body, bodies_for_district, district, to_iso(today));
}

std::vector<Kept> kept_in(
    Transaction& transaction, const std::vector<areas::TerritoryId>& territories
)
{
    static const auto sql = whole(with_territory);
    std::vector<Kept> kept;
    for (const auto territory : territories)
        for (auto& one : transaction.all(read_kept, sql, territory)) kept.push_back(std::move(one));
    return kept;
}

void set_territory(Transaction& transaction, BodyId id, areas::TerritoryId territory)
{
    transaction.run(update_territory, id, territory);
}

std::vector<Body> around(Transaction& transaction, areas::AreaId district, Date today, int most)
{
    return transaction.all(read_body, bodies_without_area, district, to_iso(today), most);
}

std::optional<Kept> find_kept(Transaction& transaction, std::string_view slug)
{
    static const auto sql = whole(with_slug);
    return transaction.first(read_kept, sql, slug);
}

std::optional<Kept> find_kept(Transaction& transaction, BodyId id)
{
    static const auto sql = whole(with_id);
    return transaction.first(read_kept, sql, id);
}

std::vector<Kept> all_kept(Transaction& transaction)
{
    static const auto sql = whole(in_order);
    return transaction.all(read_kept, sql);
}

std::optional<BodyId> find_by_name(Transaction& transaction, std::string_view name)
{
    return transaction.first(
        [](const storage::Row& row) { return row.get<BodyId>(0); },
        body_by_plain_name,
        plain(name),
        slug_of(name)
    );
}

namespace {

std::vector<Line> lines_after(Transaction& transaction, const std::string& day, With with)
{
    return transaction.all(read_line, with == With::words ? words_of_bodies : names_of_bodies, day);
}

} // namespace

std::vector<Line> lines(Transaction& transaction, Date today, With with)
{
    return lines_after(transaction, to_iso(today), with);
}

std::vector<Line> lines_of_all(Transaction& transaction, With with)
{
    return lines_after(transaction, {}, with);
}

} // namespace wijkspraak::bodies
