#include "features/documents/documents.hpp"
#include "features/processes/forms.hpp"
#include "features/processes/pages.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

namespace wijkspraak::processes {

using documents::Document;
using html::Node;

namespace {

std::string paper_address(const Process& process, documents::DocumentId id)
{
    return papers_address(process) + "/" + std::to_string(id.value());
}

web::ListItem item_of(const Process& process, const Document& document, Rights rights)
{
    return {
        .address = rights == Rights::change ? paper_address(process, document.id)
                                            : documents::public_path(document.id),
        .label = as_is(document.title),
        .date = document.on ? to_text(*document.on) : Text{},
        .kind = as_is(document.kind),
        .state = html::group(
            documents::status_badge(document.status),
            as_is(" "),
            html::when(
                not document.is_public, [] { return web::badge(t("alleen voor het kantoor")); }
            )
        ),
        .summary = as_is(document.reference)};
}

Node list_part(const Process& process, const PapersView& view)
{
    if (view.excerpt.total == 0 and view.search.empty())
        return web::empty_state(
            t("Er zijn nog geen stukken bij dit traject. Denk aan het plan, brieven en concepten.")
        );
    if (view.excerpt.total == 0)
        return web::empty_state(
            t("Er is geen stuk gevonden met “{zoekwoord}”.", view.search),
            html::p(web::link_to(papers_address(process), t("Bekijk alle stukken")))
        );

    std::vector<web::ListItem> items;
    for (const auto& document : view.excerpt.items)
        items.push_back(item_of(process, document, view.rights));
    return html::group(
        html::p(t("{n} stuk", "{n} stukken", view.excerpt.total)),
        web::listing(std::move(items)),
        web::paging(
            {.page = view.excerpt.page,
             .pages = view.excerpt.pages,
             .address = web::Address{papers_address(process)}.with("zoek", view.search).text()}
        )
    );
}

Node paper_form_node(std::string action, Text submit, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return html::group(
        form.summary(),
        web::upload_form(
            std::move(action),
            std::move(submit),
            form.text(paper_form::title),
            form.text(paper_form::kind),
            form.select(paper_form::status, document_status_choices()),
            form.text(paper_form::version),
            form.dated(paper_form::on),
            form.text(paper_form::reference),
            form.text(paper_form::address),
            form.text(paper_form::note),
            form.tick(paper_form::is_public),
            form.file(paper_form::file)
        )
    );
}

} // namespace

std::string papers_address(const Process& process)
{
    return office_path(process, Section::documents);
}

web::Page papers_page(const Process& process, const PapersView& view)
{
    return office_page(
        process,
        Section::documents,
        t("Stukken"),
        html::group(
            html::when(
                view.rights == Rights::change,
                [&] {
                    return web::action_link(
                        papers_address(process) + "/nieuw", t("Stuk toevoegen")
                    );
                }
            ),
            web::search_form(papers_address(process), t("Zoek een stuk"), view.search),
            list_part(process, view)
        )
    );
}

web::Page new_paper_page(const Process& process, const Sent& sent)
{
    return office_page(
        process,
        Section::documents,
        t("Stuk toevoegen"),
        paper_form_node(papers_address(process), t("Stuk opslaan"), sent)
    );
}

web::Page paper_page(const Process& process, const Document& document, const Sent& sent)
{
    return office_page(
        process,
        Section::documents,
        as_is(document.title),
        html::group(
            html::p(web::link_to(
                documents::public_path(document.id), t("Bekijk het stuk zoals een lezer het ziet")
            )),
            html::when(
                document.file.has_value(),
                [] {
                    return html::p(t("Er is een bestand bij dit stuk. Kiest u een nieuw bestand, "
                                     "dan komt dat ervoor in de plaats."));
                }
            ),
            paper_form_node(paper_address(process, document.id), t("Wijzigingen opslaan"), sent)
        )
    );
}

} // namespace wijkspraak::processes
