#include "features/support/pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::support {

using html::Node;

namespace {

/// A stadsdeel, or all of them, with the team that is known for it.
struct Place {
    std::string slug;
    Text name;
    Unit unit;
};

std::vector<Place> places_of(const SettingsView& view)
{
    const auto known = [&](std::optional<areas::AreaId> district) {
        const auto found = std::ranges::find(view.units, district, &Unit::district);
        return found == view.units.end() ? Unit{.district = district} : *found;
    };
    std::vector<Place> places{
        {std::string{everywhere}, t("De hele gemeente"), known({})}
    };
    for (const auto& district : view.districts)
        places.push_back({district.slug, as_is(district.name), known(district.id)});
    return places;
}

Text summary_of(const Unit& unit)
{
    if (unit.name.empty()) return unit.district ? t("geen eigen team") : t("nog geen team");
    std::string words = unit.name;
    for (const auto& more : {unit.phone, unit.email})
        if (not more.empty()) words += ", " + more;
    return as_is(std::move(words));
}

/// Where one team is filled in: a page of its own.
Node list_of(const std::vector<Place>& places)
{
    std::vector<web::ListItem> items;
    for (const auto& place : places)
        items.push_back(
            {.address = std::string{settings_path} + "?team=" + place.slug,
             .label = place.name,
             .summary = summary_of(place.unit)}
        );
    return web::listing(std::move(items));
}

Node unit_form(const Place& place, const Filled* filled)
{
    const auto known = fields_of(place.unit);
    const web::Form form{filled ? filled->sent : known, filled ? filled->problems : no_problems};
    return html::group(
        form.summary(),
        web::post_form(
            std::string{settings_path} + "/teams/" + place.slug, t("Opslaan"), unit_fields(form)
        )
    );
}

Node days_form(const SettingsView& view, const Filled& filled)
{
    const auto known = fields_of_days(view.days);
    const web::Form form{
        view.has_sent_days ? filled.sent : known,
        view.has_sent_days ? filled.problems : no_problems};
    return web::post_form(std::string{settings_path}, t("Opslaan"), days_field(form));
}

} // namespace

web::Page settings_page(const SettingsView& view, const Filled& filled)
{
    const auto places = places_of(view);
    const auto chosen = std::ranges::find(places, view.sent_unit.value_or(""), &Place::slug);
    const bool is_sent = not filled.problems.empty() and not view.has_sent_days;
    auto page =
        chosen != places.end()
            ? web::page(
                  t("Bij wie kan een wijkorgaan terecht: {stadsdeel}", chosen->name),
                  web::lead(t("Het bestuur van elk wijkorgaan ziet dit op zijn eigen pagina. "
                              "Vul gegevens van een team in, niet van een persoon.")),
                  unit_form(*chosen, is_sent ? &filled : nullptr)
              )
            : web::page(
                  t("Instellingen voor ondersteuning"),
                  web::part(
                      "teams",
                      t("Bij wie wijkorganen terechtkunnen"),
                      html::p(t("Een stadsdeel zonder eigen team krijgt dat van de hele gemeente.")
                      ),
                      list_of(places)
                  ),
                  web::part("dagen", t("Contact"), days_form(view, filled))
              );
    page.trail = {
        {t("Kantoor"),                       "/kantoor" },
        {t("Ondersteuning van wijkorganen"), office_home}
    };
    if (chosen != places.end()) page.trail.push_back({t("Instellingen"), settings_path});
    return page;
}

} // namespace wijkspraak::support
