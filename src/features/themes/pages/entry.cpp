#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/entry_pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using html::cls;
using html::Node;
using processes::Process;

namespace {

template <typename Things, typename IdOf>
std::string name_with(const Things& things, const std::optional<IdOf>& id, auto name)
{
    if (not id) return {};
    const auto found = std::ranges::find_if(things, [&](const auto& one) { return one.id == *id; });
    return found == things.end() ? std::string{} : (*found).*name;
}

Node short_fact(Text label, const std::string& words)
{
    return html::when(not words.empty(), [&] { return web::fact(std::move(label), words); });
}

Node particulars(const EntryView& view)
{
    const auto& entry = view.entry;
    return web::facts(
        web::fact(t("Stand"), to_text(entry.standing)),
        web::fact(t("Hoe het binnenkwam"), to_text(entry.channel)),
        web::fact(
            t("Van wie"), entry.said_by.empty() ? to_text(entry.giver) : as_is(entry.said_by)
        ),
        web::fact(t("Hoe vast"), to_text(entry.firmness)),
        short_fact(t("Moment"), name_with(view.moments, entry.moment, &moments::Moment::title)),
        short_fact(t("Gebied"), name_with(view.areas, entry.area, &areas::Area::name)),
        html::with(
            entry.given_at,
            [](Instant at) { return web::fact(t("Ontvangen"), to_text(day_of(at))); }
        )
    );
}

Node corrections(const EntryView& view)
{
    if (view.corrections.empty()) return html::nothing();
    return web::fold(
        t("{n} keer verbeterd na het overtypen",
          "{n} keer verbeterd na het overtypen",
          view.corrections.size()),
        html::ul(html::each(
            view.corrections,
            [](const inputs::Correction& one) {
                return html::li(
                    html::p(cls("uitleg"), t("Tot {datum} stond er:", to_text(day_of(one.at)))),
                    web::written(one.text_before)
                );
            }
        ))
    );
}

/// What a form brings along, so that who came from a list goes on there.
Node way_back(const EntryView& view)
{
    return html::with(view.back, [](const Spot& spot) {
        return html::group(hidden("terug", "lijst"), spot_fields(spot));
    });
}

Node place_item(const Process& process, const Row& row)
{
    return html::li(
        html::when(
            row.unit.point().has_value(),
            [&] { return html::group(html::p(html::strong(name_of(row))), web::written(row.text)); }
        ),
        html::when(row.themes.empty(), [] { return html::p(t("Staat nog in geen thema.")); }),
        html::each(
            row.themes,
            [&](const Theme& theme) {
                return html::p(web::link_to(
                    theme_path(process, theme.number),
                    t("Thema {nummer}: {titel}", theme.number, theme.title)
                ));
            }
        )
    );
}

Node end_of(const LineageStep::End& end)
{
    return html::li(
        end.point ? t("gelezen als: “{tekst}”", end.text) : t("zoals het is gezegd"),
        html::when(
            end.theme.has_value(), [&] { return Node{t(", in thema “{titel}”", end.theme_title)}; }
        )
    );
}

Node lineage_item(const LineageStep& line)
{
    return html::li(
        html::p(step_line(line.step, 0)),
        html::when(
            line.others > 0,
            [&] {
                return html::p(
                    cls("uitleg"),
                    line.others >= most_moved
                        ? t("Samen met meer dan {n} andere stukken.", most_moved - 1)
                        : t("Samen met {n} ander stuk.",
                            "Samen met {n} andere stukken.",
                            line.others)
                );
            }
        ),
        html::ul(html::each(line.after, end_of))
    );
}

Node lineage_part(const EntryView& view)
{
    if (view.lineage.empty()) return web::empty_state(t("Met deze inbreng is nog niets gedaan."));
    return html::ol(cls("lijst"), html::each(view.lineage, lineage_item));
}

Node answer_item(const Process& process, const EntryView& view, const Answer& answer)
{
    const auto theme = answer.theme ? view.themes.find(*answer.theme) : view.themes.end();
    return html::div(
        cls("antwoord"),
        html::p(
            cls("lijst-bij"),
            html::span(t("{datum}, door {rol}", to_text(day_of(answer.at)), answer.role)),
            theme == view.themes.end() ? html::span(t("alleen voor deze inbreng"))
                                       : html::span(web::link_to(
                                             theme_path(process, theme->second.number),
                                             t("met thema {nummer}", theme->second.number)
                                         ))
        ),
        web::written(answer.text)
    );
}

Node answers_part(const Process& process, const EntryView& view, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return html::group(
        html::when(view.answers.empty(), [] { return html::p(t("Er is nog geen antwoord.")); }),
        html::each(
            view.answers, [&](const Answer& answer) { return answer_item(process, view, answer); }
        ),
        html::when(
            view.may_change,
            [&] {
                return html::group(
                    html::h3(t("Apart beantwoorden")),
                    html::p(t("Voor een vraag die alleen deze inbreng stelt. Wie het inbracht en "
                              "een adres achterliet, krijgt bericht.")),
                    web::post_form(
                        entry_path(process, view.entry.number) + "/antwoord",
                        t("Antwoord geven"),
                        way_back(view),
                        answer_fields(form)
                    )
                );
            }
        )
    );
}

Node objections_part(const Process& process, const EntryView& view)
{
    return html::ul(cls("lijst"), html::each(view.objections, [&](const Objection& one) {
                        return objection_item(process, {one, view.entry});
                    }));
}

Node withholding(const Process& process, const EntryView& view, const web::Form& form)
{
    return html::group(
        html::p(
            t("Iedereen kan deze inbreng lezen. Schermt u haar af, dan blijven alleen het nummer "
              "en de reden te zien. Wie het inbracht, krijgt de reden en kan bezwaar maken.")
        ),
        html::when(
            view.may_change,
            [&] {
                return web::post_form(
                    entry_path(process, view.entry.number) + "/afscherming",
                    t("Inbreng afschermen"),
                    way_back(view),
                    withholding_fields(form)
                );
            }
        )
    );
}

Node opening(const Process& process, const EntryView& view, const web::Form& form)
{
    return html::group(
        html::p(
            web::badge(t("Afgeschermd"), web::Tone::care),
            as_is(" "),
            t("Reden: {reden}", view.entry.withheld_reason)
        ),
        html::when(
            view.may_change,
            [&] {
                return web::post_form(
                    entry_path(process, view.entry.number) + "/opening",
                    t("Weer openbaar maken"),
                    way_back(view),
                    opening_fields(form)
                );
            }
        )
    );
}

Node moderation_part(const Process& process, const EntryView& view, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return view.entry.state == inputs::State::withheld ? opening(process, view, form)
                                                       : withholding(process, view, form);
}

} // namespace

