#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "web/characters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;
using processes::Process;
using processes::Section;

namespace {

Node headway_of(const inputs::Headway& headway)
{
    return html::div(
        cls("voortgangen"),
        web::progress(t("Ingedeeld"), headway.sorted, headway.total),
        web::progress(t("Beantwoord"), headway.answered, headway.total)
    );
}

/// What was done last, with the way to take it back.
Node last_step(const Process& process, const Working& working)
{
    if (not working.last) return html::nothing();
    const auto& last = *working.last;
    return html::div(
        cls("laatste-stap"),
        html::p(t("Laatste stap: "), step_line(last.step, last.moved)),
        html::when(
            working.may_change,
            [&] {
                return html::form(
                    cls("druk"),
                    attribute("method", "post"),
                    attribute("action", themes_path(process) + "/terugdraaiing"),
                    html::FormToken{},
                    spot_fields(working.spot),
                    hidden("stap", std::to_string(last.step.id.value())),
                    html::button(
                        cls("utrecht-button utrecht-button--secondary-action klein"),
                        attribute("type", "submit"),
                        t("Laatste stap terugdraaien: {stap}", to_text(last.step.kind))
                    )
                );
            }
        )
    );
}

Node ways(const Process& process, const Working& working)
{
    return html::ul(
        cls("wegen"),
        html::when(
            working.may_change,
            [&] {
                return html::li(
                    web::link_to(themes_path(process) + "/suggesties", t("Wat lijkt op elkaar?"))
                );
            }
        ),
        html::li(web::link_to(
            objections_path(process),
            working.open_objections == 0 ? t("Bezwaren")
                                         : t("{n} bezwaar wacht op antwoord",
                                             "{n} bezwaren wachten op antwoord",
                                             working.open_objections)
        )),
        html::li(web::link_to(themes_path(process) + "/stappen", t("Alle stappen")))
    );
}

std::string outcome_of(const Theme& theme, const Names& names)
{
    if (not theme.outcome) return {};
    const auto known = names.outcomes.find(*theme.outcome);
    return known == names.outcomes.end() ? std::string{} : known->second;
}

std::string handler_of(const Theme& theme, const Names& names)
{
    auto handler = theme.handler;
    if (not theme.assigned_to) return handler;
    const auto known = names.accounts.find(*theme.assigned_to);
    if (known == names.accounts.end()) return handler;
    return handler.empty() ? known->second : handler + ", " + known->second;
}

std::vector<Node> cells_of(const Process& process, const Theme& theme, const Working& working)
{
    const auto outcome = outcome_of(theme, working.names);
    const auto handler = handler_of(theme, working.names);
    std::vector<Node> cells;
    cells.push_back(html::group(
        web::link_to(
            theme_path(process, theme.number),
            as_is(std::to_string(theme.number) + ". " + theme.title)
        ),
        html::when(
            not outcome.empty(),
            [&] { return html::div(cls("uitleg"), t("Uitkomst {uitkomst}", outcome)); }
        )
    ));
    cells.push_back(html::group(
        state_of(theme, working.today),
        html::when(not handler.empty(), [&] { return html::div(cls("uitleg"), handler); })
    ));
    cells.emplace_back(Text::number(theme.places));
    return cells;
}

Node themes_part(const Process& process, const Working& working)
{
    if (working.themes.empty())
        return web::part(
            "themas",
            t("Thema’s"),
            web::empty_state(t("Er zijn nog geen thema’s. Kies hieronder inbreng die bij elkaar "
                               "hoort en typ de titel van een nieuw thema."))
        );
    web::Table table{
        .caption = t("Thema’s"),
        .columns = {t("Thema"), t("Antwoord"), t("Stukken")},
        .is_caption_hidden = true
    };
    for (const auto& theme : working.shown.items)
        table.rows.push_back(cells_of(process, theme, working));
    return web::part(
        "themas",
        t("Thema’s"),
        web::table(std::move(table)),
        web::paging(
            {.page = working.shown.page,
             .pages = working.shown.pages,
             .address = themes_path(process)}
        )
    );
}

Node search_of(const Process& process, const Working& working)
{
    return html::group(
        web::search_form(themes_path(process), t("Zoek in alle inbreng"), working.spot.words),
        html::when(
            working.found.has_value(),
            [&] {
                return html::p(
                    working.found->is_more
                        ? t("Meer dan {n} stukken inbreng gevonden.", working.found->total)
                        : t("{n} stuk inbreng gevonden.",
                            "{n} stukken inbreng gevonden.",
                            working.found->total),
                    as_is(" "),
                    web::link_to(
                        themes_path(process) + "#indelen", t("Naar wat nog ingedeeld moet worden")
                    )
                );
            }
        )
    );
}

Node nothing_left(const Working& working)
{
    if (working.found)
        return web::empty_state(t("Er is niets gevonden. Zoek op minder of andere woorden."));
    if (working.headway.total == 0)
        return web::empty_state(t("Er is nog geen inbreng om in te delen."));
    if (working.spot.after)
        return web::empty_state(t("Hierna staat niets meer dat ingedeeld moet worden."));
    return web::empty_state(t("Alles is ingedeeld."));
}

Node pages_of(const Process& process, const Working& working)
{
    const bool is_first = not working.spot.after and not working.spot.before;
    if (is_first and not working.next) return html::nothing();
    auto first = working.spot;
    first.after = first.before = std::nullopt;
    auto next = first;
    (working.found ? next.before : next.after) = working.next;
    return html::nav(
        cls("bladeren"),
        attribute("aria-label", t("Bladeren")),
        html::ul(
            html::when(
                not is_first,
                [&] { return html::li(web::link_to(path_of(process, first), t("Naar het begin"))); }
            ),
            html::when(
                working.next.has_value(),
                [&] { return html::li(web::link_to(path_of(process, next), t("Verder"))); }
            )
        )
    );
}

Node placing_part(const Process& process, const Working& working, const Sent& sent)
{
    const Picking picking{process, working.rows, working.themes, working.spot, sent};
    return web::part(
        "indelen",
        working.found ? t("Gevonden inbreng") : t("Nog in te delen"),
        search_of(process, working),
        working.rows.empty() ? nothing_left(working)
        : working.may_change ? pick_list(picking)
                             : plain_list(picking),
        pages_of(process, working)
    );
}

} // namespace

