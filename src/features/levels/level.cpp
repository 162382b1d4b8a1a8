#include "features/levels/level.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::levels {

bool is_open(StepState state)
{
    return state == StepState::asked or state == StepState::agreed or state == StepState::disputed;
}

Direction direction_of(const AskedStep& step)
{
    return step.before and step.level.rank < step.before->rank ? Direction::down : Direction::up;
}

Text to_text(Side side)
{
    switch (side) {
    case Side::body: return t("het wijkorgaan");
    case Side::municipality: return t("de gemeente");
    case Side::both: return t("het wijkorgaan en de gemeente samen");
    }
    return {};
}

std::string_view to_word(Side side)
{
    switch (side) {
    case Side::body: return "wijkorgaan";
    case Side::municipality: return "gemeente";
    case Side::both: return "samen";
    }
    return {};
}

std::optional<Side> parse_side(std::string_view word)
{
    return with_word(sides, word);
}

Text to_text(StepState state)
{
    switch (state) {
    case StepState::asked: return t("gevraagd");
    case StepState::agreed: return t("het wijkorgaan is het ermee eens");
    case StepState::disputed: return t("het wijkorgaan ziet het anders");
    case StepState::declined: return t("niet overgenomen");
    case StepState::withdrawn: return t("ingetrokken");
    case StepState::settled: return t("vastgesteld");
    }
    return {};
}

std::string_view to_word(StepState state)
{
    switch (state) {
    case StepState::asked: return "gevraagd";
    case StepState::agreed: return "eens";
    case StepState::disputed: return "anders";
    case StepState::declined: return "niet-overgenomen";
    case StepState::withdrawn: return "ingetrokken";
    case StepState::settled: return "vastgesteld";
    }
    return {};
}

std::optional<StepState> parse_step_state(std::string_view word)
{
    return with_word(step_states, word);
}

Text to_text(Hearing hearing)
{
    switch (hearing) {
    case Hearing::not_yet: return t("Nee, nog niet");
    case Hearing::heard: return t("Ja, het heeft zijn mening gegeven");
    case Hearing::offered: return t("Het kreeg de kans, maar wilde niets zeggen");
    }
    return {};
}

std::string_view to_word(Hearing hearing)
{
    switch (hearing) {
    case Hearing::not_yet: return "nog-niet";
    case Hearing::heard: return "gehoord";
    case Hearing::offered: return "kans-gehad";
    }
    return {};
}

std::optional<Hearing> parse_hearing(std::string_view word)
{
    return with_word(hearings, word);
}

std::string year_text(int year)
{
    return std::to_string(year);
}

Date first_day_of(int year)
{
    return Date{std::chrono::year{year} / std::chrono::January / 1};
}

int year_of(Date day)
{
    return int{day.calendar_day().year()};
}

const LevelName& level_on(const Standing& standing, Date day)
{
    if (standing.until_then and day < standing.from) return *standing.until_then;
    return standing.level;
}

} // namespace wijkspraak::levels
