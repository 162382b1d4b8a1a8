#pragma once

#include "civic/term.hpp"

namespace wijkspraak::terms {

/// What somebody wants to know: when does this term end?
struct Question {
    Date from;
    Term term;
};

/// The longest term that is reckoned: a century, which is more than any law asks.
int longest(Unit unit);

/// Whether the calendar can be trusted around this day: the holidays of today are of this age.
bool is_within_reach(Date from);

Deadline answer(const Question& question);

} // namespace wijkspraak::terms
