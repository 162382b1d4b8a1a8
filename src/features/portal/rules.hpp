#pragma once

#include "base/text.hpp"
#include "features/processes/process.hpp"
#include "features/records/finding.hpp"
#include "features/records/record.hpp"

#include <string>
#include <vector>

namespace wijkspraak::portal {

/// How far a process is, as a resident follows it.
enum class Phase { planning, taking_part, outcomes, report, done };

Phase phase_of(const records::Record& record, bool is_report_published);
Text to_text(Phase phase);

/// The one thing to do now in a process, and why.
struct Next {
    Text what;
    Text why;
    processes::Section section = processes::Section::overview;
};

struct Reports {
    bool is_frozen = false;
    bool is_published = false;
};
Next next_for(
    const records::Record& record, const std::vector<records::Finding>& findings, Reports reports
);

enum class Order { by_title, by_newest };

/// The processes whose title or summary has every word of `search` in it, in any case.
std::vector<processes::Process> selected(
    std::vector<processes::Process> all, const std::string& search, Order order
);

} // namespace wijkspraak::portal
