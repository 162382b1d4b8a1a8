#include "features/talks/pages.hpp"
#include "web/address.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Text progress_of(const Counts& counts)
{
    const auto frozen = counts.states.find(State::frozen);
    const int fixed = frozen == counts.states.end() ? 0 : frozen->second;
    return t(
        "{gevoerd} van {totaal} gesprekken gevoerd, {verslagen}",
        counts.held,
        counts.taking_part,
        t("{n} verslag vastgelegd", "{n} verslagen vastgelegd", fixed)
    );
}

Node rounds_list(const std::vector<RoundLine>& lines)
{
    std::vector<web::ListItem> items;
    for (const auto& [round, counts] : lines) {
        const bool is_done = counts.taking_part > 0 and counts.states.contains(State::frozen) and
                             counts.states.at(State::frozen) == counts.taking_part;
        items.push_back(
            {.address = office_path(round.id),
             .label = title_of(round),
             .date = t("uiterlijk {datum}", to_text(round.held_until)),
             .state = is_done ? web::badge(t("klaar"), web::Tone::good)
                              : web::badge(t("loopt"), web::Tone::neutral),
             .summary = progress_of(counts)}
        );
    }
    return web::listing(std::move(items));
}

} // namespace

web::Page rounds_page(const RoundsView& view)
{
    auto page = web::page(
        t("Jaargesprekken"),
        web::lead(t("Elk jaar praat de gemeente met elk wijkorgaan over wat goed gaat, wat beter "
                    "kan en wat nodig is. Een ronde is alle gesprekken van een jaar in een "
                    "stadsdeel.")),
        html::when(
            view.may_start,
            [] {
                return web::action_link(
                    "/kantoor/jaargesprekken/rondes/nieuw", t("Ronde beginnen")
                );
            }
        ),
        web::search_form(rounds_path, t("Zoek een ronde op jaar of stadsdeel"), view.search),
        view.excerpt.total == 0
            ? web::empty_state(
                  view.search.empty() ? t("Er is nog geen ronde. Begin er een voor een stadsdeel.")
                                      : t("Er is niets gevonden.")
              )
            : rounds_list(view.excerpt.items),
        web::paging(
            {.page = view.excerpt.page,
             .pages = view.excerpt.pages,
             .address = web::Address{rounds_path}.with("zoek", view.search).text()}
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

web::Page new_round_page(
    const Filled& filled, const std::vector<areas::Area>& areas, const Text& refusal
)
{
    const web::Form form{filled.sent, filled.problems};
    return office_page(
        t("Ronde beginnen"),
        html::group(
            form.summary(),
            refusal_of(refusal),
            web::lead(t("U nodigt nog niemand uit: eerst zet u data klaar waaruit de wijkorganen "
                        "kiezen.")),
            web::post_form(
                "/kantoor/jaargesprekken/rondes", t("Ronde beginnen"), round_fields(form, areas)
            )
        )
    );
}

web::Page change_round_page(const Round& round, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = office_page(
        t("Ronde aanpassen"),
        html::group(
            form.summary(),
            web::lead(t("Wie al is uitgenodigd, krijgt geen nieuw bericht.")),
            web::post_form(
                office_path(round.id) + "/gegevens", t("Opslaan"), running_round_fields(form)
            )
        )
    );
    page.trail.push_back({title_of(round), office_path(round.id)});
    return page;
}

web::Page slots_page(
    const Round& round, const std::vector<std::pair<Slot, std::string>>& slots, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    std::vector<Node> lines;
    for (const auto& [slot, taken_by] : slots) {
        const auto gone =
            office_path(round.id) + "/data/" + std::to_string(slot.id.value()) + "/verwijdering";
        lines.push_back(html::li(
            p(html::cls("lijst-kop"), to_text(slot)),
            slot.talk ? p(web::link_to(office_path(*slot.talk), t("Gekozen door {naam}", taken_by)))
                      : web::press(gone, t("Haal {datum} weg", to_text(slot)))
        ));
    }
    auto page = office_page(
        t("Data waaruit wijkorganen kiezen"),
        html::group(
            form.summary(),
            web::lead(t("Elk wijkorgaan van de ronde kan elke datum kiezen. Wie kiest, heeft hem: "
                        "voor de anderen is die datum dan weg.")),
            lines.empty() ? web::empty_state(t("Er staan nog geen data klaar."))
                          : html::ul(html::cls("lijst"), Node::group(std::move(lines))),
            web::part(
                "nieuw",
                t("Een datum toevoegen"),
                web::post_form(
                    office_path(round.id) + "/data", t("Datum toevoegen"), slot_fields(form)
                )
            ),
            p(web::link_to(office_path(round.id), t("Terug naar de ronde")))
        )
    );
    page.trail.push_back({title_of(round), office_path(round.id)});
    return page;
}

web::Page add_bodies_page(
    const Round& round, const std::vector<bodies::Body>& others, const Text& refusal
)
{
    static const web::Field field{
        .name = "wijkorgaan", .label = t("Welk wijkorgaan?"), .need = web::Need::required};
    static const web::Fields nothing_sent;
    static const web::Problems no_problems;
    const web::Form form{nothing_sent, no_problems};
    std::vector<web::Choice> choices;
    for (const auto& body : others) choices.push_back({body.slug, as_is(body.name)});
    auto page = office_page(
        t("Een wijkorgaan toevoegen aan de ronde"),
        html::group(
            refusal_of(refusal),
            others.empty() ? web::empty_state(
                                 t("Elk wijkorgaan dat er is, zit al in een ronde van {jaar}.",
                                   std::to_string(round.year))
                             )
                           : web::post_form(
                                 office_path(round.id) + "/wijkorganen",
                                 t("Toevoegen"),
                                 form.select(field, choices)
                             )
        )
    );
    page.trail.push_back({title_of(round), office_path(round.id)});
    return page;
}

} // namespace wijkspraak::talks
