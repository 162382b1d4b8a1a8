#include "civic/zone.hpp"
#include "features/levels/handlers.hpp"

#include <algorithm>

namespace wijkspraak::levels {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

Versions versions_in(const Context& context)
{
    return {
        .all = LevelStore{context.transaction()}.regulations(),
        .today = day_of(context.now),
        .may_change = web::may_enter(context.viewer, Access::team)};
}

const Regulation& found_in(const Versions& versions, RegulationId id)
{
    const auto found = std::ranges::find(versions.all, id, &Regulation::id);
    if (found == versions.all.end()) throw web::HttpError{404};
    return *found;
}

/// A version that may still be changed; else the page for 409 is right.
const Regulation& open_in(const Versions& versions, RegulationId id)
{
    const auto& regulation = found_in(versions, id);
    if (is_frozen(regulation, versions.today)) throw web::HttpError{409};
    return regulation;
}

const Level& level_in(const Regulation& regulation, LevelId id)
{
    const auto found = std::ranges::find(regulation.levels, id, &Level::id);
    if (found == regulation.levels.end()) throw web::HttpError{404};
    return *found;
}

/// All but this one.
std::vector<Regulation> without(std::vector<Regulation> all, RegulationId id)
{
    std::erase_if(all, [&](const Regulation& one) { return one.id == id; });
    return all;
}

Response show_all(Context& context)
{
    return web::respond(versions_page(versions_in(context)));
}

Response show_one(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    return web::respond(version_page(versions, found_in(versions, id), {}));
}

Response show_new(Context& context)
{
    const auto versions = versions_in(context);
    web::Fields known;
    if (not versions.all.empty()) {
        RegulationDraft draft = versions.all.front();
        draft.until.reset();
        draft.from = first_day_of(year_of(versions.today) + 1);
        known = fields_of(draft);
    }
    return web::respond(new_version_page({known, no_problems}, not versions.all.empty()));
}

/// A draft with the levels of the last version.
Response add_version(Context& context)
{
    const auto versions = versions_in(context);
    const auto draft = read_regulation(context.fields, versions.all, versions.today);
    if (not draft)
        return web::respond(
            new_version_page({context.fields, draft.error()}, not versions.all.empty()), 422
        );
    LevelStore store{context.transaction()};
    const auto id = store.add(*draft, context.actor());
    if (not versions.all.empty())
        for (const auto& level : versions.all.front().levels) store.add(id, level, context.actor());
    return web::see(
        std::string{regulations_address} + "/" + std::to_string(id.value()), Notice::added
    );
}

Response show_particulars(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const auto known = fields_of(regulation);
    return web::respond(change_version_page(regulation, {known, no_problems}));
}

Response change_version(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const auto draft = read_regulation(context.fields, without(versions.all, id), versions.today);
    if (not draft)
        return web::respond(change_version_page(regulation, {context.fields, draft.error()}), 422);
    LevelStore{context.transaction()}.change(id, *draft, context.actor());
    return web::see(address_of(regulation), Notice::saved);
}

/// Why a draft cannot hold as it is.
std::optional<Text> why_not_in_force(const Versions& versions, const Regulation& draft)
{
    if (draft.levels.empty()) return t("Er staat nog geen niveau in. Voeg er eerst een toe.");
    const auto clash = clash_of(draft, without(versions.all, draft.id), versions.today);
    return clash ? std::optional{clash->why} : std::nullopt;
}

Response put_into_force(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    const auto& regulation = found_in(versions, id);
    if (not regulation.is_draft) throw web::HttpError{409};
    if (const auto why_not = why_not_in_force(versions, regulation))
        return web::respond(version_page(versions, regulation, why_not), 409);
    LevelStore{context.transaction()}.put_into_force(id, context.actor());
    return web::see(address_of(regulation), Notice::decided);
}

Response drop_version(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    if (not found_in(versions, id).is_draft) throw web::HttpError{409};
    LevelStore{context.transaction()}.drop(id, context.actor());
    return web::see(regulations_address, Notice::removed);
}

Response show_new_level(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const int rank = regulation.levels.empty() ? 1 : regulation.levels.back().rank + 1;
    const auto known = fields_of(LevelDraft{.rank = rank, .name = ""});
    return web::respond(level_page(regulation, {}, {known, no_problems}));
}

Response add_level(Context& context, RegulationId id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const auto draft = read_level(context.fields, regulation.levels);
    if (not draft)
        return web::respond(level_page(regulation, {}, {context.fields, draft.error()}), 422);
    LevelStore{context.transaction()}.add(id, *draft, context.actor());
    return web::see(address_of(regulation), Notice::added);
}

Response show_level(Context& context, RegulationId id, LevelId level_id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const auto& level = level_in(regulation, level_id);
    const auto known = fields_of(level);
    return web::respond(level_page(regulation, level, {known, no_problems}));
}

Response change_level(Context& context, RegulationId id, LevelId level_id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    const auto& level = level_in(regulation, level_id);
    auto others = regulation.levels;
    std::erase_if(others, [&](const Level& one) { return one.id == level_id; });
    const auto draft = read_level(context.fields, others);
    if (not draft)
        return web::respond(level_page(regulation, level, {context.fields, draft.error()}), 422);
    LevelStore{context.transaction()}.change(level, *draft, context.actor());
    return web::see(address_of(regulation), Notice::saved);
}

Response drop_level(Context& context, RegulationId id, LevelId level_id)
{
    const auto versions = versions_in(context);
    const auto& regulation = open_in(versions, id);
    LevelStore{context.transaction()}.drop(level_in(regulation, level_id), context.actor());
    return web::see(address_of(regulation), Notice::removed);
}

} // namespace

web::Routes regulation_routes()
{
    using enum Access;
    return {
        {Method::get,  "/kantoor/niveaus/regelingen",                            office, show_all        },
        {Method::post, "/kantoor/niveaus/regelingen",                            team,   add_version     },
        {Method::get,  "/kantoor/niveaus/regelingen/nieuw",                      team,   show_new        },
        {Method::get,  "/kantoor/niveaus/regelingen/{}",                         office, show_one        },
        {Method::get,  "/kantoor/niveaus/regelingen/{}/gegevens",                team,   show_particulars},
        {Method::post, "/kantoor/niveaus/regelingen/{}/gegevens",                team,   change_version  },
        {Method::post, "/kantoor/niveaus/regelingen/{}/vaststelling",            team,   put_into_force  },
        {Method::post, "/kantoor/niveaus/regelingen/{}/verwijdering",            team,   drop_version    },
        {Method::get,  "/kantoor/niveaus/regelingen/{}/niveaus/nieuw",           team,   show_new_level  },
        {Method::post, "/kantoor/niveaus/regelingen/{}/niveaus",                 team,   add_level       },
        {Method::get,  "/kantoor/niveaus/regelingen/{}/niveaus/{}",              team,   show_level      },
        {Method::post, "/kantoor/niveaus/regelingen/{}/niveaus/{}",              team,   change_level    },
        {Method::post, "/kantoor/niveaus/regelingen/{}/niveaus/{}/verwijdering", team,   drop_level      },
    };
}

} // namespace wijkspraak::levels
