#include "app/commands/commands.hpp"

#include "app/commands/account.hpp"
#include "app/commands/areas.hpp"
#include "app/commands/check.hpp"
#include "app/commands/export.hpp"
#include "app/commands/import.hpp"
#include "app/commands/post.hpp"
#include "app/commands/remind.hpp"
#include "app/commands/report.hpp"
#include "app/commands/serve.hpp"
#include "app/commands/term.hpp"
#include "app/commands/upkeep.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>

namespace wijkspraak::app {

namespace {

void list_commands(std::ostream& out)
{
    out << "Wijkspraak: van inbreng tot besluit.\n\n"
           "Gebruik: wijkspraak OPDRACHT [opties]; elke opdracht kent --help.\n\n";
    for (const auto& command : commands()) {
        out << "  " << command.name
            << std::string(
                   std::max<std::size_t>(12, command.name.size() + 2) - command.name.size(), ' '
               )
            << command.description << '\n';
    }
}

} // namespace

std::span<const Command> commands()
{
    static constexpr std::array all{
        Command{"serve",   "beantwoordt de site",                               serve        },
        Command{"demo",    "laadt de voorbeeldgemeente en beantwoordt de site", demo         },
        Command{"import",  "leest een traject in uit de bestanden van een map", import_folder},
        Command{"areas",   "leest wijken, buurten, kerncijfers en adressen in", bring_areas  },
        Command{"report",  "maakt het eindverslag van een traject",             report       },
        Command{"check",   "leest het dossier van een traject na",              check        },
        Command{"export",  "schrijft de open gegevens van een traject",         export_record},
        Command{"term",    "rekent uit tot wanneer een termijn loopt",          term         },
        Command{"account", "maakt accounts en geeft nieuwe wachtwoorden",       account      },
        Command{"migrate", "brengt de database op het peil van dit programma",  migrate      },
        Command{"backup",  "schrijft een nagekeken kopie van de database",      backup       },
        Command{"post",    "brengt berichten naar de mailserver",               post         },
        Command{"bounce",  "leest een mail die is teruggekomen",                bounce       },
        Command{"remind",  "zet de herinneringen van vandaag in het postvak",   remind       },
        Command{"routes",  "toont elk adres van de site en wie er binnen mag",  routes_table },
    };
    return all;
}

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    if (arguments.empty() or arguments.front() == "--help" or arguments.front() == "-h") {
        list_commands(arguments.empty() ? err : out);
        return arguments.empty() ? bad_usage : all_well;
    }
    const auto command = std::ranges::find(commands(), arguments.front(), &Command::name);
    if (command == commands().end()) {
        err << "Onbekende opdracht: " << arguments.front() << "\n\n";
        list_commands(err);
        return bad_usage;
    }
    try {
        return command->run({arguments.begin() + 1, arguments.end()}, out, err);
    } catch (const std::exception& error) {
        err << "wijkspraak " << command->name << ": " << error.what() << '\n';
        return fault;
    }
}

} // namespace wijkspraak::app
