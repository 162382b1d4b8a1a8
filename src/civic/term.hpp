#pragma once

#include "civic/holidays.hpp"

#include <optional>
#include <span>
#include <vector>

/// Terms of law: how long, from when, and on which day they end.
///
///     const auto deadline = deadline_of(legal_terms::objection, announced_on, dutch_holidays());
///     if (deadline.is_overdue_on(today)) …
///
/// Every answer explains itself in sentences that can be shown to a resident. The law is the
/// Algemene termijnenwet (Awt), which makes a term run on over weekends and holidays, and the
/// provisions that set it aside.
namespace wijkspraak {

enum class Unit { days, weeks, months, years };

/// Which day is the first of the term.
enum class Start {
    day_after, ///< the day after the event: what the law does unless it says otherwise
    same_day,  ///< the day of the event itself, such as the day on which a draft is laid open
};

enum class Direction { forwards, backwards };

/// Whether the Awt applies to a term; each exception rests on a provision of its own.
enum class TermsAct {
    applies,     ///< as far as the length of the term allows (Awt 4)
    opted_out,   ///< the ordinance or regulation says otherwise (Gemeentewet 145)
    publication, ///< the term is about publishing a regulation or its entry into force (Awt 4)
    penalty,     ///< the term counts the days of a penalty (Awb 4:17)
};

/// How long something may take and how that is counted.
struct Term {
    int number; ///< at least one
    Unit unit;
    Start start = Start::day_after;
    Direction direction = Direction::forwards;
    TermsAct terms_act = TermsAct::applies;
    std::optional<Article> ground = {};       ///< what says how long it is
    std::optional<Article> start_ground = {}; ///< what says when it starts
};

/// "6 weken"
Text to_text(const Term& term);

/// Days on which a term stands still, both included; none if the last lies before the first.
struct Suspension {
    Date first_day;
    Date last_day;
    Article ground = awb::art_4_15_1;
};

/// The municipality asked to complete an application, and the applicant did.
Suspension suspended_until_completed(Date asked_on, Date completed_on);

/// The municipality asked to complete an application, and the term for that passed unused.
Suspension suspended_without_completion(Date asked_on, Date last_day_to_complete);

/// A day on which the term could not end.
struct SkippedDay {
    Date day;
    DayOff reason;
};

/// The end of a term and why it is that day.
struct Deadline {
    Date last_day;
    Date raw_last_day; ///< counted with suspensions, before weekends and holidays are looked at
    std::vector<SkippedDay> skipped = {};
    std::vector<Text> explanation = {};
    Text warning = {}; ///< why the day may still change; empty if it cannot

    /// The last day itself is still in time.
    bool is_overdue_on(Date today) const { return today > last_day; }
};

/// The last day of a term that starts with an event on `event`, or that counts back from it.
///
/// A term that counts back is never suspended.
Deadline deadline_of(
    const Term& term,
    Date event,
    const HolidayCalendar& calendar,
    std::span<const Suspension> suspensions = {}
);

/// What a regulation does when "before 1 October" ends in a weekend. The law leaves it open.
enum class FixedDays { lenient, strict };

/// The last day for what must be done before a fixed day.
Deadline
deadline_before(Date day, FixedDays fixed_days, const std::optional<Article>& ground, const HolidayCalendar&);

} // namespace wijkspraak
