#include "features/consents/forms.hpp"

#include "web/parts.hpp"
#include "web/routes.hpp"

namespace wijkspraak::consents {

namespace {

const web::Field title{.name = "titel", .label = t("Titel"), .need = web::Need::required};
const web::Field subject{
    .name = "onderwerp",
    .label = t("Waarover is akkoord gevraagd?"),
    .hint = t("De tekst of de stap, bijvoorbeeld de conceptverordening van 30 maart."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};
const web::Field document{.name = "stuk", .label = t("Het stuk zelf")};
const web::Field from{.name = "vanaf", .label = t("Vanaf")};
const web::Field until{.name = "tot-en-met", .label = t("Tot en met")};
const web::Field count{
    .name = "totaal",
    .label = t("Hoeveel wijkorganen konden iets zeggen?"),
    .hint =
        t("Zonder dit aantal zegt een akkoord weinig: 3 van de 4 is iets anders dan 3 van de 22.")};
const web::Field source{.name = "bron", .label = t("Hoe is dat aantal bekend?"), .longest = 500};
const web::Field counting{
    .name = "telling",
    .label = t("Welke wijkorganen telt het register?"),
    .hint = t("Dan vult het register het aantal in, en hoe het bekend is.")};
const web::Field counted_on{
    .name = "teldatum",
    .label = t("Zoals het register was op"),
    .hint = t("Laat leeg voor vandaag.")};
const web::Field counted_area{
    .name = "telgebied", .label = t("Alleen de wijkorganen van deze gebieden")};
const web::Field claim{
    .name = "bewering",
    .label = t("Wat zegt het dossier over wijkorganen die niet een voor een zijn genoemd?"),
    .hint = t("Dit komt als aanhaling in het verslag, niet als feit."),
    .longest = 500,
    .rows = 2};

const web::Field body{.name = "wijkorgaan", .label = t("Wijkorgaan"), .need = web::Need::required};
const web::Field state{
    .name = "stand",
    .label = t("Stand"),
    .hint = t("Geen reactie is geen akkoord."),
    .need = web::Need::required};
const web::Field on{.name = "datum", .label = t("Datum")};
const web::Field channel{
    .name = "hoe",
    .label = t("Hoe is dit gezegd?"),
    .hint = t("Bijvoorbeeld in een bijeenkomst, per brief of in een gesprek.")};
const web::Field remark{
    .name = "opmerking",
    .label = t("Opmerking of voorwaarde"),
    .hint = t("Wat het wijkorgaan zei, zonder namen van personen."),
    .longest = 1000,
    .rows = 3};
const web::Field moment{.name = "moment", .label = t("Bij welk moment?")};

template <typename Things, typename LabelOf>
std::vector<web::Choice> choices_of(const Things& things, LabelOf&& label_of)
{
    std::vector<web::Choice> choices;
    for (const auto& thing : things)
        choices.push_back({.value = std::to_string(thing.id.value()), .label = label_of(thing)});
    return choices;
}

std::vector<web::Choice> document_choices(const References& references)
{
    return choices_of(references.documents, [](const documents::Document& one) {
        return as_is(one.title);
    });
}

std::vector<web::Choice> body_choices(const References& references)
{
    return choices_of(references.offered, [](const bodies::Body& one) { return as_is(one.name); });
}

std::vector<web::Choice> counting_choices()
{
    return {
        {"alle",     t("alle wijkorganen van de gemeente")        },
        {"gebieden", t("de wijkorganen van de gebieden hieronder")},
    };
}

std::vector<web::Choice> area_choices(const References& references)
{
    return choices_of(references.areas, [](const areas::Area& one) {
        return one.kind == areas::AreaKind::district
                   ? as_is(one.name)
                   : t("{naam} ({soort})", one.name, areas::to_text(one.kind));
    });
}

html::Node counting_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.select(counting, counting_choices()),
        form.date(counted_on),
        html::when(
            not references.areas.empty(),
            [&] { return form.ticks(counted_area, area_choices(references)); }
        )
    );
}

std::vector<web::Choice> moment_choices(const References& references)
{
    return choices_of(moments::in_order(references.moments), [](const moments::Moment& one) {
        return one.on ? t("{datum}: {titel}", to_text(*one.on), one.title) : as_is(one.title);
    });
}

std::vector<web::Choice> state_choices()
{
    std::vector<web::Choice> choices;
    for (const auto one : all_states)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

} // namespace

html::Node round_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.text(title),
        form.text(subject),
        html::when(
            not references.documents.empty(),
            [&] { return form.select(document, document_choices(references)); }
        ),
        form.dated(from),
        form.dated(until),
        form.count(count),
        form.text(source),
        web::fold(t("Laat het register tellen"), counting_fields(form, references)),
        form.text(claim)
    );
}

