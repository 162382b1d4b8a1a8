#pragma once

#include "civic/term.hpp"

/// How a computed day is explained to a resident: one sentence for each step.
namespace wijkspraak::sentences {

Text length(const Term& term);
Text start(const Term& term, Date event);
Text counted_to(Date raw_last_day);

Text suspended(const Suspension& suspension, std::chrono::days days);
Text suspended_too_late(const Suspension& suspension);
Text counted_on_to(Date raw_last_day);

Text two_ordinary_days(Date last_day);
Text backwards_stays();
Text too_long_to_move(const Term& term);
Text terms_act_set_aside(TermsAct why);
Text ordinary_day_stays();
Text not_ordinary(const DayOff& reason);
Text moved_on(Date last_day);
Text too_late_from(Date day);

Text before_fixed_day(Date day, const std::optional<Article>& ground);
Text fixed_day_moves(Date last_day);
Text fixed_day_stays();

Text year_not_covered(std::chrono::year year);

} // namespace wijkspraak::sentences
