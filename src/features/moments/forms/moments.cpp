#include "features/moments/forms.hpp"
#include "features/moments/forms/attendance.hpp"
#include "features/moments/rules.hpp"
#include "web/routes.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using web::Choice;

namespace {

// What it is and when.
const web::Field kind{.name = "soort", .label = t("Soort moment"), .need = web::Need::required};
const web::Field title{.name = "titel", .label = t("Titel"), .need = web::Need::required};
const web::Field on{
    .name = "datum",
    .label = t("Datum"),
    .hint = t("Een dag, een maand of een jaar. Laat leeg als de datum niet is vastgelegd.")};
const web::Field until{
    .name = "tot-en-met", .label = t("Tot en met"), .hint = t("Als het langer dan een dag duurt.")};
const web::Field time{
    .name = "tijd", .label = t("Tijd"), .hint = t("Bijvoorbeeld 19.30 uur, of middag en avond.")};
const web::Field planned{
    .name = "toegezegd",
    .label = t("Toegezegd voor"),
    .hint = t("Als het voor een andere datum was beloofd.")};

// Who and where.
const web::Field place{.name = "plaats", .label = t("Plaats")};
const web::Field audience{
    .name = "voor-wie",
    .label = t("Wie waren er of kregen het?"),
    .hint = t("Groepen of rollen, geen namen van personen."),
    .longest = 500,
    .rows = 2};
const web::Field group{.name = "groep", .label = t("Groep")};
const web::Field number{
    .name = "nummer",
    .label = t("Nummer in de reeks"),
    .hint = t("Bijvoorbeeld 4 voor de vierde vergadering of nieuwsbrief.")};
const web::Field attendance{.name = "aantal", .label = t("Hoeveel mensen waren er?")};
const web::Field attendance_note{
    .name = "aantal-toelichting", .label = t("Toelichting bij het aantal")};

// What came of it.
const web::Field methods{.name = "methoden", .label = t("Werkwijze")};
const web::Field result{
    .name = "resultaat",
    .label = t("Wat kwam eruit?"),
    .hint = t("Ten minste één bevinding van dit moment zelf."),
    .longest = 4000,
    .rows = 5};
const web::Field invitation{
    .name = "uitnodiging",
    .label = t("Uitgenodigd met"),
    .hint = t("Leg de uitnodiging eerst vast als een eigen moment.")};
const web::Field document{.name = "stuk", .label = t("Stukken")};

// What the rules need.
const web::Field preparation{
    .name = "voorbereiding",
    .label = t("Dit is voorbereiding"),
    .hint = t("Bijvoorbeeld een gesprek over het plan zelf, voordat het is vastgesteld.")};
const web::Field override_reason{
    .name = "reden",
    .label = t("Reden om dit vóór het besluit over het plan te doen"),
    .hint = t("De reden is voor iedereen te lezen en komt in het logboek."),
    .longest = 500,
    .rows = 2};
const web::Field authority{
    .name = "besloten-door",
    .label = t("Wie besloot?"),
    .hint = t("Bij een besluit: raad, college of burgemeester.")};
const web::Field reference{
    .name = "kenmerk", .label = t("Kenmerk"), .hint = t("Het nummer van het besluit of de brief.")};
const web::Field note{
    .name = "toelichting",
    .label = t("Toelichting bij de vastlegging"),
    .hint = t("Wat moet een lezer weten over hoe dit is vastgelegd?"),
    .longest = 2000,
    .rows = 3};

template <typename Things, typename LabelOf>
std::vector<Choice> choices_of(const Things& things, LabelOf&& label_of)
{
    std::vector<Choice> choices;
    for (const auto& thing : things)
        choices.push_back({.value = std::to_string(thing.id.value()), .label = label_of(thing)});
    return choices;
}

std::vector<Choice> group_choices(const References& references)
{
    return choices_of(references.groups, [](const Group& one) { return as_is(one.name); });
}

std::vector<Choice> document_choices(const References& references)
{
    return choices_of(references.documents, [](const documents::Document& one) {
        return as_is(one.title);
    });
}

std::vector<Choice> invitation_choices(const References& references)
{
    std::vector<Moment> invitations;
    std::ranges::copy_if(
        references.moments,
        std::back_inserter(invitations),
        [](const Moment& one) { return one.kind == MomentKind::invitation; }
    );
    return choices_of(in_order(std::move(invitations)), [](const Moment& one) {
        if (not one.on) return as_is(one.title);
        return t("{datum}: {titel}", to_text(*one.on), one.title);
    });
}

template <typename IdOf>
std::vector<IdOf> ids_of(const std::vector<std::string>& values)
{
    std::vector<IdOf> ids;
    for (const auto& value : values)
        if (const auto id = web::PathValue<IdOf>::parse(value)) ids.push_back(*id);
    return ids;
}

/// The field that an objection belongs to, and what it says there.
void tell(web::Reading& reading, Objection objection, const processes::Process& process)
{
    switch (objection) {
    case Objection::before_plan:
        reading.refuse(
            override_reason.name,
            process.legal_basis.empty()
                ? t("Deelnemers komen pas aan bod na het besluit over het plan. Vink aan dat dit "
                    "voorbereiding is, of geef een reden.")
                : t("Deelnemers komen pas aan bod na het besluit over het plan ({grond}). Vink aan "
                    "dat dit voorbereiding is, of geef een reden.",
                    process.legal_basis)
        );
        return;
    case Objection::ends_before_it_begins:
        reading.refuse(until.name, t("Het einde ligt vóór het begin. Pas een van beide aan."));
        return;
    case Objection::ends_without_a_beginning:
        reading.refuse(on.name, t("Vul ook in wanneer het begon."));
        return;
    case Objection::decided_by_nobody:
        reading.refuse(authority.name, t("Vul in wie het besluit nam."));
        return;
    }
}

void add_count(web::Fields& fields, const Count& count)
{
    fields.add("aantal-soort", std::string{to_word(count.qualifier)});
    if (count.qualifier != Qualifier::unknown) fields.add("aantal", std::to_string(count.number));
}

template <typename Thing, typename WordOf>
void add_if(web::Fields& fields, const char* name, const std::optional<Thing>& thing, WordOf&& word)
{
    if (thing) fields.add(name, word(*thing));
}

} // namespace

