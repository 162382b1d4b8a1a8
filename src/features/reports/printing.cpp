#include "features/reports/printing.hpp"

#include "features/people/people.hpp"
#include "features/reports/choice.hpp"
#include "paper/canonical.hpp"
#include "paper/odt.hpp"
#include "paper/pdf.hpp"

#include <algorithm>
#include <exception>

namespace wijkspraak::reports {

using storage::Transaction;

namespace {

constexpr std::int64_t between_notes = one_second / 2;
constexpr std::size_t digits_of_reference = 8;

PrintStage stage_of(paper::PdfProgress::Stage stage)
{
    using enum paper::PdfProgress::Stage;
    switch (stage) {
    case counting: return PrintStage::counting;
    case drawing: return PrintStage::drawing;
    case finishing: return PrintStage::finishing;
    }
    return PrintStage::counting;
}

paper::Document document_of(const PrintStore::Source& source)
{
    auto document = paper::from_canonical(source.content);
    return source.report ? with_fingerprint(std::move(document), *source.report) : document;
}

} // namespace

bool Printer::print_next(const IsStopping& is_stopping)
{
    const auto now = clock_.now();
    const bool has_work = database_.read([&](Transaction& transaction) {
        return PrintStore{transaction}.has_work(now);
    });
    if (not has_work) return false;
    const auto task = database_.write([&](Transaction& transaction) {
        return PrintStore{transaction}.take(now);
    });
    if (not task) return false;
    if (task->deaths >= most_deaths) {
        fail(*task, "servers stopped while they were making it");
        return true;
    }
    try {
        const auto bytes = draw(*task, is_stopping);
        if (bytes.empty()) return true;
        database_.write([&, ready_at = clock_.now()](Transaction& transaction) {
            PrintStore{transaction}.finish(*task, bytes, ready_at);
        });
    } catch (const storage::DatabaseError&) {
        throw; // the job stays where it is, and is taken again once its heartbeat is old
    } catch (const std::exception& error) {
        fail(*task, error.what());
    }
    return true;
}

/// The bytes of the file; none when it is no longer wanted here.
std::string Printer::draw(const PrintTask& task, const IsStopping& is_stopping)
{
    const auto document = document_of(database_.read([&](Transaction& transaction) {
        return PrintStore{transaction}.source_of(task.id);
    }));
    if (task.kind == PrintKind::odt) return paper::to_odt(document);

    const auto pdf =
        paper::to_pdf(document, {.go_on = [&](const paper::PdfProgress& step) {
                          if (is_stopping()) {
                              database_.write([&](Transaction& transaction) {
                                  PrintStore{transaction}.put_back(task);
                              });
                              return false;
                          }
                          return note(
                              task,
                              {.stage = stage_of(step.stage),
                               .pages_done = step.pages_done,
                               .pages = step.pages == 0
                                            ? std::max(task.progress.pages, step.pages_done)
                                            : step.pages}
                          );
                      }});
    return pdf ? *pdf : std::string{};
}

/// False when the job is no longer ours.
bool Printer::note(const PrintTask& task, const PrintProgress& progress)
{
    const auto now = clock_.now();
    if (now < noted_at_ + between_notes) return true;
    noted_at_ = now;
    return database_.write([&](Transaction& transaction) {
        return PrintStore{transaction}.note(task, progress, now);
    });
}

void Printer::fail(const PrintTask& task, const std::string& what)
{
    const auto reference = people::new_visit().substr(0, digits_of_reference);
    log_({.reference = reference, .what = what});
    database_.write([&, now = clock_.now()](Transaction& transaction) {
        PrintStore{transaction}.fail(task, reference, now);
    });
}

void Printer::tidy()
{
    database_.write([now = clock_.now()](Transaction& transaction) {
        PrintStore{transaction}.forget_old(now);
    });
}

} // namespace wijkspraak::reports
