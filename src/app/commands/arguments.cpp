#include "app/commands/arguments.hpp"

#include "app/commands/commands.hpp"
#include "base/language.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace wijkspraak::app {

namespace {

/// Help in Dutch, also of the words that the library adds itself.
void speak_dutch(CLI::App& command)
{
    const auto formatter = command.get_formatter();
    formatter->label("Usage", "Gebruik");
    formatter->label("OPTIONS", "opties");
    formatter->label("SUBCOMMAND", "opdracht");
    formatter->label("Positionals", "Gegevens");
    formatter->label("REQUIRED", "(nodig)");
    formatter->label("Excludes", "niet samen met");
    command.set_help_flag("-h,--help", "toont deze uitleg");
    for (auto* option : command.get_options())
        if (option->get_group() == "Options") option->group("Opties");
    for (auto* option : command.get_options()) option->type_name("");
}

void speak_dutch_throughout(CLI::App& command)
{
    speak_dutch(command);
    for (auto* part : command.get_subcommands([](CLI::App*) { return true; })) {
        speak_dutch(*part);
        if (part->get_group() == "Subcommands") part->group("Opdrachten");
    }
}

} // namespace

std::optional<int> read_arguments(
    CLI::App& command,
    const std::vector<std::string>& arguments,
    std::ostream& out,
    std::ostream& err
)
{
    speak_dutch_throughout(command);
    try {
        command.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
    } catch (const CLI::CallForHelp&) {
        // With the help of the part that was asked about, where a command has parts.
        const auto asked = command.get_subcommands();
        out << (asked.empty() ? command : *asked.front()).help();
        return all_well;
    } catch (const CLI::ParseError& error) {
        err << Language::dutch().say(
                   t("Dit is niet te begrijpen: {uitleg}. Vraag {opdracht} --help.",
                     error.what(),
                     command.get_name())
               )
            << '\n';
        return bad_usage;
    }
    return std::nullopt;
}

} // namespace wijkspraak::app
