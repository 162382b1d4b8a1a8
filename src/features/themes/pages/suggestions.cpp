#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;
using processes::Process;

namespace {

std::string suggestions_path(const Process& process)
{
    return themes_path(process) + "/suggesties";
}

/// A button by which a suggestion does not come back.
Node leave(const Process& process, const Unit& one, const std::optional<Unit>& other, Text label)
{
    return html::form(
        cls("druk"),
        attribute("method", "post"),
        attribute("action", suggestions_path(process)),
        html::FormToken{},
        hidden("een", to_word(one)),
        html::with(other, [](const Unit& unit) { return hidden("ander", to_word(unit)); }),
        html::button(
            cls("utrecht-button utrecht-button--secondary-action klein"),
            attribute("type", "submit"),
            std::move(label)
        )
    );
}

Node said_in(const Row& row)
{
    return html::group(html::p(html::strong(name_of(row))), web::written(row.text));
}

std::vector<Node> side_by_side(Node one, Node other)
{
    std::vector<Node> both;
    both.push_back(std::move(one));
    both.push_back(std::move(other));
    return both;
}

Node group_item(const Process& process, const GroupView& group)
{
    return html::article(
        cls("suggestie"),
        html::h3(as_is(group.name)),
        html::p(
            cls("uitleg"), t("{n} stuk lijkt op elkaar", "{n} stukken lijken op elkaar", group.size)
        ),
        html::each(
            group.rows, [](const Row& row) { return html::div(cls("origineel"), said_in(row)); }
        ),
        web::side_by_side(side_by_side(
            web::link_to(
                suggestions_path(process) + "/" + to_word(group.centre),
                t("Bekijk de groep “{naam}”", group.name)
            ),
            leave(process, group.centre, {}, t("“{naam}” laten rusten", group.name))
        ))
    );
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

Node pair_item(const Process& process, const PairView& pair)
{
    const auto merging = web::Address{themes_path(process) + "/samenvoeging"}
                             .with("stukken", to_words({pair.one.unit, pair.other.unit}))
                             .with("vanaf", "suggesties");
    return html::article(
        cls("suggestie"),
        html::h3(t("{een} en {ander}", name_of(pair.one), name_of(pair.other))),
        html::p(cls("uitleg"), t("Zelfde woorden: {woorden}", joined(pair.shared))),
        html::div(
            cls("originelen"),
            html::div(cls("origineel"), said_in(pair.one)),
            html::div(cls("origineel"), said_in(pair.other))
        ),
        web::side_by_side(side_by_side(
            web::link_to(
                merging.text(),
                t("{een} en {ander} samenvoegen", name_of(pair.one), name_of(pair.other))
            ),
            leave(
                process,
                pair.one.unit,
                pair.other.unit,
                t("{een} en {ander} apart laten", name_of(pair.one), name_of(pair.other))
            )
        ))
    );
}

Node groups_part(const Process& process, const std::vector<GroupView>& groups)
{
    if (groups.empty())
        return web::empty_state(t("Er zijn geen groepen gevonden van drie stukken of meer."));
    return html::each(groups, [&](const GroupView& group) { return group_item(process, group); });
}

Node pairs_part(const Process& process, const std::vector<PairView>& pairs)
{
    if (pairs.empty())
        return web::empty_state(t("Er zijn geen twee stukken die bijna hetzelfde zeggen."));
    return html::each(pairs, [&](const PairView& pair) { return pair_item(process, pair); });
}

} // namespace

web::Page suggestions_page(const Process& process, const Suggestions& suggestions)
{
    return within_themes(
        process,
        t("Wat lijkt op elkaar?"),
        html::group(
            web::lead(t("Dit zijn voorstellen op grond van dezelfde woorden. Er gebeurt niets "
                        "vanzelf: u beslist.")),
            html::p(
                suggestions.is_all
                    ? t("{n} stuk dat nog ingedeeld moet worden, is vergeleken.",
                        "{n} stukken die nog ingedeeld moeten worden, zijn vergeleken.",
                        suggestions.compared)
                    : t("De oudste {n} stukken die nog ingedeeld moeten worden, zijn vergeleken.",
                        suggestions.compared)
            ),
            web::part("groepen", t("Groepen"), groups_part(process, suggestions.groups)),
            web::part("dubbel", t("Bijna hetzelfde"), pairs_part(process, suggestions.pairs))
        )
    );
}

web::Page group_page(const GroupView& group, const Picking& picking)
{
    const web::Form form{picking.sent.fields, picking.sent.problems};
    auto page = within_themes(
        picking.process,
        t("Groep: {naam}", group.name),
        html::group(
            form.summary(),
            html::p(
                t("Haal het kruisje weg bij wat er niet bij hoort. Zet de rest bij een nieuw of "
                  "bestaand thema.")
            ),
            html::when(
                group.size > group.rows.size(),
                [&] {
                    return html::p(
                        t("U ziet er {n} van de {totaal}. De volgende komen daarna.",
                          group.rows.size(),
                          group.size)
                    );
                }
            ),
            pick_list(picking),
            leave(picking.process, group.centre, {}, t("Deze groep laten rusten"))
        )
    );
    page.trail.push_back({t("Wat lijkt op elkaar?"), suggestions_path(picking.process)});
    return page;
}

} // namespace wijkspraak::themes
