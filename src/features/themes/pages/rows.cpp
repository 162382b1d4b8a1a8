#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "web/characters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;

namespace {

std::string unit_path(const Picking& picking, const Row& row, std::string_view what)
{
    return with_spot(
               web::Address{
                   themes_path(picking.process) + "/stukken/" + to_word(row.unit) + "/" +
                   std::string{what}},
               picking.spot
    )
        .text();
}

Node submit(html::Attribute css, const std::string& value, Node label)
{
    return html::button(
        std::move(css),
        attribute("type", "submit"),
        attribute("name", "stap"),
        attribute("value", value),
        std::move(label)
    );
}

/// Where it came from, in a few words: the way in and who, or the entries of a point.
Node origin_of(const processes::Process& process, const Row& row)
{
    if (not row.unit.point()) {
        const auto& entry = row.entries.front();
        return html::group(
            html::span(to_text(entry.channel)),
            html::span(entry.said_by.empty() ? to_text(entry.giver) : as_is(entry.said_by))
        );
    }
    return html::group(
        html::span(t("uit ")),
        html::each(
            row.entries,
            [&](const inputs::Input& entry) {
                return html::span(web::link_to(
                    entry_path(process, entry.number), t("inbreng {nummer}", entry.number)
                ));
            }
        ),
        html::when(
            row.more_entries > 0,
            [&] { return html::span(t("en nog {n} andere", row.more_entries)); }
        )
    );
}

Node badges_of(const Row& row)
{
    const bool is_withheld =
        row.unit.entry() and row.entries.front().state == inputs::State::withheld;
    const bool is_example =
        std::ranges::any_of(row.entries, [](const auto& entry) { return entry.is_example; });
    return html::group(
        html::each(
            row.themes,
            [](const Theme& theme) {
                return web::badge(
                    t("Thema {nummer}: {titel}", theme.number, theme.title), web::Tone::good
                );
            }
        ),
        html::when(is_withheld, [] { return web::badge(t("Afgeschermd"), web::Tone::care); }),
        html::when(is_example, [] { return web::badge(t("Voorbeeld")); })
    );
}

std::string joined(const std::vector<std::string>& words)
{
    constexpr std::size_t most = 4;
    std::string all;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
        all += (i == 0 ? "" : ", ") + words[i];
    return all;
}

Node likely_themes_of(const Row& row)
{
    if (row.likely.empty()) return html::nothing();
    return html::ul(cls("lijkt-op"), html::each(row.likely, [&](const Likely& likely) {
                        return html::li(
                            submit(
                                cls("utrecht-button utrecht-button--secondary-action klein"),
                                press_word(row.unit, likely.theme),
                                html::group(
                                    t("Bij {nummer}. {titel}", likely.number, likely.title),
                                    html::span(
                                        cls("alleen-voorlezen"), t(" ({stuk})", name_of(row))
                                    )
                                )
                            ),
                            html::span(
                                cls("uitleg"), t("lijkt op: {woorden}", joined(likely.shared))
                            )
                        );
                    }));
}

/// The same link stands with every row, so who hears it without seeing the row hears which one.
Node way(const std::string& path, Text label, const Row& row)
{
    return html::li(html::a(
        html::href(path),
        std::move(label),
        html::span(cls("alleen-voorlezen"), t(" ({stuk})", name_of(row)))
    ));
}

Node more_about(const Picking& picking, const Row& row)
{
    return html::details(
        cls("meer"),
        html::summary(
            t("Meer"), html::span(cls("alleen-voorlezen"), t(" over {stuk}", name_of(row)))
        ),
        html::ul(
            way(unit_path(picking, row, "verwoording"), t("Anders verwoorden"), row),
            way(unit_path(picking, row, "splitsing"), t("Splitsen"), row),
            html::when(
                row.unit.entry().has_value(),
                [&] {
                    return way(
                        with_spot(
                            web::Address{entry_path(picking.process, row.number)}.with(
                                "terug", "lijst"
                            ),
                            picking.spot
                        )
                            .text(),
                        t("Bekijken, apart beantwoorden of afschermen"),
                        row
                    );
                }
            )
        )
    );
}

Node said(const Picking& picking, const Row& row)
{
    return html::group(
        html::p(cls("lijst-bij"), origin_of(picking.process, row), badges_of(row)),
        web::written(row.text)
    );
}

Node row_to_tick(const Picking& picking, const Row& row, bool is_ticked)
{
    const auto id = "kies-" + to_word(row.unit);
    return html::li(
        cls("stuk"),
        html::id(anchor_of(row.unit)),
        html::div(
            cls("keuze"),
            html::input(
                cls("utrecht-checkbox utrecht-checkbox--html-input"),
                html::id(id),
                attribute("type", "checkbox"),
                attribute("name", "stuk"),
                attribute("value", to_word(row.unit)),
                html::flag("checked", is_ticked)
            ),
            html::label(cls("utrecht-form-label"), attribute("for", id), name_of(row))
        ),
        html::div(
            cls("stuk-inhoud"), said(picking, row), likely_themes_of(row), more_about(picking, row)
        )
    );
}

Node tick_all(const Picking& picking)
{
    static const web::Field all{.name = "alles", .label = t("Alles op deze bladzijde")};
    return html::when(picking.rows.size() > 1, [&] {
        return web::Form{picking.sent.fields, picking.sent.problems}.tick(all);
    });
}

Node buttons(const Picking& picking)
{
    const auto secondary = [](Wish wish, Text label) {
        return submit(
            cls("utrecht-button utrecht-button--secondary-action"),
            std::string{to_word(wish)},
            std::move(label)
        );
    };
    return html::div(
        cls("knoppen"),
        submit(
            cls("utrecht-button utrecht-button--primary-action"),
            std::string{to_word(Wish::place)},
            picking.spot.theme ? t("Verplaatsen") : t("Bij het thema zetten")
        ),
        html::when(
            picking.spot.theme.has_value(),
            [&] { return secondary(Wish::take_out, t("Uit dit thema halen")); }
        ),
        secondary(Wish::merge, t("Samenvoegen tot één punt"))
    );
}

std::vector<Unit> units_of(const std::vector<Row>& rows)
{
    std::vector<Unit> units;
    for (const auto& row : rows) units.push_back(row.unit);
    return units;
}

Node panel(const Picking& picking)
{
    return html::div(
        cls("indelen-paneel"),
        attribute("role", "group"),
        attribute("aria-labelledby", "paneel"),
        html::p(cls("lijst-kop"), html::id("paneel"), t("Wat u aankruist")),
        html::p(cls("uitleg"), t("Kruis in de lijst aan wat bij elkaar hoort.")),
        placing_fields(web::Form{picking.sent.fields, picking.sent.problems}, picking.themes),
        buttons(picking)
    );
}

Node list(const Picking& picking)
{
    const auto ticked = ticked_in(picking.sent.fields);
    return html::div(
        cls("indelen-lijst"),
        tick_all(picking),
        html::ul(
            cls("stukken"),
            html::id("veld-stuk"),
            html::each(
                picking.rows,
                [&](const Row& row) {
                    const bool is_ticked = std::ranges::find(ticked, row.unit) != ticked.end();
                    return row_to_tick(picking, row, is_ticked);
                }
            )
        ),
        html::when(picking.rows.size() > 5, [&] { return buttons(picking); })
    );
}

} // namespace

std::string anchor_of(const Unit& unit)
{
    return "stuk-" + to_word(unit);
}

Text name_of(const Row& row)
{
    return row.unit.point() ? t("Punt {nummer}", row.number) : t("Inbreng {nummer}", row.number);
}

Node pick_list(const Picking& picking)
{
    return html::form(
        cls("indelen"),
        attribute("method", "post"),
        attribute("action", themes_path(picking.process) + "/stappen"),
        html::flag("novalidate"),
        html::FormToken{},
        spot_fields(picking.spot),
        hidden("getoond", to_words(units_of(picking.rows))),
        panel(picking),
        list(picking)
    );
}

Node plain_list(const Picking& picking)
{
    return html::ul(cls("stukken"), html::each(picking.rows, [&](const Row& row) {
                        const auto path =
                            row.unit.entry() ? entry_path(picking.process, row.number) : "";
                        return html::li(
                            cls("stuk"),
                            html::id(anchor_of(row.unit)),
                            html::p(
                                cls("lijst-kop"),
                                path.empty() ? Node{name_of(row)} : web::link_to(path, name_of(row))
                            ),
                            html::div(cls("stuk-inhoud"), said(picking, row))
                        );
                    }));
}

} // namespace wijkspraak::themes
