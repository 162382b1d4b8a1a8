#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::themes {

using html::attribute;
using html::cls;
using html::Node;
using processes::Process;

namespace {

Node short_fact(Text label, const std::string& words)
{
    return html::when(not words.empty(), [&] {
        return web::fact(std::move(label), web::written(words));
    });
}

template <typename Key>
std::string name_in(const std::map<Key, std::string>& names, const std::optional<Key>& key)
{
    if (not key) return {};
    const auto known = names.find(*key);
    return known == names.end() ? std::string{} : known->second;
}

Node ways(const Process& process, const ThemeView& view)
{
    const auto path = theme_path(process, view.theme.number);
    return html::ul(
        cls("wegen"),
        html::li(web::link_to(path + "/wijzigen", t("Wijzigen of toewijzen"))),
        html::when(
            not view.themes.empty(),
            [&] {
                return html::li(
                    web::link_to(path + "/samenvoeging", t("Met een ander thema samenvoegen"))
                );
            }
        )
    );
}

Node words_of(const Process& process, const ThemeView& view)
{
    const auto& theme = view.theme;
    return html::group(
        web::facts(
            web::fact(t("Stand"), state_of(theme, view.today)),
            short_fact(t("Wat er is gezegd"), theme.summary),
            short_fact(t("Andere meningen"), theme.minority),
            short_fact(t("Uitkomst"), name_in(view.names.outcomes, theme.outcome)),
            short_fact(t("Wie antwoordt"), theme.handler),
            short_fact(
                t("Wie het antwoord schrijft"), name_in(view.names.accounts, theme.assigned_to)
            )
        ),
        html::when(view.may_change and not theme.is_ended, [&] { return ways(process, view); })
    );
}

Node one_answer(const Answer& answer)
{
    return html::div(
        cls("antwoord"),
        html::p(
            cls("lijst-bij"),
            html::span(t("{datum}, door {rol}", to_text(day_of(answer.at)), answer.role)),
            answer.is_told ? web::badge(t("Iedereen heeft bericht"), web::Tone::good)
                           : web::badge(t("Berichten worden verstuurd"))
        ),
        web::written(answer.text)
    );
}

Node answers_part(const Process& process, const ThemeView& view)
{
    const auto path = theme_path(process, view.theme.number) + "/antwoord";
    return html::group(
        html::when(
            view.answers.empty(), [] { return html::p(t("Dit thema heeft nog geen antwoord.")); }
        ),
        html::each(view.answers, one_answer),
        html::when(
            view.may_change and view.theme.places > 0,
            [&] {
                return web::action_link(
                    path,
                    view.answers.empty() ? t("Antwoord schrijven") : t("Nieuw antwoord schrijven")
                );
            }
        )
    );
}

Node pages_of(const Process& process, const ThemeView& view)
{
    if (not view.next and not view.spot.before) return html::nothing();
    Spot at{.theme = view.theme.number};
    const auto first = path_of(process, at);
    at.before = view.next;
    return html::nav(
        cls("bladeren"),
        attribute("aria-label", t("Bladeren")),
        html::ul(
            html::when(
                view.spot.before.has_value(),
                [&] { return html::li(web::link_to(first, t("Naar de nieuwste"))); }
            ),
            html::when(
                view.next.has_value(),
                [&] { return html::li(web::link_to(path_of(process, at), t("Oudere inbreng"))); }
            )
        )
    );
}

Node members_part(const Process& process, const ThemeView& view, const Sent& sent)
{
    if (view.members.empty())
        return web::empty_state(
            t("In dit thema staat nog niets."),
            html::p(web::link_to(themes_path(process) + "#indelen", t("Naar het indelen")))
        );
    const Picking picking{process, view.members, view.themes, view.spot, sent};
    return html::group(
        view.may_change ? pick_list(picking) : plain_list(picking), pages_of(process, view)
    );
}

Node steps_part(const ThemeView& view)
{
    return html::ol(cls("lijst"), html::each(view.steps, [](const LastStep& line) {
                        return html::li(step_line(line.step, line.moved));
                    }));
}

Node ended_note(const Process& process)
{
    return web::callout(
        web::Tone::neutral,
        t("Dit thema bestaat niet meer"),
        html::p(
            t("Het is samengevoegd met een ander thema, of teruggedraaid. "),
            web::link_to(themes_path(process), t("Naar de thema’s"))
        )
    );
}

} // namespace

web::Page theme_page(const Process& process, const ThemeView& view, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return within_themes(
        process,
        t("Thema {nummer}: {titel}", view.theme.number, view.theme.title),
        html::group(
            form.summary(),
            html::when(view.theme.is_ended, [&] { return ended_note(process); }),
            words_of(process, view),
            web::part("antwoord", t("Antwoord"), answers_part(process, view)),
            web::part(
                "stukken",
                t("{n} stuk inbreng", "{n} stukken inbreng", view.theme.places),
                members_part(process, view, sent)
            ),
            web::part("stappen", t("Stappen"), steps_part(view))
        )
    );
}

web::Page theme_change_page(
    const Process& process, const Theme& theme, const References& references, const Sent& sent
)
{
    const web::Form form{sent.fields, sent.problems};
    const auto path = theme_path(process, theme.number);
    return within_themes(
        process,
        t("Thema {nummer} wijzigen", theme.number),
        html::group(
            form.summary(),
            web::post_form(
                path + "/wijzigen", t("Wijzigingen bewaren"), theme_fields(form, references)
            ),
            html::p(web::link_to(path, t("Niets veranderen")))
        )
    );
}

web::Page theme_merge_page(
    const Process& process, const Theme& theme, const std::vector<Theme>& others, const Sent& sent
)
{
    const web::Form form{sent.fields, sent.problems};
    const auto path = theme_path(process, theme.number);
    return within_themes(
        process,
        t("Thema {nummer} samenvoegen: {titel}", theme.number, theme.title),
        html::group(
            form.summary(),
            html::p(t("Alles wat in dit thema staat, gaat naar het andere. Dit thema houdt op te "
                      "bestaan. U kunt dit terugdraaien.")),
            web::post_form(
                path + "/samenvoeging", t("Thema’s samenvoegen"), merge_fields(form, others)
            ),
            html::p(web::link_to(path, t("Niets veranderen")))
        )
    );
}

} // namespace wijkspraak::themes
