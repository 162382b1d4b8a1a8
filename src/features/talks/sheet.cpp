#include "features/talks/sheet.hpp"

#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/talks/talks.hpp"
#include "paper/sheets/csv.hpp"

namespace wijkspraak::talks {

namespace {

std::string day(const std::optional<Instant>& at)
{
    return at ? to_iso(day_of(*at)) : std::string{};
}

std::string day(const std::map<Side, Instant>& moments, Side side)
{
    const auto at = moments.find(side);
    return at == moments.end() ? std::string{} : to_iso(day_of(at->second));
}

std::string iso(const std::optional<Date>& date)
{
    return date ? to_iso(*date) : std::string{};
}

} // namespace

std::string sheet_of(
    const Round& round,
    const std::vector<Talk>& talks,
    const std::vector<Listed>& listed,
    const std::string& public_url
)
{
    const auto& dutch = Language::dutch();
    paper::sheets::CsvWriter file{';'};
    file.header(
        {"wijkorgaan",
         "jaar",
         "stadsdeel",
         "stand",
         "wat nu",
         "wie is aan zet",
         "sinds",
         "uitgenodigd op",
         "datum gesprek",
         "tijd",
         "plaats",
         "voorbereid door wijkorgaan op",
         "voorbereid door gemeente op",
         "gevoerd op",
         "verslag gestuurd op",
         "bevestigd door wijkorgaan op",
         "bevestigd door gemeente op",
         "vastgelegd op",
         "reden doet niet mee",
         "link"}
    );
    for (const auto& line : listed) {
        const auto& talk = talks[line.index];
        const auto& facts = talk.facts;
        file.text(line.name)
            .number(round.year)
            .text(round.district_name)
            .text(dutch.say(to_text(line.state)))
            .text(dutch.say(to_text(line.next.step)))
            .text(line.next.side ? dutch.say(to_text(*line.next.side)) : "")
            .text(iso(line.next.since))
            .text(day(facts.invited_at))
            .text(iso(facts.planned_on))
            .text(talk.slot ? to_text(talk.slot->from) : "")
            .text(talk.slot ? talk.slot->place : "")
            .text(day(facts.ready_at, Side::body))
            .text(day(facts.ready_at, Side::municipality))
            .text(iso(facts.held_on))
            .text(day(facts.sent_at))
            .text(day(facts.confirmed_at, Side::body))
            .text(day(facts.confirmed_at, Side::municipality))
            .text(day(facts.frozen_at))
            .text(talk.left_out_reason)
            .text(public_url + office_path(talk.id))
            .end_row();
    }
    return file.take();
}

} // namespace wijkspraak::talks
