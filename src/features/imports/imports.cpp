#include "features/imports/imports.hpp"

#include "features/imports/bundle.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace wijkspraak::imports {

namespace {

/// A file that an import may have, and what reads it.
struct Kind {
    std::string_view name;
    void (*read)(Entry& root, Bundle& bundle);
    bool is_of_town = false; ///< says nothing of a process
};

constexpr std::array kinds{
    Kind{"gemeente.toml",      read_municipality, true },
    Kind{"traject.toml",       read_process,      false},
    Kind{"groepen.toml",       read_groups,       false},
    Kind{"stukken.toml",       read_documents,    false},
    Kind{"momenten.toml",      read_moments,      false},
    Kind{"uitkomsten.toml",    read_outcomes,     false},
    Kind{"inbreng.toml",       read_ledger,       false},
    Kind{"akkoord.toml",       read_consents,     false},
    Kind{"dekking.toml",       read_coverage,     true },
    Kind{"niveaus.toml",       read_levels,       true },
    Kind{"ondersteuning.toml", read_support,      true },
    Kind{"gesprekken.toml",    read_talks,        true },
};

constexpr std::string_view division_file = "gebieden.geojson";
constexpr std::string_view addresses_file = "adressen.csv";

std::string names_of_kinds()
{
    std::string all;
    for (const auto& kind : kinds) (all += all.empty() ? "" : ", ") += kind.name;
    for (const auto name : {division_file, addresses_file}) (all += ", ") += name;
    return all;
}

Fault as_ours(const areas::Fault& fault)
{
    return {
        .file = fault.place.file,
        .line = static_cast<int>(fault.place.number),
        .field = fault.field,
        .expected = fault.what};
}

/// The areas and their boundaries; whether they could be read.
bool read_division(const File& file, Bundle& bundle, Faults& faults)
{
    std::istringstream in{file.text};
    areas::AreaReader reader{{}};
    reader.read(file.name, *geo::read_geojson(in));
    auto division = reader.finish();
    if (division) {
        bundle.division = std::move(*division);
        return true;
    }
    for (const auto& fault : division.error()) faults.push_back(as_ours(fault));
    return false;
}

/// Whether the file could be read at all.
bool read(const Kind& kind, const File& file, Bundle& bundle, Faults& faults)
{
    const auto parsed = read_toml(file.text);
    if (const auto* error = std::get_if<TomlError>(&parsed)) {
        faults.push_back(
            {.file = file.name,
             .line = error->line,
             .field = {},
             .expected = t("geldige TOML in UTF-8; de lezer zegt: {fout}", error->message)}
        );
        return false;
    }
    Entry root{kind.name, std::get<TomlValue>(parsed), faults};
    kind.read(root, bundle);
    root.finish();
    return true;
}

/// The addresses of the town; whether they could be read.
bool read_addresses(const File& file, Bundle& bundle, Faults& faults)
{
    areas::RowsIntake rows;
    areas::Faults wrong;
    areas::read_rows(file.name, file.text, rows, wrong);
    for (const auto& fault : wrong) faults.push_back(as_ours(fault));
    bundle.addresses = std::move(rows.addresses);
    return wrong.empty();
}

void refuse_file(Faults& faults, std::string name, Text expected)
{
    faults.push_back(
        {.file = std::move(name), .line = 0, .field = {}, .expected = std::move(expected)}
    );
}

/// Everything in the files that an import knows, in the order in which it knows them; nothing when
/// one cannot be read, since then nobody can say which keys are there.
std::optional<Bundle> read_all(const std::vector<File>& files, Faults& faults)
{
    Bundle bundle;
    bool is_whole = true;
    for (const auto& kind : kinds) {
        const auto file = std::ranges::find(files, kind.name, &File::name);
        if (file != files.end()) is_whole = read(kind, *file, bundle, faults) and is_whole;
    }
    for (const auto& file : files)
        if (file.name == division_file)
            is_whole = read_division(file, bundle, faults) and is_whole;
        else if (file.name == addresses_file)
            is_whole = read_addresses(file, bundle, faults) and is_whole;
        else if (std::ranges::find(kinds, file.name, &Kind::name) == kinds.end())
            refuse_file(faults, file.name, t("een van deze bestanden: {namen}", names_of_kinds()));
    if (not is_whole) return std::nullopt;
    return bundle;
}

/// All but the town itself belongs to a process, so that has to be there.
void check_has_process(const std::vector<File>& files, Faults& faults)
{
    if (std::ranges::find(files, "traject.toml", &File::name) != files.end()) return;
    const bool is_only_town = std::ranges::all_of(files, [](const File& file) {
        const auto kind = std::ranges::find(kinds, file.name, &Kind::name);
        return kind == kinds.end() ? file.name == division_file or file.name == addresses_file
                                   : kind->is_of_town;
    });
    if (not is_only_town or files.empty())
        refuse_file(faults, "traject.toml", t("dit bestand mag niet ontbreken"));
}

} // namespace

Result<Imported, Faults> import(
    storage::Transaction& transaction,
    const std::vector<File>& files,
    const storage::Actor& actor,
    const Tell& tell
)
{
    Faults faults;
    const auto bundle = read_all(files, faults);
    check_has_process(files, faults);
    if (bundle) check_keys(*bundle, transaction, faults);
    if (faults.empty()) {
        auto written = write(transaction, *bundle, actor, tell);
        if (written) return written.value();
        for (const auto& fault : written.error()) faults.push_back(as_ours(fault));
        transaction.undo(); // nothing half in
    }

    const auto place = [&](const Fault& fault) {
        const auto kind = std::ranges::find(kinds, fault.file, &Kind::name);
        return std::pair{kind - kinds.begin(), fault.line};
    };
    std::ranges::stable_sort(faults, {}, place);
    return faults;
}

Text to_text(const Fault& fault)
{
    if (fault.line == 0) return t("{bestand}: {verwacht}", fault.file, fault.expected);
    if (fault.field.empty())
        return t("{bestand}, regel {regel}: {verwacht}", fault.file, fault.line, fault.expected);
    return t(
        "{bestand}, regel {regel}, {veld}: {verwacht}",
        fault.file,
        fault.line,
        fault.field,
        fault.expected
    );
}

} // namespace wijkspraak::imports
