#include "features/trainings/rules.hpp"

#include <algorithm>

namespace wijkspraak::trainings {

Text to_text(Refusal refusal)
{
    switch (refusal) {
    case Refusal::closed: return t("De laatste dag om aan te melden is voorbij.");
    case Refusal::cancelled: return t("Deze training gaat niet door.");
    case Refusal::registered:
        return t("Uw wijkorgaan staat al op de lijst. Wilt u met meer of minder mensen komen? Meld "
                 "u dan eerst af en daarna opnieuw aan.");
    case Refusal::too_many: return t("Zo veel plaatsen zijn er niet. Kies een lager aantal.");
    }
    return {};
}

int free_places(const Training& training, const Filling& filling)
{
    return std::max(0, training.places - filling.taken);
}

bool is_open(const Training& training, Date today)
{
    return training.cancelled.empty() and today <= training.last_day;
}

bool has_been(const Training& training, Date today)
{
    return training.on < today;
}

Result<State, Refusal> state_of_new(
    const Offered& offered,
    const std::vector<Registration>& there,
    const RegistrationDraft& draft,
    Date today
)
{
    const auto& training = offered.training;
    if (not training.cancelled.empty()) return Refusal::cancelled;
    if (not is_open(training, today)) return Refusal::closed;
    const bool is_there = std::ranges::any_of(there, [&](const Registration& registration) {
        return registration.body == draft.body and registration.state != State::cancelled;
    });
    if (is_there) return Refusal::registered;
    if (draft.people > training.places) return Refusal::too_many;
    return draft.people <= free_places(training, filling_of(there)) ? State::placed
                                                                    : State::waiting;
}

std::vector<RegistrationId> admitted(const Training& training, const std::vector<Registration>& all)
{
    auto left = free_places(training, filling_of(all));
    std::vector<RegistrationId> now;
    for (const auto& registration : all) {
        if (registration.state != State::waiting or registration.people > left) continue;
        left -= registration.people;
        now.push_back(registration.id);
    }
    return now;
}

Filling filling_of(const std::vector<Registration>& all)
{
    Filling filling;
    for (const auto& registration : all) {
        if (registration.state == State::placed) filling.taken += registration.people;
        if (registration.state == State::waiting) filling.waiting += registration.people;
    }
    return filling;
}

Text room_words(const Offered& offered)
{
    const auto left = free_places(offered.training, offered.filling);
    if (left > 0) return t("nog {n} plaats", "nog {n} plaatsen", left);
    return t("vol; u kunt op de wachtlijst");
}

} // namespace wijkspraak::trainings
