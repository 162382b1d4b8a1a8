#include "features/reports/pages.hpp"

#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/forms.hpp"
#include "web/document.hpp"
#include "web/forms.hpp"

namespace wijkspraak::reports {

using html::Node;
using html::p;
using processes::Process;

namespace {

Node downloads(const Process& process, std::optional<int> version)
{
    return html::ul(
        html::cls("knoppen"),
        html::li(web::link_to(path_to(process, ".pdf", version), t("Eindverslag als PDF"))),
        html::li(web::link_to(path_to(process, ".odt", version), t("Eindverslag als ODT")))
    );
}

Node next_step(const Desk& desk)
{
    const auto blocks = records::count_of(desk.findings, records::Severity::block);
    const auto action =
        processes::office_path(desk.process, processes::Section::report) + "/versies";
    if (blocks == 0)
        return web::callout(
            web::Tone::good,
            t("Het verslag is compleet"),
            html::group(
                p(t("Alle onderdelen zijn gevuld. U kunt het verslag vaststellen. De inhoud "
                    "verandert daarna "
                    "niet meer; een verbetering wordt een nieuwe versie.")),
                html::when(
                    desk.may_change, [&] { return web::press(action, t("Verslag vaststellen")); }
                )
            )
        );
    return web::callout(
        desk.was_refused ? web::Tone::bad : web::Tone::care,
        desk.was_refused ? t("Het verslag is niet vastgesteld")
                         : t("Het verslag is nog niet compleet"),
        html::group(
            p(t("Los dit ene punt eerst op:", "Los eerst deze {n} punten op:", blocks)),
            records::findings_list(desk.findings, records::Severity::block, desk.process),
            html::when(
                desk.may_change, [&] { return web::press(action, t("Verslag vaststellen")); }
            )
        )
    );
}

std::vector<Node> version_row(const Desk& desk, const Report& report)
{
    std::vector<Node> cells;
    cells.push_back(web::link_to(
        path_to(desk.process, "", report.version), t("Versie {nummer}", report.version)
    ));
    cells.emplace_back(to_text(report.frozen_on));
    cells.push_back(html::code(html::cls("vingerafdruk"), as_is(report.sha256)));
    cells.push_back(
        report.published_at
            ? web::badge(
                  t("openbaar sinds {datum}", to_text(day_of(*report.published_at))),
                  web::Tone::good
              )
            : web::badge(t("nog niet openbaar"))
    );
    cells.emplace_back(as_is(report.dossier));
    return cells;
}

Node versions(const Desk& desk)
{
    if (desk.reports.empty()) return web::empty_state(t("Er is nog geen vastgestelde versie."));
    web::Table table{
        .caption = t("Vastgestelde versies"),
        .columns =
            {t("Versie"),
                      t("Vastgesteld op"),
                      t("Vingerafdruk (SHA-256)"),
                      t("Openbaar"),
                      t("Hoort bij")},
        .is_caption_hidden = true
    };
    for (const auto& report : desk.reports) table.rows.push_back(version_row(desk, report));
    return web::table(std::move(table));
}

Node publication(const Desk& desk, const web::Fields& sent, const web::Problems& problems)
{
    if (not desk.may_change or desk.reports.empty() or desk.reports.front().published_at)
        return html::nothing();
    const auto& newest = desk.reports.front();
    const web::Form form{sent, problems};
    return web::part(
        "openbaar",
        t("Openbaar maken"),
        p(t("Het eindverslag hoort bij de stukken voor het besluit. Zeg bij welke stukken.")),
        web::post_form(
            processes::office_path(desk.process, processes::Section::report) + "/versies/" +
                std::to_string(newest.version) + "/publicatie",
            t("Versie {nummer} openbaar maken", newest.version),
            form.text(dossier_field)
        )
    );
}

} // namespace

std::string path_to(const Process& process, std::string_view ending, std::optional<int> version)
{
    auto path = processes::public_path(process) + "/eindverslag";
    path += ending;
    if (version) path += "?versie=" + std::to_string(*version);
    return path;
}

web::Page report_page(const Process& process, const paper::Document& document, const Report* report)
{
    const auto version = report == nullptr ? std::nullopt : std::optional{report->version};
    auto page = web::page(
        t("Eindverslag: {traject}", process.title),
        html::when(
            report == nullptr,
            [] {
                return web::callout(
                    web::Tone::care,
                    t("Dit is een concept"),
                    p(t("Het verslag is nog niet vastgesteld. Wat u leest, kan nog veranderen."))
                );
            }
        ),
        downloads(process, version),
        web::document_page(document)
    );
    page.trail = {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)}
    };
    page.is_wide = true;
    return page;
}

web::Page no_report_page(const Process& process)
{
    auto page = web::page(
        t("Eindverslag: {traject}", process.title),
        web::lead(t("Het eindverslag is er nog niet.")),
        p(t("Zodra het klaar is, staat hier wat er is gezegd, wat de gemeente daarvan vindt en wat "
            "ermee "
            "is gedaan.")),
        p(web::link_to(processes::public_path(process), t("Bekijk hoe ver het traject is")))
    );
    page.trail = {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)}
    };
    return page;
}

web::Page desk_page(const Desk& desk, const web::Fields& sent, const web::Problems& problems)
{
    const web::Form form{sent, problems};
    return processes::office_page(
        desk.process,
        processes::Section::report,
        t("Eindverslag"),
        html::group(
            form.summary(),
            next_step(desk),
            publication(desk, sent, problems),
            web::part("versies", t("Versies"), versions(desk)),
            web::part(
                "concept",
                t("Het concept, zoals het nu is"),
                p(web::link_to(path_to(desk.process, "", {}) + "?concept=ja", t("Concept lezen"))),
                html::ul(
                    html::cls("knoppen"),
                    html::li(web::link_to(
                        path_to(desk.process, ".pdf", {}) + "?concept=ja", t("Concept als PDF")
                    )),
                    html::li(web::link_to(
                        path_to(desk.process, ".odt", {}) + "?concept=ja", t("Concept als ODT")
                    ))
                )
            ),
            web::part(
                "let-op",
                t("Dit komt open in het verslag te staan"),
                html::when(
                    records::count_of(desk.findings, records::Severity::warning) == 0,
                    [] { return p(t("De controle vond verder niets.")); }
                ),
                records::findings_list(desk.findings, records::Severity::warning, desk.process)
            )
        )
    );
}

} // namespace wijkspraak::reports
