#include "features/closings/pages.hpp"

#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"

namespace wijkspraak::closings {

using html::Node;
using html::p;
using processes::Section;

namespace {

const web::Field reason{
    .name = "reden",
    .label = t("Waarom opent u dit traject weer?"),
    .hint = t("Dit staat in het logboek."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};

std::string path_of(const processes::Process& process)
{
    return processes::office_path(process, Section::closing);
}

Node headway_part(const ClosingView& view)
{
    if (view.headway.total == 0) return p(t("Dit traject heeft geen inbreng."));
    return web::progress(
        t("{beantwoord} van {totaal} stukken inbreng beantwoord",
          view.headway.answered,
          view.headway.total),
        view.headway.answered,
        view.headway.total
    );
}

Node what_stands_in_the_way(const ClosingView& view)
{
    const auto& refusal = *view.refusal;
    return web::callout(
        view.was_refused ? web::Tone::bad : web::Tone::care,
        view.was_refused ? t("Het traject is niet afgesloten")
                         : t("Het traject kan nog niet worden afgesloten"),
        html::group(
            records::findings_list(refusal.open, records::Severity::block, view.process),
            html::when(
                refusal.lacks_report,
                [&] {
                    return p(web::link_to(
                        processes::office_path(view.process, Section::report),
                        t("Stel eerst het eindverslag vast en maak het openbaar")
                    ));
                }
            ),
            p(t("Waarom: {artikel}.", to_text(refusal.ground)))
        )
    );
}

Node closed_part(const ClosingView& view, const web::Fields& sent, const web::Problems& problems)
{
    const web::Form form{sent, problems};
    return html::group(
        web::callout(
            web::Tone::good,
            t("Dit traject is afgesloten op {datum}", to_text(*view.process.closed_on)),
            p(t("Alle inbreng is beantwoord en het eindverslag is openbaar."))
        ),
        html::when(
            view.may_change,
            [&] {
                return web::part(
                    "heropenen",
                    t("Heropenen"),
                    form.summary(),
                    web::post_form(
                        path_of(view.process) + "/heropening",
                        t("Traject heropenen"),
                        form.text(reason)
                    )
                );
            }
        )
    );
}

Node open_part(const ClosingView& view)
{
    return html::group(
        web::lead(t("Een traject is klaar als elke inbreng een antwoord heeft en het eindverslag "
                    "openbaar is. Daarna kan er niets meer bij.")),
        headway_part(view),
        html::when(view.refusal.has_value(), [&] { return what_stands_in_the_way(view); }),
        html::when(
            view.may_change,
            [&] { return web::press(path_of(view.process), t("Traject afsluiten")); }
        )
    );
}

} // namespace

web::Page closing_page(
    const ClosingView& view, const web::Fields& sent, const web::Problems& problems
)
{
    return processes::office_page(
        view.process,
        Section::closing,
        t("Afsluiten"),
        view.process.closed_on ? closed_part(view, sent, problems) : open_part(view)
    );
}

Result<std::string, web::Problems> read_reason(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto words = reading.text(reason);
    if (not reading.ok()) return reading.problems();
    return words;
}

} // namespace wijkspraak::closings
