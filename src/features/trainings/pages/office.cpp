#include "base/language.hpp"
#include "features/trainings/pages.hpp"
#include "paper/sheets/csv.hpp"

#include <algorithm>

namespace wijkspraak::trainings {

using html::Node;
using html::p;

namespace {

void add_trail(web::Page& page, const Training* training = nullptr)
{
    page.trail = {
        {t("Kantoor"),    "/kantoor" },
        {t("Trainingen"), office_home}
    };
    if (training) page.trail.push_back({as_is(training->title), office_path(training->id)});
}

std::vector<Node> row_of(const Comer& comer)
{
    const auto& registration = comer.registration;
    std::vector<Node> cells;
    cells.push_back(web::link_to(bodies::office_path(comer.body), as_is(comer.body.name)));
    cells.emplace_back(Text::number(registration.people));
    cells.emplace_back(as_is(registration.roles));
    cells.push_back(badge_of(registration));
    cells.emplace_back(registration.attended ? Text::number(*registration.attended) : Text{});
    return cells;
}

Node comers_table(const TrainingView& view)
{
    if (view.comers.empty())
        return web::empty_state(t("Er heeft zich nog geen wijkorgaan aangemeld."));
    web::Table table{
        .caption = t("Wie er komen, in volgorde van aanmelden"),
        .columns = {t("Wijkorgaan"), t("Mensen"), t("Functies"), t("Stand"), t("Kwamen er")},
        .is_caption_hidden = true
    };
    for (const auto& comer : view.comers) table.rows.push_back(row_of(comer));
    return web::table(std::move(table));
}

Node comers_part(const TrainingView& view)
{
    const auto& [taken, waiting] = view.offered.filling;
    return web::part(
        "aanmeldingen",
        t("Wie er komen"),
        p(t("{n} van de {plaatsen} plaatsen vergeven, {wachtend} op de wachtlijst.",
            taken,
            view.offered.training.places,
            waiting)),
        comers_table(view),
        html::when(
            not view.comers.empty(),
            [&] {
                return p(web::link_to(
                    office_path(view.offered.training.id) + "/deelnemers.csv",
                    t("Deze lijst als CSV")
                ));
            }
        )
    );
}

Node cancel_form(const TrainingView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto fields = web::post_form(
        office_path(view.offered.training.id) + "/annulering",
        t("De training afzeggen"),
        cancel_fields(form)
    );
    return view.is_cancel_sent ? web::unfolded(t("De training gaat niet door"), std::move(fields))
                               : web::fold(t("De training gaat niet door"), std::move(fields));
}

Node what_one_can_do(const TrainingView& view, const Filled& filled)
{
    const auto& training = view.offered.training;
    if (not view.may_keep or not training.cancelled.empty()) return html::nothing();
    const auto path = office_path(training.id);
    if (view.today >= training.on)
        return web::action_link(path + "/aanwezigheid", t("Schrijf op wie er kwamen"));
    return html::group(
        web::action_link(path + "/wijzigen", t("Wijzigen")), cancel_form(view, filled)
    );
}

} // namespace

web::Page training_page(const TrainingView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& training = view.offered.training;
    auto page = web::page(
        as_is(training.title),
        form.summary(),
        training_facts(view.offered, view.today),
        what_one_can_do(view, filled),
        comers_part(view),
        p(web::link_to(public_path(training.id), t("Bekijk de pagina zoals iedereen die ziet")))
    );
    add_trail(page);
    page.is_wide = true;
    return page;
}

web::Page new_training_page(const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Training toevoegen"),
        form.summary(),
        web::post_form(office_home, t("Training toevoegen"), training_fields(form))
    );
    add_trail(page);
    return page;
}

web::Page change_page(const Training& training, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Training wijzigen"),
        form.summary(),
        web::post_form(office_path(training.id), t("Wijzigingen bewaren"), training_fields(form))
    );
    add_trail(page, &training);
    return page;
}

web::Page attendance_page(
    const Training& training, const std::vector<Attendance>& lines, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Wie er kwamen"),
        form.summary(),
        lines.empty()
            ? web::empty_state(t("Er had zich geen wijkorgaan aangemeld."))
            : html::group(
                  web::lead(t("Schrijf per wijkorgaan op hoeveel mensen er kwamen. Namen zijn niet "
                              "nodig.")),
                  web::post_form(
                      office_path(training.id) + "/aanwezigheid",
                      t("Opslaan"),
                      attendance_fields(lines, filled.sent, filled.problems)
                  )
              )
    );
    add_trail(page, &training);
    return page;
}

std::string sheet_of(const std::vector<Comer>& comers)
{
    const auto& dutch = Language::dutch();
    paper::sheets::CsvWriter file{';'};
    file.header({"wijkorgaan", "mensen", "functies", "stand", "kwamen"});
    for (const auto& comer : comers) {
        const auto& registration = comer.registration;
        file.text(comer.body.name)
            .number(registration.people)
            .text(registration.roles)
            .text(dutch.say(to_text(registration.state)))
            .text(registration.attended ? std::to_string(*registration.attended) : "")
            .end_row();
    }
    return file.take();
}

} // namespace wijkspraak::trainings
