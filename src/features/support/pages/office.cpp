#include "features/support/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"
#include "web/parts.hpp"

namespace wijkspraak::support {

using html::Node;
using html::p;

namespace {

std::string address_of(const ListView& view, Stand stand)
{
    const auto& search = view.search;
    return web::Address{office_home}
        .with("zoek", search.words)
        .with("stand", stand == Stand::open ? "" : to_word(stand))
        .with("soort", search.kind ? to_word(*search.kind) : "")
        .with("stadsdeel", view.district)
        .with("van", search.mine ? "mij" : "alle")
        .with("volgorde", search.order == Order::waiting ? "" : to_word(search.order))
        .text();
}

template <typename Choices>
std::vector<web::Choice> choices_of(const Choices& all)
{
    std::vector<web::Choice> choices;
    for (const auto one : all) choices.push_back({std::string{to_word(one)}, to_text(one)});
    return choices;
}

std::vector<web::Choice> with_all(Text all, std::vector<web::Choice> choices)
{
    choices.insert(choices.begin(), {"", std::move(all)});
    return choices;
}

std::vector<web::Choice> district_choices(const std::vector<areas::Area>& districts)
{
    std::vector<web::Choice> choices;
    for (const auto& district : districts) choices.push_back({district.slug, as_is(district.name)});
    return with_all(t("De hele gemeente"), std::move(choices));
}

Node filters_of(const ListView& view)
{
    const auto& search = view.search;
    std::vector<Node> filters;
    filters.push_back(web::filter("stand", t("Stand"), choices_of(stands), to_word(search.stand)));
    filters.push_back(web::filter(
        "soort",
        t("Waarmee"),
        with_all(t("Alles"), choices_of(kinds)),
        search.kind ? to_word(*search.kind) : ""
    ));
    filters.push_back(
        web::filter("stadsdeel", t("Stadsdeel"), district_choices(view.districts), view.district)
    );
    filters.push_back(web::filter(
        "van",
        t("Van wie"),
        {
            {"mij",  t("Van mijn wijkorganen, of door mij opgepakt")},
            {"alle", t("Van alle wijkorganen")                      }
    },
        search.mine ? "mij" : "alle"
    ));
    filters.push_back(
        web::filter("volgorde", t("Volgorde"), choices_of(orders), to_word(search.order))
    );
    const bool is_narrowed = search.kind or search.bodies or search.order != Order::waiting;
    return web::filter_form(
        {.action = office_home,
         .label = t("Zoek in de verzoeken"),
         .words = search.words,
         .filters = is_narrowed ? web::Filters::unfolded : web::Filters::folded},
        std::move(filters)
    );
}

Node stand_links(const ListView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto stand : stands)
        links.push_back({address_of(view, stand), to_text(stand), stand == view.search.stand});
    return web::section_links(t("Stand"), links);
}

/// Whose requests these are, and the way to those of all.
Node whose_line(const ListView& view)
{
    if (not view.search.mine) return html::nothing();
    return p(
        t("U ziet wat uw wijkorganen vroegen en wat u oppakte."),
        as_is(" "),
        web::link_to(web::Address{office_home}.with("van", "alle").text(), t("Bekijk die van alle"))
    );
}

Node list_of(const ListView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& [request, body] : view.lines)
        items.push_back(
            {.address = office_path(request.id),
             .label = as_is(body.name),
             .date = when_of(request, view.today),
             .kind = to_text(request.kind),
             .state = badge_of(request.state),
             .summary = as_is(shortened(request.what, 160))}
        );
    return web::listing(std::move(items));
}

Node nothing_found(const ListView& view)
{
    const auto& search = view.search;
    const bool is_narrowed = not search.words.empty() or search.kind or search.bodies or
                             search.mine or search.stand != Stand::open;
    if (not is_narrowed) return web::empty_state(t("Geen wijkorgaan wacht op ondersteuning."));
    return web::empty_state(
        t("Er is niets gevonden."),
        p(web::link_to(
            web::Address{office_home}.with("van", "alle").text(), t("Alles wat nog loopt")
        ))
    );
}

