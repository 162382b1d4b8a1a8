#include "app/commands/check.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "base/language.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace wijkspraak::app {

using records::Finding;
using records::Severity;

namespace {

using Findings = std::vector<Finding>;

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

void print(const Findings& findings, std::ostream& out)
{
    std::optional<Severity> severity;
    for (const auto& finding : findings) {
        if (finding.severity != severity) {
            const auto number = std::ranges::count(findings, finding.severity, &Finding::severity);
            out << (severity ? "\n" : "")
                << said(t("{soort} ({n})", to_text(finding.severity), number)) << '\n';
            severity = finding.severity;
        }
        out << "  " << finding.code << "  " << said(finding.what) << '\n'
            << "       " << said(finding.to_do) << '\n';
    }
    if (findings.empty())
        out << said(t("De controle vond niets dat ontbreekt of niet klopt.")) << '\n';
}

std::string_view word_of(Severity severity)
{
    switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::block: return "block";
    }
    return {};
}

void print_json(const processes::Process& process, const Findings& findings, std::ostream& out)
{
    paper::JsonWriter json;
    json.begin_object()
        .member("process", process.slug)
        .member("blocked", records::has_block(findings))
        .key("findings")
        .begin_array();
    for (const auto& finding : findings)
        json.begin_object()
            .member("code", finding.code)
            .member("severity", word_of(finding.severity))
            .member("what", said(finding.what))
            .member("to_do", said(finding.to_do))
            .member("page", records::address_of(finding, process))
            .end_object();
    out << json.end_array().end_object().take() << '\n';
}

} // namespace

int check(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Leest het dossier van een traject na. Eindigt met 1 als iets het eindverslag tegenhoudt.",
        "wijkspraak check"};
    std::string slug;
    bool as_json = false;
    Place place;
    command.add_option("naam", slug, "de naam van het traject in het webadres")->required();
    command.add_flag("--json", as_json, "schrijf het antwoord als JSON");
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    struct Answer {
        processes::Process process;
        Findings findings;
    };
    const auto answer =
        open(place)->read([&](storage::Transaction& transaction) -> std::optional<Answer> {
            const auto process = processes::find(transaction, slug);
            if (not process) return std::nullopt;
            return Answer{*process, records::check(records::record_of(transaction, *process))};
        });
    if (not answer) {
        err << said(t("Er is geen traject met de naam {naam}.", slug)) << '\n';
        return bad_usage;
    }
    if (as_json)
        print_json(answer->process, answer->findings, out);
    else
        print(answer->findings, out);
    return records::has_block(answer->findings) ? refused : all_well;
}

} // namespace wijkspraak::app
