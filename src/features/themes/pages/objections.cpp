#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/entry_pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::themes {

using html::cls;
using html::Node;
using processes::Process;

namespace {

std::string path_to(const Process& process, const Objection& objection)
{
    return objections_path(process) + "/" + std::to_string(objection.id.value());
}

Node state_of(const Objection& objection)
{
    return objection.replied_at ? web::badge(t("Beantwoord"), web::Tone::good)
                                : web::badge(t("Wacht op antwoord"), web::Tone::care);
}

Node reply_to(const Objection& objection)
{
    if (not objection.replied_at) return html::nothing();
    return html::group(
        html::p(html::strong(t("Antwoord van {datum}", to_text(day_of(*objection.replied_at))))),
        web::written(objection.reply)
    );
}

Node about(const Process& process, const ObjectionView& view)
{
    return html::with(view.entry, [&](const inputs::Input& entry) {
        return html::group(
            html::p(
                web::link_to(entry_path(process, entry.number), t("Inbreng {nummer}", entry.number))
            ),
            html::blockquote(web::written(entry.text))
        );
    });
}

} // namespace

Node objection_item(const Process& process, const ObjectionView& view)
{
    const auto& objection = view.objection;
    return html::li(
        html::p(
            cls("lijst-kop"),
            web::link_to(
                path_to(process, objection),
                view.entry ? t("Bezwaar bij inbreng {nummer}", view.entry->number)
                           : t("Bezwaar {nummer}", objection.id.value())
            )
        ),
        html::p(
            cls("lijst-bij"),
            html::span(to_text(day_of(objection.at))),
            html::span(to_text(objection.kind)),
            state_of(objection)
        ),
        web::written(objection.text)
    );
}

web::Page objections_page(const Process& process, const Excerpt<ObjectionView>& objections)
{
    return within_themes(
        process,
        t("Bezwaren"),
        objections.total == 0
            ? web::empty_state(
                  t("Er zijn geen bezwaren. Wie iets inbracht, kan bezwaar maken tegen "
                    "hoe het is gelezen of afgeschermd. Dat komt hier te staan.")
              )
            : html::group(
                  html::ul(
                      cls("lijst"),
                      html::each(
                          objections.items,
                          [&](const ObjectionView& view) { return objection_item(process, view); }
                      )
                  ),
                  web::paging(
                      {.page = objections.page,
                       .pages = objections.pages,
                       .address = objections_path(process)}
                  )
              )
    );
}

web::Page objection_page(
    const Process& process, const ObjectionView& view, bool may_change, const Sent& sent
)
{
    const web::Form form{sent.fields, sent.problems};
    const auto& objection = view.objection;
    auto page = within_themes(
        process,
        view.entry ? t("Bezwaar bij inbreng {nummer}", view.entry->number)
                   : t("Bezwaar {nummer}", objection.id.value()),
        html::group(
            form.summary(),
            html::p(
                cls("lijst-bij"),
                html::span(to_text(day_of(objection.at))),
                html::span(to_text(objection.kind)),
                state_of(objection)
            ),
            web::written(objection.text),
            reply_to(objection),
            web::part("inbreng", t("Waar het over gaat"), about(process, view)),
            html::when(
                may_change and not objection.replied_at,
                [&] {
                    return web::part(
                        "antwoorden",
                        t("Antwoorden"),
                        html::p(
                            t("Klopt het bezwaar? Herstel dan eerst hoe de inbreng wordt gelezen "
                              "of maak haar weer openbaar, en zeg dat in uw antwoord.")
                        ),
                        web::post_form(
                            path_to(process, objection), t("Antwoord geven"), reply_fields(form)
                        )
                    );
                }
            )
        )
    );
    page.trail.push_back({t("Bezwaren"), objections_path(process)});
    return page;
}

} // namespace wijkspraak::themes
