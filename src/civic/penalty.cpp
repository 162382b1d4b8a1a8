#include "civic/penalty.hpp"

#include "civic/legal_terms.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak {

namespace {

using std::chrono::days;

struct Rung {
    days length;
    Money per_day;
};

// Awb 4:17(2): the amount per day rises twice.
constexpr std::array<Rung, 3> ladder{
    {{days{14}, 23_eur}, {days{14}, 35_eur}, {days{14}, 45_eur}}
};

} // namespace

Money penalty_after(days days_late)
{
    auto left = std::max(days_late, days{0});
    std::int64_t cents = 0;
    for (const auto& rung : ladder) {
        const auto on_this_rung = std::min(left, rung.length);
        cents += on_this_rung.count() * rung.per_day.cents();
        left -= on_this_rung;
    }
    // Awb 4:17(1): at most 42 days, which is where the ladder ends.
    return Money::from_cents(cents);
}

Money Penalty::owed_on(Date day) const
{
    return penalty_after(day - first_day + days{1});
}

Penalty penalty_for(
    const Deadline& decision, Date notice_received_on, const HolidayCalendar& calendar
)
{
    // Awb 4:17(3): two weeks must have passed after the day on which both are true: the term is
    // over and the notice is in. Those weeks are a term like any other; the 42 days are not.
    const auto both_on = std::max(decision.last_day, notice_received_on);
    auto respite = deadline_of(legal_terms::after_notice_of_default, both_on, calendar);
    const auto first_day = respite.last_day + days{1};
    const auto penalty_days = deadline_of(legal_terms::penalty, first_day, calendar);

    auto explanation = std::move(respite.explanation);
    explanation.insert(
        explanation.end(),
        {t("De gemeente betaalt een dwangsom voor elke dag vanaf {datum} ({artikel}).",
           with_weekday(first_day),
           to_text(awb::art_4_17_3)),
         t("Dat is 14 dagen {eerste}, dan 14 dagen {tweede}, dan 14 dagen {derde} per dag "
           "({artikel}).",
           to_text(ladder[0].per_day),
           to_text(ladder[1].per_day),
           to_text(ladder[2].per_day),
           to_text(awb::art_4_17_2)),
         t("Na {n} dagen stopt het, op {datum}. Samen is dat {bedrag} ({artikel}).",
           legal_terms::penalty.number,
           with_weekday(penalty_days.last_day),
           to_text(penalty_after(days{legal_terms::penalty.number})),
           to_text(awb::art_4_17_1))}
    );
    return {first_day, penalty_days.last_day, std::move(explanation)};
}

} // namespace wijkspraak
