#include "features/talks/forms.hpp"

#include <algorithm>

namespace wijkspraak::talks {

namespace {

const web::Field year{
    .name = "jaar",
    .label = t("Over welk jaar gaan de gesprekken?"),
    .hint = t("Het jaar waarvoor u afspraken maakt, bijvoorbeeld 2027."),
    .need = web::Need::required};
const web::Field district{
    .name = "stadsdeel",
    .label = t("Stadsdeel"),
    .hint = t("Alle wijkorganen van dit stadsdeel doen mee. U kunt er later een bij zetten of "
              "weglaten."),
    .need = web::Need::required};
const web::Field held_until{
    .name = "uiterlijk",
    .label = t("Wanneer moeten de gesprekken uiterlijk gevoerd zijn?"),
    .need = web::Need::required};
const web::Field invitation{
    .name = "uitnodiging",
    .label = t("Tekst van de uitnodiging"),
    .hint = t("Elk wijkorgaan krijgt deze tekst, met een link om een datum te kiezen."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 6};
const web::Field answer_days{
    .name = "termijn",
    .label = t("Hoeveel dagen heeft iemand om het verslag te bevestigen?"),
    .hint = t("Daarna gaat er een herinnering. Geen antwoord is nooit een akkoord."),
    .need = web::Need::required};

const web::Field on_day{.name = "datum", .label = t("Datum"), .need = web::Need::required};
const web::Field from_time{
    .name = "tijd",
    .label = t("Hoe laat?"),
    .hint = t("Bijvoorbeeld 19:30."),
    .need = web::Need::required,
    .longest = 10};
const web::Field place{
    .name = "plaats", .label = t("Waar?"), .need = web::Need::required, .longest = 200};

std::vector<web::Choice> district_choices(const std::vector<areas::Area>& areas)
{
    std::vector<web::Choice> choices;
    for (const auto& area : areas) choices.push_back({area.slug, as_is(area.name)});
    return choices;
}

void read_rest(web::Reading& reading, RoundDraft& draft)
{
    if (const auto until = reading.date(held_until)) draft.held_until = *until;
    draft.invitation = reading.text(invitation);
    draft.answer_days = static_cast<int>(reading.number(answer_days, 1, 90).value_or(0));
}

SlotDraft read_slot(web::Reading& reading, const web::Fields& sent, Date today)
{
    SlotDraft slot{
        .on = reading.date(on_day).value_or(today),
        .from = TimeOfDay::parse("0:00").value(),
        .place = reading.text(place)};
    if (slot.on < today)
        reading.refuse(on_day.name, t("Kies een datum die nog komt: {veld}", on_day.label));
    const auto typed = reading.text(from_time);
    if (const auto time = TimeOfDay::parse(typed))
        slot.from = *time;
    else if (not sent[from_time.name].empty())
        reading.refuse(from_time.name, t("Vul een tijd in, bijvoorbeeld 19:30."));
    return slot;
}

} // namespace

html::Node round_fields(const web::Form& form, const std::vector<areas::Area>& areas)
{
    return html::group(
        form.number(year),
        form.select(district, district_choices(areas)),
        running_round_fields(form)
    );
}

html::Node running_round_fields(const web::Form& form)
{
    return html::group(form.date(held_until), form.text(invitation), form.number(answer_days));
}

web::Fields fields_of(const Round& round)
{
    return {
        {"uiterlijk",   to_iso(round.held_until)         },
        {"uitnodiging", round.invitation                 },
        {"termijn",     std::to_string(round.answer_days)}
    };
}

web::Fields usual_round(Date today)
{
    const auto next = static_cast<int>(today.calendar_day().year()) + 1;
    return {
        {"jaar",        std::to_string(next)                          },
        {"termijn",     std::to_string(usual_answer_days)             },
        {"uitnodiging",
         "Graag kijken wij met u terug op het jaar en vooruit naar het volgende. Wat gaat goed, "
         "wat kan beter, wat wilt u bereiken en wat hebt u daarvoor nodig? Kies een datum die u "
         "past. U kunt het gesprek vooraf samen met ons voorbereiden."}
    };
}

Result<RoundDraft, web::Problems> read_round(
    const web::Fields& sent, const std::vector<areas::Area>& areas
)
{
    web::Reading reading{sent};
    RoundDraft draft{
        .year = static_cast<int>(reading.number(year, 2000, 2999).value_or(0)),
        .district = areas::AreaId{1},
        .held_until = Date{std::chrono::year_month_day{}}};
    const auto chosen = reading.choice(district, district_choices(areas));
    const auto area = std::ranges::find(areas, chosen, &areas::Area::slug);
    if (area != areas.end()) draft.district = area->id;
    read_rest(reading, draft);
    if (not reading.ok()) return reading.problems();
    return draft;
}

Result<RoundDraft, web::Problems> read_running_round(const web::Fields& sent, const Round& round)
{
    web::Reading reading{sent};
    RoundDraft draft = round;
    read_rest(reading, draft);
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node slot_fields(const web::Form& form)
{
    return html::group(form.date(on_day), form.text(from_time), form.text(place));
}

Result<SlotDraft, web::Problems> read_slot(const web::Fields& sent, Date today)
{
    web::Reading reading{sent};
    auto slot = read_slot(reading, sent, today);
    if (not reading.ok()) return reading.problems();
    return slot;
}

std::vector<web::Choice> slot_choices(const std::vector<Slot>& slots)
{
    std::vector<web::Choice> choices;
    for (const auto& slot : slots)
        if (not slot.talk) choices.push_back({std::to_string(slot.id.value()), to_text(slot)});
    return choices;
}

html::Node moving_fields(const web::Form& form, bool needs_reason)
{
    return html::group(slot_fields(form), html::when(needs_reason, [&] {
                           return form.text(reason_field);
                       }));
}

Result<Moving, web::Problems> read_moving(const web::Fields& sent, Date today, bool needs_reason)
{
    web::Reading reading{sent};
    Moving moving{.slot = read_slot(reading, sent, today), .reason = {}};
    if (needs_reason) moving.reason = reading.text(reason_field);
    if (not reading.ok()) return reading.problems();
    return moving;
}

} // namespace wijkspraak::talks
