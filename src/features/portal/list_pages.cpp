#include "features/portal/pages.hpp"
#include "features/processes/processes.hpp"
#include "web/address.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"
#include "web/viewer.hpp"

namespace wijkspraak::portal {

using html::Node;
using html::p;

namespace {

web::ListItem item_of(const Listed& listed)
{
    return {
        .address = processes::public_path(listed.process),
        .label = as_is(listed.process.title),
        .kind = processes::to_text(listed.process.rung),
        .state = web::badge(
            to_text(listed.phase),
            listed.phase == Phase::done ? web::Tone::good : web::Tone::neutral
        ),
        .summary = as_is(listed.process.summary)};
}

Node items(const std::vector<Listed>& all)
{
    std::vector<web::ListItem> list;
    for (const auto& listed : all) list.push_back(item_of(listed));
    return web::listing(std::move(list));
}

std::string address_of(Literal base, const ListView& view, Order order)
{
    return web::Address{std::string{base.view()}}
        .with("zoek", view.search)
        .with("volgorde", order == Order::by_title ? "titel" : "")
        .text();
}

Node order_links(Literal base, const ListView& view)
{
    return web::section_links(
        t("Volgorde"),
        {
            {address_of(base, view, Order::by_newest),
             t("Nieuwste eerst"),
             view.order == Order::by_newest                                                        },
            {address_of(base, view, Order::by_title),  t("Op titel"), view.order == Order::by_title}
    }
    );
}

Node result_line(const ListView& view)
{
    if (view.search.empty()) return html::nothing();
    return p(
        t("{n} traject gevonden voor “{woorden}”.",
          "{n} trajecten gevonden voor “{woorden}”.",
          view.found,
          view.search)
    );
}

Node next_of(const DeskLine& line)
{
    return html::group(
        web::link_to(processes::office_path(line.process, line.next.section), line.next.what),
        html::br(),
        html::small(line.next.why)
    );
}

/// What is done with neighbourhood bodies.
Node body_links()
{
    return html::ul(
        html::li(web::link_to(
            "/kantoor/stadsdelen", t("Mijn stadsdelen: wat aandacht vraagt, en hoe het gaat")
        )),
        html::li(web::link_to("/kantoor/wijkorganen", t("Wijkorganen bijhouden"))),
        html::li(web::link_to("/kantoor/jaargesprekken", t("Jaargesprekken"))),
        html::li(web::link_to("/kantoor/niveaus", t("Niveaus van samenwerking"))),
        html::li(web::link_to("/kantoor/ondersteuning", t("Ondersteuning van wijkorganen"))),
        html::li(web::link_to("/kantoor/trainingen", t("Trainingen bijhouden"))),
        html::li(web::link_to("/kantoor/dekking", t("Buurten zonder wijkorgaan")))
    );
}

/// What is kept besides the processes.
Node office_links(const web::Viewer& viewer)
{
    return html::ul(
        html::li(web::link_to("/kantoor/antwoorden", t("Wat op antwoord wacht"))),
        html::li(web::link_to("/kantoor/acties", t("Acties: wie doet wat, en wanneer"))),
        html::when(
            web::may_enter(viewer, web::Access::team),
            [] { return html::li(web::link_to("/kantoor/berichten", t("Berichten"))); }
        ),
        html::when(
            web::may_enter(viewer, web::Access::administrator),
            [] { return html::li(web::link_to("/kantoor/mail", t("Mail instellen"))); }
        ),
        html::when(
            web::may_enter(viewer, web::Access::administrator),
            [] {
                return html::li(web::link_to("/kantoor/gebieden", t("Buurten en wijken bijhouden"))
                );
            }
        ),
        html::when(
            web::may_enter(viewer, web::Access::administrator),
            [] { return html::li(web::link_to("/kantoor/accounts", t("Accounts en rollen"))); }
        ),
        html::li(web::link_to("/kantoor/wachtwoord", t("Wachtwoord veranderen")))
    );
}

} // namespace

web::Page home_page(const std::vector<Listed>& newest)
{
    return web::page(
        t("Praat mee over uw buurt"),
        web::lead(t(
            "Hier ziet u waarover de gemeente met inwoners praat, hoeveel invloed u hebt en wat er "
            "met uw inbreng is gedaan."
        )),
        web::part(
            "trajecten",
            t("Waar het nu over gaat"),
            newest.empty() ? web::empty_state(t("Er zijn nog geen trajecten openbaar."))
                           : items(newest),
            p(web::link_to("/trajecten", t("Alle trajecten")))
        ),
        web::part(
            "meer",
            t("Meer weten"),
            html::ul(
                html::li(web::link_to("/wijkorganen", t("Wijkorganen: wie is er voor mijn buurt?"))
                ),
                html::li(
                    web::link_to("/samenwerking", t("Hoe wijkorganen en de gemeente samenwerken"))
                ),
                html::li(web::link_to("/ervaringen", t("Wat wijkorganen deden en leerden"))),
                html::li(web::link_to("/trainingen", t("Trainingen voor wijkorganen"))),
                html::li(web::link_to("/gebieden", t("Buurten en wijken op de kaart"))),
                html::li(web::link_to("/termijn", t("Reken uit tot wanneer een termijn loopt")))
            )
        )
    );
}

web::Page list_page(const ListView& view)
{
    auto page = web::page(
        t("Trajecten"),
        web::lead(t("Een traject is een onderwerp waarover de gemeente met inwoners praat.")),
        web::search_form("/trajecten", t("Zoek een traject"), view.search),
        result_line(view),
        html::when(view.found > 1, [&] { return order_links("/trajecten", view); }),
        view.shown.empty()
            ? web::empty_state(
                  view.total == 0 ? t("Er zijn nog geen trajecten openbaar.")
                                  : t("Er is niets gevonden."),
                  html::when(
                      view.total > 0,
                      [] { return p(web::link_to("/trajecten", t("Alle trajecten"))); }
                  )
              )
            : items(view.shown),
        web::paging(
            {.page = view.page,
             .pages = view.pages,
             .address = address_of("/trajecten", view, view.order)}
        )
    );
    return page;
}

web::Page desk_page(
    const std::vector<DeskLine>& lines, const ListView& view, const web::Viewer& viewer
)
{
    web::Table table{
        .caption = t("Trajecten met wat er nu te doen is"),
        .columns = {t("Traject"), t("Wat nu"), t("Houdt verslag tegen"), t("Let op")},
        .is_caption_hidden = true
    };
    for (const auto& line : lines) {
        std::vector<Node> cells;
        cells.push_back(web::link_to(
            processes::office_path(line.process, processes::Section::overview),
            as_is(line.process.title)
        ));
        cells.push_back(next_of(line));
        cells.emplace_back(Text::number(static_cast<std::int64_t>(line.blocks)));
        cells.emplace_back(Text::number(static_cast<std::int64_t>(line.warnings)));
        table.rows.push_back(std::move(cells));
    }

    const bool may_add = web::may_enter(viewer, web::Access::team);
    auto page = web::page(
        t("Kantoor"),
        html::when(
            may_add,
            [] { return web::action_link("/kantoor/trajecten/nieuw", t("Nieuw traject beginnen")); }
        ),
        web::search_form("/kantoor", t("Zoek een traject"), view.search),
        result_line(view),
        html::when(view.found > 1, [&] { return order_links("/kantoor", view); }),
        lines.empty()
            ? web::empty_state(
                  view.total == 0 ? t("Er zijn nog geen trajecten. Begin met een nieuw traject.")
                                  : t("Er is niets gevonden.")
              )
            : web::table(std::move(table)),
        web::paging(
            {.page = view.page,
             .pages = view.pages,
             .address = address_of("/kantoor", view, view.order)}
        ),
        web::part("wijkorganen", t("Wijkorganen"), body_links()),
        web::part("overig", t("Overig"), office_links(viewer))
    );
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::portal
