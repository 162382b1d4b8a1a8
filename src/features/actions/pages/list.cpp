#include "features/actions/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::actions {

using html::Node;

namespace {

std::string number(std::int64_t id)
{
    return std::to_string(id);
}

Node hidden(Literal name, std::string_view value)
{
    if (value.empty()) return html::nothing();
    return html::input(
        html::attribute("type", "hidden"),
        html::attribute("name", name),
        html::attribute("value", std::string{value})
    );
}

std::string unit_value(const Search& search)
{
    if (not search.unit) return {};
    return search.unit->empty() ? std::string{no_unit} : *search.unit;
}

std::vector<web::Choice> unit_choices(const ListView& view)
{
    std::vector<web::Choice> choices{
        {"", t("Iedereen")}
    };
    for (const auto& unit : view.units) choices.push_back({unit, as_is(unit)});
    choices.push_back({std::string{no_unit}, t("Niemand genoemd")});
    return choices;
}

std::vector<web::Choice> body_choices(const ListView& view)
{
    std::vector<web::Choice> choices{
        {"", t("Alle wijkorganen")}
    };
    for (const auto& body : view.bodies)
        choices.push_back({number(body.id.value()), as_is(body.name)});
    return choices;
}

std::vector<web::Choice> process_choices(const ListView& view)
{
    std::vector<web::Choice> choices{
        {"", t("Alle trajecten")}
    };
    for (const auto& process : view.processes)
        choices.push_back({number(process.id), as_is(process.title)});
    return choices;
}

std::vector<web::Choice> source_choices()
{
    std::vector<web::Choice> choices{
        {"", t("Alles")}
    };
    for (const auto kind : source_kinds)
        choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

std::vector<web::Choice> order_choices()
{
    std::vector<web::Choice> choices;
    for (const auto order : orders)
        choices.push_back({std::string{to_word(order)}, to_text(order)});
    return choices;
}

std::vector<web::Choice> stand_choices()
{
    std::vector<web::Choice> choices;
    for (const auto stand : stands)
        choices.push_back({std::string{to_word(stand)}, to_text(stand)});
    return choices;
}

Node show_button()
{
    return html::button(
        html::cls("utrecht-button utrecht-button--secondary-action"),
        html::attribute("type", "submit"),
        t("Tonen")
    );
}

Node more_choices(const ListView& view)
{
    const auto& search = view.list.search;
    return html::group(
        web::filter("stand", t("Stand"), stand_choices(), to_word(search.stand)),
        web::filter("wie", t("Wie doet het?"), unit_choices(view), unit_value(search)),
        html::when(
            not view.bodies.empty(),
            [&] {
                return web::filter(
                    "wijkorgaan",
                    t("Wijkorgaan"),
                    body_choices(view),
                    search.body ? number(search.body->value()) : ""
                );
            }
        ),
        html::when(
            not view.processes.empty(),
            [&] {
                return web::filter(
                    "traject",
                    t("Traject"),
                    process_choices(view),
                    search.process ? number(*search.process) : ""
                );
            }
        ),
        web::filter(
            "bron",
            t("Waar komt het vandaan?"),
            source_choices(),
            search.source ? to_word(*search.source) : ""
        ),
        web::filter("volgorde", t("Volgorde"), order_choices(), to_word(search.order)),
        show_button()
    );
}

bool is_narrowed(const Search& search)
{
    return search.unit or search.body or search.process or search.source or search.period;
}

Node selection_form(const ListView& view)
{
    static const web::Field mine{.name = "mijn", .label = t("Alleen wat op mijn naam staat")};
    static const web::Problems no_problems;
    const auto& search = view.list.search;
    const web::Fields sent{
        {"mijn", search.account ? "ja" : ""}
    };
    const bool is_open = is_narrowed(search) or search.order != Order::urgent;
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", list_path),
        html::when(
            search.period.has_value(),
            [&] {
                return html::group(
                    hidden("van", to_iso(search.period->from)),
                    hidden("tot", to_iso(search.period->until)),
                    hidden("begin", to_word(search.beginning))
                );
            }
        ),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek in de acties")
        ),
        html::div(
            html::cls("naast-elkaar"),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                html::attribute("type", "search"),
                html::attribute("name", "zoek"),
                html::attribute("value", search.words)
            ),
            show_button()
        ),
        html::when(
            view.is_office,
            [&] {
                return web::Form{sent, no_problems}.tick(mine);
            }
        ),
        is_open ? web::unfolded(t("Meer kiezen"), more_choices(view))
                : web::fold(t("Meer kiezen"), more_choices(view))
    );
}

