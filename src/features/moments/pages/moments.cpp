#include "features/moments/moments.hpp"

#include "features/moments/inviting_pages.hpp"
#include "features/processes/processes.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"
#include "web/filters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

constexpr std::size_t moments_per_page = 50;

std::string list_path(const Process& process)
{
    return processes::office_path(process, Section::moments);
}

std::vector<web::Choice> kinds_to_see()
{
    auto choices = kind_choices();
    choices.insert(choices.begin(), {.value = "", .label = t("Alle soorten")});
    return choices;
}

/// Search, kind and order in one form, so that none of them is lost when another changes.
Node selection_form(const Process& process, const Selection& selection)
{
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", list_path(process)),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek in de momenten")
        ),
        html::input(
            html::cls("utrecht-textbox utrecht-textbox--html-input"),
            html::id("veld-zoek"),
            html::attribute("type", "search"),
            html::attribute("name", "zoek"),
            html::attribute("value", web::shown(selection.words))
        ),
        html::div(
            html::cls("naast-elkaar"),
            web::filter(
                "soort",
                t("Soort moment"),
                kinds_to_see(),
                selection.kind ? to_word(*selection.kind) : ""
            ),
            web::filter(
                "volgorde",
                t("Volgorde"),
                {
                    {"datum",       t("Op datum")               },
                    {"vastlegging", t("Zoals het is vastgelegd")}
    },
                selection.order == Order::by_date ? "datum" : "vastlegging"
            ),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Tonen")
            )
        )
    );
}

Node state_of(const Process& process, const Moment& moment)
{
    if (precedes_plan(moment, process))
        return web::badge(t("Vóór het besluit over het plan"), web::Tone::care);
    if (moment.is_preparation) return web::badge(t("Voorbereiding"));
    if (is_session(moment.kind) and moment.result.empty())
        return web::badge(t("Resultaat ontbreekt"), web::Tone::care);
    return html::nothing();
}

web::ListItem item_of(const Process& process, const Moment& moment)
{
    return {
        .address = office_path(process, moment.id),
        .label = as_is(moment.title),
        .date = moment.on ? to_text(*moment.on) : t("datum niet vastgelegd"),
        .kind = to_text(moment.kind),
        .state = state_of(process, moment),
        .summary = as_is(moment.place)};
}

Node found_moments(const Process& process, const std::vector<Moment>& found, const Asked& asked)
{
    const auto& selection = asked.selection;
    if (found.empty())
        return web::empty_state(
            t("Geen moment past bij wat u zoekt. Kies een andere soort of zoek op minder woorden.")
        );
    const auto pages = static_cast<int>((found.size() + moments_per_page - 1) / moments_per_page);
    const auto page = std::clamp(asked.page, 1, pages);
    const auto first = static_cast<std::size_t>(page - 1) * moments_per_page;
    const auto last = std::min(first + moments_per_page, found.size());

    std::vector<web::ListItem> items;
    for (auto index = first; index < last; ++index) items.push_back(item_of(process, found[index]));
    const auto address =
        web::Address{list_path(process)}
            .with("zoek", selection.words)
            .with("soort", selection.kind ? to_word(*selection.kind) : "")
            .with("volgorde", selection.order == Order::by_date ? "" : "vastlegging");
    return html::group(
        html::p(t("{n} moment", "{n} momenten", found.size())),
        web::listing(std::move(items)),
        web::paging({.page = page, .pages = pages, .address = address.text()})
    );
}

Text notice_text(int days)
{
    if (days < 0) return t("De uitnodiging is van ná dit moment.");
    return t(
        "Er zat {n} dag tussen de uitnodiging en dit moment.",
        "Er zaten {n} dagen tussen de uitnodiging en dit moment.",
        days
    );
}

} // namespace

std::string office_path(const Process& process, MomentId id)
{
    return list_path(process) + "/" + std::to_string(id.value());
}

web::Page moments_page(
    const Process& process,
    const std::vector<Moment>& moments,
    const Asked& asked,
    const web::Viewer& viewer
)
{
    auto adding = html::when(web::may_enter(viewer, web::Access::team), [&] {
        return html::group(
            web::action_link(list_path(process) + "/nieuw", t("Moment toevoegen")),
            html::p(web::link_to(areas_path(process), t("Gebieden van dit traject")))
        );
    });
    if (moments.empty())
        return processes::office_page(
            process,
            Section::moments,
            t("Momenten"),
            web::empty_state(
                t("Er is nog niets vastgelegd. Begin met wat er als eerste gebeurde of gepland "
                  "staat: een besluit, een uitnodiging of een bijeenkomst."),
                std::move(adding)
            )
        );
    return processes::office_page(
        process,
        Section::moments,
        t("Momenten"),
        html::group(
            std::move(adding),
            selection_form(process, asked.selection),
            found_moments(process, selected(moments, asked.selection), asked)
        )
    );
}

web::Page new_moment_page(
    const Process& process, const References& references, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::moments,
        t("Moment toevoegen"),
        html::group(
            form.summary(),
            html::when(
                not process.plan_decision,
                [] {
                    return web::callout(
                        web::Tone::neutral,
                        t("Over het plan is nog niet besloten"),
                        html::p(t("Tot dat besluit kunt u alleen voorbereiding vastleggen, of een "
                                  "ander moment met een reden."))
                    );
                }
            ),
            web::post_form(
                list_path(process),
                t("Moment toevoegen"),
                moment_fields(form, filled.sent, references)
            )
        )
    );
}

web::Page moment_page(
    const Process& process, const Moment& moment, const References& references, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::moments,
        as_is(moment.title),
        html::group(
            form.summary(),
            html::with(
                notice_days(moment, references.moments),
                [](int days) { return html::p(notice_text(days)); }
            ),
            html::when(
                is_participatory(moment.kind) or is_session(moment.kind),
                [&] {
                    return html::p(
                        web::link_to(inviting_path(process, moment.id), t("Wijkorganen uitnodigen"))
                    );
                }
            ),
            html::p(web::link_to(public_path(process, moment.id), t("Zo zien inwoners dit moment"))
            ),
            web::post_form(
                office_path(process, moment.id),
                t("Wijzigingen bewaren"),
                moment_fields(form, filled.sent, references)
            )
        )
    );
}

web::Page moment_to_read_page(
    const Process& process, const Moment& moment, const References& references
)
{
    return processes::office_page(
        process, Section::moments, as_is(moment.title), moment_content(process, moment, references)
    );
}

} // namespace wijkspraak::moments
