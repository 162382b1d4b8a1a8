#include "civic/zone.hpp"
#include "features/intake/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"

#include <algorithm>

namespace wijkspraak::intake {

using html::Node;
using inputs::Input;
using processes::Process;

namespace {

std::string_view word_of(const std::optional<inputs::Channel>& wanted)
{
    return wanted ? inputs::to_word(*wanted) : std::string_view{};
}

Node option(std::string_view value, Text label, bool is_chosen)
{
    return html::option(
        html::attribute("value", std::string{value}),
        html::flag("selected", is_chosen),
        std::move(label)
    );
}

Node channel_field(const std::optional<inputs::Channel>& wanted)
{
    return html::div(
        html::cls("utrecht-form-field veld"),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-kanaal"),
            t("Hoe kwam het binnen?")
        ),
        html::select(
            html::cls("utrecht-select utrecht-select--html-select"),
            html::id("veld-kanaal"),
            html::attribute("name", "kanaal"),
            option("", t("Alles"), not wanted),
            html::each(
                inputs::all_channels,
                [&](inputs::Channel one) {
                    return option(inputs::to_word(one), inputs::to_text(one), wanted == one);
                }
            )
        )
    );
}

Node search_fields(const Process& process, const inputs::Search& search)
{
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", list_path(process)),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek in de inbreng")
        ),
        html::div(
            html::cls("naast-elkaar"),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                html::attribute("type", "search"),
                html::attribute("name", "zoek"),
                html::attribute("value", web::shown(search.words))
            ),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Tonen")
            )
        ),
        channel_field(search.channel)
    );
}

Node area_of(const Input& input, const std::vector<areas::Area>& areas)
{
    if (not input.area) return html::nothing();
    const auto area = std::ranges::find(areas, *input.area, &areas::Area::id);
    return area == areas.end() ? html::nothing() : html::span(as_is(area->name));
}

Node open_entry(const Input& input, const std::vector<areas::Area>& areas)
{
    return html::group(
        html::p(
            html::cls("lijst-bij"),
            html::span(to_text(day_of(input.given_at.value_or(Instant{})))),
            html::span(inputs::to_text(input.channel)),
            html::span(public_giver(input)),
            area_of(input, areas),
            html::when(input.is_example, [] { return web::badge(t("Voorbeeld")); })
        ),
        web::written(input.text)
    );
}

Node entry(const Input& input, const std::vector<areas::Area>& areas)
{
    const auto number = std::to_string(input.number);
    return html::li(
        html::id("inbreng-" + number),
        html::h3(html::cls("lijst-kop"), t("Inbreng {nummer}", input.number)),
        input.state == inputs::State::withheld
            ? html::p(t("Deze tekst is niet openbaar. De reden: {reden}", input.withheld_reason))
            : open_entry(input, areas)
    );
}

Node entries(const Doorway& doorway, const ListView& view)
{
    if (view.found.inputs.empty())
        return web::empty_state(
            t("Geen inbreng past bij wat u zoekt. Zoek op minder woorden of kies een andere weg.")
        );
    const auto address = web::Address{list_path(doorway.process)}
                             .with("zoek", view.search.words)
                             .with("kanaal", word_of(view.search.channel));
    return html::group(
        html::p(inputs::found_count(view.found)),
        html::ul(
            html::cls("lijst"),
            html::each(
                view.found.inputs, [&](const Input& input) { return entry(input, doorway.areas); }
            )
        ),
        inputs::next_page(address, view.found, view.search)
    );
}

Node whole_list(const Doorway& doorway, const ListView& view)
{
    if (view.total == 0)
        return web::empty_state(
            doorway.opening == Opening::open
                ? t("Er is nog geen inbreng. De eerste kan van u zijn.")
                : t("Er is nog geen inbreng. Wat mensen zeggen, komt hier te staan met een nummer.")
        );
    return html::group(search_fields(doorway.process, view.search), entries(doorway, view));
}

/// The way to the form and to one's own entry.
Node ways(const Doorway& doorway)
{
    return html::group(
        html::when(
            doorway.opening == Opening::open,
            [&] {
                return web::action_link(list_path(doorway.process) + "/nieuw", t("Inbreng geven"));
            }
        ),
        html::p(web::link_to("/inbreng", t("Bekijk met uw code wat er met uw inbreng gebeurt")))
    );
}

} // namespace

web::Page list_page(const Doorway& doorway, const ListView& view)
{
    auto page = web::page(
        t("Inbreng van inwoners"),
        web::lead(
            t("Alles wat mensen zeiden, schreven of invulden, met een nummer en zonder namen van "
              "privépersonen.")
        ),
        ways(doorway),
        web::part("lijst", t("Alle inbreng"), whole_list(doorway, view))
    );
    page.trail = {
        {t("Trajecten"),               "/trajecten"                           },
        {as_is(doorway.process.title), processes::public_path(doorway.process)}
    };
    return page;
}

} // namespace wijkspraak::intake
