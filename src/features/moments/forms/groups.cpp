#include "features/moments/forms.hpp"
#include "web/routes.hpp"

namespace wijkspraak::moments {

namespace {

const web::Field name{.name = "naam", .label = t("Naam"), .need = web::Need::required};
const web::Field kind{.name = "soort", .label = t("Soort groep"), .need = web::Need::required};
const web::Field mandate{
    .name = "mandaat",
    .label = t("Opdracht"),
    .hint = t("Wat mag de groep doen of beslissen, en namens wie?"),
    .longest = 2000,
    .rows = 4};
const web::Field from{.name = "vanaf", .label = t("Vanaf")};
const web::Field until{.name = "tot-en-met", .label = t("Tot en met")};
const web::Field size{.name = "leden", .label = t("Aantal leden")};

const web::Field role{
    .name = "rol",
    .label = t("Rol"),
    .hint = t("Een rol of functie, geen naam van een persoon."),
    .need = web::Need::required};
const web::Field body{.name = "wijkorgaan", .label = t("Namens wijkorgaan")};
const web::Field member_from{.name = "lid-vanaf", .label = t("Lid vanaf")};
const web::Field member_until{.name = "lid-tot-en-met", .label = t("Lid tot en met")};

std::vector<web::Choice> group_kind_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : all_group_kinds)
        choices.push_back({.value = std::string{to_word(kind)}, .label = to_text(kind)});
    return choices;
}

std::vector<web::Choice> body_choices(const std::vector<bodies::Body>& bodies)
{
    std::vector<web::Choice> choices;
    for (const auto& body : bodies)
        choices.push_back({.value = std::to_string(body.id.value()), .label = as_is(body.name)});
    return choices;
}

void refuse_end_before_beginning(
    web::Reading& reading,
    const web::Field& field,
    const std::optional<Dated>& from,
    const std::optional<Dated>& until
)
{
    if (from and until and until->last_day() < from->first_day)
        reading.refuse(field.name, t("Het einde ligt vóór het begin. Pas een van beide aan."));
}

} // namespace

html::Node group_fields(const web::Form& form)
{
    return html::group(
        form.text(name),
        form.select(kind, group_kind_choices()),
        form.text(mandate),
        form.dated(from),
        form.dated(until),
        form.count(size)
    );
}

Result<GroupDraft, web::Problems> read_group(const web::Fields& sent)
{
    web::Reading reading{sent};
    GroupDraft draft{
        .name = reading.text(name),
        .kind =
            parse_group_kind(reading.choice(kind, group_kind_choices())).value_or(GroupKind::other),
        .mandate = reading.text(mandate),
        .from = reading.dated(from),
        .until = reading.dated(until),
        .size = reading.count(size).value_or(Count{})};
    refuse_end_before_beginning(reading, until, draft.from, draft.until);
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const GroupDraft& group)
{
    web::Fields fields{
        {"naam",        group.name                                },
        {"soort",       std::string{to_word(group.kind)}          },
        {"mandaat",     group.mandate                             },
        {"leden-soort", std::string{to_word(group.size.qualifier)}},
    };
    if (group.size.qualifier != Qualifier::unknown)
        fields.add("leden", std::to_string(group.size.number));
    if (group.from) fields.add("vanaf", to_iso(*group.from));
    if (group.until) fields.add("tot-en-met", to_iso(*group.until));
    return fields;
}

html::Node member_fields(const web::Form& form, const std::vector<bodies::Body>& bodies)
{
    return html::group(
        form.text(role),
        form.select(body, body_choices(bodies)),
        form.dated(member_from),
        form.dated(member_until)
    );
}

Result<MemberDraft, web::Problems> read_member(
    const web::Fields& sent, const std::vector<bodies::Body>& bodies
)
{
    web::Reading reading{sent};
    MemberDraft draft{
        .role = reading.text(role),
        .body = web::PathValue<bodies::BodyId>::parse(reading.choice(body, body_choices(bodies))),
        .from = reading.dated(member_from),
        .until = reading.dated(member_until)};
    refuse_end_before_beginning(reading, member_until, draft.from, draft.until);
    if (not reading.ok()) return reading.problems();
    return draft;
}

} // namespace wijkspraak::moments
