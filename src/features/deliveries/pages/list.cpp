#include "civic/zone.hpp"
#include "features/deliveries/pages/parts.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

using html::Node;
using html::p;
using processes::Process;
using processes::Section;

namespace {

constexpr std::size_t rows_as_they_stand = 4;

Text file_facts(const Delivery& delivery, const TableLook& look)
{
    return t(
        "{n} rij met inbreng, in {soort}",
        "{n} rijen met inbreng, in {soort}",
        delivery.rows,
        look.description
    );
}

Node sheet_form(const Process& process, const Delivery& delivery, const TableLook& look)
{
    static const web::Field sheet{
        .name = "blad",
        .label = t("Op welk werkblad staat de lijst?"),
        .need = web::Need::required};
    std::vector<web::Choice> choices;
    for (std::size_t i = 0; i < look.sheets.size(); ++i)
        choices.push_back({.value = std::to_string(i + 1), .label = as_is(look.sheets[i])});
    const web::Fields sent{
        {"blad", std::to_string(delivery.sheet + 1)}
    };
    const web::Problems none;
    return web::post_form(
        office_path(process, delivery.id) + "/werkblad",
        t("Ander werkblad bekijken"),
        web::Form{sent, none}.select(sheet, choices)
    );
}

Node as_it_stands(const TableLook& look, const Scheme& scheme)
{
    web::Table table{.caption = t("Zo staat het in het bestand"), .columns = {t("Rij")}};
    const auto names = look.names(scheme);
    for (std::size_t column = 0; column < look.width(); ++column)
        table.columns.push_back(column_label(names, column));
    for (const auto& row : look.below(scheme)) {
        if (table.rows.size() == rows_as_they_stand) break;
        std::vector<Node> cells;
        cells.emplace_back(std::to_string(row.number));
        for (std::size_t column = 0; column < look.width(); ++column)
            cells.emplace_back(column < row.cells.size() ? row.cells[column] : std::string{});
        table.rows.push_back(std::move(cells));
    }
    return web::table(std::move(table));
}

Text when_given(const inputs::InputDraft& draft)
{
    if (not draft.given_at) return t("vandaag");
    return to_text(day_of(*draft.given_at));
}

Text name_of(const std::vector<areas::Area>& areas, areas::AreaId id)
{
    const auto found = std::ranges::find(areas, id, &areas::Area::id);
    return found == areas.end() ? Text{} : as_is(found->name);
}

Text who_and_how(const inputs::InputDraft& draft, const std::vector<areas::Area>& areas)
{
    auto words = t("{gever}, {kanaal}", to_text(draft.giver), to_text(draft.channel));
    if (not draft.said_by.empty()) words = t("{deel}, {ander}", words, draft.said_by);
    if (draft.area) words = t("{deel}, {ander}", words, name_of(areas, *draft.area));
    if (draft.hands) words = t("{deel}, {ander}", words, t("{n} hand", "{n} handen", *draft.hands));
    return words;
}

Node as_it_will_be(const PreviewView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& [row, entry] : view.entries) {
        const bool has_giver = not entry.name.empty() or not entry.email.empty();
        items.push_back(
            {.address = {},
             .label = t("Rij {nummer}", row),
             .date = when_given(entry.draft),
             .kind = who_and_how(entry.draft, view.areas),
             .state = has_giver ? web::badge(t("Gever apart bewaard")) : html::nothing(),
             .summary = as_is(entry.draft.text)}
        );
    }
    return web::part(
        "wordt",
        t("Zo wordt het"),
        items.empty() ? web::empty_state(t("Van de eerste rijen past er geen. Kijk of de kolommen "
                                           "goed zijn gekozen."))
                      : web::listing(std::move(items))
    );
}

} // namespace

web::Page page_below_overview(const Process& process, Text title, Node content)
{
    auto page =
        processes::office_page(process, Section::inputs, std::move(title), std::move(content));
    page.trail.push_back({t("Inbreng"), processes::office_path(process, Section::inputs)});
    page.trail.push_back({t("Inbreng uit een bestand"), office_path(process)});
    return page;
}

Node beside(Node one, Node other)
{
    std::vector<Node> both;
    both.push_back(std::move(one));
    both.push_back(std::move(other));
    return web::side_by_side(std::move(both));
}

Node faults_table(const std::vector<FaultyCell>& faults, const Scheme& scheme)
{
    web::Table table{
        .caption = t("Wat niet wordt overgenomen, en waarom"),
        .columns = {t("Rij"), t("Kolom"), t("Reden")},
        .is_caption_hidden = true
    };
    for (const auto& fault : faults) {
        const auto column = scheme.columns.of(fault.part);
        std::vector<Node> cells;
        cells.emplace_back(std::to_string(fault.row));
        cells.emplace_back(
            column ? t("{kolom}: {onderdeel}", column_label({}, *column), to_text(fault.part))
                   : to_text(fault.part)
        );
        cells.emplace_back(to_text(fault));
        table.rows.push_back(std::move(cells));
    }
    return web::table(std::move(table));
}

web::Page scheme_page(
    const Process& process,
    const Delivery& delivery,
    const SchemeReferences& references,
    const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return page_below_overview(
        process,
        t("Kolommen van {bestand}", delivery.file_name),
        html::group(
            web::lead(t("Zeg welke kolom wat is. We hebben alvast geraden.")),
            p(file_facts(delivery, references.look)),
            html::when(
                references.look.sheets.size() > 1,
                [&] { return sheet_form(process, delivery, references.look); }
            ),
            as_it_stands(references.look, delivery.scheme),
            form.summary(),
            web::post_form(
                office_path(process, delivery.id) + "/kolommen",
                t("Bekijk hoe het wordt"),
                scheme_fields(form, references, delivery.scheme)
            ),
            web::press_with_care(
                office_path(process, delivery.id) + "/annulering", t("Bestand weggooien")
            )
        )
    );
}

web::Page preview_page(const Process& process, const PreviewView& view)
{
    const auto path = office_path(process, view.delivery.id);
    const auto refused = [&] {
        return web::part(
            "geweigerd",
            t("Dit wordt niet overgenomen"),
            p(t("{n} van de eerste {totaal} rijen past niet. De rest gaat gewoon door. Verbeter de "
                "rij in het bestand en lever het opnieuw aan.",
                "{n} van de eerste {totaal} rijen passen niet. De rest gaat gewoon door. Verbeter "
                "de rijen in het bestand en lever het opnieuw aan.",
                view.rows_refused,
                view.rows_looked_at)),
            faults_table(view.faults, view.delivery.scheme)
        );
    };
    return page_below_overview(
        process,
        t("Zo wordt {bestand}", view.delivery.file_name),
        html::group(
            web::lead(
                t("Er staat {n} rij in de lijst. Er is nog niets overgenomen.",
                  "Er staan {n} rijen in de lijst. Er is nog niets overgenomen.",
                  view.delivery.rows)
            ),
            web::post_form(path + "/overname", t("Lijst overnemen")),
            p(web::link_to(path, t("Kolommen anders kiezen"))),
            html::when(view.rows_refused > 0, refused),
            as_it_will_be(view)
        )
    );
}

} // namespace wijkspraak::deliveries
