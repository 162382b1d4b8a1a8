#include "features/processes/forms.hpp"
#include "features/processes/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::processes {

using html::Node;

namespace {

Node told_badge(const std::optional<Dated>& told_on)
{
    if (told_on) return web::badge(t("verteld op {datum}", to_text(*told_on)), web::Tone::good);
    return web::badge(t("nog niet verteld"), web::Tone::care);
}

Node influence_facts(const Influence& influence)
{
    return html::group(
        html::p(html::strong(to_text(influence.rung)), as_is(" "), told_badge(influence.told_on)),
        web::written(influence.promise),
        html::when(
            not influence.counter_promise.empty(),
            [&] {
                return html::group(
                    html::p(html::strong(t("Wat de gemeente van deelnemers vraagt"))),
                    web::written(influence.counter_promise)
                );
            }
        ),
        html::p(html::small(
            t("Versie {nummer}, geldt vanaf {datum}.", influence.version, to_text(influence.from))
        ))
    );
}

Node earlier_influences(const std::vector<Influence>& influences)
{
    if (influences.size() < 2) return html::nothing();
    return web::fold(
        t("Eerdere versies van de belofte"),
        html::each(
            std::vector<Influence>{influences.begin() + 1, influences.end()}, influence_facts
        )
    );
}

Node promise_part(const Process& process, const FramesView& view)
{
    const auto address = frames_address(process) + "/belofte";
    if (view.influences.empty())
        return web::part(
            "belofte",
            t("Wat deelnemers is beloofd"),
            web::empty_state(
                t("Er is nog niet vastgelegd hoeveel invloed deelnemers hebben."),
                html::when(
                    view.rights == Rights::change,
                    [&] { return web::action_link(address, t("Leg de belofte vast")); }
                )
            )
        );
    return web::part(
        "belofte",
        t("Wat deelnemers is beloofd"),
        influence_facts(view.influences.front()),
        earlier_influences(view.influences),
        html::when(
            view.rights == Rights::change,
            [&] { return html::p(web::link_to(address, t("Belofte veranderen"))); }
        )
    );
}

Node frame_facts(const Frame& frame)
{
    return html::group(
        web::written(frame.text),
        html::p(
            html::small(
                t("Versie {nummer}, geldt vanaf {datum}.", frame.version, to_text(frame.from))
            ),
            as_is(" "),
            html::when(
                frame.version > 1 or frame.told_on, [&] { return told_badge(frame.told_on); }
            )
        ),
        html::when(
            not frame.reason.empty(), [&] { return html::p(t("Reden: {reden}", frame.reason)); }
        )
    );
}

Node earlier_frames(const Frame& current, const std::vector<Frame>& frames)
{
    std::vector<Node> earlier;
    for (const auto& frame : frames)
        if (frame.line == current.line and not frame.is_current)
            earlier.push_back(html::li(frame_facts(frame)));
    if (earlier.empty()) return html::nothing();
    return web::fold(
        t("Eerdere versies van kader {nummer}", current.line),
        html::ul(Node::group(std::move(earlier)))
    );
}

Node frame_item(const Process& process, const Frame& frame, const FramesView& view)
{
    const auto address = frames_address(process) + "/" + std::to_string(frame.line);
    return html::li(
        frame_facts(frame),
        earlier_frames(frame, view.frames),
        html::when(
            view.rights == Rights::change,
            [&] {
                return html::p(web::link_to(address, t("Kader {nummer} veranderen", frame.line)));
            }
        )
    );
}

Text heading_of(FrameKind kind)
{
    switch (kind) {
    case FrameKind::substantive: return t("Inhoudelijke kaders");
    case FrameKind::financial: return t("Financiële kaders");
    case FrameKind::procedural: return t("Procedurele kaders");
    }
    return {};
}

Node kind_part(const Process& process, FrameKind kind, const FramesView& view)
{
    std::vector<Node> items;
    for (const auto& frame : view.frames)
        if (frame.kind == kind and frame.is_current)
            items.push_back(frame_item(process, frame, view));
    return web::part(
        std::string{to_word(kind)},
        heading_of(kind),
        items.empty() ? html::p(t("Er is geen kader van deze soort."))
                      : html::ul(Node::group(std::move(items)))
    );
}

Node telling_part(const Process& process, const FramesView& view)
{
    const auto influences = influences_changed_without_notice(view.influences);
    const auto frames = frames_changed_without_notice(process, view.frames);
    if (influences.empty() and frames.empty()) return html::nothing();

    const web::Form form{view.telling.fields, view.telling.problems};
    return web::part(
        "verteld",
        t("Vertel deelnemers wat er is veranderd"),
        html::p(t("Deelnemers moeten weten dat de afspraken anders zijn geworden. Leg hier vast "
                  "wanneer u het heeft verteld.")),
        form.summary(),
        web::post_form(
            frames_address(process) + "/verteld",
            t("Vastleggen dat het is verteld"),
            form.ticks(telling_form::what, untold_choices(influences, frames)),
            form.dated(telling_form::on)
        )
    );
}

} // namespace

std::string frames_address(const Process& process)
{
    return office_path(process, Section::frames);
}

web::Page frames_page(const Process& process, const FramesView& view)
{
    const bool may_change = view.rights == Rights::change;
    return office_page(
        process,
        Section::frames,
        t("Invloed en kaders"),
        html::group(
            web::lead(t("Vooraf staat vast hoeveel invloed deelnemers hebben en waar de grenzen "
                        "liggen. Een verandering is een nieuwe versie; de oude blijft te lezen.")),
            html::when(may_change, [&] { return telling_part(process, view); }),
            promise_part(process, view),
            html::each(frame_kinds, [&](FrameKind kind) { return kind_part(process, kind, view); }),
            html::when(
                may_change,
                [&] {
                    return web::action_link(
                        frames_address(process) + "/nieuw", t("Kader toevoegen")
                    );
                }
            )
        )
    );
}

web::Page influence_page(const Process& process, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return office_page(
        process,
        Section::frames,
        t("Wat deelnemers wordt beloofd"),
        html::group(
            form.summary(),
            web::post_form(
                frames_address(process) + "/belofte",
                t("Belofte opslaan"),
                form.radios(influence_form::rung, rung_choices()),
                form.text(influence_form::promise),
                form.text(influence_form::counter_promise),
                form.dated(influence_form::from),
                form.dated(influence_form::told_on)
            )
        )
    );
}

web::Page frame_page(const Process& process, const std::optional<Frame>& current, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    const auto address = current ? frames_address(process) + "/" + std::to_string(current->line)
                                 : frames_address(process);
    return office_page(
        process,
        Section::frames,
        current ? t("Kader {nummer} veranderen", current->line) : t("Kader toevoegen"),
        html::group(
            form.summary(),
            web::post_form(
                address,
                current ? t("Nieuwe versie opslaan") : t("Kader opslaan"),
                form.select(frame_form::kind, frame_kind_choices()),
                form.text(frame_form::text),
                html::when(current.has_value(), [&] { return form.text(frame_form::reason); }),
                form.dated(frame_form::from),
                form.dated(frame_form::told_on)
            )
        )
    );
}

} // namespace wijkspraak::processes
