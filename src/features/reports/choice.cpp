#include "features/reports/choice.hpp"

#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/compose.hpp"
#include "features/reports/rules.hpp"
#include "features/reports/store.hpp"
#include "paper/canonical.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::reports {

namespace {

using processes::Process;
using storage::Transaction;
using web::Context;

paper::Document draft_of(Transaction& transaction, const Process& process, const Context& context)
{
    const auto record = records::whole_record_of(transaction, process);
    return compose(
        record,
        records::check(record),
        {.municipality = context.settings.municipality, .dated = day_of(context.now)},
        Language::dutch()
    );
}

/// The version that the address asks for, if it asks for one.
std::optional<int> version_asked(const web::Fields& query)
{
    const auto text = query["versie"];
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (text.empty() or error != std::errc{} or end != text.data() + text.size())
        return std::nullopt;
    return version;
}

const Report* chosen(const std::vector<Report>& reports, const Context& context)
{
    const auto version = version_asked(context.fields);
    if (not version) return newest_published(reports);
    const auto found = std::ranges::find(reports, *version, &Report::version);
    const bool may_see =
        found != reports.end() and (found->published_at or not context.viewer.roles.empty());
    if (not may_see) throw web::HttpError{404};
    return &*found;
}

} // namespace

Process visible(Transaction& transaction, const web::Slug& slug, const web::Viewer& viewer)
{
    auto process = processes::found(transaction, slug);
    if (not process.is_public and viewer.roles.empty()) throw web::HttpError{404};
    return process;
}

paper::Document with_fingerprint(paper::Document document, const Report& report)
{
    document.facts.push_back(
        {Language::dutch().say(t("Vingerafdruk van de inhoud (SHA-256)")), report.sha256}
    );
    return document;
}

Choice choose(Transaction& transaction, const web::Slug& slug, const Context& context)
{
    Choice choice{visible(transaction, slug, context.viewer)};
    const bool is_office = not context.viewer.roles.empty();
    const bool wants_draft = is_office and not context.fields["concept"].empty();
    const auto reports = ReportStore{transaction}.of_process(choice.process.id);
    const auto* report = wants_draft ? nullptr : chosen(reports, context);
    if (report != nullptr) choice.report = *report;
    choice.is_draft = report == nullptr and (is_office or choice.process.shows_draft);
    return choice;
}

std::optional<paper::Document> document_of(
    Transaction& transaction, const Choice& choice, const Context& context
)
{
    if (choice.report)
        return with_fingerprint(
            paper::from_canonical(ReportStore{transaction}.content_of(choice.report->id)),
            *choice.report
        );
    if (choice.is_draft) return draft_of(transaction, choice.process, context);
    return std::nullopt;
}

std::vector<std::string> topics(const Process& process)
{
    return {"process:" + std::to_string(process.id.value()), "site"};
}

} // namespace wijkspraak::reports
