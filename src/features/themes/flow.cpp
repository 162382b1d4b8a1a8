#include "features/themes/flow.hpp"

#include "web/document.hpp"
#include "web/page.hpp"
#include "web/parts.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::themes {

using html::Node;

namespace {

/// Themes with something in them, in the order of their numbers.
std::vector<const Theme*> spoken_themes(const WayOfInput& way)
{
    std::vector<const Theme*> themes;
    for (const auto& theme : way.themes)
        if (theme.places > 0) themes.push_back(&theme);
    return themes;
}

std::map<inputs::OutcomeId, std::size_t> places_of_outcomes(const WayOfInput& way)
{
    std::map<inputs::OutcomeId, std::size_t> places;
    for (const auto& outcome : way.outcomes) places.emplace(outcome.id, places.size());
    return places;
}

std::string title_of(const WayOfInput& way, inputs::OutcomeId id)
{
    const auto outcome = std::ranges::find(way.outcomes, id, &inputs::Outcome::id);
    return outcome == way.outcomes.end() ? std::string{} : outcome->title;
}

std::vector<Node> uses_of(const WayOfInput& way, inputs::OutcomeId id)
{
    std::vector<Node> items;
    for (const auto& use : way.uses)
        if (std::ranges::find(use.outcomes, id) != use.outcomes.end())
            items.push_back(html::li(as_is(use.text)));
    return items;
}

std::vector<Node> row_of(const WayOfInput& way, const Theme& theme)
{
    std::vector<Node> cells;
    cells.emplace_back(as_is(theme.title));
    cells.emplace_back(Text::number(theme.places));
    cells.emplace_back(
        theme.outcome ? Node{as_is(title_of(way, *theme.outcome))} : Node{t("nog geen")}
    );
    auto uses = theme.outcome ? uses_of(way, *theme.outcome) : std::vector<Node>{};
    cells.push_back(uses.empty() ? Node{t("nog niets")} : html::ul(Node::group(std::move(uses))));
    return cells;
}

Node table_of(const WayOfInput& way)
{
    web::Table table{
        .caption = t("De weg van de inbreng, als tabel"),
        .columns = {
                    t("Thema"), t("Hoe vaak gezegd"), t("Uitkomst"), t("Wat de gemeente ermee doet")}
    };
    for (const auto* theme : spoken_themes(way)) table.rows.push_back(row_of(way, *theme));
    return web::table(std::move(table));
}

} // namespace

paper::Flow flow_of(const WayOfInput& way, const FlowWords& words)
{
    paper::Flow flow{
        .headings = words.headings,
        .columns = {{{words.all_entries, std::to_string(way.headway.total)}}, {}, {}, {}},
        .ways = {                                       }
    };
    const auto outcomes = places_of_outcomes(way);
    for (const auto& outcome : way.outcomes) flow.columns[2].push_back({outcome.title});
    for (const auto* theme : spoken_themes(way)) {
        const auto place = flow.columns[1].size();
        flow.columns[1].push_back({theme->title, std::to_string(theme->places)});
        flow.ways.push_back({0, 0, place, theme->places});
        if (theme->outcome and outcomes.contains(*theme->outcome))
            flow.ways.push_back({1, place, outcomes.at(*theme->outcome), theme->places});
    }
    if (const auto left = way.headway.total - way.headway.sorted; left > 0) {
        flow.ways.push_back({0, 0, flow.columns[1].size(), left});
        flow.columns[1].push_back({words.unsorted, std::to_string(left)});
    }
    for (const auto& use : way.uses) {
        for (const auto outcome : use.outcomes)
            if (outcomes.contains(outcome))
                flow.ways.push_back({2, outcomes.at(outcome), flow.columns[3].size(), 1});
        flow.columns[3].push_back({use.text});
    }
    return flow;
}

Node way_part(const WayOfInput& way)
{
    if (spoken_themes(way).empty()) return html::nothing();
    return html::group(
        web::wide_picture(
            paper::figure_of(flow_of(way, {.all_entries = "", .unsorted = "…"}), "", ""),
            "weg-van-inbreng",
            t("Van links naar rechts: alle inbreng, de thema's, de uitkomsten en wat de gemeente "
              "ermee doet. Hoe dikker de lijn, hoe vaker het is gezegd."),
            t("Een tekening van {inbreng} stukken inbreng onder {n} thema's. Hetzelfde staat in de "
              "tabel eronder.",
              way.headway.total,
              spoken_themes(way).size())
        ),
        web::fold(t("Bekijk dit als tabel"), table_of(way))
    );
}

} // namespace wijkspraak::themes
