#include "features/bodies/bodies.hpp"

#include "app/features.hpp"
#include "base/plain.hpp"
#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/levels/levels.hpp"
#include "features/support/support.hpp"
#include "features/talks/talks.hpp"
#include "storage/database.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

// Makes a municipality of so many neighbourhood bodies over so many years, each year with a level,
// a talk with three agreements, two requests and four contacts, for bench/bodies.py:
//     bench_bodies DATABASE BODIES YEARS

namespace {

using namespace wijkspraak;
using storage::Transaction;

constexpr int last_year = 2026;
constexpr std::array district_names{"Centrum", "Noord", "Oost", "Zuid", "West"};
constexpr std::array kinds{"Wijkraad", "Dorpsraad", "Buurtkring", "Bewonersplatform"};
constexpr std::array names{
    "De Linde", "De Beuk", "Het Veld", "De Brug", "De Molen", "Het Hof", "De Es"};

Date day(int year, unsigned month, unsigned of_month)
{
    return std::chrono::year_month_day{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

storage::Actor maker_on(Date on)
{
    const auto days = std::chrono::sys_days{on.calendar_day()}.time_since_epoch();
    return {.role = "meting", .at = {std::chrono::milliseconds{days}.count() + 9 * one_hour}};
}

/// What was done; ends the program where it was refused.
template <typename Value, typename Refusal>
Value done(Result<Value, Refusal> result)
{
    if (not result) throw std::runtime_error{"a step was refused"};
    return *std::move(result);
}

class Maker {
public:
    Maker(Transaction& sql, int years) : sql_{sql}, first_year_{last_year - years + 1} {}

    void make_districts()
    {
        for (const auto* name : district_names)
            districts_.push_back(areas::add(
                sql_,
                {.kind = areas::AreaKind::district, .slug = slug_of(name), .name = name},
                begin_
            ));
    }

    void make_bodies(int count)
    {
        for (int i = 0; i < count; ++i) {
            const auto index = static_cast<std::size_t>(i);
            const auto name = fmt::format(
                "{} {} {}", kinds.at(index % kinds.size()), names.at(index % names.size()), i + 1
            );
            bodies::Registration registration{
                .body = {
                         .slug = fmt::format("wijkorgaan-{}", i + 1),
                         .name = name,
                         .kind = bodies::BodyKind::circle,
                         .district = districts_.at(index % districts_.size()),
                         .about = "Wij organiseren een opruimdag en praten mee over plannen."}
            };
            registration.profile.purpose = "Een buurt waarin buren elkaar kennen.";
            registration.profile.email = fmt::format("bestuur{}@voorbeeld.nl", i + 1);
            const auto body = bodies::add(sql_, registration, begin_);
            for (const auto role : bodies::board_roles)
                bodies::add_member(
                    sql_,
                    body,
                    {.role = role, .from = day(2024, 1, 1), .until = day(2028, 12, 31)},
                    begin_
                );
            bodies_.push_back(body);
        }
    }

    void make_levels()
    {
        std::vector<levels::LevelDraft> drafts;
        for (int rank = 1; rank <= 3; ++rank)
            drafts.push_back(
                {.rank = rank,
                 .name = fmt::format("Niveau {}", rank),
                 .activities = "Praten met de buurt"}
            );
        done(levels::add(
            sql_,
            {.title = "Regeling van de meting",
             .from = day(first_year_ - 1, 1, 1),
             .is_example = true},
            drafts,
            begin_
        ));
        levels_ = levels::levels_for(sql_, first_year_);
    }

    void make_year(int year)
    {
        const auto settled = maker_on(day(year - 1, 12, 1));
        for (std::size_t i = 0; i < bodies_.size(); ++i)
            done(levels::settle(
                sql_,
                {.body = bodies_[i],
                 .year = year,
                 .level = levels_.at(i % levels_.size()).id,
                 .asked_by = levels::Side::both,
                 .reason = "Zo afgesproken in het gesprek."},
                settled
            ));
        for (const auto district : districts_) make_round(year, district);
        for (const auto body : bodies_) make_support(year, body);
    }

    int first_year() const { return first_year_; }

private:
    void make_round(int year, areas::AreaId district)
    {
        const auto actor = maker_on(day(year - 1, 9, 1));
        const auto round = talks::start(
            sql_, {.year = year, .district = district, .held_until = day(year, 1, 31)}, actor
        );
        int number = 0;
        for (const auto& talk : talks::talks_of(sql_, round)) make_talk(round, talk, number++);
    }

    void make_talk(talks::RoundId round, const talks::Talk& begun, int number)
    {
        const auto invited = maker_on(day(begun.year - 1, 9, 2));
        const auto on = day(begun.year - 1, 11, 1) + std::chrono::days{number % 20};
        talks::invite(sql_, begun, invited);
        const auto slot = talks::offer(
            sql_,
            round,
            {.on = on,
             .from = TimeOfDay::parse(fmt::format("{:02}:00", 9 + number / 20 % 10)).value(),
             .place = fmt::format("Zaal {}", number)},
            invited
        );
        done(talks::choose(sql_, talks::find(sql_, begun.id).value(), done(slot), "", invited));
        for (const auto voice : talks::voices) {
            talks::SheetDraft sheet{.words = {}, .is_ready = true};
            for (const auto topic : talks::topics)
                sheet.words[topic] = "Wij zijn tevreden over de samenwerking van dit jaar.";
            done(talks::write(sql_, begun.id, {.voice = voice, .sheet = sheet}, invited));
        }
        for (int i = 0; i < 3; ++i)
            talks::agree(
                sql_,
                begun.id,
                {.what = fmt::format("Afspraak {} over de speeltuin", i + 1),
                 .owner = "Beheer",
                 .due = day(begun.year, 6, 1)},
                invited
            );
        const auto held = maker_on(on);
        talks::hold(
            sql_,
            talks::find(sql_, begun.id).value(),
            {
                .on = on,
                .attendance =
                    {.of_body = 3,
                                 .body_roles = "bestuur",
                                 .of_municipality = 2,
                                 .municipality_roles = "stadsdeelmanager"}
        },
            held
        );
        talks::send_report(sql_, talks::find(sql_, begun.id).value(), held);
        if (begun.year == last_year and number % 3 == 0) return; // waits for both
        for (const auto side : talks::both_sides)
            talks::confirm(sql_, talks::find(sql_, begun.id).value(), side, {}, held);
    }

    void make_support(int year, bodies::BodyId body)
    {
        for (const unsigned month : {3U, 9U})
            support::ask(
                sql_,
                {.body = body, .kind = support::Kind::people, .what = "Hoe vinden wij mensen?"},
                maker_on(day(year, month, 5))
            );
        for (const unsigned month : {2U, 5U, 8U, 10U})
            support::write_down(
                sql_,
                {.body = body, .on = day(year, month, 7), .what = "Gesproken over de buurtdag."},
                maker_on(day(year, month, 7))
            );
    }

    Transaction& sql_;
    int first_year_;
    storage::Actor begin_ = maker_on(day(2016, 1, 1));
    std::vector<areas::AreaId> districts_;
    std::vector<bodies::BodyId> bodies_;
    std::vector<levels::Level> levels_;
};

} // namespace

int main(int count, char** words)
{
    if (count != 4) throw std::invalid_argument{"bench_bodies DATABASE BODIES YEARS"};
    const auto bodies = std::stoi(words[2]);
    const auto years = std::stoi(words[3]);
    const auto database = storage::Database::open(words[1]);
    database->migrate(app::migrations());
    database->write([&](Transaction& sql) {
        Maker maker{sql, years};
        maker.make_districts();
        maker.make_bodies(bodies);
        if (years == 0) return;
        maker.make_levels();
        for (int year = maker.first_year(); year <= last_year; ++year) maker.make_year(year);
    });
}
