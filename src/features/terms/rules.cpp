#include "features/terms/rules.hpp"

namespace wijkspraak::terms {

int longest(Unit unit)
{
    switch (unit) {
    case Unit::days: return 36'500;
    case Unit::weeks: return 5'200;
    case Unit::months: return 1'200;
    case Unit::years: return 100;
    }
    return 0;
}

bool is_within_reach(Date from)
{
    using namespace std::chrono_literals;
    const auto year = from.calendar_day().year();
    return 1900y <= year and year <= 2199y;
}

Deadline answer(const Question& question)
{
    return deadline_of(question.term, question.from, dutch_holidays());
}

} // namespace wijkspraak::terms
