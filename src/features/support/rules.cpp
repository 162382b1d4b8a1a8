#include "features/support/rules.hpp"

#include <algorithm>

namespace wijkspraak::support {

bool is_open(State state)
{
    return waits(state) or state == State::answered;
}

bool waits(State state)
{
    return state == State::asked or state == State::taken;
}

Text to_text(const Refusal& refusal)
{
    return is_open(refusal.now)
               ? t("Dat kan nu niet: dit verzoek is {stand}.", to_text(refusal.now))
               : t("Dit verzoek is al {stand}. Er kan niets meer bij.", to_text(refusal.now));
}

Result<State, Refusal> state_after(State state, Deed deed)
{
    if (not is_open(state)) return Refusal{state};
    switch (deed) {
    case Deed::asked: return Refusal{state};
    case Deed::taken: return State::taken;
    case Deed::answered: return State::answered;
    case Deed::added: return state == State::answered ? State::taken : state;
    case Deed::done:
        if (state != State::answered) return Refusal{state};
        return State::done;
    case Deed::refused: return State::not_possible;
    case Deed::withdrawn: return State::withdrawn;
    }
    return Refusal{state};
}

std::optional<Deed> next_deed(State state)
{
    switch (state) {
    case State::asked: return Deed::taken;
    case State::taken: return Deed::answered;
    case State::answered: return Deed::done;
    case State::done:
    case State::not_possible:
    case State::withdrawn: break;
    }
    return std::nullopt;
}

Text what_now(State state)
{
    switch (state) {
    case State::asked: return t("Iemand van de gemeente pakt dit op.");
    case State::taken: return t("U krijgt antwoord. Daar hoeft u niets voor te doen.");
    case State::answered:
        return t("U hebt antwoord. Is het niet genoeg? Schrijf dan hieronder wat u mist.");
    case State::done: return t("Dit is gedaan.");
    case State::not_possible: return t("Dit kan niet. De reden staat hieronder.");
    case State::withdrawn: return t("U hebt dit ingetrokken.");
    }
    return {};
}

int days_waiting(Date since, Date today)
{
    return std::max(0, static_cast<int>((today - since).count()));
}

Text waiting_words(int days)
{
    if (days == 0) return t("wacht sinds vandaag");
    return t("wacht {n} dag", "wacht {n} dagen", days);
}

bool is_overdue(const std::optional<Date>& last_contact, int days, Date today)
{
    return not last_contact or (today - *last_contact).count() > days;
}

std::optional<Unit> unit_for(
    const std::vector<Unit>& units, const std::optional<areas::AreaId>& district
)
{
    auto found = district ? std::ranges::find(units, district, &Unit::district) : units.end();
    if (found == units.end())
        found = std::ranges::find(units, std::optional<areas::AreaId>{}, &Unit::district);
    return found == units.end() ? std::nullopt : std::optional{*found};
}

} // namespace wijkspraak::support
