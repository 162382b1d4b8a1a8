#include "features/intake/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::intake {

using html::Node;
using html::p;
using processes::Process;

namespace {

std::string new_path(const Process& process)
{
    return list_path(process) + "/nieuw";
}

std::vector<web::Crumb> trail_to(const Process& process)
{
    return {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)}
    };
}

Node promises(const inputs::Call& call)
{
    return html::group(
        html::with(
            call.closes_on,
            [](Date day) { return p(t("U kunt inbreng geven tot en met {datum}.", to_text(day))); }
        ),
        html::with(
            call.answer_by,
            [](Date day) {
                return p(t("De gemeente antwoordt uiterlijk op {datum}.", to_text(day)));
            }
        )
    );
}

Node way_to_list(const Process& process)
{
    return p(web::link_to(list_path(process), t("Lees alle inbreng")));
}

Text question_of(const Doorway& doorway)
{
    if (doorway.call and not doorway.call->question.empty()) return as_is(doorway.call->question);
    return t("Wat wilt u de gemeente meegeven over “{titel}”?", doorway.process.title);
}

Text step(int number)
{
    return t("Stap {nummer} van {aantal}", number, 2);
}

/// Folded away, since it has just been written; open when something is wrong with it.
Node words_again(const web::Form& form, const Doorway& doorway, const web::Problems& problems)
{
    auto fields = words_fields(form, doorway.areas);
    if (is_about_words(problems)) return fields;
    return web::fold(t("Uw tekst nog eens lezen of aanpassen"), std::move(fields));
}

Text title_of(const Doorway& doorway)
{
    switch (doorway.opening) {
    case Opening::upcoming: return t("U kunt nog geen inbreng geven");
    case Opening::closed: return t("U kunt geen inbreng meer geven");
    case Opening::not_public:
    case Opening::unannounced:
    case Opening::open: break;
    }
    return t("U kunt nu geen inbreng geven");
}

Node reason_for(const Doorway& doorway)
{
    const auto& call = doorway.call;
    if (doorway.opening == Opening::upcoming and call)
        return p(
            t("Het formulier voor “{titel}” gaat open op {datum}.",
              doorway.process.title,
              to_text(*call->opens_on))
        );
    if (doorway.opening == Opening::closed and call and call->closes_on)
        return html::group(
            p(t("Inbreng geven voor “{titel}” kon tot en met {datum}.",
                doorway.process.title,
                to_text(*call->closes_on))),
            html::with(
                call->answer_by,
                [](Date day) {
                    return p(t("De gemeente antwoordt uiterlijk op {datum}.", to_text(day)));
                }
            )
        );
    return p(t("De gemeente heeft voor “{titel}” geen formulier openstaan.", doorway.process.title)
    );
}

Node typed_text(std::string_view typed)
{
    if (typed.empty()) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Uw tekst is niet verstuurd. Kopieer hem als u hem wilt bewaren."),
        web::written(typed)
    );
}

Node what_else(const Process& process)
{
    return html::ul(
        html::li(web::link_to(
            processes::public_path(process), t("Bekijk het traject en kom naar een bijeenkomst")
        )),
        html::li(web::link_to(list_path(process), t("Lees alle inbreng"))),
        html::li(web::link_to("/inbreng", t("Bekijk met uw code wat er met uw inbreng gebeurt"))),
        html::when(
            not process.contact.empty(),
            [&] { return html::li(t("Vraag het aan: {wie}", process.contact)); }
        )
    );
}

} // namespace

std::string list_path(const Process& process)
{
    return processes::public_path(process) + "/inbreng";
}

Node invitation_part(const Process& process, const std::optional<inputs::Call>& call, Date today)
{
    const auto opening = opening_of(process, call, today);
    if (opening == Opening::not_public or opening == Opening::unannounced) return html::nothing();
    auto question =
        html::when(not call->question.empty(), [&] { return web::lead(as_is(call->question)); });
    if (opening == Opening::open)
        return web::part(
            "inbreng",
            t("Geef uw inbreng"),
            std::move(question),
            promises(*call),
            web::action_link(new_path(process), t("Inbreng geven")),
            way_to_list(process)
        );
    return web::part(
        "inbreng",
        t("Inbreng van inwoners"),
        std::move(question),
        reason_for({.process = process, .call = call, .opening = opening}),
        way_to_list(process)
    );
}

web::Page words_page(const Doorway& doorway, const Filled& filled, const std::string& sealed)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Geef uw inbreng"),
        form.summary(),
        p(html::small(step(1))),
        web::lead(question_of(doorway)),
        web::post_form(
            new_path(doorway.process),
            t("Verder"),
            words_fields(form, doorway.areas),
            guard_fields(form, filled.problems, sealed)
        ),
        p(html::small(
            t("Uw tekst komt met een nummer in de openbare lijst. U hebt geen account nodig.")
        )),
        promises(*doorway.call)
    );
    page.trail = trail_to(doorway.process);
    page.is_indexed = false;
    return page;
}

web::Page details_page(const Doorway& doorway, const Filled& filled, const std::string& sealed)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Wilt u nog iets toevoegen?"),
        form.summary(),
        p(html::small(step(2))),
        web::lead(t("Dit mag u allemaal overslaan. Met uw e-mailadres kunnen wij u laten weten wat "
                    "er met uw inbreng gebeurt.")),
        web::upload_form(
            list_path(doorway.process),
            t("Versturen"),
            words_again(form, doorway, filled.problems),
            details_fields(form),
            guard_fields(form, filled.problems, sealed)
        )
    );
    page.trail = trail_to(doorway.process);
    page.is_indexed = false;
    return page;
}

web::Page shut_page(const Doorway& doorway, std::string_view typed)
{
    auto page = web::page(
        title_of(doorway),
        reason_for(doorway),
        typed_text(typed),
        web::part("anders", t("Wat u wel kunt doen"), what_else(doorway.process))
    );
    page.trail = trail_to(doorway.process);
    page.is_indexed = false;
    return page;
}

web::Page unknown_page()
{
    auto page = web::page(
        t("Dit traject is er niet of is nog niet openbaar"),
        p(t("Kijk of het adres klopt. De gemeente maakt een traject pas openbaar als het plan "
            "klaar is. Dan kunt u hier ook inbreng geven.")),
        html::ul(
            html::li(web::link_to("/trajecten", t("Bekijk alle trajecten"))),
            html::li(web::link_to("/inbreng", t("Bekijk met uw code wat er met uw inbreng gebeurt"))
            )
        )
    );
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::intake
