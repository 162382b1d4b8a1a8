#include "app/commands/report.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/progress.hpp"
#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/compose.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"
#include "paper/json.hpp"
#include "paper/odt.hpp"
#include "paper/pdf.hpp"
#include "web/assets.hpp"
#include "web/document.hpp"
#include "web/html.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace wijkspraak::app {

namespace {

struct Options {
    Place place;
    std::string slug;
    std::string municipality;
    std::string pdf;
    std::string odt;
    std::string html;
    bool as_json = false;
};

/// What was made, and what still stands in the way of freezing it.
struct Made {
    paper::Document document;
    std::vector<records::Finding> blocks;
};

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

void describe(CLI::App& command, Options& options)
{
    command.add_option("naam", options.slug, "de naam van het traject in het webadres")->required();
    command.add_option("--pdf", options.pdf, "BESTAND: schrijf het verslag als PDF");
    command.add_option("--odt", options.odt, "BESTAND: schrijf het verslag als OpenDocument");
    command.add_option("--html", options.html, "BESTAND: schrijf het verslag als webpagina");
    command
        .add_option("--municipality", options.municipality, "NAAM: de gemeente, op het titelblad")
        ->default_val("Voorbeeldgemeente");
    command.add_flag("--json", options.as_json, "schrijf wat er is gemaakt als JSON");
    add_place(command, options.place);
}

std::optional<Made> compose(const Options& options)
{
    const auto today = day_of(SystemClock{}.now());
    return open(options.place)->read([&](storage::Transaction& transaction) -> std::optional<Made> {
        const auto process = processes::find(transaction, options.slug);
        if (not process) return std::nullopt;
        const auto record = records::whole_record_of(transaction, *process);
        auto findings = records::check(record);
        Made made{
            .document = reports::compose(
                record,
                findings,
                {.municipality = options.municipality, .dated = today},
                Language::dutch()
            ),
            .blocks = {}};
        std::erase_if(findings, [](const records::Finding& finding) {
            return finding.severity != records::Severity::block;
        });
        made.blocks = std::move(findings);
        return made;
    });
}

/// A file is whole or it is not there: what is written goes beside it first.
void write_file(const std::string& path, const std::string& bytes)
{
    const auto unfinished = path + ".deel";
    {
        std::ofstream file{unfinished, std::ios::binary};
        file << bytes;
        file.flush();
        if (not file) {
            std::filesystem::remove(unfinished);
            throw std::runtime_error{"kan dit bestand niet schrijven: " + path};
        }
    }
    std::filesystem::rename(unfinished, path);
}

/// A page that stands on its own, with its style in it.
std::string html_of(const paper::Document& document)
{
    std::string style;
    for (const auto& file : web::embedded_files())
        if (file.name == "app.css") style = file.bytes;
    std::string title;
    html::write(title, html::Node{document.title});
    return "<!doctype html>\n<html lang=\"" + document.language +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           title + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n<h1>" + title +
           "</h1>\n" + html::to_string(web::document_page(document)) +
           "\n</main>\n</body>\n</html>\n";
}

Text how_far(const paper::PdfProgress& progress)
{
    using Stage = paper::PdfProgress::Stage;
    switch (progress.stage) {
    case Stage::counting: return t("PDF: {n} pagina’s geteld", progress.pages_done);
    case Stage::drawing:
        return t("PDF: pagina {gedaan} van {totaal}", progress.pages_done, progress.pages);
    case Stage::finishing: return t("PDF: afwerken");
    }
    return {};
}

/// False when Ctrl-C was pressed while it was being made; then there is no file.
bool write_pdf(const paper::Document& document, const std::string& path, std::ostream& err)
{
    const Interruption interruption;
    Progress progress{err};
    const auto pdf = paper::to_pdf(document, {.go_on = [&](const paper::PdfProgress& step) {
                                       progress.tell(how_far(step));
                                       return not interruption.is_asked();
                                   }});
    if (not pdf) return false;
    write_file(path, *pdf);
    return true;
}

std::vector<std::string> files_of(const Options& options)
{
    std::vector<std::string> files;
    for (const auto& file : {options.pdf, options.odt, options.html})
        if (not file.empty()) files.push_back(file);
    return files;
}

void print(const Options& options, const Made& made, std::ostream& out)
{
    out << made.document.title << '\n';
    for (const auto& file : files_of(options))
        out << said(t("Geschreven: {bestand}", file)) << '\n';
    if (made.blocks.empty()) {
        out << said(t("Het verslag is compleet en kan worden vastgesteld.")) << '\n';
        return;
    }
    out << said(
               t("Dit is een concept. Eén punt houdt het eindverslag tegen:",
                 "Dit is een concept. {n} punten houden het eindverslag tegen:",
                 made.blocks.size())
           )
        << '\n';
    for (const auto& block : made.blocks)
        out << "- " << block.code << ' ' << said(block.what) << '\n';
}

void print_json(const Options& options, const Made& made, std::ostream& out)
{
    paper::JsonWriter json;
    json.begin_object()
        .member("process", options.slug)
        .member("title", made.document.title)
        .member("dated", to_iso(made.document.dated))
        .member("complete", made.blocks.empty())
        .member("sha256", paper::fingerprint(paper::to_canonical(made.document)))
        .key("files")
        .begin_array();
    for (const auto& file : files_of(options)) json.put(file);
    json.end_array().key("blocks").begin_array();
    for (const auto& block : made.blocks)
        json.begin_object()
            .member("code", block.code)
            .member("what", said(block.what))
            .member("to_do", said(block.to_do))
            .end_object();
    out << json.end_array().end_object().take() << '\n';
}

} // namespace

int report(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Maakt het eindverslag van een traject uit wat nu is vastgelegd.", "wijkspraak report"};
    Options options;
    describe(command, options);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto made = compose(options);
    if (not made) {
        err << said(t("Er is geen traject met de naam {naam}.", options.slug)) << '\n';
        return bad_usage;
    }
    if (not options.odt.empty()) write_file(options.odt, paper::to_odt(made->document));
    if (not options.html.empty()) write_file(options.html, html_of(made->document));
    if (not options.pdf.empty() and not write_pdf(made->document, options.pdf, err)) {
        err << said(t("Gestopt. De PDF is niet geschreven.")) << '\n';
        return interrupted;
    }
    if (options.as_json)
        print_json(options, *made, out);
    else
        print(options, *made, out);
    return all_well;
}

} // namespace wijkspraak::app
