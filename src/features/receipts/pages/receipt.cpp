#include "civic/zone.hpp"
#include "features/intake/intake.hpp"
#include "features/receipts/forms.hpp"
#include "features/receipts/pages.hpp"
#include "features/receipts/rules.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::receipts {

using html::Node;
using html::p;
using inputs::Disposition;

namespace {

std::string path_of(const ReceiptView& view)
{
    return inputs::receipt_path(view.entry.code);
}

Progress how_far(const ReceiptView& view)
{
    const bool has_use = std::ranges::any_of(view.consequences, [](const Consequence& one) {
        return not one.uses.empty();
    });
    return progress_of(view.entry.standing, has_use);
}

Text answer_in_short(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return t("De gemeente neemt dit over.");
    case Disposition::partly: return t("De gemeente neemt dit voor een deel over.");
    case Disposition::declined: return t("De gemeente neemt dit niet over.");
    }
    return {};
}

/// The answer first; without one, when it comes.
Text how_it_stands(const ReceiptView& view)
{
    for (const auto& consequence : view.consequences)
        if (consequence.response) return answer_in_short(consequence.response->disposition);
    if (not view.answers.empty()) return t("De gemeente heeft geantwoord.");
    if (view.entry.state == inputs::State::withheld)
        return t("De gemeente neemt uw tekst niet op in de openbare lijst.");
    if (is_late(view.answer_by, how_far(view), view.today))
        return t(
            "De gemeente beloofde een antwoord op {datum}. Dat is nog niet gelukt.",
            to_text(*view.answer_by)
        );
    if (view.answer_by)
        return t(
            "Er is nog geen antwoord. De gemeente antwoordt uiterlijk op {datum}.",
            to_text(*view.answer_by)
        );
    return t("Er is nog geen antwoord. De gemeente heeft nog niet gezegd wanneer het komt.");
}

Node way(const ReceiptView& view)
{
    const auto now = how_far(view);
    const auto stage = [&](Progress reached) {
        if (reached <= now) return web::Stage::done;
        const bool is_next = static_cast<int>(reached) == static_cast<int>(now) + 1;
        return is_next ? web::Stage::current : web::Stage::ahead;
    };
    return web::steps(
        t("De weg van uw inbreng"),
        {
            {.label = t("Ontvangen"),
             .stage = web::Stage::done,
             .note = to_text(day_of(view.entry.given_at.value_or(Instant{})))},
            {.label = t("Vergelijken met andere inbreng"),                                   .stage = stage(Progress::sorted)                       },
            {.label = t("Antwoord van de gemeente"),
             .stage = stage(Progress::answered),
             .note = view.answer_by and now < Progress::answered
                         ? t("uiterlijk {datum}", to_text(*view.answer_by))
                         : Text{}},
            {.label = t("Wat ermee gebeurt"), .stage = stage(Progress::used)},
    }
    );
}

Node use_line(const inputs::Use& use)
{
    return html::li(
        p(html::strong(inputs::to_text(use.kind)), as_is(": " + use.text)),
        html::when(
            not use.place.empty(), [&] { return p(t("Terug te vinden in: {plaats}", use.place)); }
        ),
        html::when(not use.owner.empty(), [&] { return p(t("Uitvoering: {wie}", use.owner)); }),
        html::with(
            use.planned,
            [](const Dated& planned) { return p(t("Gepland: {datum}", to_text(planned))); }
        )
    );
}

Node outcome_line(const ReceiptView& view, const inputs::Outcome& outcome)
{
    auto title = t("{nummer}. {titel}", outcome.number, outcome.title);
    const auto anchor = "#uitkomst-" + std::to_string(outcome.number);
    return p(
        t("Uw inbreng hoort bij deze uitkomst: "),
        view.process.is_public
            ? web::link_to(processes::public_path(view.process) + anchor, std::move(title))
            : Node{std::move(title)}
    );
}

Node consequence_of(const ReceiptView& view, const Consequence& consequence)
{
    return html::group(
        outcome_line(view, consequence.outcome),
        html::with(
            consequence.response,
            [](const inputs::Response& response) { return web::written(response.reason); }
        ),
        html::when(
            not consequence.uses.empty(),
            [&] { return html::ul(html::each(consequence.uses, use_line)); }
        )
    );
}

Node given_answer(const themes::Answer& answer)
{
    return html::group(
        html::blockquote(html::cls("gezegd"), web::written(answer.text)),
        p(t("Gegeven op {datum}.", to_text(day_of(answer.at))))
    );
}

