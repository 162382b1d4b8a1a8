#include "features/trainings/pages.hpp"

namespace wijkspraak::trainings {

using html::Node;

std::string public_path(TrainingId id)
{
    return public_home + ("/" + std::to_string(id.value()));
}

std::string office_path(TrainingId id)
{
    return office_home + ("/" + std::to_string(id.value()));
}

std::string trainings_path(const bodies::Body& body)
{
    return bodies::own_path(body) + "/trainingen";
}

std::string trainings_path(const bodies::Body& body, TrainingId id)
{
    return trainings_path(body) + "/" + std::to_string(id.value());
}

Text when_and_where(const TrainingDraft& draft)
{
    const auto place = draft.place.empty() ? t("online") : as_is(draft.place);
    if (not draft.from) return place;
    const auto time = draft.until
                          ? t("{van} tot {einde} uur", to_text(*draft.from), to_text(*draft.until))
                          : t("{van} uur", to_text(*draft.from));
    if (draft.is_online and not draft.place.empty())
        return t("{tijd}, {plaats} of online", time, place);
    return t("{tijd}, {plaats}", time, place);
}

namespace {

Node badge_of(const Offered& offered, Date today)
{
    const auto& training = offered.training;
    if (not training.cancelled.empty()) return web::badge(t("gaat niet door"), web::Tone::bad);
    if (has_been(training, today)) return web::badge(t("geweest"));
    if (not is_open(training, today)) return web::badge(t("aanmelden is voorbij"));
    const bool has_room = free_places(training, offered.filling) > 0;
    return web::badge(room_words(offered), has_room ? web::Tone::good : web::Tone::care);
}

} // namespace

Node training_facts(const Offered& offered, Date today)
{
    const auto& training = offered.training;
    return web::facts(
        web::fact(t("Stand"), badge_of(offered, today)),
        html::when(
            not training.cancelled.empty(),
            [&] { return web::fact(t("Waarom niet"), web::written(training.cancelled)); }
        ),
        web::fact(t("Wanneer"), with_weekday(training.on)),
        web::fact(t("Hoe laat en waar"), when_and_where(training)),
        web::fact(t("Wat u leert"), web::written(training.learned)),
        web::fact(t("Voor wie"), as_is(training.audience)),
        web::fact(t("Plaatsen"), t("{n} plaats", "{n} plaatsen", training.places)),
        web::fact(t("Aanmelden"), t("tot en met {datum}", to_text(training.last_day))),
        web::fact(t("Wie geeft de training"), as_is(training.organiser))
    );
}

web::ListItem item_of(const Offered& offered, std::string address, Date today)
{
    return {
        .address = std::move(address),
        .label = as_is(offered.training.title),
        .date = with_weekday(offered.training.on),
        .kind = when_and_where(offered.training),
        .state = badge_of(offered, today),
        .summary = as_is(offered.training.audience)};
}

Node badge_of(const Registration& registration)
{
    const auto tone = registration.state == State::placed    ? web::Tone::good
                      : registration.state == State::waiting ? web::Tone::care
                                                             : web::Tone::neutral;
    return web::badge(to_text(registration.state), tone);
}

} // namespace wijkspraak::trainings
