#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "features/themes/public_pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::themes {

using html::Node;

namespace {

constexpr const char* waiting_path = "/kantoor/antwoorden";

std::string address_of(const WaitingThemes& view, bool only_mine)
{
    return web::Address{waiting_path}
        .with("zoek", view.search)
        .with("mijn", only_mine ? "ja" : "")
        .text();
}

Node filter(const WaitingThemes& view)
{
    return web::section_links(
        t("Welke antwoorden"),
        {
            {address_of(view, false), t("Alle"),               not view.only_mine},
            {address_of(view, true),  t("Alleen die van mij"), view.only_mine    }
    }
    );
}

Text who_answers(const WaitingView& waiting)
{
    const auto& handler = waiting.theme.handler;
    if (waiting.assigned_to.empty() and handler.empty()) return t("nog niemand");
    if (waiting.assigned_to.empty()) return as_is(handler);
    return as_is(handler.empty() ? waiting.assigned_to : handler + ", " + waiting.assigned_to);
}

std::vector<Node> cells_of(const WaitingView& waiting, Date today)
{
    std::vector<Node> cells;
    cells.push_back(
        web::link_to(theme_path(waiting.process, waiting.theme.number), as_is(waiting.theme.title))
    );
    cells.push_back(state_of(waiting.theme, today));
    cells.emplace_back(Text::number(waiting.theme.places));
    cells.emplace_back(who_answers(waiting));
    cells.push_back(web::link_to(themes_path(waiting.process), as_is(waiting.process.title)));
    return cells;
}

Node list_of(const WaitingThemes& view)
{
    if (view.total == 0)
        return web::empty_state(
            t("Er wacht niets op antwoord. Een thema komt hier te staan zodra het gemaakt is.")
        );
    if (view.shown.items.empty())
        return web::empty_state(
            t("Er is niets gevonden."), html::p(web::link_to(waiting_path, t("Alle antwoorden")))
        );
    web::Table table{
        .caption = t("Thema’s die op antwoord wachten"),
        .columns = {t("Thema"), t("Antwoord"), t("Stukken"), t("Wie antwoordt"), t("Traject")},
        .is_caption_hidden = true
    };
    for (const auto& waiting : view.shown.items)
        table.rows.push_back(cells_of(waiting, view.today));
    return web::table(std::move(table));
}

} // namespace

web::Page waiting_page(const WaitingThemes& view)
{
    auto page = web::page(
        t("Wat op antwoord wacht"),
        web::lead(t("Alle thema’s van de gemeente zonder antwoord, wat het meeste haast heeft "
                    "bovenaan.")),
        web::search_form(waiting_path, t("Zoek een thema of traject"), view.search),
        html::when(view.total > 0, [&] { return filter(view); }),
        list_of(view),
        web::paging(
            {.page = view.shown.page,
             .pages = view.shown.pages,
             .address = address_of(view, view.only_mine)}
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::themes