Node answer(const ReceiptView& view)
{
    if (view.consequences.empty() and view.answers.empty()) return html::nothing();
    return web::part(
        "antwoord",
        t("Wat de gemeente ermee doet"),
        html::each(view.answers, given_answer),
        html::each(
            view.consequences, [&](const Consequence& one) { return consequence_of(view, one); }
        )
    );
}

Node withheld_notice(const inputs::Input& entry)
{
    if (entry.state == inputs::State::open) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Anderen zien uw tekst niet"),
        p(t("De gemeente laat in de openbare lijst alleen het nummer zien. De reden: {reden}",
            entry.withheld_reason))
    );
}

Node process_link(const processes::Process& process)
{
    if (not process.is_public) return as_is(process.title);
    return web::link_to(processes::public_path(process), as_is(process.title));
}

Node what_was_said(const ReceiptView& view)
{
    const auto& entry = view.entry;
    return web::part(
        "gezegd",
        t("Wat u zei"),
        withheld_notice(entry),
        html::blockquote(html::cls("gezegd"), web::written(entry.text)),
        web::facts(
            web::fact(t("Traject"), process_link(view.process)),
            web::fact(t("Nummer"), std::to_string(entry.number)),
            web::fact(t("Ontvangen op"), to_text(day_of(entry.given_at.value_or(Instant{})))),
            web::fact(t("Langs welke weg"), inputs::to_text(entry.channel)),
            html::when(
                not entry.said_by.empty(),
                [&] { return web::fact(t("Namens"), as_is(entry.said_by)); }
            ),
            html::when(
                not view.area.empty(), [&] { return web::fact(t("Gebied"), as_is(view.area)); }
            ),
            web::fact(t("Code"), as_is(inputs::shown_code(entry.code)))
        ),
        p(web::link_to(intake::keeping_path(entry.code), t("Code bewaren of afdrukken")))
    );
}

Node address_form(const ReceiptView& view, const Filled& news, Text submit)
{
    return web::post_form(
        path_of(view) + "/nieuws",
        std::move(submit),
        web::Form{news.sent, news.problems}.email(email_field)
    );
}

Node news_content(const ReceiptView& view, const Filled& news)
{
    const bool has_address = view.giver and not view.giver->email.empty();
    if (not has_address or not view.giver->wants_news)
        return html::group(
            p(t("Laat een e-mailadres achter, dan krijgt u een e-mail als de gemeente iets met uw "
                "inbreng doet.")),
            address_form(view, news, t("Stuur mij bericht"))
        );
    const auto address = masked(view.giver->email);
    if (view.giver->is_confirmed)
        return html::group(
            p(t("U krijgt een e-mail op {adres} als de gemeente iets met uw inbreng doet.", address)
            ),
            web::press(path_of(view) + "/afmelding", t("Stuur mij geen bericht meer"))
        );
    return html::group(
        p(t("Wij stuurden een e-mail naar {adres}. Open de pagina die daarin staat en bevestig dat "
            "dit uw adres is. Dan krijgt u bericht.",
            address)),
        web::fold(
            t("Geen e-mail gekregen?"),
            html::group(
                p(t("Kijk ook bij ongewenste e-mail. U kunt het adres opnieuw invullen.")),
                address_form(view, news, t("Stuur de e-mail opnieuw"))
            )
        ),
        web::press(path_of(view) + "/afmelding", t("Stuur mij geen bericht meer"))
    );
}

Node own_data(const ReceiptView& view)
{
    if (not view.giver) return html::nothing();
    return web::part(
        "gegevens",
        t("Uw gegevens"),
        p(t("De gemeente bewaart uw naam of e-mailadres bij deze inbreng. U kunt ze laten "
            "weghalen. "
            "Uw inbreng blijft dan staan.")),
        p(web::link_to(path_of(view) + "/gegevens", t("Mijn gegevens laten weghalen")))
    );
}

} // namespace

web::Page receipt_page(const ReceiptView& view, const Filled& sent)
{
    const web::Form form{sent.sent, sent.problems};
    auto page = web::page(
        t("Uw inbreng: nummer {nummer}", view.entry.number),
        form.summary(),
        web::lead(how_it_stands(view)),
        way(view),
        answer(view),
        what_was_said(view),
        way_part(view),
        objection_part(view, sent),
        web::part("nieuws", t("Bericht krijgen"), news_content(view, sent)),
        own_data(view)
    );
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::receipts
