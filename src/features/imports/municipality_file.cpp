#include "features/imports/bundle.hpp"

#include <sstream>

namespace wijkspraak::imports {

std::optional<Date> read_day(Entry& entry, std::string_view field, Need need)
{
    const auto dated = entry.dated(field, need);
    if (not dated) return std::nullopt;
    if (dated->precision != Precision::day) {
        entry.refuse(field, t("een hele dag, zoals \"2026-03-10\""));
        return std::nullopt;
    }
    return dated->first_day;
}

std::optional<TimeOfDay> read_time(Entry& entry, std::string_view field)
{
    const auto text = entry.text(field);
    const auto time = TimeOfDay::parse(text);
    if (not text.empty() and not time) entry.refuse(field, t("een tijd, zoals \"20:00\""));
    return time;
}

namespace {

AreaEntry read_area(Entry& entry)
{
    AreaEntry area;
    area.source = entry.source();
    area.key = entry.key("sleutel");
    area.draft = {
        .kind = areas::AreaKind::district,
        .slug = area.key,
        .name = entry.text("naam", Need::required, longest_line),
        .code = entry.text("code", Need::optional, 20)};
    return area;
}

std::optional<Iban> read_iban(Entry& entry)
{
    const auto text = entry.text("iban");
    const auto iban = Iban::parse(text);
    if (not text.empty() and not iban)
        entry.refuse("iban", t("een rekeningnummer zonder tikfout, zoals \"NL91ABNA0417164300\""));
    return iban;
}

std::string read_website(Entry& entry)
{
    auto text = entry.text("website", Need::optional, longest_line);
    if (not text.empty() and not text.starts_with("https://"))
        entry.refuse("website", t("een adres dat begint met https://"));
    return text;
}

bodies::Profile read_profile(Entry& entry)
{
    bodies::Profile profile{
        .purpose = entry.text("doel", Need::optional, 500),
        .area_words = entry.text("gebied", Need::optional, 500),
        .legal_form = entry.text("rechtsvorm", Need::optional, 80),
        .kvk = entry.text("kvk", Need::optional, 8),
        .founded = entry.dated("opgericht"),
        .ended = entry.dated("gestopt"),
        .website = read_website(entry),
        .email = entry.text("e-mail", Need::optional, 200),
        .phone = entry.text("telefoon", Need::optional, 30),
        .iban = read_iban(entry)};
    if (const auto strength = entry.number("minimum-bestuur")) profile.strength = *strength;
    return profile;
}

/// Somebody by role: a file of this kind has no names of people.
bodies::MemberDraft read_member(Entry& entry)
{
    return {
        .role = entry.word("functie", bodies::board_roles),
        .from = read_day(entry, "vanaf"),
        .until = read_day(entry, "tot")};
}

bodies::MeetingDraft read_meeting(Entry& entry)
{
    const auto on = read_day(entry, "datum", Need::required);
    return {
        .on = on.value_or(Date{std::chrono::year_month_day{}}),
        .from = read_time(entry, "van"),
        .until = read_time(entry, "einde"),
        .title = entry.text("titel", Need::required, 120),
        .place = entry.text("plaats", Need::optional, 200),
        .note = entry.text("opmerking", Need::optional, 500),
        .is_public = not entry.flag("besloten")};
}

/// Codes of CBS with commas between them.
std::vector<std::string> read_buurten(Entry& entry)
{
    std::vector<std::string> codes;
    std::istringstream text{entry.text("buurten")};
    for (std::string code; std::getline(text, code, ',');) {
        while (code.starts_with(' ')) code.erase(0, 1);
        if (areas::kind_of_code(code) != areas::AreaKind::neighbourhood)
            entry.refuse("buurten", t("codes van buurten, zoals \"BU01530203, BU01530204\""));
        codes.push_back(code);
    }
    return codes;
}

BodyEntry read_body(Entry& entry)
{
    BodyEntry body;
    body.source = entry.source();
    body.key = entry.key("sleutel");
    body.draft.body = {
        .slug = body.key,
        .name = entry.text("naam", Need::required, longest_line),
        .kind = entry.word("soort", bodies::body_kinds),
        .about = entry.text("over"),
        .kind_words = entry.text("soort-anders", Need::optional, 60)};
    body.draft.profile = read_profile(entry);
    body.buurten = read_buurten(entry);
    body.board = entry.each("bestuur", read_member);
    body.meetings = entry.each("bijeenkomst", read_meeting);
    body.district = reference(entry, "stadsdeel");
    return body;
}

} // namespace

void read_municipality(Entry& root, Bundle& bundle)
{
    bundle.areas = root.each("stadsdeel", read_area);
    bundle.bodies = root.each("wijkorgaan", read_body);
}

} // namespace wijkspraak::imports
