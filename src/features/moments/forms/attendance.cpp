#include "features/moments/forms/attendance.hpp"

#include "web/parts.hpp"
#include "web/routes.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using web::Choice;

namespace {

const web::Field area{.name = "gebied", .label = t("Gebieden")};
const web::Field buurt{.name = "buurt", .label = t("Wijken en buurten")};

std::vector<Choice> area_choices(const std::vector<areas::Area>& areas)
{
    std::vector<Choice> choices;
    for (const auto& one : areas)
        choices.push_back(
            {.value = std::to_string(one.id.value()),
             .label = one.kind == areas::AreaKind::district
                          ? as_is(one.name)
                          : t("{naam} ({soort})", one.name, areas::to_text(one.kind))}
        );
    return choices;
}

std::string presence_name(bodies::BodyId body)
{
    return "wijkorgaan-" + std::to_string(body.value());
}

Node presence_option(std::string_view value, Text label, std::string_view chosen)
{
    return html::option(
        html::attribute("value", std::string{value}),
        html::flag("selected", value == chosen),
        std::move(label)
    );
}

/// A choice for each body, so that who stayed away is as visible as who came.
Node presence_field(const bodies::Body& body, std::string_view chosen)
{
    const auto name = presence_name(body.id);
    return html::div(
        html::cls("utrecht-form-field veld"),
        html::label(
            html::cls("utrecht-form-label"), html::attribute("for", "veld-" + name), body.name
        ),
        html::select(
            html::cls("utrecht-select utrecht-select--html-select"),
            html::id("veld-" + name),
            html::attribute("name", name),
            presence_option("", t("niet betrokken"), chosen),
            html::each(
                all_presences,
                [&](Presence presence) {
                    return presence_option(to_word(presence), to_text(presence), chosen);
                }
            )
        )
    );
}

Node presence_fields(const web::Fields& sent, const std::vector<bodies::Body>& bodies)
{
    return html::each(bodies, [&](const bodies::Body& body) {
        return presence_field(body, sent[presence_name(body.id)]);
    });
}

bool says_something(const web::Fields& sent, const std::vector<bodies::Body>& bodies)
{
    return std::ranges::any_of(bodies, [&](const bodies::Body& body) {
        return not sent[presence_name(body.id)].empty();
    });
}

/// What is filled in already stands open.
Node folded(Text heading, const web::Fields& sent, const std::vector<bodies::Body>& bodies)
{
    if (bodies.empty()) return html::nothing();
    auto fields = presence_fields(sent, bodies);
    return says_something(sent, bodies) ? web::unfolded(std::move(heading), std::move(fields))
                                        : web::fold(std::move(heading), std::move(fields));
}

template <typename IdOf>
void add_ids(std::vector<IdOf>& ids, const std::vector<std::string>& values)
{
    for (const auto& value : values)
        if (const auto id = web::PathValue<IdOf>::parse(value);
            id and std::ranges::find(ids, *id) == ids.end())
            ids.push_back(*id);
}

} // namespace

Node area_fields(const web::Form& form, const web::Fields& sent, const References& references)
{
    const auto buurten = area_choices(references.buurten);
    const auto ticked = sent.all(buurt.name);
    const bool has_tick = std::ranges::any_of(buurten, [&](const Choice& choice) {
        return std::ranges::find(ticked, choice.value) != ticked.end();
    });
    const auto folded = [&] {
        auto ticks = form.ticks(buurt, buurten);
        return has_tick ? web::unfolded(t("Kies wijken of buurten"), std::move(ticks))
                        : web::fold(t("Kies wijken of buurten"), std::move(ticks));
    };
    return html::group(
        html::when(
            not references.areas.empty(),
            [&] { return form.ticks(area, area_choices(references.areas)); }
        ),
        html::when(not buurten.empty(), folded)
    );
}

std::vector<areas::AreaId> read_areas(web::Reading& reading, const References& references)
{
    std::vector<areas::AreaId> ids;
    add_ids(ids, reading.ticks(area, area_choices(references.areas)));
    add_ids(ids, reading.ticks(buurt, area_choices(references.buurten)));
    return ids;
}

std::vector<areas::AreaId> areas_in(const web::Fields& sent)
{
    std::vector<areas::AreaId> ids;
    for (const auto* field : {&area, &buurt})
        for (const auto& value : sent.all(field->name)) add_ids(ids, {std::string{value}});
    return ids;
}

/// Whether it is a stadsdeel or a buurt, its box has a tick: each form has its own.
void add_areas(web::Fields& fields, const std::vector<areas::AreaId>& areas)
{
    for (const auto* field : {&area, &buurt})
        for (const auto id : areas)
            fields.add(std::string{field->name.view()}, std::to_string(id.value()));
}

Node attendance_fields(const web::Fields& sent, const References& references)
{
    const auto& offer = references.offer;
    const bool has_area = not offer.of_area.empty() or not offer.nearby.empty();
    return html::group(
        html::when(
            not offer.of_area.empty(),
            [&] {
                return html::group(
                    html::h3(t("Wijkorganen van dit gebied")), presence_fields(sent, offer.of_area)
                );
            }
        ),
        folded(t("Wijkorganen uit hetzelfde stadsdeel, buurten niet bekend"), sent, offer.nearby),
        folded(
            has_area ? t("Andere wijkorganen") : t("Wijkorganen: uitgenodigd, aanwezig of afwezig"),
            sent,
            offer.others
        )
    );
}

std::vector<BodyAt> attendance_in(
    const web::Fields& sent, const std::vector<bodies::Placed>& bodies
)
{
    std::vector<BodyAt> read;
    for (const auto& placed : bodies)
        if (const auto presence = parse_presence(sent[presence_name(placed.body.id)]))
            read.push_back({placed.body.id, *presence});
    return read;
}

std::vector<BodyAt> read_attendance(
    web::Reading& reading,
    const web::Fields& sent,
    const References& references,
    const std::optional<Dated>& then
)
{
    for (const auto& placed : references.placed) {
        const auto name = presence_name(placed.body.id);
        if (sent[name].empty() or not then or was_there(placed, *then)) continue;
        const auto known = std::ranges::find(references.recorded, placed.body.id, &BodyAt::body);
        if (known == references.recorded.end())
            reading.refuse(
                name,
                t("{wijkorgaan} was er toen niet, volgens het register. Kijk de datum na, of haal "
                  "het hier weg.",
                  placed.body.name)
            );
    }
    return attendance_in(sent, references.placed);
}

void add_attendance(web::Fields& fields, const std::vector<BodyAt>& bodies)
{
    for (const auto& [body, presence] : bodies)
        fields.add(presence_name(body), std::string{to_word(presence)});
}

} // namespace wijkspraak::moments
