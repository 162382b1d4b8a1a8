#include "features/levels/pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

Text period_of(const Regulation& regulation, const std::vector<Regulation>& all)
{
    const auto until = last_day_of(regulation, all);
    if (not until) return t("vanaf {datum}", to_text(regulation.from));
    return t("van {begin} tot en met {einde}", to_text(regulation.from), to_text(*until));
}

Node badge_of(const Regulation& regulation, const Versions& versions)
{
    if (regulation.is_draft) return web::badge(t("concept"), web::Tone::care);
    const auto* now = in_force_on(versions.all, versions.today);
    if (now != nullptr and now->id == regulation.id)
        return web::badge(t("geldt nu"), web::Tone::good);
    return regulation.from > versions.today ? web::badge(t("geldt nog niet"))
                                            : web::badge(t("geldt niet meer"));
}

void add_trail(web::Page& page)
{
    page.trail = {
        {t("Kantoor"), "/kantoor"  },
        {t("Niveaus"), list_address}
    };
}

void add_trail(web::Page& page, const Regulation& regulation)
{
    add_trail(page);
    page.trail.push_back({t("Regelingen"), regulations_address});
    page.trail.push_back({as_is(regulation.title), address_of(regulation)});
}

std::string address_of(const Level& level, const Regulation& regulation)
{
    return levels::address_of(regulation) + "/niveaus/" + std::to_string(level.id.value());
}

Node facts_of(const Versions& versions, const Regulation& regulation)
{
    return web::facts(
        web::fact(t("Stand"), badge_of(regulation, versions)),
        web::fact(t("Geldt"), period_of(regulation, versions.all)),
        html::when(
            not regulation.source.empty(),
            [&] { return web::fact(t("Staat in"), web::written(regulation.source)); }
        ),
        html::when(
            regulation.is_example,
            [] { return web::fact(t("Voorbeeld"), t("ja, geen echte regeling")); }
        )
    );
}

/// Why a version can be changed or not, and what is to be done with it.
Node state_part(const Versions& versions, const Regulation& regulation)
{
    if (is_frozen(regulation, versions.today))
        return p(t("Deze versie geldt of wordt gebruikt, en verandert daarom niet meer. Maak een "
                   "nieuwe versie voor wat anders wordt."));
    if (not versions.may_change) return html::nothing();
    const auto base = levels::address_of(regulation);
    auto change = web::link_to(base + "/gegevens", t("Naam en dagen aanpassen"));
    if (not regulation.is_draft) return p(std::move(change));
    std::vector<Node> others;
    others.push_back(std::move(change));
    others.push_back(web::press_with_care(base + "/verwijdering", t("Concept weggooien")));
    return html::group(
        web::next_step(
            {.heading = t("Laat deze versie gelden"),
             .why = t("Zolang het een concept is, telt zij niet mee. Kijk de niveaus eerst na."),
             .action = web::post_form(base + "/vaststelling", t("Laat deze versie gelden"))}
        ),
        web::side_by_side(std::move(others))
    );
}

Node level_part(const Versions& versions, const Regulation& regulation, const Level& level)
{
    const bool can_change = versions.may_change and not is_frozen(regulation, versions.today);
    return web::part(
        "niveau-" + std::to_string(level.rank),
        t("Niveau {n}: {naam}", level.rank, level.name),
        content_of(level),
        html::when(
            can_change,
            [&] {
                return p(
                    web::link_to(address_of(level, regulation), t("Pas “{naam}” aan", level.name))
                );
            }
        )
    );
}

} // namespace

std::string address_of(const Regulation& regulation)
{
    return regulations_address + ("/" + std::to_string(regulation.id.value()));
}

web::Page versions_page(const Versions& versions)
{
    std::vector<web::ListItem> items;
    for (const auto& regulation : versions.all)
        items.push_back(
            {.address = levels::address_of(regulation),
             .label = as_is(regulation.title),
             .date = period_of(regulation, versions.all),
             .kind = t("{n} niveau", "{n} niveaus", regulation.levels.size()),
             .state = badge_of(regulation, versions)}
        );
    const auto is_empty = items.empty();
    auto page = web::page(
        t("Regelingen met niveaus"),
        web::lead(
            t("Wat een niveau inhoudt, staat in een regeling. Verandert er iets? Maak dan een "
              "nieuwe versie: wat gold, blijft te lezen.")
        ),
        html::when(
            versions.may_change,
            [&] {
                return web::action_link(
                    std::string{regulations_address} + "/nieuw",
                    is_empty ? t("Schrijf de eerste op") : t("Nieuwe versie maken")
                );
            }
        ),
        is_empty ? web::empty_state(t("Er is nog geen regeling met niveaus."))
                 : web::listing(std::move(items))
    );
    add_trail(page);
    return page;
}

web::Page version_page(
    const Versions& versions, const Regulation& shown, const std::optional<Text>& refusal
)
{
    const bool can_change = versions.may_change and not is_frozen(shown, versions.today);
    auto page = web::page(
        as_is(shown.title),
        html::with(
            refusal,
            [](const Text& why) {
                return web::callout(web::Tone::care, t("Deze versie kan zo niet gelden"), p(why));
            }
        ),
        facts_of(versions, shown),
        state_part(versions, shown),
        html::each(
            shown.levels, [&](const Level& level) { return level_part(versions, shown, level); }
        ),
        html::when(
            shown.levels.empty(),
            [] { return web::empty_state(t("Er staat nog geen niveau in deze versie.")); }
        ),
        html::when(
            can_change,
            [&] {
                return web::action_link(
                    levels::address_of(shown) + "/niveaus/nieuw", t("Niveau toevoegen")
                );
            }
        )
    );
    add_trail(page);
    page.trail.push_back({t("Regelingen"), regulations_address});
    return page;
}

web::Page new_version_page(const Filled& filled, bool has_earlier)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Nieuwe versie van de regeling"),
        form.summary(),
        web::lead(
            has_earlier ? t("De niveaus van de laatste versie gaan mee. U past ze daarna aan; tot "
                            "dan is het een concept.")
                        : t("Schrijf eerst op hoe de regeling heet en vanaf wanneer zij geldt. De "
                            "niveaus voegt u daarna toe.")
        ),
        web::post_form(regulations_address, t("Concept maken"), regulation_fields(form))
    );
    add_trail(page);
    page.trail.push_back({t("Regelingen"), regulations_address});
    return page;
}

web::Page change_version_page(const Regulation& regulation, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Naam en dagen aanpassen"),
        form.summary(),
        web::post_form(
            levels::address_of(regulation) + "/gegevens", t("Opslaan"), regulation_fields(form)
        )
    );
    add_trail(page, regulation);
    return page;
}

web::Page level_page(
    const Regulation& regulation, const std::optional<Level>& level, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    const auto address =
        level ? address_of(*level, regulation) : levels::address_of(regulation) + "/niveaus";
    auto page = web::page(
        level ? t("Niveau aanpassen: {naam}", level->name) : t("Niveau toevoegen"),
        form.summary(),
        web::post_form(address, t("Opslaan"), level_fields(form)),
        html::when(
            level.has_value(),
            [&] { return web::press_with_care(address + "/verwijdering", t("Niveau weghalen")); }
        )
    );
    add_trail(page, regulation);
    return page;
}

} // namespace wijkspraak::levels
