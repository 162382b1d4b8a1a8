#include "civic/term.hpp"

#include "civic/term_sentences.hpp"

#include <algorithm>
#include <cassert>

namespace wijkspraak {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

/// What counting alone gives, without a look at weekends and holidays.
Date counted(const Term& term, Date event)
{
    const int sign = term.direction == Direction::forwards ? 1 : -1;
    const int number = sign * term.number;
    // A term whose first day is the event itself ends one day closer to it.
    const days correction{term.start == Start::same_day ? -sign : 0};

    if (term.unit == Unit::days) return event + days{number} + correction;
    if (term.unit == Unit::weeks) return event + std::chrono::weeks{number} + correction;

    const auto target =
        event.calendar_day() + months{term.unit == Unit::months ? number : 12 * number};
    if (target.ok()) return Date{target} + correction;

    // There is no 31 April: the month's last day then closes a term, whichever day was its first.
    const Date end_of_month = year_month_day{target.year() / target.month() / std::chrono::last};
    return sign > 0 ? end_of_month : end_of_month + correction;
}

/// Awt 4: terms of more than 90 days, twelve weeks or three months, or of years, do not move.
bool is_too_long_to_move(const Term& term)
{
    switch (term.unit) {
    case Unit::days: return term.number > 90;
    case Unit::weeks: return term.number > 12;
    case Unit::months: return term.number > 3;
    case Unit::years: return true;
    }
    return false;
}

Date first_day_of(const Term& term, Date event)
{
    if (term.start == Start::same_day) return event;
    return term.direction == Direction::forwards ? event + days{1} : event - days{1};
}

/// Awt 1 and 4, and the provisions that set the act aside.
bool may_move(const Term& term)
{
    return term.terms_act == TermsAct::applies and term.direction == Direction::forwards and
           not is_too_long_to_move(term);
}

/// Works out one deadline step by step and writes down each step.
class Reckoning {
public:
    Reckoning(Date raw_last_day, const HolidayCalendar& calendar)
        : calendar_{calendar}, deadline_{raw_last_day, raw_last_day}
    {}

    void explain(Text sentence) { deadline_.explanation.push_back(std::move(sentence)); }

    void suspend(std::span<const Suspension> suspensions, const Term& term, Date first_day);
    void hold_two_ordinary_days(Date first_day, Direction direction);
    void move_to_ordinary_day();
    void note_calendar();

    Date last_day() const { return deadline_.last_day; }
    void skip_days_off();
    const std::vector<SkippedDay>& skipped() const { return deadline_.skipped; }

    Deadline finish() &&
    {
        explain(sentences::too_late_from(deadline_.last_day + days{1}));
        return std::move(deadline_);
    }

private:
    Date next_ordinary_day(Date day) const
    {
        while (day_off(day, calendar_)) day = day + days{1};
        return day;
    }

    const HolidayCalendar& calendar_;
    Deadline deadline_;
};

void Reckoning::suspend(std::span<const Suspension> suspensions, const Term& term, Date first_day)
{
    // Awb 4:15(1): the term stands still from the day after the request, until the day on which the
    // application was completed or the term for it passed; those days come on top of the term. A
    // day counts once, however many requests were open.
    std::vector<Suspension> in_order{suspensions.begin(), suspensions.end()};
    std::ranges::sort(in_order, {}, &Suspension::first_day);

    auto& end = deadline_.raw_last_day;
    Date not_before = first_day;
    bool has_grown = false;
    for (const auto& suspension : in_order) {
        const auto from = std::max(suspension.first_day, not_before);
        if (suspension.last_day < from) continue;

        const auto last_so_far = may_move(term) ? next_ordinary_day(end) : end;
        if (from > last_so_far + days{1}) {
            explain(sentences::suspended_too_late(suspension));
            continue;
        }
        const auto added = suspension.last_day - from + days{1};
        end = (from > end + days{1} ? last_so_far : end) + added;
        not_before = suspension.last_day + days{1};
        has_grown = true;
        explain(sentences::suspended({from, suspension.last_day, suspension.ground}, added));
    }
    if (not has_grown) return;
    deadline_.last_day = end;
    explain(sentences::counted_on_to(end));
}

void Reckoning::hold_two_ordinary_days(Date first_day, Direction direction)
{
    // Awt 2: a term of three days or more is made longer until it holds two ordinary days.
    // Choice: article 1(2) sets only article 1 aside for terms that count back, so these are made
    // longer too, which brings their last day closer.
    const days step{direction == Direction::forwards ? 1 : -1};
    const auto is_within = [&](Date day) {
        return direction == Direction::forwards ? day <= deadline_.last_day
                                                : day >= deadline_.last_day;
    };

    int ordinary_days = 0;
    Date day = first_day;
    for (; ordinary_days < 2; day = day + step)
        if (not day_off(day, calendar_)) ++ordinary_days;

    const auto second = day - step;
    if (is_within(second)) return;
    deadline_.last_day = second;
    explain(sentences::two_ordinary_days(second));
}

void Reckoning::skip_days_off()
{
    auto& day = deadline_.last_day;
    for (auto reason = day_off(day, calendar_); reason; reason = day_off(day, calendar_)) {
        deadline_.skipped.push_back({day, *std::move(reason)});
        day = day + days{1};
    }
}

void Reckoning::move_to_ordinary_day()
{
    // Awt 1(1): a term that would end on a Saturday, a Sunday or a holiday runs on until the end of
    // the next day that is none of these.
    skip_days_off();
    if (skipped().empty()) return explain(sentences::ordinary_day_stays());
    explain(sentences::not_ordinary(skipped().front().reason));
    explain(sentences::moved_on(last_day()));
}

void Reckoning::note_calendar()
{
    explain(calendar_.edition());
    for (const auto day : {deadline_.raw_last_day, deadline_.last_day})
        if (const auto year = day.calendar_day().year(); not calendar_.covers(year))
            deadline_.warning = sentences::year_not_covered(year);
}

void apply_terms_act(Reckoning& reckoning, const Term& term, Date first_day)
{
    if (term.unit != Unit::days or term.number >= 3)
        reckoning.hold_two_ordinary_days(first_day, term.direction);

    if (may_move(term)) {
        reckoning.move_to_ordinary_day();
        reckoning.note_calendar();
    } else {
        // Awt 1(2): a term that counts back does not move.
        reckoning.explain(sentences::backwards_stays());
    }
}

} // namespace