web::Page entry_page(const Process& process, const EntryView& view, const EntryForms& forms)
{
    const web::Form answering{forms.answer.fields, forms.answer.problems};
    const web::Form moderating{forms.withholding.fields, forms.withholding.problems};
    return within_themes(
        process,
        t("Inbreng {nummer}", view.entry.number),
        html::group(
            answering.summary(),
            moderating.summary(),
            html::with(
                view.back,
                [&](const Spot& spot) {
                    return html::p(web::link_to(
                        path_of(process, spot, anchor_of(view.entry.id)), t("Terug naar de lijst")
                    ));
                }
            ),
            html::blockquote(web::written(view.entry.text)),
            corrections(view),
            particulars(view),
            web::part(
                "plaats",
                t("Waar het staat"),
                html::ul(
                    cls("lijst"),
                    html::each(
                        view.places, [&](const Row& row) { return place_item(process, row); }
                    )
                )
            ),
            web::part("antwoord", t("Antwoord"), answers_part(process, view, forms.answer)),
            html::when(
                not view.objections.empty(),
                [&] { return web::part("bezwaar", t("Bezwaar"), objections_part(process, view)); }
            ),
            web::part(
                "afschermen",
                t("Wie dit mag lezen"),
                moderation_part(process, view, forms.withholding)
            ),
            web::part("stappen", t("Wat er met deze inbreng gebeurde"), lineage_part(view))
        )
    );
}

} // namespace wijkspraak::themes
