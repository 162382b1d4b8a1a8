#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/pages.hpp"
#include "web/address.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::coverage {

using html::Node;

namespace {

constexpr std::size_t buurten_per_page = 50;

Text column_of(const Coverage& coverage)
{
    return coverage.by == areas::AreaKind::district ? t("Stadsdeel") : t("Wijk");
}

/// "12.300 van de 45.000 (27 procent)"
Text reached_of(const Tally& tally)
{
    const auto percents = percentage(tally);
    if (not percents) return t("onbekend");
    return t(
        "{bereikt} van de {inwoners} ({procent} procent)",
        Text::number(tally.reached),
        Text::number(tally.inhabitants),
        std::to_string(*percents)
    );
}

Text lead_of(const Tally& total)
{
    const auto count =
        t("In {aantal} van de {totaal} buurten is een wijkorgaan.", total.whole, total.buurten);
    const auto percents = percentage(total);
    if (not percents) return count;
    return t(
        "{telling} Daar wonen {bereikt} van de {inwoners} inwoners ({procent} procent).",
        count,
        Text::number(total.reached),
        Text::number(total.inhabitants),
        std::to_string(*percents)
    );
}

/// "3 van de 14, en 1 voor een kleiner deel"
Text buurten_of(const Tally& tally)
{
    if (tally.partly == 0) return t("{aantal} van de {totaal} buurten", tally.whole, tally.buurten);
    return t(
        "{aantal} van de {totaal} buurten, en {deels} voor een kleiner deel",
        tally.whole,
        tally.buurten,
        tally.partly
    );
}

std::vector<Node> row_of(Node name, const Tally& tally)
{
    std::vector<Node> row;
    row.push_back(std::move(name));
    row.emplace_back(buurten_of(tally));
    row.emplace_back(reached_of(tally));
    return row;
}

Node tallies_part(const Coverage& coverage)
{
    web::Table table{
        .caption = t("Buurten en inwoners met een wijkorgaan"),
        .columns = {column_of(coverage), t("Met wijkorgaan"), t("Inwoners met een wijkorgaan")},
        .is_caption_hidden = true
    };
    for (const auto& tally : coverage.districts) {
        if (tally.buurten == 0) continue;
        const auto address = web::Address{public_path()}.with("stadsdeel", tally.slug).text();
        auto name = tally.district ? web::link_to(address + "#buurten", as_is(tally.name))
                                   : Node{t("in geen stadsdeel")};
        table.rows.push_back(row_of(std::move(name), tally));
    }
    table.rows.push_back(row_of(t("Samen"), coverage.total));
    return web::part(
        "cijfers",
        coverage.by == areas::AreaKind::district ? t("Per stadsdeel") : t("Per wijk"),
        web::table(std::move(table))
    );
}

Node link_to(const bodies::Body& body)
{
    return web::link_to(bodies::public_path(body), as_is(body.name));
}

Node who_is_there(const Coverage& coverage, const Buurt& buurt)
{
    std::vector<Node> parts;
    parts.push_back(badge_of(buurt.cover));
    for (const auto& part : buurt.parts) parts.push_back(link_to(coverage.body(part.body)));
    if (buurt.cover != Cover::whole and buurt.way)
        parts.push_back(html::span(t("Zo doet u toch mee: {manier}", to_text(buurt.way->kind))));
    return web::side_by_side(std::move(parts));
}

web::Table table_of(const Coverage& coverage, const std::vector<const Buurt*>& buurten)
{
    web::Table table{
        .caption = t("Buurten met en zonder wijkorgaan"),
        .columns = {t("Buurt"), t("Wijkorgaan"), t("Inwoners"), column_of(coverage)},
        .is_caption_hidden = true
    };
    for (const auto* buurt : buurten) {
        std::vector<Node> row;
        row.push_back(web::link_to(buurt_path(*buurt), as_is(buurt->name)));
        row.push_back(who_is_there(coverage, *buurt));
        row.emplace_back(inhabitants_of(buurt->inhabitants));
        row.emplace_back(buurt->district_name);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Node list_part(const PublicView& view)
{
    const auto excerpt =
        excerpt_of(selected(view.coverage, view.asked.search), view.asked.page, buurten_per_page);
    return web::part(
        "buurten",
        t("De buurten"),
        filters(view.coverage, view.asked),
        excerpt.total == 0
            ? web::empty_state(
                  t("Geen buurt past bij wat u zoekt."),
                  html::p(web::link_to(public_path(), t("Bekijk alle buurten")))
              )
            : html::group(
                  html::p(t("{n} buurt", "{n} buurten", excerpt.total)),
                  web::table(table_of(view.coverage, excerpt.items)),
                  web::paging(
                      {.page = excerpt.page,
                       .pages = excerpt.pages,
                       .address = address_of(public_path(), view.coverage, view.asked)}
                  )
              ),
        html::p(web::link_to(
            public_path() + ".csv", t("Download de hele lijst voor een rekenblad (csv)")
        ))
    );
}

/// The bodies that nobody can place, so that no buurt is said to have none without more.
Node unplaced_of(const Coverage& coverage)
{
    if (coverage.total.unplaced.empty()) return html::nothing();
    return html::group(
        html::p(
            t("Van {n} wijkorgaan is niet bekend voor welke buurten het er is. Het telt daarom "
              "niet mee, en een buurt van dit wijkorgaan staat hier misschien als zonder:",
              "Van {n} wijkorganen is niet bekend voor welke buurten zij er zijn. Zij tellen "
              "daarom niet mee, en een buurt van zo'n wijkorgaan staat hier misschien als zonder:",
              coverage.total.unplaced.size())
        ),
        html::ul(html::each(
            coverage.districts,
            [&](const Tally& tally) {
                if (tally.unplaced.empty()) return html::nothing();
                std::vector<Node> names;
                for (const auto id : tally.unplaced) {
                    if (not names.empty()) names.emplace_back(as_is(", "));
                    names.push_back(link_to(coverage.body(id)));
                }
                return html::li(
                    tally.district ? as_is(tally.name + ": ") : t("Stadsdeel onbekend: "),
                    Node::group(std::move(names))
                );
            }
        ))
    );
}

Node account_part(const PublicView& view)
{
    const auto& coverage = view.coverage;
    return web::part(
        "telling",
        t("Hoe dit is geteld"),
        html::p(
            t("De kaart volgt het register van wijkorganen op {datum} en de indeling in buurten "
              "van {jaar}. Gestopte wijkorganen tellen niet mee.",
              to_text(view.today),
              std::to_string(*coverage.year))
        ),
        html::p(t("Een buurt telt als met wijkorgaan als ten minste de helft van haar oppervlakte "
                  "in het gebied van één wijkorgaan ligt. Is het minder, dan staat er dat er voor "
                  "een kleiner deel van de buurt een wijkorgaan is. Die inwoners tellen niet mee, "
                  "omdat niemand weet hoeveel van hen in dat deel wonen.")),
        html::when(
            coverage.total.uncounted > 0,
            [&] {
                return html::p(
                    t("Van {n} buurt is het aantal inwoners niet bekend. Die telt bij de inwoners "
                      "niet mee.",
                      "Van {n} buurten is het aantal inwoners niet bekend. Die tellen bij de "
                      "inwoners niet mee.",
                      coverage.total.uncounted)
                );
            }
        ),
        unplaced_of(coverage)
    );
}

/// As the source has it: a source can tell of something that was still to come.
Node study_part(const Study& study)
{
    if (study.title.empty()) return html::nothing();
    return web::part(
        "onderzoek",
        t("Onderzoek naar buurten zonder wijkorgaan"),
        web::facts(
            web::fact(
                t("Onderzoek"),
                study.address.empty() ? Node{as_is(study.title)}
                                      : web::link_to(study.address, as_is(study.title))
            ),
            html::when(not study.by.empty(), [&] { return web::fact(t("Wie"), as_is(study.by)); }),
            html::with(
                study.finished,
                [&](const Dated& finished) {
                    return web::fact(
                        t("Afgerond"),
                        t("{datum}, volgens {bron}", to_text(finished), as_is(study.source))
                    );
                }
            )
        )
    );
}

/// What is there stands out from the plain ground of what is not.
std::size_t shade_of(Cover cover)
{
    switch (cover) {
    case Cover::none: return 0;
    case Cover::partly: return 1;
    case Cover::whole: return 2;
    }
    return 0;
}

Text map_title(const Coverage& coverage, const Asked& asked)
{
    for (const auto& tally : coverage.districts)
        if (tally.district and tally.district == asked.search.district)
            return t(
                "{naam}: buurten met en zonder wijkorgaan. Kies een buurt om meer te lezen.",
                tally.name
            );
    return t("Buurten met en zonder wijkorgaan. Kies een buurt om meer te lezen.");
}

} // namespace

Node map_of(
    const Coverage& coverage,
    const std::vector<areas::AreaInYear>& areas,
    const std::vector<areas::Outline>& outlines,
    const Asked& asked,
    const web::TileLayer* tiles
)
{
    std::map<areas::AreaId, const Buurt*> drawn;
    for (const auto& buurt : coverage.buurten)
        if (not asked.search.district or buurt.district == asked.search.district)
            drawn.emplace(buurt.area, &buurt);
    auto map = areas::shaded_map(
        areas,
        outlines,
        [&](const areas::AreaInYear& area) -> std::optional<areas::Shading> {
            const auto buurt = drawn.find(area.id);
            if (buurt == drawn.end()) return std::nullopt;
            const auto cover = buurt->second->cover;
            return areas::Shading{
                .shade = shade_of(cover),
                .name = t("{buurt}: {stand}", as_is(area.name), to_text(cover))};
        }
    );
    for (auto& area : map.areas) area.address += "#wijkorgaan";
    for (const auto cover : {Cover::none, Cover::partly, Cover::whole})
        map.shades.push_back({to_text(cover)});
    map.title = map_title(coverage, asked);
    map.tiles = tiles;
    return web::map_picture(map);
}

web::Page public_page(PublicView view)
{
    const auto& coverage = view.coverage;
    auto page = web::page(
        t("Waar is een wijkorgaan, en waar niet?"),
        web::lead(lead_of(coverage.total)),
        html::p(t("Ook zonder wijkorgaan hoort de gemeente u graag. Kies uw buurt en lees hoe u "
                  "daar meedoet.")),
        html::when(
            not coverage.note.empty(),
            [&] {
                return web::callout(
                    web::Tone::care, t("Dit is een voorbeeld"), html::p(as_is(coverage.note))
                );
            }
        ),
        std::move(view.map),
        tallies_part(coverage),
        list_part(view),
        account_part(view),
        study_part(view.study)
    );
    page.trail = {
        {t("Wijkorganen"), "/wijkorganen"}
    };
    page.is_indexed = view.asked.search.is_empty();
    return page;
}

web::Page no_division_page()
{
    return web::page(
        t("Waar is een wijkorgaan, en waar niet?"),
        web::empty_state(
            t("Er staan hier nog geen buurten. Zonder buurten is niet te zeggen waar een "
              "wijkorgaan is. De gemeente vult dit aan."),
            html::p(web::link_to("/wijkorganen", t("Bekijk alle wijkorganen")))
        )
    );
}

} // namespace wijkspraak::coverage
