#include "features/bodies/bodies.hpp"
#include "features/bodies/keeping.hpp"
#include "features/bodies/office_pages.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

constexpr const char* home = "/kantoor/wijkorganen/wijzigingen";

std::string path_of(const Change& change)
{
    return home + ("/" + std::to_string(change.id.value()));
}

Node review_line(const Body& body, const Change& change)
{
    std::vector<Node> ways;
    ways.push_back(web::press(path_of(change) + "/gezien", t("Gezien")));
    if (can_undo(change))
        ways.push_back(web::link_to(path_of(change) + "/terugdraaien", t("Terugdraaien")));
    return html::li(
        p(html::cls("lijst-kop"), web::link_to(office_path(body), as_is(body.name))),
        p(html::cls("lijst-bij"), html::span(who_and_when(change))),
        p(sentence_of(change)),
        changed_fields(change, change.waits() ? Sight::review : Sight::history),
        web::side_by_side(std::move(ways))
    );
}

std::vector<web::Crumb> trail()
{
    return {
        {t("Kantoor"),     "/kantoor"            },
        {t("Wijkorganen"), "/kantoor/wijkorganen"}
    };
}

Node reminder_line(const Reminded& reminded, std::size_t index)
{
    return html::li(
        reminded.reminders[index].what,
        as_is(" "),
        reminded.was_told[index] ? web::badge(t("verteld"), web::Tone::good)
                                 : web::badge(t("nog niet verteld"))
    );
}

Node reminded_part(const Reminded& reminded)
{
    std::vector<Node> lines;
    for (std::size_t i = 0; i < reminded.reminders.size(); ++i)
        lines.push_back(reminder_line(reminded, i));
    return html::li(
        p(html::cls("lijst-kop"),
          web::link_to(office_path(reminded.body), as_is(reminded.body.name))),
        html::when(
            reminded.address.empty(),
            [] { return p(web::badge(t("geen e-mailadres: bel of ga langs"), web::Tone::care)); }
        ),
        html::ul(Node::group(std::move(lines)))
    );
}

} // namespace

Node review_list(const std::vector<std::pair<Body, Change>>& changes)
{
    return html::ul(html::cls("lijst"), html::each(changes, [](const auto& entry) {
                        return review_line(entry.first, entry.second);
                    }));
}

web::Page reviews_page(const Reviews& reviews)
{
    auto page = web::page(
        t("Wijzigingen bekijken"),
        web::lead(
            t("Wat wijkorganen zelf veranderden, staat meteen op hun pagina. Hier kijkt u het "
              "na. Wat niet openbaar is, ziet u alleen tot u op ‘Gezien’ drukt.")
        ),
        reviews.changes.empty() ? web::empty_state(t("U hebt alles gezien."))
                                : html::group(
                                      p(t("{n} wijziging", "{n} wijzigingen", reviews.total)),
                                      review_list(reviews.changes)
                                  )
    );
    page.trail = trail();
    return page;
}

web::Page undo_page(const Body& body, const Change& change, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Wijziging terugdraaien"),
        form.summary(),
        p(html::strong(body.name), as_is(". "), sentence_of(change)),
        changed_fields(change, change.waits() ? Sight::review : Sight::history),
        web::post_form(
            path_of(change) + "/terugdraaiing", t("Terugdraaien"), form.text(undo_reason_field)
        )
    );
    page.trail = trail();
    page.trail.push_back({t("Wijzigingen"), home});
    return page;
}

web::Page reminders_page(const Excerpt<Reminded>& reminded)
{
    auto page = web::page(
        t("Herinneringen sturen"),
        web::lead(t("Termijnen die aflopen, kleine besturen en wat nog niet is ingevuld. Elk "
                    "wijkorgaan hoort het één keer.")),
        reminded.total == 0
            ? web::empty_state(t("Er is niets om aan te herinneren."))
            : html::group(
                  web::press(
                      "/kantoor/wijkorganen/herinneringen", t("Stuur alles wat nog niet verteld is")
                  ),
                  html::ul(html::cls("lijst"), html::each(reminded.items, reminded_part)),
                  web::paging(
                      {.page = reminded.page,
                       .pages = reminded.pages,
                       .address = "/kantoor/wijkorganen/herinneringen"}
                  )
              )
    );
    page.trail = trail();
    return page;
}

} // namespace wijkspraak::bodies
