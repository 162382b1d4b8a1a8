#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "features/themes/public_pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;
using processes::Process;

namespace {

/// What the municipality promised, and whether it is late.
Node promise(const inputs::Headway& headway, std::optional<Date> answer_by, Date today)
{
    if (not answer_by) return html::nothing();
    if (headway.answered >= headway.total)
        return html::p(
            t("Alle inbreng is beantwoord. Beloofd was: uiterlijk op {datum}.", to_text(*answer_by))
        );
    if (*answer_by >= today)
        return html::p(
            t("De gemeente belooft dat iedereen uiterlijk op {datum} antwoord heeft.",
              to_text(*answer_by))
        );
    return web::callout(
        web::Tone::care,
        t("De gemeente is te laat met antwoorden"),
        html::p(
            t("Beloofd was dat iedereen uiterlijk op {datum} antwoord had. Dat is niet gelukt: "
              "{n} keer inbreng wacht nog.",
              to_text(*answer_by),
              headway.total - headway.answered)
        )
    );
}

Text how_often(const Theme& theme)
{
    return t("{n} keer gezegd", "{n} keer gezegd", theme.places);
}

Node answer_state(const Theme& theme, Date today)
{
    if (theme.answer) return web::badge(t("Beantwoord"), web::Tone::good);
    if (is_late(theme, today))
        return web::badge(
            t("Te laat: beloofd op {datum}", to_text(*theme.answer_by)), web::Tone::care
        );
    if (theme.answer_by)
        return web::badge(t("Antwoord uiterlijk op {datum}", to_text(*theme.answer_by)));
    return web::badge(t("Nog niet beantwoord"));
}

Node state_for_everyone(const Theme& theme, Date today)
{
    return html::group(answer_state(theme, today), html::when(theme.is_example, [] {
                           return web::badge(t("Voorbeeld"));
                       }));
}

Node outcome_link(const Process& process, const inputs::Outcome& outcome)
{
    return html::p(
        t("Uitkomst: "),
        web::link_to(
            processes::public_path(process) + "#uitkomst-" + std::to_string(outcome.number),
            as_is(outcome.title)
        )
    );
}

Node answer_of(const PublicTheme& theme)
{
    return html::with(theme.answer, [](const Answer& answer) {
        return html::div(
            cls("antwoord"),
            html::p(html::strong(t("Antwoord van de gemeente"))),
            web::written(answer.text),
            html::p(cls("uitleg"), to_text(day_of(answer.at)))
        );
    });
}

Node minority_of(const Theme& theme)
{
    return html::when(not theme.minority.empty(), [&] {
        return html::group(
            html::p(html::strong(t("Andere meningen"))), web::written(theme.minority)
        );
    });
}

Node theme_article(const Process& process, const PublicTheme& theme, Date today)
{
    return html::article(
        html::h2(web::link_to(
            public_path(process, theme.theme.number),
            as_is(std::to_string(theme.theme.number) + ". " + theme.theme.title)
        )),
        html::p(
            cls("lijst-bij"),
            html::span(how_often(theme.theme)),
            html::when(
                not theme.theme.handler.empty(),
                [&] { return html::span(t("{wie} antwoordt", theme.theme.handler)); }
            ),
            state_for_everyone(theme.theme, today)
        ),
        html::when(
            not theme.theme.summary.empty(), [&] { return web::written(theme.theme.summary); }
        ),
        minority_of(theme.theme),
        html::with(
            theme.outcome,
            [&](const inputs::Outcome& outcome) { return outcome_link(process, outcome); }
        ),
        answer_of(theme)
    );
}

std::vector<web::Crumb> trail_of(const Process& process)
{
    return {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)}
    };
}

/// Who said it, as everyone may know: a group or a role, never a person.
Text said_by(const inputs::Input& entry)
{
    const bool is_role = entry.giver == inputs::Giver::group or entry.giver == inputs::Giver::body;
    return is_role and not entry.said_by.empty() ? as_is(entry.said_by) : to_text(entry.giver);
}

bool is_withheld(const inputs::Input& entry)
{
    return entry.state == inputs::State::withheld;
}

Node original(const inputs::Input& entry)
{
    return html::div(
        cls("origineel"),
        html::p(
            cls("lijst-bij"),
            html::span(html::strong(t("Inbreng {nummer}", entry.number))),
            html::span(to_text(entry.channel)),
            html::span(said_by(entry)),
            html::when(entry.is_example, [] { return web::badge(t("Voorbeeld")); })
        ),
        is_withheld(entry)
            ? html::p(t("Deze inbreng is afgeschermd. Reden: {reden}", entry.withheld_reason))
            : web::written(entry.text)
    );
}

