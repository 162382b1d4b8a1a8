#include "app/commands/export.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/progress.hpp"
#include "base/language.hpp"
#include "features/processes/processes.hpp"
#include "features/publication/publication.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace wijkspraak::app {

using publication::FileFacts;
using publication::FileKind;

namespace {

struct Options {
    Place place;
    std::string slug;
    std::string path;
    bool is_themes = false;
    bool as_json = false;
};

/// A file is whole or it is not there: what is written goes beside it first.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::string path)
        : path_{std::move(path)}, file_{path_ + ".deel", std::ios::binary}
    {}
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    ~UnfinishedFile()
    {
        std::error_code ignored;
        std::filesystem::remove(path_ + ".deel", ignored);
    }

    void put(std::string_view bytes)
    {
        file_ << bytes;
        insist();
    }
    void finish()
    {
        file_.close();
        insist();
        std::filesystem::rename(path_ + ".deel", path_);
    }

private:
    void insist() const
    {
        if (not file_) throw std::runtime_error{"kan dit bestand niet schrijven: " + path_};
    }

    std::string path_;
    std::ofstream file_;
};

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

void describe(CLI::App& command, Options& options)
{
    command.add_option("naam", options.slug, "de naam van het traject in het webadres")->required();
    command
        .add_option(
            "bestand", options.path, "waar het komt; eindigt op .csv (rekenblad) of op .json"
        )
        ->required();
    command.add_flag("--themes", options.is_themes, "schrijf de thema’s en uitkomsten, als .csv");
    command.add_flag("--json", options.as_json, "schrijf wat er is gemaakt als JSON");
    add_place(command, options.place);
}

/// Which file is asked for; none when the name of the file does not fit.
std::optional<FileKind> kind_of(const Options& options)
{
    const auto extension = std::filesystem::path{options.path}.extension();
    if (extension == ".csv")
        return options.is_themes ? FileKind::themes_csv : FileKind::entries_csv;
    if (extension == ".json" and not options.is_themes) return FileKind::entries_json;
    return std::nullopt;
}

/// None when Ctrl-C was pressed meanwhile; then there is no file.
std::optional<FileFacts> write(
    storage::Transaction& transaction,
    const processes::Process& process,
    FileKind kind,
    const std::string& path,
    std::ostream& err
)
{
    const Interruption interruption;
    Progress progress{err};
    UnfinishedFile file{path};
    auto facts = publication::export_file(
        transaction,
        process,
        kind,
        [&](std::string_view bytes) { file.put(bytes); },
        [&](int done, int total) {
            progress.tell(t("Inbreng gelezen: {n} van {totaal}", done, total));
            return not interruption.is_asked();
        }
    );
    if (facts) file.finish();
    return facts;
}

void print(const Options& options, const FileFacts& facts, std::ostream& out)
{
    if (options.as_json) {
        out << paper::JsonWriter{}
                   .begin_object()
                   .member("process", options.slug)
                   .member("file", options.path)
                   .member("rows", facts.rows)
                   .member("bytes", static_cast<double>(facts.size))
                   .member("sha256", facts.sha256)
                   .end_object()
                   .take()
            << '\n';
        return;
    }
    out << said(t("Geschreven: {bestand}", options.path)) << '\n'
        << said(t("{n} rij", "{n} rijen", facts.rows)) << '\n'
        << "SHA-256 " << facts.sha256 << '\n';
}

} // namespace

int export_record(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Schrijft de open gegevens van een traject: alle inbreng en wat ermee gebeurde.",
        "wijkspraak export"};
    Options options;
    describe(command, options);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto kind = kind_of(options);
    if (not kind) {
        err << said(t("Geef een bestand op dat eindigt op .csv of .json. Thema’s gaan alleen naar "
                      ".csv."))
            << '\n';
        return bad_usage;
    }
    const auto database = open(options.place);
    return database->read([&](storage::Transaction& transaction) {
        const auto process = processes::find(transaction, options.slug);
        if (not process) {
            err << said(t("Er is geen traject met de naam {naam}.", options.slug)) << '\n';
            return bad_usage;
        }
        const auto facts = write(transaction, *process, *kind, options.path, err);
        if (not facts) {
            err << said(t("Gestopt. Het bestand is niet geschreven.")) << '\n';
            return interrupted;
        }
        print(options, *facts, out);
        return all_well;
    });
}

} // namespace wijkspraak::app