Text to_text(const Term& term)
{
    switch (term.unit) {
    case Unit::days: return t("{n} dag", "{n} dagen", term.number);
    case Unit::weeks: return t("{n} week", "{n} weken", term.number);
    case Unit::months: return t("{n} maand", "{n} maanden", term.number);
    case Unit::years: return t("{n} jaar", "{n} jaar", term.number);
    }
    return {};
}

Suspension suspended_until_completed(Date asked_on, Date completed_on)
{
    // Awb 4:15(1): the day of completion itself runs again.
    return {.first_day = asked_on + days{1}, .last_day = completed_on - days{1}};
}

Suspension suspended_without_completion(Date asked_on, Date last_day_to_complete)
{
    // Choice: a term that passes unused suspends up to and including its last day.
    return {.first_day = asked_on + days{1}, .last_day = last_day_to_complete};
}

Deadline deadline_of(
    const Term& term,
    Date event,
    const HolidayCalendar& calendar,
    std::span<const Suspension> suspensions
)
{
    assert(term.number >= 1);
    assert(suspensions.empty() or term.direction == Direction::forwards);

    const auto raw_last_day = counted(term, event);
    const auto first_day = first_day_of(term, event);
    Reckoning reckoning{raw_last_day, calendar};
    reckoning.explain(sentences::length(term));
    reckoning.explain(sentences::start(term, event));
    reckoning.explain(sentences::counted_to(raw_last_day));
    reckoning.suspend(suspensions, term, first_day);

    if (term.terms_act != TermsAct::applies)
        reckoning.explain(sentences::terms_act_set_aside(term.terms_act));
    else if (is_too_long_to_move(term))
        reckoning.explain(sentences::too_long_to_move(term));
    else
        apply_terms_act(reckoning, term, first_day);
    return std::move(reckoning).finish();
}

Deadline deadline_before(
    Date day,
    FixedDays fixed_days,
    const std::optional<Article>& ground,
    const HolidayCalendar& calendar
)
{
    const auto last_day = day - days{1};
    Reckoning reckoning{last_day, calendar};
    reckoning.explain(sentences::before_fixed_day(day, ground));
    reckoning.explain(sentences::counted_to(last_day));

    const auto reason = day_off(last_day, calendar);
    if (not reason) {
        reckoning.explain(sentences::ordinary_day_stays());
    } else {
        reckoning.explain(sentences::not_ordinary(*reason));
        // Choice: whether Awt 1 moves a fixed day is disputed, so the regulation says it.
        if (fixed_days == FixedDays::lenient) {
            reckoning.skip_days_off();
            reckoning.explain(sentences::fixed_day_moves(reckoning.last_day()));
        } else {
            reckoning.explain(sentences::fixed_day_stays());
        }
    }
    reckoning.note_calendar();
    return std::move(reckoning).finish();
}

} // namespace wijkspraak
