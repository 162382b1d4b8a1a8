#include "features/documents/documents.hpp"
#include "features/inputs/pages.hpp"
#include "features/processes/processes.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

std::string list_path(const Process& process)
{
    return processes::office_path(process, Section::inputs);
}

/// Where input comes from residents themselves, and where it is typed many at once.
Node ways_in(const Process& process)
{
    const auto office = processes::office_path(process, Section::overview);
    std::vector<Node> ways;
    ways.push_back(web::link_to(list_path(process) + "/openstellen", t("Openstellen voor inwoners"))
    );
    ways.push_back(web::link_to(office + "/zaal", t("Snel typen in de zaal")));
    ways.push_back(web::link_to(office + "/formulieren", t("Formulieren op papier")));
    return web::side_by_side(std::move(ways));
}

Node search_fields(const Process& process, const LedgerView& view)
{
    static const web::Field unsorted{
        .name = "zonder-uitkomst", .label = t("Alleen inbreng zonder uitkomst")};
    const web::Fields sent{
        {"zonder-uitkomst", view.search.is_unsorted ? "ja" : ""},
    };
    const web::Problems none;
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", list_path(process)),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek in de inbreng")
        ),
        html::div(
            html::cls("naast-elkaar"),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                html::attribute("type", "search"),
                html::attribute("name", "zoek"),
                html::attribute("value", web::shown(view.search.words))
            ),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Tonen")
            )
        ),
        web::Form{sent, none}.tick(unsorted)
    );
}

Text title_of(const References& references, OutcomeId id)
{
    const auto outcome = std::ranges::find(references.outcomes, id, &Outcome::id);
    if (outcome == references.outcomes.end()) return {};
    return t("Uitkomst {nummer}: {titel}", outcome->number, outcome->title);
}

Text moment_of(const References& references, moments::MomentId id)
{
    const auto moment = std::ranges::find(references.moments, id, &moments::Moment::id);
    return moment == references.moments.end() ? Text{} : as_is(moment->title);
}

web::ListItem item_of(const std::string& address, const Input& input, const References& references)
{
    return {
        .address = address,
        .label = t("Inbreng {nummer}", input.number),
        .date = input.moment ? moment_of(references, *input.moment) : Text{},
        .kind = as_is(input.said_by),
        .state = input.outcome ? web::badge(title_of(references, *input.outcome))
                               : web::badge(t("Nog bij geen uitkomst"), web::Tone::care),
        .summary = as_is(input.text)};
}

Node found_inputs(const Process& process, const LedgerView& view, const References& references)
{
    if (view.found.inputs.empty())
        return web::empty_state(
            t("Geen inbreng past bij wat u zoekt. Zoek op minder woorden of haal het vinkje weg.")
        );
    std::vector<web::ListItem> items;
    for (const auto& input : view.found.inputs)
        items.push_back(item_of(
            view.may_add ? list_path(process) + "/" + std::to_string(input.id.value()) : "",
            input,
            references
        ));

    const auto address =
        web::Address{list_path(process)}
            .with("zoek", view.search.words)
            .with("kanaal", view.search.channel ? to_word(*view.search.channel) : "")
            .with("zonder-uitkomst", view.search.is_unsorted ? "ja" : "")
            .with(
                "bij",
                view.search.outcome ? std::to_string(view.search.outcome->value()) : std::string{}
            );
    return html::group(
        html::p(found_count(view.found)),
        web::listing(std::move(items)),
        next_page(address, view.found, view.search)
    );
}

Node giver_facts(const GiverDetails& giver)
{
    const auto shown = [](const std::string& text) {
        return text.empty() ? t("nee") : as_is(text);
    };
    return html::group(
        web::fact(t("Naam"), shown(giver.name)),
        web::fact(t("E-mailadres"), shown(giver.email)),
        web::fact(
            t("Bericht krijgen"),
            not giver.wants_news ? t("nee")
            : giver.is_confirmed ? t("ja, het adres is bevestigd")
                                 : t("ja, maar het adres is nog niet bevestigd")
        )
    );
}

Node behind_part(const Behind& behind)
{
    if (not behind.giver and behind.files.empty()) return html::nothing();
    return web::part(
        "erbij",
        t("Wat alleen de gemeente ziet"),
        html::with(
            behind.giver, [](const GiverDetails& giver) { return web::facts(giver_facts(giver)); }
        ),
        html::each(
            behind.files,
            [](const documents::Document& file) {
                return html::p(
                    web::link_to(documents::public_path(file.id) + "/bestand", as_is(file.title))
                );
            }
        )
    );
}

} // namespace

Text found_count(const Found& found)
{
    if (found.is_more) return t("Meer dan {n} keer inbreng gevonden", found.total);
    return t("{n} inbreng gevonden", "{n} keer inbreng gevonden", found.total);
}

Node next_page(const web::Address& address, const Found& found, const Search& search)
{
    if (not found.next and not search.before) return html::nothing();
    return html::nav(
        html::cls("bladeren"),
        html::attribute("aria-label", t("Bladeren")),
        html::ul(
            html::when(
                search.before.has_value(),
                [&] { return html::li(web::link_to(address.text(), t("Naar de nieuwste"))); }
            ),
            html::with(
                found.next,
                [&](int next) {
                    return html::li(web::link_to(
                        web::Address{address}.with("voor", std::to_string(next)).text(),
                        t("Oudere inbreng")
                    ));
                }
            )
        )
    );
}

web::Page ledger_page(
    const Process& process,
    const LedgerView& view,
    const References& references,
    const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    const auto adding = [&] {
        return web::part(
            "toevoegen",
            t("Inbreng toevoegen"),
            form.summary(),
            web::post_form(
                list_path(process), t("Inbreng toevoegen"), input_fields(form, references)
            ),
            html::p(web::link_to(
                processes::office_path(process, Section::overview) + "/aanleveren",
                t("Een lijst of e-mail overnemen")
            ))
        );
    };
    const auto looking = [&] {
        return web::part(
            "lijst",
            t("Alle inbreng"),
            search_fields(process, view),
            found_inputs(process, view, references)
        );
    };
    return processes::office_page(
        process,
        Section::inputs,
        t("Inbreng"),
        html::group(
            html::when(view.may_add, [&] { return ways_in(process); }),
            html::when(view.may_add, adding),
            html::when(view.total > 0, looking),
            html::when(
                view.total == 0,
                [] {
                    return web::empty_state(t(
                        "Er is nog geen inbreng. Schrijf hier op wat mensen zeiden, schreven of "
                        "invulden: elke bijdrage apart. Wie en bij welk moment blijft staan, zodat "
                        "u snel kunt doortypen."
                    ));
                }
            )
        )
    );
}

web::Page input_page(
    const Process& process,
    const Input& input,
    const Behind& behind,
    const References& references,
    const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::inputs,
        t("Inbreng {nummer}", input.number),
        html::group(
            form.summary(),
            web::post_form(
                list_path(process) + "/" + std::to_string(input.id.value()),
                t("Wijzigingen bewaren"),
                input_fields(form, references)
            ),
            behind_part(behind)
        )
    );
}

} // namespace wijkspraak::inputs
