#include "civic/zone.hpp"
#include "features/talks/pages.hpp"
#include "web/document.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Node fixed_part(const Talk& talk)
{
    const auto& frozen = *talk.frozen;
    return web::callout(
        web::Tone::good,
        t("Dit verslag ligt vast"),
        html::group(
            p(t("Beide kanten bevestigden het; het veranderde niet meer sinds {datum}. De "
                "afspraken staan op de actielijst.",
                to_text(day_of(frozen.at)))),
            html::when(
                not frozen.level_note.empty(),
                [&] {
                    return p(t("Het niveau is nog niet vastgesteld: {reden}", frozen.level_note));
                }
            ),
            p(html::cls("uitleg"), t("Vingerafdruk: {sha}", frozen.digest))
        )
    );
}

Node who_confirmed(const ReportView& view)
{
    std::vector<Node> facts;
    for (const auto side : both_sides) {
        const auto found = view.confirmations.find(side);
        facts.push_back(web::fact(
            to_text(side),
            found == view.confirmations.end()
                ? t("nog niet bevestigd")
                : t("bevestigd op {datum}", to_text(day_of(found->second.at)))
        ));
    }
    return web::facts(Node::group(std::move(facts)));
}

Node confirm_form(const ReportView& view, const web::Form& form)
{
    return web::part(
        "bevestigen",
        t("Klopt het verslag?"),
        p(t("Als u het ergens niet mee eens bent, schrijf dat er dan bij. Het verslag ligt vast "
            "als beide kanten het bevestigd hebben.")),
        web::post_form(
            view.desk.path() + "/bevestiging", t("Verslag bevestigen"), form.text(remark_field)
        )
    );
}

/// For a body that confirmed on paper or at the counter.
Node paper_form(const ReportView& view, const web::Form& form)
{
    return web::fold(
        t("Het wijkorgaan bevestigde op papier"),
        web::post_form(
            view.desk.path() + "/bevestiging-op-papier",
            t("Bevestiging van het wijkorgaan vastleggen"),
            form.text(how_field),
            form.text(paper_remark_field)
        )
    );
}

/// What can be done now.
Node steps_of(const ReportView& view, const web::Form& form)
{
    const auto& desk = view.desk;
    const auto& facts = desk.talk.facts;
    if (desk.talk.frozen) return fixed_part(desk.talk);
    if (state_of(facts) == State::confirming)
        return html::group(
            web::callout(
                web::Tone::neutral, t("Het verslag is bij beide kanten"), who_confirmed(view)
            ),
            html::when(view.may_confirm, [&] { return confirm_form(view, form); }),
            html::when(
                desk.is_office() and desk.may_act(),
                [&] {
                    return html::group(
                        html::when(
                            may_confirm(facts, Side::body), [&] { return paper_form(view, form); }
                        ),
                        web::fold(
                            t("Er moet nog iets veranderen"),
                            html::group(
                                p(t("Wie al bevestigde, doet dat opnieuw als u het verslag weer "
                                    "stuurt.")),
                                web::press(
                                    desk.path() + "/verslag/terugname", t("Verslag terugnemen")
                                )
                            )
                        )
                    );
                }
            )
        );
    if (not desk.is_office() or not desk.may_act())
        return p(t("De gemeente maakt het verslag nog. U krijgt bericht als het klaar is."));
    if (not view.not_sent.empty())
        return web::callout(
            web::Tone::care,
            t("Het verslag kan nog niet weg"),
            html::group(
                p(view.not_sent), p(web::link_to(desk.path() + "/gesprek", t("Naar het gesprek")))
            )
        );
    return web::next_step(
        {.heading = t("Stuur het verslag naar beide kanten"),
         .why = t("Daarna kan de tekst niet meer veranderen, tenzij u het terugneemt."),
         .action = web::press(desk.path() + "/verslag", t("Verslag sturen"))}
    );
}

Node additions_of(const ReportView& view, const Filled& filled)
{
    if (not view.desk.talk.frozen) return html::nothing();
    const web::Form form{filled.sent, filled.problems};
    const bool has_problem = not filled.problems.empty();
    auto add = web::post_form(
        view.desk.path() + "/aanvullingen", t("Aanvulling toevoegen"), form.text(addition_field)
    );
    return web::part(
        "aanvullingen",
        t("Aanvullingen"),
        view.additions.empty()
            ? p(t("Er is niets aangevuld."))
            : web::facts(html::each(
                  view.additions,
                  [](const Addition& addition) {
                      return web::fact(
                          t("{kant}, {datum}", to_text(addition.side), to_text(day_of(addition.at))
                          ),
                          web::written(addition.words)
                      );
                  }
              )),
        html::when(
            view.desk.may_act(),
            [&] {
                return has_problem ? web::unfolded(t("Iets aanvullen"), std::move(add))
                                   : web::fold(t("Iets aanvullen"), std::move(add));
            }
        )
    );
}

} // namespace

web::Page report_page(const ReportView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return desk_page(
        view.desk,
        t("Verslag van het jaargesprek {jaar}", std::to_string(view.desk.talk.year)),
        html::group(
            form.summary(),
            steps_of(view, form),
            web::document_page(view.document),
            additions_of(view, filled),
            p(web::link_to(view.desk.path() + "/verslag.pdf", t("Verslag als PDF")))
        )
    );
}

} // namespace wijkspraak::talks
