#include "features/processes/processes.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::processes {

using html::Node;

namespace {

Node ladder(Rung current)
{
    return html::ol(html::each(rungs, [&](Rung rung) {
        if (rung != current) return html::li(to_text(rung));
        return html::li(
            html::attribute("aria-current", "true"),
            html::strong(to_text(rung)),
            as_is(" "),
            web::badge(t("dit traject"), web::Tone::good)
        );
    }));
}

/// The promises that this one replaced: none on the page of a process that kept its first.
Node earlier_promises(const std::vector<Influence>& influences)
{
    if (influences.size() < 2) return html::nothing();
    const std::vector<Influence> earlier{influences.begin() + 1, influences.end()};
    return web::fold(
        t("Eerdere versies van de belofte"),
        html::each(
            earlier,
            [](const Influence& influence) {
                return html::group(
                    html::p(
                        html::strong(to_text(influence.rung)),
                        as_is(" "),
                        html::small(
                            t("Versie {nummer}, geldt vanaf {datum}.",
                              influence.version,
                              to_text(influence.from))
                        )
                    ),
                    web::written(influence.promise)
                );
            }
        )
    );
}

Text heading_of(FrameKind kind)
{
    switch (kind) {
    case FrameKind::substantive: return t("Wat vaststaat over de inhoud");
    case FrameKind::financial: return t("Wat vaststaat over het geld");
    case FrameKind::procedural: return t("Wat vaststaat over de regels en de planning");
    }
    return {};
}

Node version_note(const Frame& frame)
{
    if (frame.version == 1)
        return html::p(html::small(t("Geldt vanaf {datum}.", to_text(frame.from))));
    return html::p(html::small(
        t("Versie {nummer}, geldt vanaf {datum}. Waarom veranderd: {reden}",
          frame.version,
          to_text(frame.from),
          frame.reason)
    ));
}

Node earlier_versions(const std::vector<Frame>& frames, int line)
{
    std::vector<Node> earlier;
    for (const auto& frame : frames)
        if (frame.line == line and not frame.is_current)
            earlier.push_back(html::li(web::written(frame.text), version_note(frame)));
    if (earlier.empty()) return html::nothing();
    return web::fold(t("Eerdere versies"), html::ul(Node::group(std::move(earlier))));
}

Node frames_of_kind(FrameKind kind, const std::vector<Frame>& frames)
{
    std::vector<Node> lines;
    for (const auto& frame : frames)
        if (frame.kind == kind and frame.is_current)
            lines.push_back(html::li(
                web::written(frame.text), version_note(frame), earlier_versions(frames, frame.line)
            ));
    if (lines.empty()) return html::nothing();
    return html::group(html::h3(heading_of(kind)), html::ul(Node::group(std::move(lines))));
}

/// The parts of a plan that say something to a resident; how the office does its work is left out.
bool is_for_residents(PlanPart part)
{
    return part != PlanPart::budget and part != PlanPart::recording;
}

} // namespace

Node influence_part(const Influence& influence, const std::vector<Frame>& frames)
{
    return influence_part(std::vector{influence}, frames);
}

Node influence_part(const std::vector<Influence>& influences, const std::vector<Frame>& frames)
{
    if (influences.empty()) return html::nothing();
    const auto& influence = influences.front();
    const bool has_counter_promise = not influence.counter_promise.empty();
    const bool has_frames = std::any_of(frames.begin(), frames.end(), [](const Frame& frame) {
        return frame.is_current;
    });
    return web::part(
        "invloed",
        t("Hoeveel invloed heeft u?"),
        html::p(html::strong(promise_of(influence.rung))),
        html::p(t("Van weinig naar veel invloed:")),
        ladder(influence.rung),
        html::h3(t("Wat de gemeente belooft")),
        web::written(influence.promise),
        html::when(
            has_counter_promise,
            [&] {
                return html::group(
                    html::h3(t("Wat de gemeente van deelnemers vraagt")),
                    web::written(influence.counter_promise)
                );
            }
        ),
        html::p(html::small(
            t("Versie {nummer}, geldt vanaf {datum}.", influence.version, to_text(influence.from))
        )),
        earlier_promises(influences),
        html::when(
            not has_frames, [] { return html::p(t("Er zijn geen grenzen vooraf vastgelegd.")); }
        ),
        html::each(frame_kinds, [&](FrameKind kind) { return frames_of_kind(kind, frames); })
    );
}

Node plan_part(const Process& process, const Plan& plan)
{
    std::vector<Node> parts;
    for (const auto& [part, words] : plan)
        if (is_for_residents(part) and not words.empty())
            parts.push_back(html::group(html::h3(t(words_of(part).label)), web::written(words)));
    const bool has_parts = not parts.empty() and process.plan_state == PlanState::decided;
    return web::part(
        "plan",
        t("Het plan voor dit traject"),
        html::with(
            process.plan_decision,
            [](const PlanDecision& decision) {
                return html::p(
                    decision.reference.empty()
                        ? t("Vastgesteld op {datum} door {bestuur}.",
                            to_text(decision.on),
                            to_text(decision.authority))
                        : t("Vastgesteld op {datum} door {bestuur}, kenmerk {kenmerk}.",
                            to_text(decision.on),
                            to_text(decision.authority),
                            decision.reference)
                );
            }
        ),
        html::when(
            not process.plan_decision,
            [] {
                return html::p(t("Het plan is nog niet vastgesteld. De gemeente bereidt het voor.")
                );
            }
        ),
        html::when(
            has_parts,
            [&] { return web::fold(t("Lees het hele plan"), Node::group(std::move(parts))); }
        )
    );
}

} // namespace wijkspraak::processes
