#include "features/imports/bundle.hpp"
#include "features/support/support.hpp"

#include <set>

namespace wijkspraak::imports {

namespace {

constexpr std::string_view usual_asker = "secretaris";
constexpr std::string_view usual_official = "wijkregisseur";

BodyKey body_of(Entry& entry)
{
    auto key = entry.key("wijkorgaan");
    return {
        std::move(key), {entry.source().file, entry.line_of("wijkorgaan")}
    };
}

std::string role_of(Entry& entry, std::string_view usual)
{
    auto role = entry.text("rol", Need::optional, 60);
    return role.empty() ? std::string{usual} : role;
}

UnitEntry read_unit(Entry& entry)
{
    return {
        .district = entry.key("stadsdeel", Need::optional),
        .source = {entry.source().file, entry.line_of("stadsdeel")},
        .draft = {
                   .name = entry.text("naam", Need::required, 120),
                   .phone = entry.text("telefoon", Need::optional, 30),
                   .email = entry.text("e-mail", Need::optional, 254)}
    };
}

RequestEntry::Step read_step(Entry& entry, support::State& state)
{
    constexpr std::array told{
        support::Deed::taken,
        support::Deed::answered,
        support::Deed::added,
        support::Deed::done,
        support::Deed::refused,
        support::Deed::withdrawn};
    RequestEntry::Step step{
        .telling = {.deed = entry.word("wat", told), .note = entry.text("tekst")},
        .on = read_day(entry, "datum", Need::required),
        .role = role_of(entry, usual_official)
    };
    const auto after = support::state_after(state, step.telling.deed);
    if (after)
        state = *after;
    else
        entry.refuse("wat", t("een stap die kan: dit verzoek is al {stand}", to_text(state)));
    return step;
}

RequestEntry read_request(Entry& entry)
{
    RequestEntry request{
        .body = body_of(entry),
        .kind = entry.word("soort", support::kinds),
        .what = entry.text("tekst", Need::required, 1000),
        .needed_by = read_day(entry, "nodig-op"),
        .on = read_day(entry, "datum", Need::required),
        .role = role_of(entry, usual_asker),
        .is_by_office = entry.flag("door-gemeente"),
        .steps = {}};
    auto state = support::State::asked;
    request.steps = entry.each("stap", [&](Entry& step) { return read_step(step, state); });
    return request;
}

/// What the registrations of one training are checked against.
struct Room {
    int places = 1;
    std::optional<Date> last_day;
    std::set<std::string> bodies = {}; ///< those that have registered
};

TrainingEntry::Comer read_comer(Entry& entry, Room& room)
{
    TrainingEntry::Comer comer{
        .body = body_of(entry),
        .people = entry.number("mensen").value_or(1),
        .roles = entry.text("functies", Need::optional, 200),
        .on = read_day(entry, "datum", Need::required),
        .attended = entry.number("kwamen")};
    if (comer.people < 1 or comer.people > room.places)
        entry.refuse("mensen", t("een getal van 1 tot en met het aantal plaatsen"));
    if (comer.on and room.last_day and *comer.on > *room.last_day)
        entry.refuse("datum", t("een dag waarop men zich nog kon aanmelden"));
    if (not room.bodies.insert(comer.body.key).second)
        entry.refuse("wijkorgaan", t("elk wijkorgaan één keer"));
    return comer;
}

TrainingEntry read_training(Entry& entry)
{
    const auto on = read_day(entry, "datum", Need::required);
    const auto last_day = read_day(entry, "aanmelden-tot", Need::required);
    const auto places = entry.number("plaatsen");
    if (not places or *places < 1) entry.refuse("plaatsen", t("een heel getal vanaf 1"));
    trainings::TrainingDraft draft{
        .title = entry.text("titel", Need::required, 120),
        .learned = entry.text("leren", Need::required, 1500),
        .audience = entry.text("voor-wie", Need::required, 200),
        .on = on.value_or(Date{std::chrono::year_month_day{}}),
        .from = read_time(entry, "van"),
        .until = read_time(entry, "tot"),
        .place = entry.text("plaats", Need::optional, 200),
        .is_online = entry.flag("online"),
        .places = places.value_or(1),
        .last_day = last_day.value_or(Date{std::chrono::year_month_day{}}),
        .organiser = entry.text("wie", Need::required, 120)};
    if (on and last_day and *last_day > *on)
        entry.refuse("aanmelden-tot", t("een dag die niet na de training ligt"));
    Room room{.places = draft.places, .last_day = last_day};
    TrainingEntry training{.draft = {}, .comers = entry.each("aanmelding", [&](Entry& comer) {
                               return read_comer(comer, room);
                           })};
    if (on and last_day and places) training.draft = std::move(draft);
    return training;
}

ContactEntry read_contact(Entry& entry)
{
    return {
        .body = body_of(entry),
        .kind = entry.word("soort", support::contact_kinds),
        .on = read_day(entry, "datum", Need::required),
        .what = entry.text("waarover", Need::required, 200),
        .to_do = entry.text("te-doen", Need::optional, 200)};
}

PostEntry read_experience(Entry& entry)
{
    return {
        .body = body_of(entry),
        .draft =
            {.kind = exchange::PostKind::experience,
                    .topic = entry.word("onderwerp", exchange::topics),
                    .title = entry.text("titel", Need::required, 120),
                    .text = entry.text("aanpak", Need::required, 3000),
                    .took = entry.text("tijd", Need::optional, 300),
                    .again = entry.text("weer", Need::optional, 2000),
                    .is_public = entry.flag("openbaar")},
        .on = read_day(entry, "datum", Need::required),
        .role = role_of(entry, usual_asker)
    };
}

PostEntry read_answer(Entry& entry)
{
    const auto body = entry.key("wijkorgaan", Need::optional);
    PostEntry answer{
        .body = {     },
        .draft =
            { .kind = exchange::PostKind::answer, .text = entry.text("tekst", Need::required, 2000)},
        .on = read_day(entry, "datum", Need::required),
        .role = role_of(entry, body.empty() ? usual_official : usual_asker)
    };
    if (not body.empty())
        answer.body = BodyKey{
            body, {entry.source().file, entry.line_of("wijkorgaan")}
        };
    return answer;
}

PostEntry read_question(Entry& entry)
{
    return {
        .body = body_of(entry),
        .draft =
            {.kind = exchange::PostKind::question,
                    .topic = entry.word("onderwerp", exchange::topics),
                    .title = entry.text("titel", Need::required, 200),
                    .text = entry.text("uitleg", Need::optional, 1500)},
        .on = read_day(entry, "datum", Need::required),
        .role = role_of(entry, usual_asker),
        .answers = entry.each("antwoord", read_answer)
    };
}

} // namespace

void read_support(Entry& root, Bundle& bundle)
{
    auto& support = bundle.support;
    support.units = root.each("team", read_unit);
    support.requests = root.each("verzoek", read_request);
    support.trainings = root.each("training", read_training);
    support.contacts = root.each("contact", read_contact);
    support.posts = root.each("ervaring", read_experience);
    for (auto& question : root.each("vraag", read_question))
        support.posts.push_back(std::move(question));
}

} // namespace wijkspraak::imports
