#include "features/bodies/forms.hpp"
#include "features/bodies/forms/board_fields.hpp"

namespace wijkspraak::bodies {

namespace {

std::string iso_of(const std::optional<Date>& day)
{
    return day ? to_iso(*day) : std::string{};
}

std::string words_of(const std::optional<TimeOfDay>& time)
{
    return time ? to_text(*time) : std::string{};
}

std::string tick_of(bool is_set)
{
    return is_set ? "ja" : "";
}

std::pair<std::string, std::string> named(const web::Field& field, std::string value)
{
    return {std::string{field.name.view()}, std::move(value)};
}

std::optional<TimeOfDay> read_time(web::Reading& reading, const web::Field& field)
{
    const auto text = reading.text(field);
    if (text.empty()) return std::nullopt;
    const auto time = TimeOfDay::parse(text);
    if (not time) reading.refuse(field.name, t("Vul een tijd in, zoals 20:00."));
    return time;
}

/// GDPR: what is shown of a person rests on their consent, of which one can say when it was given.
void check_consent(web::Reading& reading, const MemberDraft& member, Date today)
{
    if (member.is_name_public and member.name.empty())
        reading.refuse(member_name_field.name, t("Vul de naam in die op de pagina mag."));
    if (member.is_contact_public and member.email.empty() and member.phone.empty())
        reading.refuse(
            member_email_field.name,
            t("Vul het e-mailadres of telefoonnummer in dat op de pagina mag.")
        );
    const bool shows_anything = member.is_name_public or member.is_contact_public;
    if (shows_anything and not member.agreed_on)
        reading.refuse(
            agreed_on_field.name,
            t("Vul in wanneer deze persoon zei dat het mag. Weet u dat niet, haal dan het kruisje "
              "weg.")
        );
    if (member.agreed_on and *member.agreed_on > today)
        reading.refuse(agreed_on_field.name, t("Deze dag moet nog komen. Kijk de datum na."));
}

} // namespace

std::vector<web::Choice> board_role_choices()
{
    std::vector<web::Choice> choices;
    for (const auto role : board_roles)
        choices.push_back({std::string{to_word(role)}, to_text(role)});
    return choices;
}

web::Fields fields_of(const MemberDraft& member)
{
    return {
        named(role_field, std::string{to_word(member.role)}),
        named(member_name_field, member.name),
        named(member_email_field, member.email),
        named(member_phone_field, member.phone),
        named(from_field, iso_of(member.from)),
        named(until_field, iso_of(member.until)),
        named(name_public_field, tick_of(member.is_name_public)),
        named(contact_public_field, tick_of(member.is_contact_public)),
        named(agreed_on_field, iso_of(member.agreed_on)),
        named(agreed_how_field, member.agreed_how),
    };
}

web::Fields fields_of(const MeetingDraft& meeting)
{
    return {
        named(day_field, to_iso(meeting.on)),
        named(start_field, words_of(meeting.from)),
        named(end_field, words_of(meeting.until)),
        named(title_field, meeting.title),
        named(place_field, meeting.place),
        named(note_field, meeting.note),
        named(public_field, tick_of(meeting.is_public)),
        named(cancelled_field, tick_of(meeting.is_cancelled)),
    };
}

Result<MemberDraft, web::Problems> read_member(const web::Fields& sent, Date today)
{
    web::Reading reading{sent};
    const auto role = parse_board_role(reading.choice(role_field, board_role_choices()));
    const MemberDraft member{
        .role = role.value_or(BoardRole::member),
        .name = reading.text(member_name_field),
        .email = read_email(reading, member_email_field),
        .phone = read_phone(reading, member_phone_field),
        .from = reading.date(from_field),
        .until = reading.date(until_field),
        .is_name_public = reading.tick(name_public_field),
        .is_contact_public = reading.tick(contact_public_field),
        .agreed_on = reading.date(agreed_on_field),
        .agreed_how = reading.text(agreed_how_field)};
    if (member.from and member.until and *member.until < *member.from)
        reading.refuse(
            until_field.name, t("De termijn eindigt voordat hij begint. Kijk beide data na.")
        );
    check_consent(reading, member, today);
    if (not reading.ok()) return reading.problems();
    return member;
}

Result<MeetingDraft, web::Problems> read_meeting(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto on = reading.date(day_field);
    const auto from = read_time(reading, start_field);
    const auto until = read_time(reading, end_field);
    const auto title = reading.text(title_field);
    const auto place = reading.text(place_field);
    const auto note = reading.text(note_field);
    if (until and not from) reading.refuse(start_field.name, t("Vul ook in hoe laat het begint."));
    if (not reading.ok()) return reading.problems();
    return MeetingDraft{
        .on = *on,
        .from = from,
        .until = until,
        .title = title,
        .place = place,
        .note = note,
        .is_public = reading.tick(public_field),
        .is_cancelled = reading.tick(cancelled_field)};
}

html::Node member_fields(const web::Form& form)
{
    return html::group(
        form.select(role_field, board_role_choices()),
        form.text(member_name_field),
        form.email(member_email_field),
        form.text(member_phone_field),
        form.date(from_field),
        form.date(until_field),
        form.tick(name_public_field),
        form.tick(contact_public_field),
        form.date(agreed_on_field),
        form.text(agreed_how_field)
    );
}

html::Node meeting_fields(const web::Form& form)
{
    return html::group(
        form.date(day_field),
        form.text(start_field),
        form.text(end_field),
        form.text(title_field),
        form.text(place_field),
        form.text(note_field),
        form.tick(public_field),
        form.tick(cancelled_field)
    );
}

} // namespace wijkspraak::bodies
