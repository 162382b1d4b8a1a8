#include "features/actions/rules.hpp"

#include "base/plain.hpp"

#include <algorithm>

namespace wijkspraak::actions {

namespace {

using std::chrono::days;

constexpr days ahead{14};
constexpr days between_reminders{28};
constexpr days told_in_days{14};  ///< above it weeks say more
constexpr days told_in_weeks{92}; ///< above it months do
constexpr days of_week{7};
constexpr int days_of_year = 365;

days days_late(const Action& action, Date today)
{
    return today - action.due->last_day();
}

} // namespace

bool is_running(Status status)
{
    return status == Status::open or status == Status::under_way;
}

bool is_late(const Action& action, Date today)
{
    return is_running(action.status) and action.due and today > action.due->last_day();
}

Text lateness(const Action& action, Date today)
{
    if (not is_late(action, today)) return {};
    const auto late = days_late(action, today);
    if (late < told_in_days) return t("{n} dag te laat", "{n} dagen te laat", late.count());
    if (late < told_in_weeks) return t("{n} week te laat", "{n} weken te laat", late / of_week);
    return t("{n} maand te laat", "{n} maanden te laat", late.count() * 12 / days_of_year);
}

Text on_or_in(const Dated& dated)
{
    if (dated.precision == Precision::day) return t("op {datum}", to_text(dated));
    return t("in {maand}", to_text(dated));
}

NextStep next_step(const Action& action, Date today)
{
    if (not is_running(action.status)) return NextStep::none;
    if (is_late(action, today)) return NextStep::mend;
    if (not action.due) return NextStep::date;
    if (not action.owner.account) return NextStep::assign;
    return action.status == Status::open ? NextStep::begin : NextStep::finish;
}

Text to_text(NextStep step)
{
    switch (step) {
    case NextStep::none: return {};
    case NextStep::mend: return t("Leg vast dat het gedaan is, of spreek een nieuwe datum af");
    case NextStep::date: return t("Spreek af wanneer het klaar is");
    case NextStep::assign: return t("Wijs iemand aan die herinneringen krijgt");
    case NextStep::begin: return t("Begin ermee en schrijf hoe ver het is");
    case NextStep::finish: return t("Leg vast wanneer het gedaan is");
    }
    return {};
}

std::optional<Reminder> reminder_by(const Action& action, Date today)
{
    if (not is_running(action.status) or not action.due) return std::nullopt;
    const auto last_day = action.due->last_day();
    if (today <= last_day) {
        const auto on = last_day - ahead;
        return today < on ? std::nullopt : std::optional{Reminder{.on = on}};
    }
    const auto first = last_day + days{1};
    const auto gone_by = (today - first) / between_reminders;
    return Reminder{.on = first + gone_by * between_reminders, .is_late = true};
}

std::optional<Date> next_reminder(const Action& action, Date today)
{
    if (not is_running(action.status) or not action.due) return std::nullopt;
    const auto last_day = action.due->last_day();
    const auto current = reminder_by(action, today);
    if (not current) return last_day - ahead;
    return current->is_late ? current->on + between_reminders : last_day + days{1};
}

std::string cause_of(const Action& action, const Reminder& reminder)
{
    return "action:" + std::to_string(action.id.value()) + ":" +
           std::to_string(action.owner.account.value_or(0)) + ":" + to_iso(action.due->last_day()) +
           ":" + to_iso(reminder.on);
}

Result<Status, Refusal> status_after(const Action& action, Deed deed)
{
    const bool is_for_running = deed != Deed::reopened;
    const bool is_for_any = deed == Deed::added or deed == Deed::changed;
    if (not is_for_any and is_running(action.status) != is_for_running)
        return Refusal{action.status};
    switch (deed) {
    case Deed::noted:
    case Deed::reopened: return Status::under_way;
    case Deed::done: return Status::done;
    case Deed::dropped: return Status::dropped;
    case Deed::added:
    case Deed::moved:
    case Deed::changed:
    case Deed::reminded: break;
    }
    return action.status;
}

std::string known_unit(const std::vector<std::string>& units, std::string_view typed)
{
    const auto wanted = plain(typed);
    const auto found =
        std::ranges::find_if(units, [&](const std::string& unit) { return plain(unit) == wanted; });
    return found == units.end() ? std::string{typed} : *found;
}

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return std::string{text};
    const auto blank = text.substr(0, most).find_last_of(" \n");
    auto end = blank == std::string_view::npos or blank == 0 ? most : blank;
    // A character of more than one byte stays whole.
    while (end > 0 and (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string{text.substr(0, end)} + " …";
}

} // namespace wijkspraak::actions