Node more_links(const ListView& view)
{
    return web::part(
        "meer",
        t("Meer"),
        html::ul(
            html::li(web::link_to(contacts_home, t("Met welk wijkorgaan is lang niet gesproken?"))),
            html::when(
                view.may_tell,
                [] {
                    return html::li(web::link_to(
                        settings_path,
                        t("Bij wie wijkorganen terechtkunnen, en andere instellingen")
                    ));
                }
            )
        )
    );
}

/// How a deed is told: what its form is called and where it goes.
struct Way {
    Deed deed;
    Text heading;
    Text submit;
    std::string_view path;
};

std::vector<Way> ways_from(State state)
{
    const Way take{Deed::taken, t("Zeg wie het oppakt"), t("Oppakken"), "/opgepakt"};
    const Way answer{Deed::answered, t("Geef antwoord"), t("Antwoord versturen"), "/antwoord"};
    const Way finish{Deed::done, t("Leg vast dat het gedaan is"), t("Het is gedaan"), "/gedaan"};
    const Way refuse{
        Deed::refused,
        t("Het is niet mogelijk"),
        t("Versturen dat het niet kan"),
        "/niet-mogelijk"};
    switch (state) {
    case State::asked: return {take, answer, refuse};
    case State::taken: return {answer, take, refuse};
    case State::answered: return {finish, answer, refuse};
    case State::done:
    case State::not_possible:
    case State::withdrawn: break;
    }
    return {};
}

Text why_now(State state)
{
    switch (state) {
    case State::asked: return t("Dan weet het wijkorgaan dat iemand ermee bezig is.");
    case State::taken: return t("Het wijkorgaan wacht hierop.");
    case State::answered: return t("Dan staat het niet meer open.");
    case State::done:
    case State::not_possible:
    case State::withdrawn: break;
    }
    return {};
}

Node form_of(const RequestView& view, const Way& way, const Filled& filled)
{
    const bool came_in = view.told == way.deed;
    const auto first = first_fields(view.viewer);
    const web::Form form{came_in ? filled.sent : first, came_in ? filled.problems : no_problems};
    return web::post_form(
        office_path(view.request.id) + std::string{way.path},
        way.submit,
        telling_fields(form, way.deed, view.officials)
    );
}

Node forms_of(const RequestView& view, const Filled& filled)
{
    if (not view.may_tell) return html::nothing();
    std::vector<Node> nodes;
    for (const auto& way : ways_from(view.request.state)) {
        auto form = form_of(view, way, filled);
        if (nodes.empty())
            nodes.push_back(web::next_step(
                {.heading = way.heading,
                 .why = why_now(view.request.state),
                 .action = std::move(form)}
            ));
        else if (view.told == way.deed)
            nodes.push_back(web::unfolded(way.heading, std::move(form)));
        else
            nodes.push_back(web::fold(way.heading, std::move(form)));
    }
    return Node::group(std::move(nodes));
}

} // namespace

web::Page requests_page(const ListView& view)
{
    auto page = web::page(
        t("Ondersteuning van wijkorganen"),
        web::lead(t("Wat wijkorganen vragen. Wat het langst wacht, staat bovenaan.")),
        filters_of(view),
        stand_links(view),
        whose_line(view),
        view.list.found == 0
            ? nothing_found(view)
            : html::group(p(t("{n} verzoek", "{n} verzoeken", view.list.found)), list_of(view)),
        web::paging(
            {.page = view.list.page,
             .pages = view.list.pages,
             .address = address_of(view, view.search.stand)}
        ),
        more_links(view)
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

web::Page request_page(const RequestView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("{wat}, voor {wijkorgaan}", to_text(view.request.kind), view.body.name),
        form.summary(),
        html::with(
            view.refusal,
            [](const Refusal& refusal) {
                return web::callout(web::Tone::bad, t("Dit is niet bewaard"), p(to_text(refusal)));
            }
        ),
        request_facts(view.request, view.today),
        p(web::link_to(bodies::office_path(view.body), t("Naar {naam}", view.body.name))),
        html::when(
            not view.handler.empty(), [&] { return p(t("Opgepakt door {naam}.", view.handler)); }
        ),
        forms_of(view, filled),
        steps_list(view.steps)
    );
    page.trail = {
        {t("Kantoor"),                       "/kantoor" },
        {t("Ondersteuning van wijkorganen"), office_home}
    };
    return page;
}

} // namespace wijkspraak::support
