#include "features/processes/forms.hpp"
#include "features/processes/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::processes {

using html::Node;

namespace {

Node process_form_node(std::string action, Text submit, const web::Form& form)
{
    return web::post_form(
        std::move(action),
        std::move(submit),
        form.text(process_form::title),
        form.text(process_form::summary),
        form.radios(process_form::rung, rung_choices()),
        form.radios(process_form::authority, authority_choices()),
        form.text(process_form::legal_basis),
        form.text(process_form::contact)
    );
}

Node state_of(const Process& process)
{
    if (not process.is_public)
        return web::callout(
            web::Tone::neutral,
            t("Inwoners zien dit traject nog niet"),
            html::p(t("Alleen het kantoor ziet het. Na openbaar maken kan iedereen het lezen."))
        );
    return web::callout(
        web::Tone::good,
        t("Dit traject is openbaar"),
        html::p(web::link_to(public_path(process), t("Bekijk de pagina voor inwoners")))
    );
}

Node particulars(const Process& process, Rights rights)
{
    return web::part(
        "gegevens",
        t("Gegevens"),
        web::facts(
            web::fact(t("Titel"), Node{process.title}),
            web::fact(t("Samenvatting"), Node{process.summary}),
            web::fact(t("Vorm van meedoen"), to_text(process.rung)),
            web::fact(t("Wie besluit"), to_text(process.authority)),
            web::fact(t("Regeling"), Node{process.legal_basis}),
            web::fact(t("Contact"), Node{process.contact})
        ),
        html::when(
            rights == Rights::change,
            [&] {
                return html::p(web::link_to(particulars_address(process), t("Gegevens veranderen"))
                );
            }
        )
    );
}

Node publication_form(const Process& process, const PublicityView& view)
{
    const web::Form form{view.publication.fields, view.publication.problems};
    return web::post_form(
        publicity_address(process),
        process.is_public ? t("Keuze opslaan") : t("Openbaar maken"),
        form.tick(publicity_form::shows_draft)
    );
}

Node document_date_form(const Process& process, const PublicityView& view)
{
    const web::Form form{view.document_date.fields, view.document_date.problems};
    return web::part(
        "peildatum",
        t("Een dossier uit het verleden"),
        form.summary(),
        web::post_form(
            publicity_address(process) + "/peildatum",
            t("Datum opslaan"),
            form.dated(publicity_form::document_date)
        )
    );
}

Node refusal_of(const Refusal& refusal)
{
    return web::callout(
        web::Tone::bad, t("Dit traject kan nog niet openbaar worden"), html::p(to_text(refusal))
    );
}

} // namespace

std::string publicity_address(const Process& process)
{
    return office_path(process, Section::overview) + "/openbaar";
}

std::string particulars_address(const Process& process)
{
    return office_path(process, Section::overview) + "/gegevens";
}

web::Page new_process_page(const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    auto page = web::page(
        t("Een traject beginnen"),
        web::lead(t("Begin met wat inwoners als eerste moeten weten. Daarna schrijft u het "
                    "participatieplan.")),
        form.summary(),
        process_form_node("/kantoor/trajecten", t("Traject beginnen"), form)
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

web::Page particulars_page(const Process& process, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return office_page(
        process,
        Section::overview,
        t("Gegevens van het traject"),
        html::group(
            web::lead(t("Het adres van de pagina blijft hetzelfde, ook als u de titel verandert.")),
            form.summary(),
            process_form_node(particulars_address(process), t("Gegevens opslaan"), form)
        )
    );
}

web::Page publicity_page(const Process& process, const PublicityView& view)
{
    const bool may_change = view.rights == Rights::change;
    return office_page(
        process,
        Section::overview,
        t("Gegevens en openbaarheid"),
        html::group(
            state_of(process),
            html::with(view.refusal, refusal_of),
            html::when(
                not view.has_influence,
                [&] {
                    return web::callout(
                        web::Tone::care,
                        t("Er is nog niet vastgelegd hoeveel invloed deelnemers hebben"),
                        html::p(web::link_to(
                            frames_address(process), t("Leg eerst de belofte en de kaders vast")
                        ))
                    );
                }
            ),
            html::when(may_change, [&] { return publication_form(process, view); }),
            particulars(process, view.rights),
            html::when(may_change, [&] { return document_date_form(process, view); })
        )
    );
}

} // namespace wijkspraak::processes
