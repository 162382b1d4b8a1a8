#include "features/trainings/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"

namespace wijkspraak::trainings {

using html::Node;
using html::p;

namespace {

std::string address_of(const char* home, const Search& search, Period period)
{
    return web::Address{home}
        .with("zoek", search.words)
        .with("toon", period == Period::ahead ? "" : to_word(period))
        .text();
}

Node period_links(const char* home, const CatalogueView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto period : periods)
        links.push_back(
            {address_of(home, view.search, period), to_text(period), period == view.search.period}
        );
    return web::section_links(t("Welke trainingen"), links);
}

Node list_of(const char* home, const CatalogueView& view)
{
    const bool is_office = std::string_view{home} == office_home;
    if (view.catalogue.found == 0) {
        if (view.search.words.empty() and view.search.period == Period::ahead)
            return web::empty_state(t("Er staan nu geen trainingen gepland."));
        return web::empty_state(
            t("Er is niets gevonden."), p(web::link_to(home, t("Trainingen die nog komen")))
        );
    }
    std::vector<web::ListItem> items;
    for (const auto& offered : view.catalogue.shown) {
        const auto id = offered.training.id;
        items.push_back(item_of(offered, is_office ? office_path(id) : public_path(id), view.today)
        );
    }
    return web::listing(std::move(items));
}

Node browser(const char* home, const CatalogueView& view)
{
    return html::group(
        web::search_form(home, t("Zoek een training"), view.search.words),
        period_links(home, view),
        list_of(home, view),
        web::paging(
            {.page = view.catalogue.page,
             .pages = view.catalogue.pages,
             .address = address_of(home, view.search, view.search.period)}
        )
    );
}

/// How somebody who looks can register.
Node ways_in(const Offered& offered, const std::vector<bodies::Body>& mine, Date today)
{
    if (not is_open(offered.training, today)) return html::nothing();
    if (mine.empty())
        return p(t("Alleen wijkorganen kunnen zich aanmelden. Zit u in het bestuur van een "
                   "wijkorgaan? Meld u dan eerst aan op deze site."));
    std::vector<Node> links;
    for (const auto& body : mine)
        links.push_back(web::action_link(
            trainings_path(body, offered.training.id), t("Aanmelden voor {wijkorgaan}", body.name)
        ));
    return web::side_by_side(std::move(links));
}

} // namespace

web::Page public_catalogue_page(const CatalogueView& view)
{
    return web::page(
        t("Trainingen voor wijkorganen"),
        web::lead(t("Wat mensen van een wijkorgaan bij de gemeente kunnen leren.")),
        browser(public_home, view)
    );
}

web::Page office_catalogue_page(const CatalogueView& view)
{
    auto page = web::page(
        t("Trainingen bijhouden"),
        html::when(
            view.may_add,
            [] { return web::action_link("/kantoor/trainingen/nieuw", t("Training toevoegen")); }
        ),
        browser(office_home, view)
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

web::Page public_page(const Offered& offered, const std::vector<bodies::Body>& mine, Date today)
{
    const auto& training = offered.training;
    auto page = web::page(
        as_is(training.title),
        training_facts(offered, today),
        ways_in(offered, mine, today),
        html::when(
            not has_been(training, today),
            [&] {
                return p(web::link_to(
                    public_path(training.id) + "/agenda.ics",
                    t("Zet deze training in uw eigen agenda")
                ));
            }
        )
    );
    page.trail = {
        {t("Trainingen"), public_home}
    };
    return page;
}

} // namespace wijkspraak::trainings
