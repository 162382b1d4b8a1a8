#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"
#include "web/filters.hpp"
#include "web/forms.hpp"
#include "web/routes.hpp"

#include <algorithm>

namespace wijkspraak::coverage {

using html::Node;

namespace {

std::string slug_of(const Coverage& coverage, std::optional<areas::AreaId> district)
{
    const auto found = std::ranges::find(coverage.districts, district, &Tally::district);
    return not district or found == coverage.districts.end() ? std::string{} : found->slug;
}

std::vector<web::Choice> district_choices(const Coverage& coverage)
{
    std::vector<web::Choice> choices{
        {"", t("De hele gemeente")}
    };
    for (const auto& tally : coverage.districts)
        if (tally.district) choices.push_back({tally.slug, as_is(tally.name)});
    return choices;
}

std::vector<web::Choice> cover_choices()
{
    std::vector<web::Choice> choices{
        {"", t("Alle buurten")}
    };
    for (const auto cover : covers)
        choices.push_back({std::string{to_word(cover)}, to_text(cover)});
    return choices;
}

std::vector<web::Choice> order_choices(const Coverage& coverage)
{
    return {
        {"naam",      t("Op naam")                                                               },
        {"inwoners",  t("Meeste inwoners eerst")                                                 },
        {"stadsdeel", coverage.by == areas::AreaKind::district ? t("Op stadsdeel") : t("Op wijk")},
    };
}

Node list_of(const std::vector<bodies::Body>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& body : bodies)
        items.push_back(
            {.address = bodies::public_path(body),
             .label = as_is(body.name),
             .kind = bodies::kind_of(body)}
        );
    return web::listing(std::move(items));
}

Node other_way(const BuurtView& view)
{
    if (view.way) return way_part(*view.way);
    return html::p(
        t("De gemeente heeft voor deze buurt nog geen andere manier om mee te doen opgeschreven.")
    );
}

} // namespace

Asked read_asked(const web::Fields& fields, const Coverage& coverage)
{
    Asked asked{
        .search =
            {.words = web::shown(fields["zoek"]),
                     .district = {},
                     .cover = parse_cover(fields["wijkorgaan"]),
                     .order = parse_order(fields["volgorde"])},
        .page = web::PathValue<int>::parse(fields["pagina"]).value_or(1)
    };
    for (const auto& tally : coverage.districts)
        if (tally.district and tally.slug == fields["stadsdeel"])
            asked.search.district = tally.district;
    return asked;
}

std::string address_of(std::string path, const Coverage& coverage, const Asked& asked)
{
    const auto& search = asked.search;
    return web::Address{std::move(path)}
        .with("zoek", search.words)
        .with("stadsdeel", slug_of(coverage, search.district))
        .with("wijkorgaan", search.cover ? to_word(*search.cover) : "")
        .with("volgorde", search.order == Order::by_name ? "" : to_word(search.order))
        .text();
}

Node filters(const Coverage& coverage, const Asked& asked)
{
    const auto& search = asked.search;
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", public_path() + "#buurten"),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek een buurt of wijkorgaan")
        ),
        html::input(
            html::cls("utrecht-textbox utrecht-textbox--html-input"),
            html::id("veld-zoek"),
            html::attribute("type", "search"),
            html::attribute("name", "zoek"),
            html::attribute("value", web::shown(search.words))
        ),
        html::div(
            html::cls("naast-elkaar"),
            web::filter(
                "stadsdeel",
                coverage.by == areas::AreaKind::district ? t("Stadsdeel") : t("Wijk"),
                district_choices(coverage),
                slug_of(coverage, search.district)
            ),
            web::filter(
                "wijkorgaan",
                t("Welke buurten?"),
                cover_choices(),
                search.cover ? to_word(*search.cover) : ""
            ),
            web::filter("volgorde", t("Volgorde"), order_choices(coverage), to_word(search.order)),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Tonen")
            )
        )
    );
}

Node way_part(const OtherWay& way)
{
    return web::callout(
        web::Tone::neutral,
        t("Zo doet u hier toch mee: {manier}", to_text(way.kind)),
        html::group(
            web::written(way.words),
            html::when(
                not way.reach.empty(), [&] { return html::p(html::strong(as_is(way.reach))); }
            )
        )
    );
}

Node badge_of(Cover cover)
{
    const auto tone = cover == Cover::whole ? web::Tone::good : web::Tone::neutral;
    return web::badge(to_text(cover), tone);
}

Text inhabitants_of(const std::optional<std::int64_t>& number)
{
    return number ? Text::number(*number) : t("onbekend");
}

std::string buurt_path(const Buurt& buurt)
{
    return areas::public_path({.slug = buurt.slug, .name = {}}) + "#wijkorgaan";
}

Node buurt_part(const BuurtView& view)
{
    const bool has_none = view.whole.empty() and view.partly.empty();
    return web::part(
        "wijkorgaan",
        t("Wie is er voor deze buurt?"),
        html::when(not view.whole.empty(), [&] { return list_of(view.whole); }),
        html::when(
            not view.partly.empty(),
            [&] {
                return html::group(
                    html::p(t("Voor een kleiner deel van deze buurt is er:")), list_of(view.partly)
                );
            }
        ),
        html::when(
            has_none, [] { return html::p(t("Voor deze buurt is er nog geen wijkorgaan.")); }
        ),
        html::when(view.whole.empty(), [&] { return other_way(view); }),
        html::when(
            view.whole.empty() and not view.unplaced.empty(),
            [&] {
                return html::group(
                    html::p(t("Van deze wijkorganen uit uw stadsdeel staan de buurten niet in de "
                              "lijst. Misschien zijn zij er ook voor u:")),
                    list_of(view.unplaced)
                );
            }
        ),
        html::when(
            view.whole.empty(),
            [] {
                return html::p(
                    web::link_to(public_path(), t("Bekijk alle buurten met en zonder wijkorgaan"))
                );
            }
        )
    );
}

Node area_part(const AreaPartView& view)
{
    const auto& tally = view.tally;
    const auto address = web::Address{public_path()}.with("stadsdeel", tally.slug).text();
    return web::part(
        "wijkorgaan",
        t("Wijkorganen"),
        html::p(
            t("{n} van de {totaal} buurten heeft een wijkorgaan.",
              "{n} van de {totaal} buurten hebben een wijkorgaan.",
              tally.whole,
              tally.buurten)
        ),
        html::when(not view.bodies.empty(), [&] { return list_of(view.bodies); }),
        html::p(web::link_to(address, t("Bekijk de buurten met en zonder wijkorgaan")))
    );
}

} // namespace wijkspraak::coverage
