#include "app/commands/areas.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/progress.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "features/areas/files.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace wijkspraak::app {

using areas::Faults;
using areas::TakenIn;

namespace {

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

void print(const Faults& faults, std::ostream& err)
{
    for (std::size_t i = 0; i < std::min(faults.size(), areas::most_faults); ++i)
        err << said(to_text(faults[i])) << '\n';
    err << said(
               t("Er is niets ingelezen: er is {n} fout.",
                 "Er is niets ingelezen: er zijn {n} fouten.",
                 faults.size())
           )
        << '\n';
}

void print_json(const Faults& faults, std::ostream& out)
{
    paper::JsonWriter json;
    json.begin_object().key("faults").begin_array();
    for (const auto& fault : faults)
        json.begin_object()
            .member("file", fault.place.file)
            .member("layer", fault.place.layer)
            .member("number", static_cast<int>(fault.place.number))
            .member("field", fault.field)
            .member("what", said(fault.what))
            .end_object();
    out << json.end_array().end_object().take() << '\n';
}

void print(const TakenIn& taken, std::ostream& out)
{
    const auto line = [&](const Text& what, std::size_t number) {
        if (number > 0)
            out << "- " << said(what) << ": "
                << said(Text::number(static_cast<std::int64_t>(number))) << '\n';
    };
    if (taken.division) {
        out << said(t("Ingelezen: de indeling van {jaar}.", std::to_string(taken.division->year)))
            << '\n';
        line(t("gemeenten"), taken.division->municipalities);
        line(t("stadsdelen"), taken.division->districts);
        line(t("wijken"), taken.division->quarters);
        line(t("buurten"), taken.division->neighbourhoods);
    }
    line(t("gebieden met kerncijfers"), taken.figures);
    line(t("adressen"), taken.addresses);
}

void print_json(const TakenIn& taken, std::ostream& out)
{
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    const auto division = taken.division.value_or(areas::Written{});
    out << paper::JsonWriter{}
               .begin_object()
               .member("year", division.year)
               .member("municipalities", number(division.municipalities))
               .member("districts", number(division.districts))
               .member("quarters", number(division.quarters))
               .member("neighbourhoods", number(division.neighbourhoods))
               .member("figures", number(taken.figures))
               .member("addresses", number(taken.addresses))
               .end_object()
               .take()
        << '\n';
}

} // namespace

int bring_areas(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Leest wijken en buurten in: grenzen (GeoJSON, GeoPackage), kerncijfers en adressen (CSV). "
        "Bij een fout wordt er niets ingelezen.",
        "wijkspraak areas"};
    std::vector<std::string> paths;
    areas::IntakeWish wish;
    int year = 0;
    bool as_json = false;
    Place place;
    command.add_option("bestand", paths, "een of meer bestanden")
        ->required()
        ->check(CLI::ExistingFile);
    command.add_option("--year", year, "JAAR: van de indeling, als de bestanden het niet zeggen");
    command.add_option(
        "--municipality", wish.municipality, "CODE: alleen deze gemeente, zoals GM0153"
    );
    command.add_option("--source", wish.source, "TEKST: waar de bestanden vandaan komen");
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;
    if (year != 0) wish.year = year;

    std::vector<areas::GivenFile> files;
    for (const auto& path : paths)
        files.push_back({std::filesystem::path{path}.filename().string(), path});
    const auto database = open(place);
    const auto taken = [&] {
        Progress progress{err};
        const storage::Actor actor{
            .account = {}, .role = "opdrachtregel", .at = SystemClock{}.now()};
        return areas::take_in(*database, files, wish, actor, [&](const Text& how_far) {
            progress.tell(how_far);
        });
    }();
    if (taken) {
        as_json ? print_json(*taken, out) : print(*taken, out);
        return all_well;
    }
    as_json ? print_json(taken.error(), out) : print(taken.error(), err);
    return refused;
}

} // namespace wijkspraak::app
