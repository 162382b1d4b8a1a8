#include "features/reports/print_sample_test.hpp"

#include "civic/zone.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/reports/store.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"

namespace wijkspraak::reports::testing {

using storage::Transaction;
using wijkspraak::testing::Town;

namespace {

processes::ProcessId begin_process(Transaction& transaction, const Town& town, bool shows_draft)
{
    const auto id = processes::begin(
        transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
    );
    processes::publish(transaction, id, shows_draft, town.stagehand());
    return id;
}

} // namespace

paper::Document document_of_pages(int pages)
{
    auto document =
        paper::document_in(Language::dutch(), "Eindverslag", Date::parse("2026-03-02").value());
    document.has_title_page = false;
    std::string words;
    for (int i = 0; i < 30; ++i) words += "Dit zei een bewoner op een avond in de wijk.\n";
    for (int i = 0; i < pages; ++i) {
        if (i > 0) document.blocks.emplace_back(paper::PageBreak{});
        document.blocks.emplace_back(paper::Paragraph{words});
    }
    return document;
}

processes::ProcessId published_report(Town& town, int pages)
{
    return town.arrange([&](Transaction& transaction) {
        const auto process = begin_process(transaction, town, false);
        const auto content = paper::to_canonical(document_of_pages(pages));
        ReportStore store{transaction};
        store.freeze(
            process,
            {.version = 1,
             .on = day_of(town.now),
             .content = content,
             .sha256 = paper::fingerprint(content)},
            town.stagehand()
        );
        store.publish(
            process, store.of_process(process).front().id, "Raadsvoorstel", town.stagehand()
        );
        return process;
    });
}

processes::ProcessId long_draft(Town& town, bool shows_draft)
{
    return town.arrange([&](Transaction& transaction) {
        const auto process = begin_process(transaction, town, shows_draft);
        std::string words;
        for (int i = 0; i < 3'500; ++i) words += "Eerder.\n";
        inputs::add(transaction, process, {.title = "Eerder", .text = words}, town.stagehand());
        return process;
    });
}

std::string bytes_of(const web::Response& response)
{
    const auto* download = std::get_if<web::Download>(&response.body);
    return download == nullptr ? std::string{} : download->bytes;
}

} // namespace wijkspraak::reports::testing
