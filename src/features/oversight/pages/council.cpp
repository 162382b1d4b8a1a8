#include "features/oversight/pages.hpp"
#include "web/address.hpp"

#include <algorithm>

namespace wijkspraak::oversight {

using html::Node;
using html::p;

namespace {

std::string path_of(int year)
{
    return figures_home + ("/" + std::to_string(year));
}

Node year_links(const CouncilView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto year : view.years)
        links.push_back({path_of(year), as_is(std::to_string(year)), year == view.year.year});
    return web::section_links(t("Jaar"), links);
}

Node cell(const Year& year, Figure figure, const District* district)
{
    const auto share =
        share_of(figure, year, district == nullptr ? std::nullopt : std::optional{district->id});
    if (share.whole == 0) return Node{t("geen")};
    return web::link_to(
        list_address({.year = year.year, .figure = figure, .district = district}), words_of(share)
    );
}

Node figures_table(const Year& year)
{
    web::Table table{
        .caption = t("Samenwerking met wijkorganen in {jaar}", std::to_string(year.year)),
        .columns = {t("Wat er geteld is"), t("Hele gemeente")},
        .is_caption_hidden = true
    };
    for (const auto& district : year.districts) table.columns.push_back(as_is(district.name));
    for (const auto figure : figures) {
        std::vector<Node> row;
        row.push_back(Node{to_text(figure)});
        row.push_back(cell(year, figure, nullptr));
        for (const auto& district : year.districts) row.push_back(cell(year, figure, &district));
        table.rows.push_back(std::move(row));
    }
    return web::table(std::move(table));
}

/// Why the stadsdelen together can be less than the whole.
Node elsewhere(const Year& year)
{
    const auto count = std::ranges::count_if(year.bodies, [&](const BodyYear& body) {
        return not body.district or find_district(year, *body.district) == nullptr;
    });
    if (count == 0) return html::nothing();
    return p(
        t("{n} wijkorgaan hoort niet bij één stadsdeel. Het telt alleen mee bij de hele "
          "gemeente.",
          "{n} wijkorganen horen niet bij één stadsdeel. Ze tellen alleen mee bij de hele "
          "gemeente.",
          count)
    );
}

Node meanings()
{
    return web::fold(
        t("Wat betekent elk cijfer?"),
        html::dl(
            html::cls("feiten"),
            html::each(
                figures,
                [](const Figure figure) { return web::fact(to_text(figure), meaning_of(figure)); }
            )
        )
    );
}

Node line_of(const Year& year, const Compared& compared)
{
    const auto name = name_of(year, compared.district);
    return html::li(
        web::link_to(
            list_address(
                {.year = year.year,
                 .figure = compared.figure,
                 .district = find_district(year, compared.district)}
            ),
            name
        ),
        t(": {hier}, in de andere stadsdelen samen {elders}.",
          words_of(compared.here),
          words_of(compared.elsewhere))
    );
}

/// The stadsdelen that stand out in one figure.
Node lines_of(const Year& year, const std::vector<Compared>& all, Figure figure)
{
    std::vector<Node> lines;
    for (const auto& compared : all)
        if (compared.figure == figure and compared.outcome == Comparison::stands_out)
            lines.push_back(line_of(year, compared));
    if (lines.empty()) return html::nothing();
    return html::group(html::h3(to_text(figure)), html::ul(Node::group(std::move(lines))));
}

Node alike_part(const CouncilView& view)
{
    const auto all = compare(view.year, view.measure);
    const auto count = [&](Comparison outcome) {
        return std::ranges::count(all, outcome, &Compared::outcome);
    };
    const auto too_few = count(Comparison::too_few);
    return web::part(
        "gelijk",
        t("Gaat het in elk stadsdeel gelijk?"),
        p(t("Een verschil zegt nog niet dat iets fout gaat. Het is een reden om ernaar te vragen. "
            "Hieronder staat wat {n} procentpunt of meer verschilt van de andere stadsdelen samen. "
            "Die grens is gekozen door de makers van dit overzicht; geen wet noemt hem.",
            view.measure.points)),
        html::when(
            count(Comparison::stands_out) == 0, [] { return p(t("Geen enkel cijfer valt op.")); }
        ),
        html::each(figures, [&](const Figure figure) { return lines_of(view.year, all, figure); }),
        html::when(
            too_few > 0,
            [&] {
                return p(
                    t("Over {n} vergelijking valt niets te zeggen: er zijn te weinig gevallen.",
                      "Over {n} vergelijkingen valt niets te zeggen: er zijn te weinig "
                      "gevallen.",
                      too_few)
                );
            }
        )
    );
}

} // namespace

std::string list_address(const ListOf& list)
{
    return web::Address{path_of(list.year) + "/" + std::string{to_word(list.figure)}}
        .with("stadsdeel", list.district == nullptr ? std::string_view{} : list.district->slug)
        .with("kant", list.side == Side::lacking ? lacking_word : std::string_view{})
        .text();
}

Text words_of(const Share& share)
{
    const auto whole = percent(share);
    if (not whole) return t("geen");
    return t(
        "{deel} van {geheel} ({procent}%)",
        Text::number(share.part),
        Text::number(share.whole),
        *whole
    );
}

const District* find_district(const Year& year, areas::AreaId id)
{
    for (const auto& district : year.districts)
        if (district.id == id) return &district;
    return nullptr;
}

const District* find_district(const Year& year, std::string_view slug)
{
    for (const auto& district : year.districts)
        if (district.slug == slug) return &district;
    return nullptr;
}

Text name_of(const Year& year, std::optional<areas::AreaId> district)
{
    const auto* found = district ? find_district(year, *district) : nullptr;
    return found == nullptr ? t("Hele gemeente") : as_is(found->name);
}

Text district_of(const Year& year, const BodyYear& body)
{
    return body.district ? name_of(year, body.district) : t("meer dan een, of geen");
}

web::Page council_page(const CouncilView& view)
{
    const auto& year = view.year;
    auto page = web::page(
        t("Samenwerking met wijkorganen in cijfers: {jaar}", std::to_string(year.year)),
        web::lead(t("Wat doet de gemeente samen met de wijkorganen, en gaat dat in elk stadsdeel "
                    "gelijk? Druk op een cijfer om te zien welke wijkorganen het zijn.")),
        year_links(view),
        p(t("Stand van {datum}.", to_text(year.today))),
        web::part("cijfers", t("De cijfers"), figures_table(year), elsewhere(year), meanings()),
        alike_part(view),
        p(web::link_to(path_of(year.year) + "/tabel.csv", t("De cijfers als CSV")))
    );
    page.trail = {
        {t("Wijkorganen"), "/wijkorganen"}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::oversight
