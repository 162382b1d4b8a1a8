#include "features/talks/forms.hpp"

#include <algorithm>

namespace wijkspraak::talks {

namespace {

const web::Field what{
    .name = "afspraak",
    .label = t("Wat spreekt u af?"),
    .hint = t("Zo dat u later kunt zien of het gedaan is. Laat leeg als er niets bij komt."),
    .longest = 500,
    .rows = 2};
const web::Field owner{
    .name = "wie",
    .label = t("Wie doet het?"),
    .hint = t("Een afdeling, wijkorgaan of functie. Schrijf geen naam van een persoon."),
    .longest = 120};
const web::Field due{.name = "klaar-op", .label = t("Wanneer is het klaar?")};
const web::Field is_public{
    .name = "openbaar", .label = t("Inwoners zien deze afspraak op de pagina van het wijkorgaan")};
const web::Field taken_back{.name = "weg", .label = t("Haal een afspraak weg die niet doorgaat")};

const web::Field held_on{
    .name = "gevoerd-op",
    .label = t("Wanneer was het gesprek?"),
    .hint = t("Vul dit in als het gesprek klaar is.")};
const web::Field of_body{
    .name = "aantal-wijkorgaan", .label = t("Hoeveel mensen van het wijkorgaan waren erbij?")};
const web::Field body_roles{
    .name = "functies-wijkorgaan",
    .label = t("In welke functies van het wijkorgaan?"),
    .hint = t("Bijvoorbeeld: voorzitter en secretaris. Geen namen."),
    .longest = 200};
const web::Field of_municipality{
    .name = "aantal-gemeente", .label = t("Hoeveel mensen van de gemeente waren erbij?")};
const web::Field municipality_roles{
    .name = "functies-gemeente",
    .label = t("In welke functies van de gemeente?"),
    .hint = t("Bijvoorbeeld: stadsdeelmanager en wijkregisseur. Geen namen."),
    .longest = 200};
const web::Field level{
    .name = "afgesproken-niveau",
    .label = t("Welk niveau spreekt u af?"),
    .hint = t("Laat leeg als u er nog geen afsprak.")};
const web::Field level_reason{
    .name = "niveau-reden", .label = t("Waarom dit niveau?"), .longest = 1000, .rows = 2};

std::vector<web::Choice> agreement_choices(const std::vector<Agreement>& agreements)
{
    std::vector<web::Choice> choices;
    for (const auto& agreement : agreements)
        choices.push_back({std::to_string(agreement.id.value()), as_is(agreement.what)});
    return choices;
}

std::vector<web::Choice> level_choices(const std::vector<levels::Level>& levels)
{
    std::vector<web::Choice> choices;
    for (const auto& one : levels)
        choices.push_back({std::to_string(one.id.value()), as_is(one.name)});
    return choices;
}

/// The field, which now has to be filled in.
web::Field required(web::Field field)
{
    field.need = web::Need::required;
    return field;
}

std::optional<AgreementDraft> read_agreement(web::Reading& reading, Date today)
{
    AgreementDraft draft{.what = reading.text(what), .owner = {}, .due = today};
    if (draft.what.empty()) return std::nullopt;
    draft.owner = reading.text(required(owner));
    draft.due = reading.date(required(due)).value_or(today);
    draft.is_public = reading.tick(is_public);
    return draft;
}

std::optional<AgreedLevel> read_level(
    web::Reading& reading, const std::vector<levels::Level>& levels
)
{
    const auto chosen = reading.choice(level, level_choices(levels));
    const auto found = std::ranges::find_if(levels, [&](const levels::Level& one) {
        return std::to_string(one.id.value()) == chosen;
    });
    if (found == levels.end()) return std::nullopt;
    return AgreedLevel{found->id, found->name, reading.text(required(level_reason))};
}

std::optional<Held> read_held(
    web::Reading& reading, const std::vector<levels::Level>& levels, Date today
)
{
    const auto on = reading.date(held_on);
    if (not on) return std::nullopt;
    if (*on > today)
        reading.refuse(held_on.name, t("Vul een dag in die al geweest is: {veld}", held_on.label));
    Held held{
        .on = *on,
        .attendance = {
                       .of_body = static_cast<int>(reading.number(required(of_body), 1, 500).value_or(0)),
                       .body_roles = reading.text(body_roles),
                       .of_municipality =
                static_cast<int>(reading.number(required(of_municipality), 1, 500).value_or(0)),
                       .municipality_roles = reading.text(municipality_roles)}
    };
    held.level = read_level(reading, levels);
    return held;
}

} // namespace

html::Node agreement_fields(const web::Form& form, const std::vector<Agreement>& agreements)
{
    return html::group(
        html::when(
            not agreements.empty(),
            [&] { return form.ticks(taken_back, agreement_choices(agreements)); }
        ),
        form.text(what),
        form.text(owner),
        form.date(due),
        form.tick(is_public)
    );
}

html::Node held_fields(const web::Form& form, const std::vector<levels::Level>& levels)
{
    return html::group(
        form.date(held_on),
        form.number(of_body),
        form.text(body_roles),
        form.number(of_municipality),
        form.text(municipality_roles),
        html::when(
            not levels.empty(),
            [&] {
                return html::group(
                    form.select(level, level_choices(levels)), form.text(level_reason)
                );
            }
        )
    );
}

void add_held(web::Fields& fields, const Talk& talk)
{
    fields.add("openbaar", "ja");
    if (not talk.held) return;
    const auto& there = talk.held->attendance;
    fields.add("gevoerd-op", to_iso(talk.held->on));
    fields.add("aantal-wijkorgaan", std::to_string(there.of_body));
    fields.add("functies-wijkorgaan", there.body_roles);
    fields.add("aantal-gemeente", std::to_string(there.of_municipality));
    fields.add("functies-gemeente", there.municipality_roles);
    if (const auto& agreed = talk.held->level) {
        fields.add("afgesproken-niveau", std::to_string(agreed->level.value()));
        fields.add("niveau-reden", agreed->reason);
    }
}

Result<TypedTalk, web::Problems> read_talk(
    const web::Fields& sent,
    const std::vector<levels::Level>& levels,
    const std::vector<Agreement>& agreements,
    Date today
)
{
    web::Reading reading{sent};
    TypedTalk typed{
        .agreement = read_agreement(reading, today), .held = read_held(reading, levels, today)};
    const auto gone = reading.ticks(taken_back, agreement_choices(agreements));
    for (const auto& agreement : agreements)
        if (std::ranges::count(gone, std::to_string(agreement.id.value())) > 0)
            typed.taken_back.push_back(agreement.id);
    if (not reading.ok()) return reading.problems();
    return typed;
}

} // namespace wijkspraak::talks