std::string themes_path(const Process& process)
{
    return processes::office_path(process, Section::themes);
}

std::string theme_path(const Process& process, int number)
{
    return themes_path(process) + "/" + std::to_string(number);
}

std::string entry_path(const Process& process, int number)
{
    return themes_path(process) + "/inbreng/" + std::to_string(number);
}

std::string objections_path(const Process& process)
{
    return processes::office_path(process, Section::overview) + "/bezwaren";
}

std::string public_path(const Process& process, int number)
{
    return processes::public_path(process) + "/themas/" + std::to_string(number);
}

std::string path_of(
    const Process& process, const Spot& spot, std::string anchor, const std::vector<Unit>& ticked
)
{
    if (spot.is_suggestions) return themes_path(process) + "/suggesties";
    auto at = spot;
    at.theme = std::nullopt;
    const auto path = spot.theme ? theme_path(process, *spot.theme) : themes_path(process);
    if (anchor.empty()) anchor = spot.theme ? "stukken" : "indelen";
    return with_spot(web::Address{path}, at).with("gekozen", to_words(ticked)).text() + "#" +
           anchor;
}

web::Page within_themes(const Process& process, Text title, Node content)
{
    auto page =
        processes::office_page(process, Section::themes, std::move(title), std::move(content));
    page.trail.push_back({t("Thema’s"), themes_path(process)});
    return page;
}

Node state_of(const Theme& theme, Date today)
{
    if (theme.answer) return web::badge(t("Beantwoord"), web::Tone::good);
    const auto late = days_late(theme, today);
    if (not late)
        return html::group(
            web::badge(t("Nog niet beantwoord"), web::Tone::neutral),
            html::with(
                theme.answer_by,
                [](Date day) {
                    return html::group(
                        html::br(), html::small(t("uiterlijk op {datum}", to_text(day)))
                    );
                }
            )
        );
    return html::group(
        web::badge(t("{n} dag te laat", "{n} dagen te laat", *late), web::Tone::bad),
        html::br(),
        html::small(t("uiterlijk op {datum}", to_text(*theme.answer_by)))
    );
}

Node step_line(const Step& step, int moved)
{
    return html::group(
        html::strong(to_text(step.kind)),
        html::when(
            moved > 0,
            [&] {
                return html::group(
                    as_is(", "),
                    moved > most_moved ? t("meer dan {n} stukken inbreng", most_moved)
                                       : t("{n} stuk inbreng", "{n} stukken inbreng", moved)
                );
            }
        ),
        t(", door {rol} op {datum} om {tijd}",
          step.role,
          to_text(day_of(step.at)),
          time_of_day(step.at)),
        html::when(not step.why.empty(), [&] { return Node{t(". Waarom: {reden}", step.why)}; }),
        html::when(step.is_undone, [] { return Node{t(" (teruggedraaid)")}; })
    );
}

web::Page working_page(const Process& process, const Working& working, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    // Who looks for something, or pages on, wants to see that first.
    const bool is_looking = working.found or working.spot.after;
    return processes::office_page(
        process,
        Section::themes,
        t("Thema’s"),
        html::group(
            form.summary(),
            headway_of(working.headway),
            last_step(process, working),
            ways(process, working),
            html::when(not is_looking, [&] { return themes_part(process, working); }),
            placing_part(process, working, sent),
            html::when(is_looking, [&] { return themes_part(process, working); })
        )
    );
}

web::Page steps_page(const Process& process, const StepsView& view)
{
    const auto older = [&](StepId next) {
        return html::nav(
            cls("bladeren"),
            attribute("aria-label", t("Bladeren")),
            web::link_to(
                themes_path(process) + "/stappen?onder=" + std::to_string(next.value()),
                t("Oudere stappen")
            )
        );
    };
    return within_themes(
        process,
        t("Alle stappen"),
        html::group(
            view.steps.empty()
                ? web::empty_state(t("Er is nog niets ingedeeld. Elke stap komt hier te staan, met "
                                     "wie, wanneer en waarom."))
                : html::ol(
                      cls("lijst"),
                      html::each(
                          view.steps,
                          [](const LastStep& line) {
                              return html::li(step_line(line.step, line.moved));
                          }
                      )
                  ),
            html::with(view.next, older)
        )
    );
}

} // namespace wijkspraak::themes
