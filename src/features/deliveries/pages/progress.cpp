#include "features/deliveries/pages/parts.hpp"
#include "web/parts.hpp"

namespace wijkspraak::deliveries {

using html::Node;
using html::p;
using processes::Process;
using processes::Section;

namespace {

constexpr int seconds_between_looks = 2;

bool is_under_way(DeliveryState state)
{
    return state == DeliveryState::waiting or state == DeliveryState::at_work;
}

Text title_of(const Delivery& delivery)
{
    switch (delivery.state) {
    case DeliveryState::receiving:
        return t("{bestand} is niet helemaal ontvangen", delivery.file_name);
    case DeliveryState::sorting: return t("Kolommen van {bestand}", delivery.file_name);
    case DeliveryState::waiting: return t("{bestand} wacht op zijn beurt", delivery.file_name);
    case DeliveryState::at_work: return t("{bestand} wordt overgenomen", delivery.file_name);
    case DeliveryState::paused: return t("{bestand} staat op pauze", delivery.file_name);
    case DeliveryState::done: return t("{bestand} is overgenomen", delivery.file_name);
    case DeliveryState::stopped: return t("{bestand} is gestopt", delivery.file_name);
    case DeliveryState::failed: return t("{bestand} is niet gelukt", delivery.file_name);
    }
    return {};
}

Node tally_of(const Tally& tally)
{
    return web::facts(
        web::fact(t("Nieuw in de inbreng"), Text::number(tally.added)),
        web::fact(t("Al bekend"), Text::number(tally.known)),
        web::fact(t("Geweigerd"), Text::number(tally.refused))
    );
}

Node about_looking_again(const std::string& path, bool is_still)
{
    if (is_still)
        return html::ul(
            html::cls("knoppen"),
            html::li(web::link_to(path + "?stil=ja", t("Kijk nu hoe ver het is"))),
            html::li(web::link_to(path, t("Deze pagina weer vanzelf verversen")))
        );
    return html::group(
        p(t("Deze pagina ververst zichzelf om de {n} seconden. U kunt haar ook sluiten en later "
            "terugkomen: het overnemen gaat door.",
            seconds_between_looks)),
        p(web::link_to(path + "?stil=ja", t("Niet meer vanzelf verversen")))
    );
}

Node stop_button(const std::string& path)
{
    return web::press_with_care(path + "/annulering", t("Stoppen"));
}

Node under_way(const std::string& path, const DeliveryView& view)
{
    const auto& delivery = view.delivery;
    return html::group(
        web::progress(t("Rijen bekeken:"), delivery.tally.read, delivery.rows),
        tally_of(delivery.tally),
        about_looking_again(path, view.is_still),
        beside(web::press(path + "/pauze", t("Pauzeren")), stop_button(path)),
        p(t("Stopt u? Wat al is overgenomen, blijft in de inbreng staan."))
    );
}

Node on_hold(const std::string& path, const Delivery& delivery, Text why)
{
    return html::group(
        web::lead(std::move(why)),
        web::progress(t("Rijen bekeken:"), delivery.tally.read, delivery.rows),
        tally_of(delivery.tally),
        beside(web::press(path + "/hervatting", t("Verdergaan")), stop_button(path)),
        p(t("Stopt u? Wat al is overgenomen, blijft in de inbreng staan."))
    );
}

Node over(const Process& process, const Delivery& delivery, Text what)
{
    return html::group(
        web::lead(std::move(what)),
        tally_of(delivery.tally),
        p(web::link_to(
            processes::office_path(process, Section::inputs), t("Naar de inbreng van dit traject")
        ))
    );
}

Node state_of(const Process& process, const DeliveryView& view)
{
    const auto& delivery = view.delivery;
    const auto path = office_path(process, delivery.id);
    switch (delivery.state) {
    case DeliveryState::receiving:
        return html::group(
            web::lead(t("Het versturen is afgebroken. Er is niets overgenomen.")), stop_button(path)
        );
    case DeliveryState::sorting: break;
    case DeliveryState::waiting:
    case DeliveryState::at_work: return under_way(path, view);
    case DeliveryState::paused: return on_hold(path, delivery, t("Het overnemen ligt stil."));
    case DeliveryState::failed:
        return on_hold(
            path,
            delivery,
            t("Er ging iets mis bij ons. Probeer verder te gaan. Blijft het misgaan? Noem de "
              "beheerder dan dit nummer: {nummer}.",
              delivery.reference)
        );
    case DeliveryState::done:
        return over(process, delivery, t("Alle rijen zijn bekeken. Het bestand zelf is weg."));
    case DeliveryState::stopped:
        return over(
            process,
            delivery,
            t("Het overnemen is gestopt. Het bestand is weg. Lever het opnieuw aan als u verder "
              "wilt: "
              "wat al in de inbreng staat, herkennen we.")
        );
    }
    return html::nothing();
}

Node faults_part(const Process& process, const DeliveryView& view)
{
    const auto path = office_path(process, view.delivery.id);
    return web::part(
        "fouten",
        t("Wat niet is overgenomen"),
        p(t("Verbeter deze rijen in het bestand en lever het opnieuw aan. Wat al in de inbreng "
            "staat, herkennen we.")),
        faults_table(view.faults, view.delivery.scheme),
        html::ul(
            html::cls("knoppen"),
            html::when(
                view.fault_count > static_cast<std::int64_t>(view.faults.size()),
                [&] {
                    return html::li(web::link_to(
                        path + "/fouten", t("Alle {n} fouten bekijken", view.fault_count)
                    ));
                }
            ),
            html::li(web::link_to(path + "/fouten.csv", t("Fouten downloaden als CSV")))
        )
    );
}

} // namespace

web::Page delivery_page(const Process& process, const DeliveryView& view)
{
    const auto& delivery = view.delivery;
    auto page = page_below_overview(
        process,
        title_of(delivery),
        html::group(
            state_of(process, view),
            html::when(view.fault_count > 0, [&] { return faults_part(process, view); })
        )
    );
    if (is_under_way(delivery.state) and not view.is_still)
        page.refresh_after = seconds_between_looks;
    return page;
}

web::Page faults_page(const Process& process, const FaultsView& view)
{
    const auto path = office_path(process, view.delivery.id);
    const auto pages = static_cast<int>((view.total + faults_per_page - 1) / faults_per_page);
    auto page = page_below_overview(
        process,
        t("Fouten in {bestand}", view.delivery.file_name),
        html::group(
            p(web::link_to(path + "/fouten.csv", t("Fouten downloaden als CSV"))),
            view.faults.empty() ? web::empty_state(t("Er zijn geen fouten."))
                                : faults_table(view.faults, view.delivery.scheme),
            web::paging({.page = view.page, .pages = pages, .address = path + "/fouten"})
        )
    );
    page.trail.push_back({as_is(view.delivery.file_name), path});
    return page;
}

} // namespace wijkspraak::deliveries
