#include "civic/zone.hpp"
#include "features/receipts/forms.hpp"
#include "features/receipts/pages.hpp"
#include "features/receipts/rules.hpp"
#include "web/parts.hpp"

namespace wijkspraak::receipts {

using html::Node;
using html::p;
using themes::LineageStep;

namespace {

std::string path_of(const ReceiptView& view)
{
    return inputs::receipt_path(view.entry.code);
}

/// What an entry was read as after a step: the points that came out of it, each with its theme.
Node read_as(const LineageStep::End& end)
{
    if (end.text.empty() and end.theme_title.empty()) return html::nothing();
    if (end.text.empty()) return html::li(t("Thema: {titel}", end.theme_title));
    return html::li(
        t("Gelezen als: “{tekst}”", end.text),
        html::when(
            not end.theme_title.empty(), [&] { return t(" (thema: {titel})", end.theme_title); }
        )
    );
}

Node with_others(const LineageStep& line)
{
    const bool is_together = line.step.kind == themes::StepKind::merged and line.others > 0;
    if (not is_together) return html::nothing();
    return p(
        t("Eén andere persoon of groep zei hetzelfde.",
          "{n} andere personen of groepen zeiden hetzelfde.",
          line.others)
    );
}

Node step_of(const LineageStep& line)
{
    return html::li(
        p(html::strong(themes::to_text(line.step.kind)),
          t(", {datum}", to_text(day_of(line.step.at))),
          html::when(line.step.is_undone, [] { return t(" (later teruggedraaid)"); })),
        html::when(
            not line.step.why.empty(), [&] { return p(t("Waarom: {reden}", line.step.why)); }
        ),
        with_others(line),
        html::when(
            not line.after.empty(), [&] { return html::ul(html::each(line.after, read_as)); }
        )
    );
}

Node correction_of(const inputs::Correction& correction)
{
    return html::li(
        p(html::strong(t("Tekst verbeterd")), t(", {datum}", to_text(day_of(correction.at)))),
        p(t("Eerder stond er: “{tekst}”", correction.text_before))
    );
}

Node theme_line(const ReceiptView& view, const themes::Theme& theme)
{
    const auto path =
        processes::public_path(view.process) + "/themas/" + std::to_string(theme.number);
    return html::li(
        view.process.is_public ? web::link_to(path, as_is(theme.title)) : as_is(theme.title),
        t(", {n} keer gezegd", ", {n} keer gezegd", theme.places)
    );
}

Node objection_of(const themes::Objection& objection)
{
    return html::li(
        p(t("U schreef op {datum}: “{tekst}”", to_text(day_of(objection.at)), objection.text)),
        objection.replied_at
            ? p(t("De gemeente antwoordde op {datum}: “{tekst}”",
                  to_text(day_of(*objection.replied_at)),
                  objection.reply))
            : p(t("Een medewerker leest dit nog. Het antwoord komt hier te staan."))
    );
}

Text why_object(themes::ObjectionKind kind)
{
    if (kind == themes::ObjectionKind::withholding)
        return t("Vindt u dat uw tekst wel in de openbare lijst hoort? Schrijf waarom. De gemeente "
                 "kijkt er opnieuw naar.");
    return t("Bedoelde u iets anders dan hoe uw inbreng is gelezen? Schrijf het op. De gemeente "
             "kijkt er opnieuw naar.");
}

} // namespace

Node way_part(const ReceiptView& view)
{
    const bool has_steps = not view.lineage.empty() or not view.corrections.empty();
    if (view.themes.empty() and not has_steps) return html::nothing();
    return web::part(
        "weg",
        t("Wat er met uw inbreng gebeurde"),
        html::when(
            not view.themes.empty(),
            [&] {
                return html::group(
                    p(t("Uw inbreng hoort bij:")),
                    html::ul(html::each(
                        view.themes,
                        [&](const themes::Theme& theme) { return theme_line(view, theme); }
                    ))
                );
            }
        ),
        html::when(
            has_steps,
            [&] {
                return web::fold(
                    t("Alle stappen bekijken"),
                    html::ol(
                        html::each(view.corrections, correction_of),
                        html::each(view.lineage, step_of)
                    )
                );
            }
        )
    );
}

Node objection_part(const ReceiptView& view, const Filled& sent)
{
    const auto kind = may_object_to(view.entry, view.lineage, view.objections);
    if (not kind and view.objections.empty()) return html::nothing();
    return web::part(
        "bezwaar",
        t("Klopt dit niet?"),
        html::when(
            not view.objections.empty(),
            [&] { return html::ul(html::each(view.objections, objection_of)); }
        ),
        html::with(
            kind,
            [&](themes::ObjectionKind what) {
                return html::group(
                    p(why_object(what)),
                    web::post_form(
                        path_of(view) + "/bezwaar",
                        t("Versturen"),
                        web::Form{sent.sent, sent.problems}.text(objection_field)
                    )
                );
            }
        )
    );
}

} // namespace wijkspraak::receipts
