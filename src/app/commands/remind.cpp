#include "app/commands/remind.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "base/language.hpp"
#include "features/actions/actions.hpp"
#include "features/bodies/bodies.hpp"
#include "features/talks/talks.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace wijkspraak::app {

int remind(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Zet de herinneringen van vandaag in het postvak; nooit een herinnering twee keer. Een "
        "server doet dit elke dag vanzelf.",
        "wijkspraak remind"};
    bool as_json = false;
    Place place;
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto database = open(place);
    const auto now = SystemClock{}.now();
    const auto reminders = actions::daily_round(*database, now) +
                           bodies::daily_round(*database, now) + talks::daily_round(*database, now);
    if (as_json)
        out << paper::JsonWriter{}.begin_object().member("reminders", reminders).end_object().take()
            << '\n';
    else
        out << Language::dutch().say(
                   t("{n} herinnering in het postvak gezet.",
                     "{n} herinneringen in het postvak gezet.",
                     reminders)
               )
            << '\n';
    return all_well;
}

} // namespace wijkspraak::app