/// A point says what its entries said, so it is withheld when all of those are.
Node member_item(const PublicMember& member)
{
    if (not member.point) return html::li(cls("stuk"), original(member.entries.front()));
    const bool is_hidden = std::ranges::all_of(member.entries, is_withheld);
    return html::li(
        cls("stuk"),
        html::when(
            not is_hidden,
            [&] {
                return html::group(
                    html::p(cls("lijst-kop"), t("Punt {nummer}", member.point->number)),
                    web::written(member.point->text)
                );
            }
        ),
        html::p(cls("uitleg"), t("Zo leest de gemeente wat hier is gezegd:")),
        html::each(member.entries, original),
        html::when(
            member.more_entries > 0,
            [&] {
                return html::p(t("En nog {n} andere.", "En nog {n} andere.", member.more_entries));
            }
        )
    );
}

Node pages_of(const Process& process, const PublicThemeView& view)
{
    if (not view.next and not view.before) return html::nothing();
    const auto path = public_path(process, view.theme.theme.number);
    return html::nav(
        cls("bladeren"),
        attribute("aria-label", t("Bladeren")),
        html::ul(
            html::when(
                view.before.has_value(),
                [&] { return html::li(web::link_to(path, t("Naar de nieuwste"))); }
            ),
            html::with(
                view.next,
                [&](int next) {
                    return html::li(
                        web::link_to(path + "?voor=" + std::to_string(next), t("Oudere inbreng"))
                    );
                }
            )
        )
    );
}

} // namespace

Node headway_part(
    const Process& process,
    const inputs::Headway& headway,
    std::optional<Date> answer_by,
    Date today
)
{
    if (headway.total == 0) return html::nothing();
    return web::part(
        "antwoorden",
        t("Hoe ver is de gemeente met antwoorden?"),
        web::progress(t("Beantwoord"), headway.answered, headway.total),
        promise(headway, answer_by, today),
        html::p(web::link_to(
            processes::public_path(process) + "/themas", t("Lees per thema wat er is gezegd")
        ))
    );
}

web::Page public_themes_page(const Process& process, const PublicThemes& view)
{
    const auto path = processes::public_path(process) + "/themas";
    auto page = web::page(
        t("Wat er is gezegd, per thema"),
        web::lead(as_is(process.title)),
        html::when(
            view.headway.total > 0,
            [&] {
                return html::group(
                    web::progress(t("Beantwoord"), view.headway.answered, view.headway.total),
                    promise(view.headway, view.answer_by, view.today)
                );
            }
        ),
        html::when(
            view.themes.pages > 1 or not view.search.empty(),
            [&] { return web::search_form(path, t("Zoek een thema"), view.search); }
        ),
        view.themes.total > 0
            ? html::div(
                  cls("deel themas"),
                  html::each(
                      view.themes.items,
                      [&](const PublicTheme& theme) {
                          return theme_article(process, theme, view.today);
                      }
                  )
              )
            : web::empty_state(
                  view.search.empty() ? t("De gemeente heeft nog niets bij elkaar gezet. Zodra dat "
                                          "gebeurt, leest u "
                                          "hier wat er is gezegd.")
                                      : t("Er is niets gevonden.")
              ),
        web::paging(
            {.page = view.themes.page,
             .pages = view.themes.pages,
             .address = web::Address{path}.with("zoek", view.search).text()}
        )
    );
    page.trail = trail_of(process);
    return page;
}

web::Page public_theme_page(const Process& process, const PublicThemeView& view)
{
    const auto& theme = view.theme.theme;
    auto page = web::page(
        as_is(theme.title),
        html::p(
            cls("lijst-bij"),
            html::span(how_often(theme)),
            html::when(
                not theme.handler.empty(),
                [&] { return html::span(t("{wie} antwoordt", theme.handler)); }
            ),
            state_for_everyone(theme, view.today)
        ),
        html::when(not theme.summary.empty(), [&] { return web::written(theme.summary); }),
        minority_of(theme),
        html::with(
            view.theme.outcome,
            [&](const inputs::Outcome& outcome) { return outcome_link(process, outcome); }
        ),
        answer_of(view.theme),
        web::part(
            "gezegd",
            t("Wat mensen zeiden"),
            view.members.empty() ? web::empty_state(t("In dit thema staat nog niets."))
                                 : html::ul(cls("stukken"), html::each(view.members, member_item)),
            pages_of(process, view)
        )
    );
    page.trail = trail_of(process);
    page.trail.push_back({t("Thema’s"), processes::public_path(process) + "/themas"});
    return page;
}

} // namespace wijkspraak::themes
