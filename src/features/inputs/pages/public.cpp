#include "features/inputs/inputs.hpp"
#include "web/page.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

using html::Node;

namespace {

web::Tone tone_of(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return web::Tone::good;
    case Disposition::partly: return web::Tone::care;
    case Disposition::declined: return web::Tone::neutral;
    }
    return web::Tone::neutral;
}

Node reaction_to(const Outcome& outcome, const std::vector<Response>& responses)
{
    const auto response = std::ranges::find(responses, outcome.id, &Response::outcome);
    if (response == responses.end())
        return html::p(t("De gemeente heeft hierop nog niet gereageerd."));
    return html::group(
        html::p(web::badge(to_text(response->disposition), tone_of(response->disposition))),
        web::written(response->reason)
    );
}

Node use_line(const Use& use)
{
    return html::li(
        html::p(html::strong(to_text(use.kind)), as_is(": " + use.text)),
        html::when(
            not use.place.empty(),
            [&] { return html::p(t("Terug te vinden in: {plaats}", use.place)); }
        ),
        html::when(
            not use.owner.empty(), [&] { return html::p(t("Uitvoering: {wie}", use.owner)); }
        ),
        html::with(
            use.planned,
            [](const Dated& planned) { return html::p(t("Gepland: {datum}", to_text(planned))); }
        )
    );
}

Node uses_of(const Outcome& outcome, const std::vector<Use>& uses)
{
    std::vector<Node> lines;
    for (const auto& use : uses)
        if (std::ranges::find(use.outcomes, outcome.id) != use.outcomes.end())
            lines.push_back(use_line(use));
    if (lines.empty()) return html::nothing();
    return html::group(
        html::h4(t("Wat er met deze uitkomst gebeurt")), html::ul(Node::group(std::move(lines)))
    );
}

} // namespace

Node outcomes_part(
    const std::vector<Outcome>& outcomes,
    const std::vector<Response>& responses,
    const std::vector<Use>& uses
)
{
    if (outcomes.empty())
        return html::p(t("Er zijn nog geen uitkomsten. Ze komen hier te staan, met de reactie van "
                         "de gemeente erbij."));
    return html::each(outcomes, [&](const Outcome& outcome) {
        return html::article(
            html::id("uitkomst-" + std::to_string(outcome.number)),
            html::h3(t("{nummer}. {titel}", outcome.number, outcome.title)),
            web::written(outcome.text),
            html::when(
                not outcome.said_by.empty(),
                [&] { return html::p(t("Gezegd door: {wie}", outcome.said_by)); }
            ),
            html::when(
                not outcome.minority.empty(),
                [&] { return html::p(t("Andere meningen: {wat}", outcome.minority)); }
            ),
            html::h4(t("Reactie van de gemeente")),
            reaction_to(outcome, responses),
            uses_of(outcome, uses)
        );
    });
}

} // namespace wijkspraak::inputs
