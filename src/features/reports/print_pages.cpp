#include "features/reports/print_pages.hpp"

#include "features/processes/processes.hpp"
#include "features/reports/pages.hpp"
#include "web/forms.hpp"

#include <algorithm>

namespace wijkspraak::reports {

using html::Node;
using html::p;
using processes::Process;

namespace {

constexpr int seconds_between_looks = 2;
constexpr std::int64_t bytes_in_kilobyte = 1000;

bool is_ended(const PrintJob& job)
{
    return job.state != PrintState::waiting and job.state != PrintState::at_work;
}

std::vector<web::Crumb> trail_to(const Process& process)
{
    return {
        {t("Trajecten"),       "/trajecten"                                    },
        {as_is(process.title), processes::public_path(process)                 },
        {t("Eindverslag"),     processes::public_path(process) + "/eindverslag"},
    };
}

Text title_of(const PrintJob& job)
{
    const auto kind = name_of(job.kind);
    switch (job.state) {
    case PrintState::waiting: return t("De {soort} wacht op zijn beurt", kind);
    case PrintState::at_work: return t("De {soort} wordt gemaakt", kind);
    case PrintState::done: return t("De {soort} is klaar", kind);
    case PrintState::stopped: return t("De {soort} wordt niet meer gemaakt", kind);
    case PrintState::failed: return t("De {soort} is niet gelukt", kind);
    }
    return {};
}

Text how_far(const PrintProgress& progress)
{
    switch (progress.stage) {
    case PrintStage::counting:
        return t(
            "Indelen: bladzijde {n} van ongeveer {totaal}", progress.pages_done, progress.pages
        );
    case PrintStage::drawing:
        return t("Tekenen: bladzijde {n} van {totaal}", progress.pages_done, progress.pages);
    case PrintStage::finishing:
        return t("Afwerken: alle {totaal} bladzijden zijn getekend", progress.pages);
    }
    return {};
}

Text how_far(const PrintView& view)
{
    const auto& job = view.job;
    if (job.state == PrintState::at_work and job.kind == PrintKind::pdf)
        return how_far(job.progress);
    if (job.state == PrintState::at_work)
        return t("Schrijven: ongeveer {totaal} bladzijden", job.progress.pages);
    if (view.ahead > 0)
        return t(
            "Eerst wordt één ander document gemaakt",
            "Eerst worden {n} andere documenten gemaakt",
            view.ahead
        );
    return t("Het maken begint zo");
}

/// Of a hundred. Laying out takes about a quarter of the time, drawing most of the rest.
int share_done(const PrintProgress& progress)
{
    const auto pages = std::max(1, progress.pages);
    const auto done = std::min(progress.pages_done, pages);
    switch (progress.stage) {
    case PrintStage::counting: return 25 * done / pages;
    case PrintStage::drawing: return 25 + 65 * done / pages;
    case PrintStage::finishing: return 95;
    }
    return 0;
}

Node bar(const PrintJob& job)
{
    const bool is_known = job.state == PrintState::at_work and job.kind == PrintKind::pdf;
    const auto value = std::to_string(is_known ? share_done(job.progress) : 0);
    return html::progress(
        html::cls("voortgang"),
        html::attribute("aria-labelledby", "stand"),
        html::attribute_if(is_known, html::attribute("max", "100")),
        html::attribute_if(is_known, html::attribute("value", value))
    );
}

Node about_looking_again(const PrintView& view)
{
    const auto path = print_path(view.process, view.job.id);
    if (view.is_still)
        return html::ul(
            html::cls("knoppen"),
            html::li(web::link_to(path + "?stil=ja", t("Kijk nu hoe ver het is"))),
            html::li(web::link_to(path, t("Deze pagina weer vanzelf verversen")))
        );
    return html::group(
        p(t("Deze pagina ververst zichzelf om de {n} seconden. U kunt haar ook sluiten en later "
            "terugkomen: het maken gaat door.",
            seconds_between_looks)),
        p(web::link_to(path + "?stil=ja", t("Niet meer vanzelf verversen")))
    );
}

Node waiting(const PrintView& view)
{
    const auto stop = print_path(view.process, view.job.id) + "/annulering";
    return html::group(
        web::lead(t("Het eindverslag is lang. Daarom duurt het even.")),
        p(html::id("stand"), how_far(view)),
        bar(view.job),
        view.is_asker ? web::press(stop, t("Stoppen"))
                      : p(t("Iemand anders wacht op dit bestand. Daarom gaat het maken door.")),
        about_looking_again(view)
    );
}

Node done(const PrintView& view)
{
    const auto& job = view.job;
    const auto kilobytes = (job.size + bytes_in_kilobyte - 1) / bytes_in_kilobyte;
    return html::group(
        web::lead(
            job.kind == PrintKind::pdf
                ? t("Het bestand heeft {totaal} bladzijden en is {n} kB groot.",
                    job.progress.pages,
                    kilobytes)
                : t("Het bestand is {n} kB groot.", kilobytes)
        ),
        web::action_link(
            print_path(view.process, job.id) + "/bestand",
            t("{soort} downloaden", name_of(job.kind))
        )
    );
}

Node again(const PrintView& view)
{
    auto path = path_to(view.process, "." + std::string{to_word(view.job.kind)}, view.job.version);
    if (not view.job.version) path += "?concept=ja";
    return web::action_link(std::move(path), t("Opnieuw maken"));
}

Node state_of(const PrintView& view)
{
    switch (view.job.state) {
    case PrintState::waiting:
    case PrintState::at_work: return waiting(view);
    case PrintState::done: return done(view);
    case PrintState::stopped:
        return html::group(web::lead(t("Het maken is gestopt. Er is niets bewaard.")), again(view));
    case PrintState::failed:
        return html::group(
            web::lead(t("Er ging iets mis bij ons. Probeer het opnieuw. Blijft het misgaan? Bel of "
                        "mail ons dan.")),
            p(t("Noem daarbij dit nummer: {nummer}.", view.job.reference)),
            again(view)
        );
    }
    return html::nothing();
}

} // namespace

std::string print_path(const Process& process, PrintJobId id)
{
    return processes::public_path(process) + "/eindverslag/druk/" + std::to_string(id.value());
}

web::Page print_page(const PrintView& view)
{
    auto page = web::page(
        title_of(view.job),
        state_of(view),
        p(web::link_to(path_to(view.process, "", view.job.version), t("Terug naar het eindverslag"))
        )
    );
    page.trail = trail_to(view.process);
    page.is_indexed = false;
    if (not is_ended(view.job) and not view.is_still) page.refresh_after = seconds_between_looks;
    return page;
}

web::Page busy_page(const Process& process)
{
    auto page = web::page(
        t("Het is nu te druk"),
        web::lead(t("Er worden al veel bestanden gemaakt. Probeer het over een paar minuten "
                    "opnieuw.")),
        p(web::link_to(path_to(process, "", {}), t("Terug naar het eindverslag")))
    );
    page.trail = trail_to(process);
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::reports
