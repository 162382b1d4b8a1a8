#pragma once

#include "features/processes/process.hpp"
#include "features/reports/printing.hpp"
#include "paper/document.hpp"
#include "support/town.hpp"

#include <string>
#include <vector>

namespace wijkspraak::reports::testing {

inline const std::string report_address = "/trajecten/afspraken/eindverslag";

/// A clock on which a second passes each time that somebody looks.
class TickingClock : public Clock {
public:
    explicit TickingClock(Instant now) : now_{now} {}

    Instant now() const override { return now_ = now_ + one_second; }
    void pass(std::int64_t milliseconds) { now_ = now_ + milliseconds; }

private:
    mutable Instant now_;
};

/// A server that makes long reports for the town.
struct Server {
    explicit Server(wijkspraak::testing::Town& town)
        : clock{town.now}, printer{town.database(), clock, [this](const PrintFault& fault) {
                                       log.push_back(fault);
                                   }}
    {}

    bool prints()
    {
        return printer.print_next([] { return false; });
    }

    TickingClock clock;
    std::vector<PrintFault> log;
    Printer printer;
};

/// A document with so many pages, and little on each.
paper::Document document_of_pages(int pages);

/// A public process whose report was frozen, and published, with so many pages.
processes::ProcessId published_report(wijkspraak::testing::Town& town, int pages);

/// A process whose draft takes a great many pages; residents may see it where it is shown to them.
processes::ProcessId long_draft(wijkspraak::testing::Town& town, bool shows_draft);

/// The file that somebody who follows a link to it gets; empty for a page.
std::string bytes_of(const web::Response& response);

} // namespace wijkspraak::reports::testing
