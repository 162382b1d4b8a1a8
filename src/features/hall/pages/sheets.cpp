#include "civic/zone.hpp"
#include "features/hall/pages.hpp"
#include "features/inputs/code.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::hall {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

Text moment_of(const Moments& moments, moments::MomentId id)
{
    const auto moment = std::ranges::find(moments, id, &moments::Moment::id);
    return moment == moments.end() ? Text{} : as_is(moment->title);
}

web::ListItem item_of(const Process& process, const SheetSet& set, const Moments& moments)
{
    return {
        .address = sheets_path(process) + "/" + std::to_string(set.number),
        .label = t("Formulier {eerste} tot en met {laatste} (PDF)", set.first, set.last()),
        .date = to_text(day_of(set.made_at)),
        .kind = moment_of(moments, set.moment),
        .state = web::badge(t("{n} van {totaal} overgetypt", set.typed_in, set.size)),
        .summary = as_is(set.question)};
}

Node sets_list(const Process& process, const SetsView& view)
{
    if (view.sets.empty())
        return web::empty_state(t(
            "Er zijn nog geen formulieren. Maak er zoveel als er mensen komen: wie erop schrijft, "
            "neemt de strook met de code mee naar huis."
        ));
    std::vector<web::ListItem> items;
    for (const auto& set : view.sets) items.push_back(item_of(process, set, view.moments));
    return html::group(
        web::listing(std::move(items)),
        html::p(web::action_link(sheets_path(process) + "/invoeren", t("Formulieren overtypen")))
    );
}

Node progress_of(const std::vector<SheetSet>& sets)
{
    int typed_in = 0;
    int made = 0;
    for (const auto& set : sets) {
        typed_in += set.typed_in;
        made += set.size;
    }
    return html::p(t("Overgetypt: {n} van {totaal} formulieren.", typed_in, made));
}

web::ListItem item_of(const Process& process, const TypedIn& typed)
{
    return {
        .address = processes::office_path(process, Section::inputs) + "/" +
                   std::to_string(typed.input.id.value()),
        .label = t("Inbreng {nummer}", typed.input.number),
        .date = as_is(inputs::shown_code(typed.sheet.code)),
        .kind = t("Formulier {nummer}", typed.sheet.number),
        .summary = as_is(typed.input.text)};
}

Node known_part(const Process& process, const inputs::Input& known)
{
    return web::callout(
        web::Tone::care,
        t("Dit staat er al van dit formulier"),
        html::group(
            web::written(known.text),
            html::p(web::link_to(
                processes::office_path(process, Section::inputs) + "/" +
                    std::to_string(known.id.value()),
                t("Inbreng {nummer} verbeteren", known.number)
            ))
        )
    );
}

Node last_part(const Process& process, const std::vector<TypedIn>& last)
{
    if (last.empty()) return html::nothing();
    std::vector<web::ListItem> items;
    for (const auto& typed : last) items.push_back(item_of(process, typed));
    return web::part("laatste", t("Laatst overgetypt"), web::listing(std::move(items)));
}

} // namespace

std::string sheets_path(const Process& process)
{
    return processes::office_path(process, Section::overview) + "/formulieren";
}

web::Page sheet_sets_page(const Process& process, const SetsView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto making = [&] {
        return web::part(
            "maken",
            t("Formulieren maken"),
            form.summary(),
            web::post_form(
                sheets_path(process), t("Formulieren maken"), sheet_set_fields(form, view.moments)
            )
        );
    };
    return processes::office_page(
        process,
        Section::inputs,
        t("Formulieren op papier"),
        html::group(
            web::part("gemaakt", t("Afdrukken en overtypen"), sets_list(process, view)),
            html::when(view.may_add and not view.moments.empty(), making),
            html::when(view.moments.empty(), [&] { return no_moments(process); })
        )
    );
}

web::Page typing_in_page(const Process& process, const TypingInView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::inputs,
        t("Formulieren overtypen"),
        html::group(
            form.summary(),
            html::with(
                view.known, [&](const inputs::Input& known) { return known_part(process, known); }
            ),
            progress_of(view.sets),
            web::post_form(
                sheets_path(process) + "/invoeren", t("Opslaan"), written_sheet_fields(form)
            ),
            last_part(process, view.last),
            html::p(web::link_to(sheets_path(process), t("Terug naar de formulieren")))
        )
    );
}

} // namespace wijkspraak::hall