Result<std::optional<CountWish>, web::Problems> read_count_wish(
    const web::Fields& sent, const References& references
)
{
    web::Reading reading{sent};
    const auto which = reading.choice(counting, counting_choices());
    CountWish wish{.on = reading.date(counted_on)};
    if (which == "gebieden") {
        for (const auto& value : reading.ticks(counted_area, area_choices(references)))
            if (const auto id = web::PathValue<areas::AreaId>::parse(value))
                wish.areas.push_back(*id);
        if (wish.areas.empty())
            reading.refuse(counted_area.name, t("Kies ten minste één gebied om te tellen."));
    }
    if (not reading.ok()) return reading.problems();
    if (which.empty()) return std::optional<CountWish>{};
    return std::optional{std::move(wish)};
}

Result<RoundDraft, web::Problems> read_round(
    const web::Fields& sent,
    const References& references,
    const std::optional<RegisterCount>& counted
)
{
    web::Reading reading{sent};
    RoundDraft draft{
        .title = reading.text(title),
        .subject = reading.text(subject),
        .document = web::PathValue<documents::DocumentId>::parse(
            reading.choice(document, document_choices(references))
        ),
        .from = reading.dated(from),
        .until = reading.dated(until),
        .bodies = reading.count(count).value_or(Count{}),
        .bodies_source = reading.text(source),
        .claim = reading.text(claim)};
    if (draft.from and draft.until and draft.until->last_day() < draft.from->first_day)
        reading.refuse(until.name, t("Het einde ligt vóór het begin. Pas een van beide aan."));
    if (not reading.ok()) return reading.problems();
    if (counted) {
        draft.bodies = {Qualifier::exact, counted->bodies};
        draft.bodies_source = counted->source;
    }
    return draft;
}

web::Fields fields_of(const RoundDraft& round)
{
    web::Fields fields{
        {"titel",        round.title                                 },
        {"onderwerp",    round.subject                               },
        {"totaal-soort", std::string{to_word(round.bodies.qualifier)}},
        {"bron",         round.bodies_source                         },
        {"bewering",     round.claim                                 },
    };
    if (round.document) fields.add("stuk", std::to_string(round.document->value()));
    if (round.from) fields.add("vanaf", to_iso(*round.from));
    if (round.until) fields.add("tot-en-met", to_iso(*round.until));
    if (round.bodies.qualifier != Qualifier::unknown)
        fields.add("totaal", std::to_string(round.bodies.number));
    return fields;
}

web::Fields fields_of(const std::vector<areas::AreaId>& areas)
{
    web::Fields fields;
    for (const auto id : areas)
        fields.add(std::string{counted_area.name.view()}, std::to_string(id.value()));
    return fields;
}

html::Node consent_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.select(body, body_choices(references)),
        form.select(state, state_choices()),
        form.dated(on),
        form.text(channel),
        form.select(moment, moment_choices(references)),
        form.text(remark)
    );
}

Result<Consent, web::Problems> read_consent(
    const web::Fields& sent, RoundId round, const References& references
)
{
    web::Reading reading{sent};
    const auto chosen_body =
        web::PathValue<bodies::BodyId>::parse(reading.choice(body, body_choices(references)));
    const auto chosen_state = parse_state(reading.choice(state, state_choices()));
    Consent consent{
        .round = round,
        .body = chosen_body.value_or(bodies::BodyId{0}),
        .state = chosen_state.value_or(State::invited),
        .on = reading.dated(on),
        .channel = reading.text(channel),
        .remark = reading.text(remark),
        .moment = web::PathValue<moments::MomentId>::parse(
            reading.choice(moment, moment_choices(references))
        )};
    if (consent.state == State::agreed_with_remark and consent.remark.empty())
        reading.refuse(remark.name, t("Vul in wat de opmerking was."));
    if (not reading.ok()) return reading.problems();
    return consent;
}

web::Fields fields_of(const Consent& consent)
{
    web::Fields fields{
        {"wijkorgaan", std::to_string(consent.body.value())},
        {"stand",      std::string{to_word(consent.state)} },
        {"hoe",        consent.channel                     },
        {"opmerking",  consent.remark                      },
    };
    if (consent.on) fields.add("datum", to_iso(*consent.on));
    if (consent.moment) fields.add("moment", std::to_string(consent.moment->value()));
    return fields;
}

} // namespace wijkspraak::consents
