#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

const Date no_day{std::chrono::year_month_day{}};

std::optional<Date> day_if_any(Entry& entry, std::string_view field, Need need = Need::optional)
{
    const auto dated = entry.dated(field, need);
    if (not dated) return std::nullopt;
    if (dated->precision != Precision::day) {
        entry.refuse(field, t("een hele dag, zoals \"2026-03-10\""));
        return std::nullopt;
    }
    return dated->first_day;
}

Date whole_day(Entry& entry, std::string_view field)
{
    return day_if_any(entry, field, Need::required).value_or(no_day);
}

talks::SlotDraft read_slot(Entry& entry)
{
    const auto typed = entry.text("tijd", Need::required, 10);
    const auto time = TimeOfDay::parse(typed);
    if (not typed.empty() and not time) entry.refuse("tijd", t("een tijd, zoals \"20:00\""));
    return {
        .on = whole_day(entry, "datum"),
        .from = time.value_or(TimeOfDay::parse("0:00").value()),
        .place = entry.text("plaats", Need::required, 200)};
}

TalkEntry::Said read_said(Entry& entry)
{
    TalkEntry::Said said{
        .voice = entry.word("wie", talks::voices),
        .on = whole_day(entry, "op"),
        .sheet = {
                  .words = {},
                  .wish = entry.word_or("wens", talks::wishes, talks::Wish::none_yet),
                  .is_ready = entry.flag("klaar")}
    };
    for (const auto topic : talks::topics) said.sheet.words[topic] = entry.text(to_word(topic));
    return said;
}

TalkEntry::Agreed read_agreed(Entry& entry)
{
    return {
        .draft =
            {.what = entry.text("wat", Need::required, 500),
                    .owner = entry.text("wie", Need::required, 120),
                    .due = whole_day(entry, "uiterlijk"),
                    .is_public = not entry.flag("besloten")},
        .done_on = day_if_any(entry, "gedaan"),
        .proof = entry.text("bewijs", Need::optional, 500)
    };
}

TalkEntry::Confirmed read_confirmed(Entry& entry)
{
    return {
        .side = entry.word("wie", talks::both_sides),
        .on = whole_day(entry, "op"),
        .remark = entry.text("opmerking", Need::optional, 2000)};
}

talks::Attendance read_attendance(Entry& entry)
{
    return {
        .of_body = entry.number("wijkorgaan").value_or(0),
        .body_roles = entry.text("functies-wijkorgaan", Need::optional, 200),
        .of_municipality = entry.number("gemeente").value_or(0),
        .municipality_roles = entry.text("functies-gemeente", Need::optional, 200)};
}

std::pair<Date, std::string> read_words(Entry& entry)
{
    return {whole_day(entry, "op"), entry.text("tekst", Need::required, 500)};
}

/// Whether no two of them are of the same voice or side.
template <typename Entries, typename Who>
bool is_once_each(const Entries& entries, Who&& who)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (std::size_t j = i + 1; j < entries.size(); ++j)
            if (who(entries[i]) == who(entries[j])) return false;
    return true;
}

/// A step that a file cannot have without the one before it, or cannot have twice.
void check_steps(Entry& entry, const TalkEntry& talk)
{
    if (talk.slot.has_value() != talk.chosen_on.has_value())
        entry.refuse("gekozen", t("de dag waarop de datum gekozen is, samen met een moment"));
    if (talk.attendance and not talk.slot)
        entry.refuse("gevoerd", t("een moment waarop het gesprek was"));
    if (talk.sent_on and not talk.attendance)
        entry.refuse("verslag", t("een gesprek dat gevoerd is"));
    if (not talk.confirmations.empty() and not talk.sent_on)
        entry.refuse("bevestigd", t("een verslag dat gestuurd is"));
    if (not is_once_each(talk.said, [](const auto& said) { return said.voice; }))
        entry.refuse("tekst", t("van elke kant maar één keer een tekst"));
    if (not is_once_each(talk.confirmations, [](const auto& one) { return one.side; }))
        entry.refuse("bevestigd", t("van elke kant maar één keer een bevestiging"));
}

TalkEntry read_talk(Entry& entry)
{
    TalkEntry talk{
        .body = reference(entry, "wijkorgaan", Need::required),
        .source = entry.source(),
        .invited_on = day_if_any(entry, "uitgenodigd"),
        .chosen_on = day_if_any(entry, "gekozen"),
        .level = entry.number("niveau"),
        .level_reason = entry.text("niveau-reden", Need::optional, 1000),
        .sent_on = day_if_any(entry, "verslag")};
    entry.one("moment", Need::optional, [&](Entry& one) { talk.slot = read_slot(one); });
    entry.one("voorstel", Need::optional, [&](Entry& one) { talk.proposal = read_words(one); });
    entry.one("weggelaten", Need::optional, [&](Entry& one) { talk.left_out = read_words(one); });
    entry.one("gevoerd", Need::optional, [&](Entry& one) {
        talk.attendance = read_attendance(one);
    });
    talk.said = entry.each("tekst", read_said);
    talk.agreements = entry.each("afspraak", read_agreed);
    talk.confirmations = entry.each("bevestigd", read_confirmed);
    check_steps(entry, talk);
    return talk;
}

TalkRoundEntry read_round(Entry& entry)
{
    TalkRoundEntry round{
        .district = reference(entry, "stadsdeel", Need::required),
        .source = entry.source(),
        .year = entry.number("jaar").value_or(0),
        .started_on = whole_day(entry, "begonnen"),
        .held_until = whole_day(entry, "uiterlijk"),
        .invitation = entry.text("uitnodiging", Need::required)};
    if (round.year < 2000 or round.year > 2999) entry.refuse("jaar", t("een jaar, zoals 2027"));
    if (const auto days = entry.number("termijn")) round.answer_days = *days;
    if (round.answer_days < 1 or round.answer_days > 90)
        entry.refuse("termijn", t("een aantal dagen van 1 tot en met 90"));
    round.slots = entry.each("moment", read_slot);
    round.talks = entry.each("gesprek", read_talk);
    return round;
}

} // namespace

void read_talks(Entry& root, Bundle& bundle)
{
    bundle.talk_rounds = root.each("ronde", read_round);
}

} // namespace wijkspraak::imports
