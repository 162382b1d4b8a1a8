#include "features/intake/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::intake {

using html::Node;
using html::p;
using processes::Process;
using processes::Section;

namespace {

Node how_it_stands(const Doorway& doorway)
{
    const auto& call = doorway.call;
    switch (doorway.opening) {
    case Opening::not_public:
        return web::callout(
            web::Tone::care,
            t("Inwoners zien dit traject nog niet"),
            p(t("U kunt de dagen al invullen. Het formulier gaat pas open als het traject openbaar "
                "is."))
        );
    case Opening::unannounced:
        return p(t("Het formulier is dicht. Vul een eerste dag in om het open te zetten."));
    case Opening::upcoming:
        return p(t("Het formulier gaat open op {datum}.", to_text(*call->opens_on)));
    case Opening::closed:
        return p(t("Het formulier was open tot en met {datum}.", to_text(*call->closes_on)));
    case Opening::open: break;
    }
    return html::group(
        p(web::badge(t("Het formulier is open"), web::Tone::good)),
        p(web::link_to(list_path(doorway.process) + "/nieuw", t("Bekijk het formulier")))
    );
}

} // namespace

std::string call_path(const Process& process)
{
    return processes::office_path(process, Section::inputs) + "/openstellen";
}

web::Page call_page(const Doorway& doorway, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& process = doorway.process;
    return processes::office_page(
        process,
        Section::inputs,
        t("Openstellen voor inwoners"),
        html::group(
            form.summary(),
            how_it_stands(doorway),
            web::post_form(call_path(process), t("Opslaan"), call_fields(form)),
            html::when(
                doorway.opening == Opening::open,
                [&] {
                    return web::part(
                        "sluiten",
                        t("Nu sluiten"),
                        p(t("Inwoners kunnen dan vanaf nu geen inbreng meer geven. Wat er is, "
                            "blijft "
                            "staan, en de datum van het antwoord ook.")),
                        web::press_with_care(
                            call_path(process) + "/sluiting", t("Formulier nu sluiten")
                        )
                    );
                }
            ),
            p(web::link_to(
                processes::office_path(process, Section::inputs), t("Terug naar de inbreng")
            ))
        )
    );
}

} // namespace wijkspraak::intake
