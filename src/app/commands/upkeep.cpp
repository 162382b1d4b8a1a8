#include "app/commands/upkeep.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/progress.hpp"
#include "app/features.hpp"
#include "base/language.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iomanip>
#include <ostream>

namespace wijkspraak::app {

namespace {

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

std::string_view word_of(web::Access access)
{
    using enum web::Access;
    switch (access) {
    case anyone: return "anyone";
    case signed_in: return "signed_in";
    case office: return "office";
    case team: return "team";
    case neighbourhood_team: return "neighbourhood_team";
    case oversight: return "oversight";
    case administrator: return "administrator";
    case loopback: return "loopback";
    }
    return {};
}

std::string_view word_of(web::Method method)
{
    return method == web::Method::get ? "GET" : "POST";
}

} // namespace

int migrate(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Brengt de tabellen van de database op het peil van dit programma.", "wijkspraak migrate"};
    bool as_json = false;
    Place place;
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto steps = open_as_is(place)->migrate(migrations());
    if (as_json)
        out << paper::JsonWriter{}.begin_object().member("steps", steps).end_object().take()
            << '\n';
    else if (steps == 0)
        out << said(t("De database is al bij.")) << '\n';
    else
        out << said(
                   t("De database is bijgewerkt, in {n} stap.",
                     "De database is bijgewerkt, in {n} stappen.",
                     steps)
               )
            << '\n';
    return all_well;
}

int backup(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Schrijft een hele en nagekeken kopie van de database, terwijl anderen doorwerken.",
        "wijkspraak backup"};
    std::string target;
    bool as_json = false;
    Place place;
    command.add_option("bestand", target, "waar de kopie komt; het mag er nog niet zijn")
        ->required();
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    if (std::filesystem::exists(target)) {
        err << said(t("{bestand} is er al. Kies een andere naam.", target)) << '\n';
        return bad_usage;
    }
    {
        Progress progress{err};
        open_as_is(place)->back_up(target, [&](storage::Progress step) {
            progress.tell(t("Kopie: {gedaan} van {totaal}", step.done, step.total));
        });
    }
    const auto bytes = std::filesystem::file_size(target);
    if (as_json)
        out << paper::JsonWriter{}
                   .begin_object()
                   .member("file", target)
                   .member("bytes", static_cast<double>(bytes))
                   .member("verified", true)
                   .end_object()
                   .take()
            << '\n';
    else
        out << said(t("De kopie staat in {bestand} ({n} bytes) en is nagekeken.", target, bytes))
            << '\n';
    return all_well;
}

int routes_table(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Toont elk adres van de site: hoe het wordt gevraagd en wie er binnen mag.",
        "wijkspraak routes"};
    bool as_json = false;
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto all = routes();
    if (as_json) {
        paper::JsonWriter json;
        json.begin_array();
        for (const auto& route : all)
            json.begin_object()
                .member("method", word_of(route.method))
                .member("path", route.path)
                .member("access", word_of(route.access))
                .end_object();
        out << json.end_array().take() << '\n';
        return all_well;
    }
    std::size_t widest = 0;
    for (const auto& route : all) widest = std::max(widest, route.path.size());
    for (const auto& route : all)
        out << std::left << std::setw(5) << word_of(route.method)
            << std::setw(static_cast<int>(widest) + 2) << route.path << word_of(route.access)
            << '\n';
    return all_well;
}

} // namespace wijkspraak::app