Node stand_links(const ListView& view)
{
    constexpr std::array often{
        Stand::running, Stand::late, Stand::done, Stand::dropped, Stand::all};
    std::vector<web::SectionLink> links;
    for (const auto stand : stands) {
        if (std::ranges::find(often, stand) == often.end() and stand != view.list.search.stand)
            continue;
        auto search = view.list.search;
        search.stand = stand;
        links.push_back(
            {address_of(list_path, search), to_text(stand), stand == view.list.search.stand}
        );
    }
    return web::section_links(t("Stand"), links);
}

Node period_line(const Search& search)
{
    if (not search.period) return html::nothing();
    auto without = search;
    without.period.reset();
    without.beginning = Beginning::either;
    const auto from = to_text(search.period->from);
    const auto until = to_text(search.period->until);
    const auto words = [&] {
        switch (search.beginning) {
        case Beginning::inside: return t("Toegezegd van {begin} tot en met {einde}.", from, until);
        case Beginning::before:
            return t("Liep al op {begin}, tot en met {einde} bekeken.", from, until);
        case Beginning::either: break;
        }
        return t("Liep in de periode van {begin} tot en met {einde}.", from, until);
    }();
    return html::p(
        words, as_is(" "), web::link_to(address_of(list_path, without), t("Laat de periode weg"))
    );
}

Node result_line(const List& list)
{
    auto found = t("{n} actie", "{n} acties", list.found);
    if (list.late == 0 or list.search.stand == Stand::late) return html::p(std::move(found));
    return html::p(t("{acties}, waarvan {n} te laat", std::move(found), list.late));
}

Node nothing_found(const ListView& view)
{
    const auto& search = view.list.search;
    const bool is_everything = search.words.empty() and not is_narrowed(search) and
                               (not search.account or not view.is_office);
    if (is_everything and search.stand == Stand::late)
        return web::empty_state(t("Niets is te laat."));
    if (is_everything and search.stand == Stand::running)
        return web::empty_state(
            t("Er loopt niets. Wat een eindverslag toezegt, komt hier vanzelf te staan.")
        );
    return web::empty_state(
        t("Er is niets gevonden."), html::p(web::link_to(list_path, t("Alles wat nog loopt")))
    );
}

} // namespace

std::string address_of(const char* path, const Search& search)
{
    return web::Address{path}
        .with("zoek", search.words)
        .with("stand", search.stand == Stand::running ? "" : to_word(search.stand))
        .with("mijn", search.account ? "ja" : "")
        .with("wie", unit_value(search))
        .with("wijkorgaan", search.body ? number(search.body->value()) : "")
        .with("traject", search.process ? number(*search.process) : "")
        .with("bron", search.source ? to_word(*search.source) : "")
        .with("van", search.period ? to_iso(search.period->from) : "")
        .with("tot", search.period ? to_iso(search.period->until) : "")
        .with("begin", search.period ? to_word(search.beginning) : "")
        .with("volgorde", search.order == Order::urgent ? "" : to_word(search.order))
        .text();
}

web::Page list_page(const ListView& view)
{
    auto page = web::page(
        t("Acties"),
        web::lead(t("Wie doet wat, en wanneer is het klaar? Wat te laat is, staat bovenaan.")),
        html::when(
            view.may_add,
            [] { return web::action_link("/kantoor/acties/nieuw", t("Nieuwe actie")); }
        ),
        selection_form(view),
        stand_links(view),
        period_line(view.list.search),
        view.list.found == 0
            ? nothing_found(view)
            : html::group(result_line(view.list), office_list(view.list.shown, view.today)),
        web::paging(
            {.page = view.list.search.page,
             .pages = view.list.pages,
             .address = address_of(list_path, view.list.search)}
        ),
        html::ul(
            html::when(
                view.list.found > 0,
                [&] {
                    return html::li(web::link_to(
                        address_of(sheet_path, view.list.search), t("Deze lijst als CSV")
                    ));
                }
            ),
            html::when(
                view.is_office,
                [] { return html::li(web::link_to(report_path, t("Verslag voor de raad"))); }
            )
        )
    );
    if (view.is_office)
        page.trail = {
            {t("Kantoor"), "/kantoor"}
        };
    return page;
}

} // namespace wijkspraak::actions
