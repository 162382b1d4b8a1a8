#include "civic/zone.hpp"
#include "features/levels/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

Node line_of(const Standing& standing)
{
    return html::group(
        p(html::cls("lijst-kop"),
          t("{jaar}: {niveau}", year_text(standing.year), words_of(standing))),
        p(html::cls("lijst-bij"),
          html::span(t("gewenst door {wie}", to_text(standing.asked_by))),
          html::span(
              t("vastgesteld op {datum} ({functie})",
                to_text(standing.settled_on),
                standing.settled_by)
          )),
        web::written(standing.reason)
    );
}

/// What stands now for a year, with what stood there before it folded.
Node item_of(const Standing& now, const std::vector<Standing>& before)
{
    return html::li(line_of(now), html::when(not before.empty(), [&] {
                        return web::fold(
                            t("Wat er eerder stond voor {jaar}", year_text(now.year)),
                            html::each(before, line_of)
                        );
                    }));
}

Node reply_of(const AskedStep& step)
{
    if (not step.reply) return html::nothing();
    const auto& reply = *step.reply;
    const auto who = step.asked_by == Side::body ? t("De gemeente") : t("Het wijkorgaan");
    const auto day = to_text(day_of(reply.at));
    return web::fact(
        t("Antwoord"),
        html::group(
            p(reply.agrees ? t("{wie} is het ermee eens ({datum}).", who, day)
                           : t("{wie} ziet het anders ({datum}).", who, day)),
            html::when(not reply.words.empty(), [&] { return web::written(reply.words); })
        )
    );
}

} // namespace

Node history_part(const std::vector<Standing>& history)
{
    std::vector<Node> items;
    for (std::size_t i = 0; i < history.size();) {
        const auto& now = history[i];
        std::vector<Standing> before;
        for (++i; i < history.size() and history[i].year == now.year; ++i)
            before.push_back(history[i]);
        items.push_back(item_of(now, before));
    }
    return web::part(
        "jaren",
        t("Het niveau van elk jaar"),
        items.empty() ? web::empty_state(t("Er is nog geen niveau vastgesteld."))
                      : html::ul(html::cls("lijst"), Node::group(std::move(items)))
    );
}

Node facts_of(const AskedStep& step)
{
    return web::facts(
        web::fact(t("Gevraagd niveau"), words_of(step)),
        html::with(
            step.before,
            [](const LevelName& before) { return web::fact(t("Vorig niveau"), as_is(before.name)); }
        ),
        web::fact(
            t("Gevraagd door"),
            t("{wie}, op {datum}", to_text(step.asked_by), to_text(day_of(step.asked_at)))
        ),
        web::fact(t("Reden"), web::written(step.reason)),
        html::when(
            not step.support.empty(),
            [&] { return web::fact(t("Steun die nodig is"), web::written(step.support)); }
        ),
        reply_of(step),
        web::fact(t("Stand"), badge_of(step))
    );
}

Node past_steps_part(const std::vector<PastStep>& past)
{
    if (past.empty()) return html::nothing();
    return web::part(
        "stappen",
        t("Stappen die eerder zijn gevraagd"),
        html::each(
            past,
            [](const PastStep& one) {
                return html::group(
                    html::h3(words_of(one.step)),
                    facts_of(one.step),
                    html::with(
                        one.assessment,
                        [](const Assessment& assessment) {
                            return web::fold(t("De afweging"), facts_of(assessment));
                        }
                    )
                );
            }
        )
    );
}

Node facts_of(const Assessment& assessment)
{
    const auto day = [](const std::optional<Date>& on) {
        return on ? to_text(*on) : t("nog niet ingevuld");
    };
    const auto words = [](const std::string& text) {
        return text.empty() ? Node{t("nog niet ingevuld")} : web::written(text);
    };
    return web::facts(
        web::fact(t("Voornemen verteld op"), day(assessment.announced_on)),
        web::fact(t("Redelijke termijn tot en met"), day(assessment.term_until)),
        web::fact(t("Wat er veranderd is"), words(assessment.why_lower)),
        web::fact(t("Waarom de termijn lang genoeg is"), words(assessment.why_term)),
        web::fact(t("Wijkorgaan gehoord"), to_text(assessment.hearing)),
        html::with(
            assessment.heard_on,
            [&](Date on) {
                return web::fact(
                    assessment.hearing == Hearing::offered ? t("Kon reageren tot en met")
                                                           : t("Gehoord op"),
                    to_text(on)
                );
            }
        ),
        html::when(
            not assessment.view.empty(),
            [&] { return web::fact(t("Wat het wijkorgaan vindt"), web::written(assessment.view)); }
        )
    );
}

Node assessment_part(const BodyLevel& shown)
{
    if (not shown.open or not shown.check.is_lowering) return html::nothing();
    if (not shown.check.requires_assessment) return p(shown.check.explanation);
    const auto* assessment = shown.assessments.empty() ? nullptr : &shown.assessments.front();
    const bool is_whole = assessment != nullptr and shown.missing.empty();
    return html::group(
        web::callout(
            is_whole ? web::Tone::neutral : web::Tone::care,
            is_whole ? t("De afweging is gemaakt") : t("Eerst een afweging"),
            html::group(
                p(shown.check.explanation),
                html::when(
                    is_whole,
                    [&] {
                        const Proposal proposal{
                            .year = shown.open->year,
                            .level = shown.open->level,
                            .today = shown.today};
                        return p(effect_of(*assessment->term_until, proposal, *shown.open->before));
                    }
                )
            )
        ),
        html::when(assessment != nullptr, [&] { return facts_of(*assessment); })
    );
}

} // namespace wijkspraak::levels
