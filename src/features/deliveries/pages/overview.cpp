#include "civic/zone.hpp"
#include "features/deliveries/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::deliveries {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

web::Tone tone_of(DeliveryState state)
{
    switch (state) {
    case DeliveryState::done: return web::Tone::good;
    case DeliveryState::failed: return web::Tone::bad;
    case DeliveryState::sorting:
    case DeliveryState::paused: return web::Tone::care;
    case DeliveryState::receiving:
    case DeliveryState::waiting:
    case DeliveryState::at_work:
    case DeliveryState::stopped: break;
    }
    return web::Tone::neutral;
}

Text summary_of(const Delivery& delivery)
{
    const auto& tally = delivery.tally;
    if (tally.read == 0) return t("{n} rij", "{n} rijen", delivery.rows);
    return t(
        "{nieuw} nieuw, {bekend} al bekend, {geweigerd} geweigerd",
        tally.added,
        tally.known,
        tally.refused
    );
}

Node list_of(const Process& process, const std::vector<Delivery>& deliveries)
{
    if (deliveries.empty())
        return web::empty_state(t("Er is nog geen lijst overgenomen. Kies hierboven een bestand."));
    std::vector<web::ListItem> items;
    for (const auto& delivery : deliveries)
        items.push_back(
            {.address = office_path(process, delivery.id),
             .label = as_is(delivery.file_name),
             .date = to_text(day_of(delivery.brought_at)),
             .state = web::badge(to_text(delivery.state), tone_of(delivery.state)),
             .summary = summary_of(delivery)}
        );
    return web::listing(std::move(items));
}

Node waiting_letters(const Process& process, const std::vector<Letter>& letters)
{
    std::vector<web::ListItem> items;
    for (const auto& letter : letters)
        items.push_back(
            {.address = office_path(process, letter.id),
             .label =
                 letter.subject.empty() ? t("Bericht zonder onderwerp") : as_is(letter.subject),
             .kind = as_is(letter.sender)}
        );
    return web::part(
        "wachtend",
        t("{n} bericht wacht op u", "{n} berichten wachten op u", letters.size()),
        web::listing(std::move(items))
    );
}

} // namespace

std::string office_path(const Process& process)
{
    return processes::office_path(process, Section::overview) + "/aanleveren";
}

std::string office_path(const Process& process, DeliveryId id)
{
    return office_path(process) + "/" + std::to_string(id.value());
}

std::string office_path(const Process& process, LetterId id)
{
    return office_path(process) + "/berichten/" + std::to_string(id.value());
}

web::Page overview_page(const Process& process, const OverviewView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = processes::office_page(
        process,
        Section::inputs,
        t("Inbreng uit een bestand"),
        html::group(
            web::lead(
                t("Kreeg u inbreng als lijst of als e-mail? Zet het bestand hier. U ziet eerst "
                  "hoe het wordt; pas daarna komt het in de inbreng.")
            ),
            form.summary(),
            html::when(
                not view.letters.empty(), [&] { return waiting_letters(process, view.letters); }
            ),
            web::part(
                "lijst",
                t("Een lijst"),
                web::upload_form(office_path(process), t("Lijst bekijken"), form.file(list_file))
            ),
            web::part(
                "e-mail",
                t("E-mail"),
                web::upload_form(
                    office_path(process) + "/berichten",
                    t("Berichten bekijken"),
                    form.file(message_files),
                    form.text(message_source)
                )
            ),
            web::part("eerder", t("Lijsten van dit traject"), list_of(process, view.deliveries))
        )
    );
    page.trail.push_back({t("Inbreng"), processes::office_path(process, Section::inputs)});
    return page;
}

} // namespace wijkspraak::deliveries