std::vector<Choice> kind_choices()
{
    std::vector<Choice> choices;
    for (const auto one : all_moment_kinds)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

Node moment_fields(const web::Form& form, const web::Fields& sent, const References& references)
{
    return html::group(
        html::h2(t("Wat en wanneer")),
        form.select(kind, kind_choices()),
        form.text(title),
        form.dated(on),
        form.dated(until),
        form.text(time),
        html::h2(t("Waar en wie")),
        form.text(place),
        form.text(audience),
        form.select(group, group_choices(references)),
        form.number(number),
        form.count(attendance),
        form.text(attendance_note),
        html::h2(t("Hoe het ging")),
        form.text(methods),
        form.text(result),
        html::h2(t("Plan, uitnodiging en besluit")),
        form.tick(preparation),
        form.text(override_reason),
        form.select(invitation, invitation_choices(references)),
        form.text(authority),
        form.text(reference),
        form.dated(planned),
        html::h2(t("Gebieden, stukken en wijkorganen")),
        area_fields(form, sent, references),
        html::when(
            not references.documents.empty(),
            [&] { return form.ticks(document, document_choices(references)); }
        ),
        attendance_fields(sent, references),
        html::h2(t("Over deze vastlegging")),
        form.text(note)
    );
}

Result<MomentDraft, web::Problems> read_moment(
    const web::Fields& sent, const References& references, const processes::Process& process
)
{
    web::Reading reading{sent};
    MomentDraft draft{
        .kind = parse_moment_kind(reading.choice(kind, kind_choices()))
                    .value_or(MomentKind::public_meeting),
        .title = reading.text(title),
        .on = reading.dated(on),
        .until = reading.dated(until),
        .time = reading.text(time),
        .planned = reading.dated(planned),
        .place = reading.text(place),
        .audience = reading.text(audience),
        .methods = reading.text(methods),
        .group = web::PathValue<GroupId>::parse(reading.choice(group, group_choices(references))),
        .number = reading.number(number, 1, 9999),
        .attendance = reading.count(attendance).value_or(Count{}),
        .attendance_note = reading.text(attendance_note),
        .result = reading.text(result),
        .is_preparation = reading.tick(preparation),
        .override_reason = reading.text(override_reason),
        .invitation = web::PathValue<MomentId>::parse(
            reading.choice(invitation, invitation_choices(references))
        ),
        .authority = reading.text(authority),
        .reference = reading.text(reference),
        .note = reading.text(note),
        .areas = read_areas(reading, references),
        .documents =
            ids_of<documents::DocumentId>(reading.ticks(document, document_choices(references)))};

    draft.bodies = read_attendance(reading, sent, references, draft.on);
    for (const auto objection : objections_to(draft, process)) tell(reading, objection, process);
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const MomentDraft& moment)
{
    const auto number_of = [](const auto& id) { return std::to_string(id.value()); };
    const auto iso_of = [](const Dated& dated) { return to_iso(dated); };

    web::Fields fields{
        {"soort",              std::string{to_word(moment.kind)}},
        {"titel",              moment.title                     },
        {"tijd",               moment.time                      },
        {"plaats",             moment.place                     },
        {"voor-wie",           moment.audience                  },
        {"methoden",           moment.methods                   },
        {"aantal-toelichting", moment.attendance_note           },
        {"resultaat",          moment.result                    },
        {"reden",              moment.override_reason           },
        {"besloten-door",      moment.authority                 },
        {"kenmerk",            moment.reference                 },
        {"toelichting",        moment.note                      },
    };
    add_count(fields, moment.attendance);
    add_if(fields, "datum", moment.on, iso_of);
    add_if(fields, "tot-en-met", moment.until, iso_of);
    add_if(fields, "toegezegd", moment.planned, iso_of);
    add_if(fields, "groep", moment.group, number_of);
    add_if(fields, "nummer", moment.number, [](int value) { return std::to_string(value); });
    add_if(fields, "uitnodiging", moment.invitation, number_of);
    if (moment.is_preparation) fields.add("voorbereiding", "ja");
    add_areas(fields, moment.areas);
    for (const auto id : moment.documents) fields.add("stuk", number_of(id));
    add_attendance(fields, moment.bodies);
    return fields;
}

web::Fields fields_of(const std::vector<areas::AreaId>& areas)
{
    web::Fields fields;
    add_areas(fields, areas);
    return fields;
}

std::optional<Dated> date_in(const web::Fields& sent)
{
    return web::Reading{sent}.dated(on);
}

} // namespace wijkspraak::moments
