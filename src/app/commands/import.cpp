#include "app/commands/import.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/progress.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "features/imports/imports.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace wijkspraak::app {

using imports::Faults;
using imports::Imported;

namespace {

constexpr std::uintmax_t largest_file = 64UL << 20U;

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (not file) throw std::runtime_error{"kan dit bestand niet lezen: " + path.string()};
    return text;
}

/// The files of the folder, by name; hidden ones, of an editor for instance, are passed over.
std::vector<imports::File> files_in(const std::filesystem::path& folder, Faults& faults)
{
    std::vector<imports::File> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        if (name.starts_with('.')) continue;
        if (not entry.is_regular_file())
            faults.push_back(
                {.file = name, .line = 0, .field = {}, .expected = t("een gewoon bestand")}
            );
        else if (entry.file_size() > largest_file)
            faults.push_back(
                {.file = name,
                 .line = 0,
                 .field = {},
                 .expected = t("ten hoogste {n} MiB", largest_file >> 20U)}
            );
        else
            files.push_back({.name = name, .text = content_of(entry.path())});
    }
    std::ranges::sort(files, {}, &imports::File::name);
    return files;
}

void print(const Faults& faults, std::ostream& err)
{
    for (const auto& fault : faults) err << said(to_text(fault)) << '\n';
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
            .member("file", fault.file)
            .member("line", fault.line)
            .member("field", fault.field)
            .member("expected", said(fault.expected))
            .end_object();
    out << json.end_array().end_object().take() << '\n';
}

void print(const Imported& imported, std::ostream& out)
{
    const auto line = [&](const Text& what, std::size_t number) {
        if (number > 0)
            out << "- " << said(what) << ": "
                << said(Text::number(static_cast<std::int64_t>(number))) << '\n';
    };
    if (imported.process.empty())
        out << said(t("Ingelezen: de gemeente.")) << '\n';
    else
        out << said(t("Ingelezen: het traject {naam}.", imported.process)) << '\n';
    line(t("stadsdelen"), imported.areas);
    line(t("buurten"), imported.neighbourhoods);
    line(t("wijkorganen"), imported.bodies);
    line(t("groepen"), imported.groups);
    line(t("stukken"), imported.documents);
    line(t("momenten"), imported.moments);
    line(t("thema's"), imported.themes);
    line(t("inbreng"), imported.inputs);
    line(t("uitkomsten"), imported.outcomes);
    line(t("gebruik"), imported.uses);
    line(t("rondes"), imported.rounds);
    line(t("ondersteuning"), imported.support);
}

void print_json(const Imported& imported, std::ostream& out)
{
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    paper::JsonWriter json;
    json.begin_object()
        .member("process", imported.process)
        .member("areas", number(imported.areas))
        .member("neighbourhoods", number(imported.neighbourhoods))
        .member("bodies", number(imported.bodies))
        .member("groups", number(imported.groups))
        .member("documents", number(imported.documents))
        .member("moments", number(imported.moments))
        .member("themes", number(imported.themes))
        .member("inputs", number(imported.inputs))
        .member("outcomes", number(imported.outcomes))
        .member("uses", number(imported.uses))
        .member("rounds", number(imported.rounds))
        .member("support", number(imported.support))
        .end_object();
    out << json.take() << '\n';
}

Result<Imported, Faults> bring_in(
    storage::Database& database, const std::vector<imports::File>& files, std::ostream& err
)
{
    Progress progress{err};
    const storage::Actor actor{.account = {}, .role = "import", .at = SystemClock{}.now()};
    return database.write([&](storage::Transaction& transaction) {
        return imports::import(transaction, files, actor, [&](std::size_t done, std::size_t total) {
            progress.tell(t("Inlezen: {gedaan} van {totaal}", done, total));
        });
    });
}

} // namespace

int import_folder(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Leest een traject in uit de bestanden van een map. Bij een fout wordt er niets ingelezen.",
        "wijkspraak import"};
    std::string folder;
    bool as_json = false;
    Place place;
    command.add_option("map", folder, "de map met de bestanden (.toml)")
        ->required()
        ->check(CLI::ExistingDirectory);
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    Faults faults;
    const auto files = files_in(folder, faults);
    std::optional<Imported> imported;
    if (faults.empty()) {
        const auto database = open(place);
        const auto result = bring_in(*database, files, err);
        if (result)
            imported = *result;
        else
            faults = result.error();
    }
    if (imported) {
        as_json ? print_json(*imported, out) : print(*imported, out);
        return all_well;
    }
    as_json ? print_json(faults, out) : print(faults, err);
    return refused;
}

} // namespace wijkspraak::app
