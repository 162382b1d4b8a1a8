#include "features/bodies/rules.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

/// The same day some months on, or the last day of that month where it is shorter.
Date after(Date day, std::chrono::months months)
{
    const auto on = day.calendar_day() + months;
    if (on.ok()) return on;
    return std::chrono::year_month_day{on.year() / on.month() / std::chrono::last};
}

bool is_over(const MemberDraft& member, Date day)
{
    return member.until and *member.until < day;
}

std::string_view word_of(Gap gap)
{
    switch (gap) {
    case Gap::purpose: return "doel";
    case Gap::about: return "over";
    case Gap::reach: return "bereikbaar";
    case Gap::place: return "gebied";
    case Gap::address: return "adres";
    case Gap::board: return "bestuur";
    }
    return {};
}

Text question_for(Gap gap)
{
    switch (gap) {
    case Gap::purpose: return t("Waar is het wijkorgaan voor? Er staat nog geen doel.");
    case Gap::about: return t("Wat doet het wijkorgaan? Er staan nog geen activiteiten.");
    case Gap::reach:
        return t("Hoe bereiken inwoners het wijkorgaan? Er staat nog geen e-mailadres, "
                 "telefoonnummer of website.");
    case Gap::place: return t("Voor welk deel van de gemeente is het wijkorgaan?");
    case Gap::address:
        return t("Naar wie kan de gemeente schrijven? Er is nog geen e-mailadres van een "
                 "contactpersoon.");
    case Gap::board: return t("Wie zitten er in het bestuur? Er staat nog niemand.");
    }
    return {};
}

Text term_sentence(const Member& member, Date today)
{
    if (is_over(member, today))
        return t(
            "De termijn van een {functie} liep af op {datum}. Blijft deze persoon, of komt er een "
            "ander?",
            to_text(member.role),
            to_text(*member.until)
        );
    return t(
        "De termijn van een {functie} loopt af op {datum}. Denkt u aan opvolging?",
        to_text(member.role),
        to_text(*member.until)
    );
}

} // namespace

bool is_on_board(const MemberDraft& member, Date day)
{
    const bool has_begun = not member.from or *member.from <= day;
    return member.role != BoardRole::contact and has_begun and not is_over(member, day);
}

bool term_ends(const MemberDraft& member, Date today)
{
    return member.until and *member.until <= after(today, term_is_near);
}

bool is_missing(Gap gap, const Facts& facts)
{
    switch (gap) {
    case Gap::purpose: return not facts.has_purpose;
    case Gap::about: return not facts.has_about;
    case Gap::reach: return not facts.has_reach;
    case Gap::place: return not facts.has_place;
    case Gap::address: return not facts.has_address;
    case Gap::board: return facts.board == 0 and facts.strength > 0;
    }
    return false;
}

bool is_weak(const Facts& facts)
{
    return facts.board > 0 and facts.board < facts.strength;
}

bool has_ending_term(const Facts& facts, Date today)
{
    return facts.first_end and *facts.first_end <= after(today, term_is_near);
}

bool belongs_to(Worry worry, const Facts& facts, Date today)
{
    if (worry == Worry::ended) return facts.has_ended;
    if (facts.has_ended) return false;
    switch (worry) {
    case Worry::none: return true;
    case Worry::incomplete:
        return std::ranges::any_of(all_gaps, [&](Gap gap) { return is_missing(gap, facts); });
    case Worry::ending: return has_ending_term(facts, today);
    case Worry::weak: return is_weak(facts);
    case Worry::without_coach: return not facts.has_coach;
    case Worry::waiting: return facts.waiting > 0;
    case Worry::ended: break;
    }
    return false;
}

std::vector<Reminder> reminders_for(
    const Facts& facts, const std::vector<Member>& members, Date today
)
{
    std::vector<Reminder> reminders;
    if (facts.has_ended) return reminders;
    const auto body = "body:" + std::to_string(facts.body.value()) + ":";
    const auto year = std::to_string(static_cast<int>(today.calendar_day().year()));
    for (const auto& member : members) {
        if (not term_ends(member, today)) continue;
        reminders.push_back(
            {body + "term:" + std::to_string(member.id.value()) + ":" + to_iso(*member.until),
             term_sentence(member, today)}
        );
    }
    if (is_weak(facts))
        reminders.push_back(
            {body + "weak:" + year,
             t("Er zit {n} mens in het bestuur; u wilt er ten minste {aantal}. Zoekt u mensen? De "
               "wijkregisseur denkt graag mee.",
               "Er zitten {n} mensen in het bestuur; u wilt er ten minste {aantal}. Zoekt u "
               "mensen? De wijkregisseur denkt graag mee.",
               facts.board,
               facts.strength)}
        );
    for (const auto gap : all_gaps)
        if (is_missing(gap, facts))
            reminders.push_back(
                {body + "gap:" + std::string{word_of(gap)} + ":" + year, question_for(gap)}
            );
    return reminders;
}

std::string address_of(const Profile& profile, const std::vector<Member>& members, Date today)
{
    using enum BoardRole;
    for (const auto role : {contact, secretary, chair, treasurer, BoardRole::member})
        for (const auto& one : members)
            if (one.role == role and not one.email.empty() and not is_over(one, today))
                return one.email;
    return profile.email;
}

} // namespace wijkspraak::bodies
