#include "features/bodies/bodies.hpp"
#include "features/bodies/import_pages.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

constexpr const char* home = "/kantoor/wijkorganen/import";
constexpr std::size_t most_shown = 100;

std::vector<web::Crumb> trail()
{
    return {
        {t("Kantoor"),     "/kantoor"            },
        {t("Wijkorganen"), "/kantoor/wijkorganen"}
    };
}

Node known_columns()
{
    return html::ul(
        html::li(html::code(as_is("sleutel")), as_is(": "), t("het laatste stuk van het adres")),
        html::each(
            registration_fields(),
            [](const web::Field* field) {
                return html::li(
                    html::code(std::string{field->name.view()}), as_is(": "), field->label
                );
            }
        ),
        html::li(
            html::code(as_is("wijkregisseur")), as_is(": "), t("het e-mailadres van het account")
        )
    );
}

Node problems_table(const std::vector<SheetProblem>& problems)
{
    web::Table table{
        .caption = t("Wat er mis is"),
        .columns = {t("Regel"), t("Kolom"), t("Wat er mis is")},
        .is_caption_hidden = true
    };
    for (const auto& problem : problems) {
        if (table.rows.size() == most_shown) break;
        std::vector<Node> cells;
        cells.emplace_back(
            problem.row > 0 ? as_is(std::to_string(problem.row)) : t("hele bestand")
        );
        cells.emplace_back(problem.column);
        cells.emplace_back(problem.what);
        table.rows.push_back(std::move(cells));
    }
    return web::table(std::move(table));
}

Node changed_line(const SheetRow& row)
{
    return html::li(
        p(html::cls("lijst-kop"), row.to.body.name),
        changed_fields(ChangeDraft{.fields = row.changes}, Sight::history),
        html::when(
            row.coach and row.coach != row.known->coach,
            [] { return p(t("Een andere wijkregisseur")); }
        )
    );
}

/// The first of many, and how many more there are.
template <typename MakeLine>
Node some_of(const std::vector<const SheetRow*>& rows, MakeLine&& make_line)
{
    std::vector<Node> lines;
    for (const auto* row : rows)
        if (lines.size() < most_shown) lines.push_back(make_line(*row));
    return html::group(
        html::ul(html::cls("lijst"), Node::group(std::move(lines))),
        html::when(
            rows.size() > most_shown,
            [&] { return p(t("en nog {n} andere", rows.size() - most_shown)); }
        )
    );
}

Node what_it_does(const Sheet& sheet)
{
    std::vector<const SheetRow*> added;
    std::vector<const SheetRow*> changed;
    for (const auto& row : sheet.rows) {
        if (row.is_new())
            added.push_back(&row);
        else if (row.changes_anything())
            changed.push_back(&row);
    }
    const auto same = sheet.rows.size() - added.size() - changed.size();
    return html::group(
        html::when(
            not added.empty(),
            [&] {
                return web::part(
                    "nieuw",
                    t("{n} nieuw wijkorgaan", "{n} nieuwe wijkorganen", added.size()),
                    some_of(
                        added,
                        [](const SheetRow& row) {
                            return html::li(
                                p(html::cls("lijst-kop"), row.to.body.name),
                                p(html::cls("lijst-bij"), html::span(kind_of(row.to.body)))
                            );
                        }
                    )
                );
            }
        ),
        html::when(
            not changed.empty(),
            [&] {
                return web::part(
                    "anders",
                    t("{n} wijkorgaan verandert", "{n} wijkorganen veranderen", changed.size()),
                    some_of(changed, changed_line)
                );
            }
        ),
        html::when(
            same > 0,
            [&] {
                return p(
                    t("{n} wijkorgaan blijft zoals het is.",
                      "{n} wijkorganen blijven zoals ze zijn.",
                      same)
                );
            }
        )
    );
}

Node unused_columns(const Sheet& sheet)
{
    if (sheet.unused.empty()) return html::nothing();
    std::string names;
    for (const auto& name : sheet.unused) (names += names.empty() ? "" : ", ") += name;
    return web::callout(web::Tone::care, t("Deze kolommen worden niet gebruikt"), p(names));
}

} // namespace

web::Page import_page(const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Wijkorganen inlezen"),
        form.summary(),
        web::lead(t("In de eerste regel staan de namen van de kolommen. U ziet eerst wat er zou "
                    "veranderen; daarna beslist u.")),
        web::upload_form(home, t("Bekijk wat het doet"), form.file(sheet_field)),
        p(t("Een wijkorgaan dat er al is, wordt bijgewerkt. Een leeg vakje verandert niets.")),
        web::fold(t("Welke kolommen er kunnen zijn"), known_columns())
    );
    page.trail = trail();
    return page;
}

web::Page preview_page(ImportId id, const std::string& file_name, const Sheet& sheet)
{
    const bool is_good = sheet.problems.empty();
    const bool does_anything =
        std::ranges::any_of(sheet.rows, [](const SheetRow& row) { return row.changes_anything(); });
    auto page = web::page(
        t("Wat {bestand} zou doen", file_name),
        html::when(
            not is_good,
            [&] {
                return html::group(
                    web::callout(
                        web::Tone::bad,
                        t("Er is nog niets ingelezen"),
                        p(t("Verbeter {n} punt in het bestand en kies het opnieuw.",
                            "Verbeter {n} punten in het bestand en kies het opnieuw.",
                            sheet.problems.size()))
                    ),
                    problems_table(sheet.problems)
                );
            }
        ),
        unused_columns(sheet),
        html::when(is_good, [&] { return what_it_does(sheet); }),
        html::when(
            is_good and does_anything,
            [&] { return web::post_form(home + ("/" + std::to_string(id.value())), t("Inlezen")); }
        ),
        p(web::link_to(home, t("Een ander bestand kiezen")))
    );
    page.trail = trail();
    page.trail.push_back({t("Inlezen"), home});
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::bodies
