#include "features/bodies/bodies.hpp"
#include "features/bodies/office_pages.hpp"
#include "web/address.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

constexpr const char* home = "/kantoor/wijkorganen";

std::string address_of(const OfficeRegister& shown, Worry worry, bool is_mine)
{
    return web::Address{home}
        .with("zoek", shown.search)
        .with("toon", worry == Worry::none ? "" : to_word(worry))
        .with("van", is_mine ? "mij" : "")
        .text();
}

Node worry_links(const OfficeRegister& shown)
{
    std::vector<web::SectionLink> links;
    for (const auto worry : worries) {
        const auto count = shown.counts.find(worry);
        links.push_back(
            {.address = address_of(shown, worry, shown.is_mine),
             .label = to_text(worry),
             .is_current = worry == shown.worry,
             .count = count == shown.counts.end() ? 0 : count->second}
        );
    }
    return web::section_links(t("Welke wijkorganen"), links);
}

Node whose_links(const OfficeRegister& shown)
{
    const auto link = [&](bool is_mine, Text label) {
        if (shown.is_mine == is_mine)
            return html::strong(html::attribute("aria-current", "true"), std::move(label));
        return web::link_to(address_of(shown, shown.worry, is_mine), std::move(label));
    };
    return p(
        link(false, t("Van de hele gemeente")), as_is(" · "), link(true, t("Waar ik bij hoor"))
    );
}

Node worries_of(const OfficeRow& row, Date today)
{
    std::vector<Node> badges;
    for (const auto worry : worries) {
        if (worry == Worry::none or not belongs_to(worry, row.facts, today)) continue;
        badges.push_back(
            web::badge(to_text(worry), worry == Worry::ended ? web::Tone::neutral : web::Tone::care)
        );
    }
    return Node::group(std::move(badges));
}

Node list_of(const OfficeRegister& shown)
{
    std::vector<web::ListItem> items;
    for (const auto& row : shown.excerpt.items) {
        auto item = item_of(row.listed, office_path(row.listed.body));
        item.state = html::group(std::move(item.state), worries_of(row, shown.today));
        items.push_back(std::move(item));
    }
    return web::listing(std::move(items));
}

Node nothing_found(const OfficeRegister& shown)
{
    if (shown.search.empty() and shown.worry == Worry::none and not shown.is_mine)
        return web::empty_state(
            t("Er staan nog geen wijkorganen in de lijst."),
            html::when(
                shown.may_keep,
                [] {
                    return p(web::link_to(
                        "/kantoor/wijkorganen/import", t("Lees ze in uit een rekenblad of CSV")
                    ));
                }
            )
        );
    return web::empty_state(
        t("Er is niets dat hierbij past."), p(web::link_to(home, t("Alle wijkorganen")))
    );
}

/// What else can be done with the register.
Node more_links(const OfficeRegister& shown)
{
    if (not shown.may_keep) return html::nothing();
    return web::part(
        "meer",
        t("Meer"),
        html::ul(
            html::li(web::link_to("/kantoor/wijkorganen/wijzigingen", t("Wijzigingen bekijken"))),
            html::li(web::link_to("/kantoor/wijkorganen/herinneringen", t("Herinneringen sturen"))),
            html::li(
                web::link_to("/kantoor/wijkorganen/import", t("Inlezen uit een rekenblad of CSV"))
            ),
            html::li(web::link_to("/kantoor/wijkorganen/lijst.csv", t("Opslaan als CSV"))),
            html::li(web::link_to("/kantoor/dekking", t("Buurten zonder wijkorgaan")))
        )
    );
}

web::Page office_page(Text title, Node content)
{
    auto page = web::page(std::move(title), std::move(content));
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

} // namespace

std::string office_path(const Body& body)
{
    return home + ("/" + body.slug);
}

web::Page office_register_page(const OfficeRegister& shown)
{
    const auto& excerpt = shown.excerpt;
    auto page = office_page(
        t("Wijkorganen bijhouden"),
        html::group(
            html::when(
                shown.may_keep,
                [] {
                    return web::action_link(
                        "/kantoor/wijkorganen/toevoegen", t("Wijkorgaan toevoegen")
                    );
                }
            ),
            web::search_form(home, t("Zoek een wijkorgaan"), shown.search),
            html::when(shown.may_keep, [&] { return whose_links(shown); }),
            worry_links(shown),
            excerpt.total == 0 ? nothing_found(shown) : list_of(shown),
            web::paging(
                {.page = excerpt.page,
                 .pages = excerpt.pages,
                 .address = address_of(shown, shown.worry, shown.is_mine)}
            ),
            more_links(shown)
        )
    );
    page.is_wide = true;
    return page;
}

web::Page new_body_page(const Filled& filled, const std::vector<areas::Area>& areas)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = office_page(
        t("Wijkorgaan toevoegen"),
        html::group(
            form.summary(),
            web::lead(
                t("Meer dan een naam en een vorm is nu niet nodig. De rest kan het wijkorgaan "
                  "zelf aanvullen.")
            ),
            web::post_form(home, t("Wijkorgaan toevoegen"), first_fields(form, areas))
        )
    );
    page.trail.push_back({t("Wijkorganen"), home});
    return page;
}

} // namespace wijkspraak::bodies
