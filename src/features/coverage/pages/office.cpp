#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/forms.hpp"
#include "features/coverage/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"

namespace wijkspraak::coverage {

using html::Node;

namespace {

const web::Crumb register_crumb{t("Wijkorganen"), "/kantoor/wijkorganen"};
const web::Crumb office_crumb{t("Buurten zonder wijkorgaan"), "/kantoor/dekking"};

std::string list_address(const OfficeView& view, Need need)
{
    return web::Address{address_of(office_path(), view.coverage, view.asked)}
        .with("toon", need == Need::none ? "" : to_word(need))
        .text();
}

Node need_links(const OfficeView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto need : needs) {
        const auto count = view.counts.find(need);
        links.push_back(
            {.address = list_address(view, need),
             .label = to_text(need),
             .is_current = need == view.need,
             .count = count == view.counts.end() ? 0 : count->second}
        );
    }
    return web::section_links(t("Welke buurten"), links);
}

Node district_links(const OfficeView& view)
{
    std::vector<web::SectionLink> links;
    auto asked = view.asked;
    const auto add = [&](Text label, std::optional<areas::AreaId> district) {
        asked.search.district = district;
        links.push_back(
            {.address = list_address({view.coverage, {}, asked}, view.need),
             .label = std::move(label),
             .is_current = district == view.asked.search.district}
        );
    };
    add(t("De hele gemeente"), std::nullopt);
    for (const auto& tally : view.coverage.districts)
        if (tally.district and tally.buurten > 0) add(as_is(tally.name), tally.district);
    return web::section_links(t("Welk deel van de gemeente"), links);
}

Text tried_of(const Tries& tries)
{
    if (tries.count == 0) return t("niets");
    return t("{aantal} keer, het laatst {datum}", tries.count, to_text(*tries.last));
}

Text followed_of(const CaseDraft& known)
{
    if (known.unit.empty()) return t("niemand");
    if (not known.since) return as_is(known.unit);
    return t("{wie}, sinds {datum}", known.unit, to_text(*known.since));
}

web::Table table_of(const OfficeView& view)
{
    web::Table table{
        .caption = t("Buurten zonder wijkorgaan"),
        .columns =
            {t("Buurt"),
                      t("Andere manier"),
                      t("Geprobeerd"),
                      t("Wie volgt het"),
                      t("Inwoners"),
                      t("Stadsdeel")},
        .is_caption_hidden = true
    };
    for (const auto& line : view.excerpt.items) {
        std::vector<Node> row;
        row.push_back(web::link_to(case_path(*line.buurt), as_is(line.buurt->name)));
        row.emplace_back(line.known.way ? to_text(line.known.way->kind) : t("nog niets"));
        row.emplace_back(tried_of(line.tries));
        row.emplace_back(followed_of(line.known));
        row.emplace_back(inhabitants_of(line.buurt->inhabitants));
        row.emplace_back(line.buurt->district_name);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Node found_part(const OfficeView& view)
{
    if (view.excerpt.total == 0)
        return web::empty_state(
            t("Hier staat geen buurt bij. Kies een ander deel van de gemeente, of alle buurten "
              "zonder wijkorgaan."),
            html::p(web::link_to(office_path(), t("Bekijk alle buurten zonder wijkorgaan")))
        );
    return html::group(
        html::p(t("{n} buurt", "{n} buurten", view.excerpt.total)),
        web::table(table_of(view)),
        web::paging(
            {.page = view.excerpt.page,
             .pages = view.excerpt.pages,
             .address = list_address(view, view.need)}
        )
    );
}

Node try_item(const CaseView& view, const Try& one)
{
    return html::li(
        html::p(html::strong(to_text(one.on)), as_is(" · "), as_is(one.by)),
        web::written(one.what),
        html::when(
            view.may_keep,
            [&] {
                return web::press_with_care(
                    case_path(view.buurt) + "/pogingen/" + std::to_string(one.id.value()) +
                        "/weghalen",
                    t("Weghalen")
                );
            }
        )
    );
}

Node tries_part(const CaseView& view, const Filled& trying)
{
    const web::Form form{trying.sent, trying.problems};
    return web::part(
        "geprobeerd",
        t("Wat is geprobeerd"),
        view.tries.empty()
            ? web::empty_state(t("Er is nog niets opgeschreven. Leg vast wat u deed om hier een "
                                 "wijkorgaan te krijgen of inwoners te bereiken."))
            : html::ul(
                  html::cls("lijst"),
                  html::each(view.tries, [&](const Try& one) { return try_item(view, one); })
              ),
        html::when(
            view.may_keep,
            [&] {
                return web::post_form(
                    case_path(view.buurt) + "/pogingen", t("Toevoegen"), try_fields(form)
                );
            }
        )
    );
}

Node settling_part(const CaseView& view, const Filled& settling)
{
    if (not view.may_keep)
        return web::part(
            "andere-manier",
            t("Andere manier om mee te doen"),
            html::when(view.known.way.has_value(), [&] { return way_part(*view.known.way); }),
            web::facts(web::fact(t("Wie volgt het"), followed_of(view.known)))
        );
    const web::Form form{settling.sent, settling.problems};
    return web::part(
        "andere-manier",
        t("Andere manier om mee te doen"),
        web::post_form(case_path(view.buurt), t("Opslaan"), case_fields(form))
    );
}

Node facts_of(const CaseView& view)
{
    const auto& buurt = view.buurt;
    return web::facts(
        web::fact(t("Stand"), badge_of(buurt.cover)),
        html::when(
            not buurt.parts.empty(),
            [&] {
                return web::fact(t("Wijkorganen"), html::each(buurt.parts, [&](const Part& part) {
                                     const auto& body = view.coverage.body(part.body);
                                     return html::p(
                                         web::link_to(bodies::office_path(body), as_is(body.name))
                                     );
                                 }));
            }
        ),
        html::when(
            not buurt.district_name.empty(),
            [&] { return web::fact(t("Stadsdeel"), as_is(buurt.district_name)); }
        ),
        web::fact(t("Inwoners"), inhabitants_of(buurt.inhabitants)),
        web::fact(
            t("Voor inwoners"), web::link_to(buurt_path(buurt), t("Zo zien inwoners deze buurt"))
        )
    );
}

} // namespace

std::string case_path(const Buurt& buurt)
{
    return office_path() + "/" + buurt.slug;
}

web::Page office_page(const OfficeView& view)
{
    auto page = web::page(
        t("Buurten zonder wijkorgaan"),
        web::lead(
            t("{n} buurt heeft geen wijkorgaan, of alleen voor een kleiner deel. Hier houdt u bij "
              "wat is geprobeerd en hoe inwoners toch meedoen.",
              "{n} buurten hebben geen wijkorgaan, of alleen voor een kleiner deel. Hier houdt u "
              "bij wat is geprobeerd en hoe inwoners toch meedoen.",
              view.coverage.total.buurten - view.coverage.total.whole)
        ),
        need_links(view),
        district_links(view),
        web::search_form(office_path(), t("Zoek een buurt"), view.asked.search.words),
        found_part(view),
        html::p(web::link_to(office_path() + ".csv", t("Download de lijst met het dossier (csv)"))),
        html::when(
            view.may_keep,
            [] {
                return html::p(web::link_to(
                    office_path() + "/onderzoek", t("Het onderzoek dat de kaart noemt")
                ));
            }
        ),
        html::p(web::link_to(public_path(), t("Zo zien inwoners de kaart en de lijst")))
    );
    page.trail = {register_crumb};
    page.is_wide = true;
    return page;
}

web::Page case_page(const CaseView& view, const Filled& settling, const Filled& trying)
{
    const web::Form settle_form{settling.sent, settling.problems};
    const web::Form try_form{trying.sent, trying.problems};
    auto page = web::page(
        as_is(view.buurt.name),
        settle_form.summary(),
        try_form.summary(),
        facts_of(view),
        html::when(
            view.buurt.cover == Cover::whole,
            [] {
                return web::callout(
                    web::Tone::neutral,
                    t("Deze buurt heeft een wijkorgaan"),
                    html::p(t("Wat u hier opschrijft, blijft bewaard. Inwoners zien het pas weer "
                              "als er geen wijkorgaan meer is."))
                );
            }
        ),
        settling_part(view, settling),
        tries_part(view, trying)
    );
    page.trail = {register_crumb, office_crumb};
    return page;
}

web::Page study_page(const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Onderzoek naar buurten zonder wijkorgaan"),
        form.summary(),
        html::p(t("Dit staat onder de kaart voor iedereen, zoals de bron het noemt.")),
        web::post_form(office_path() + "/onderzoek", t("Opslaan"), study_fields(form))
    );
    page.trail = {register_crumb, office_crumb};
    return page;
}

} // namespace wijkspraak::coverage
