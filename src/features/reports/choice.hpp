#pragma once

#include "features/processes/process.hpp"
#include "features/reports/report.hpp"
#include "paper/document.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>
#include <vector>

/// Which report a visitor gets to see, for the handlers.
namespace wijkspraak::reports {

/// The version asked for, else the newest public one, else the draft where it may be seen, else
/// nothing.
struct Choice {
    processes::Process process;
    std::optional<Report> report = {};
    bool is_draft = false;
};

/// Throws HttpError{404} for what this visitor may not see.
Choice choose(
    storage::Transaction& transaction, const web::Slug& slug, const web::Context& context
);
std::optional<paper::Document> document_of(
    storage::Transaction& transaction, const Choice& choice, const web::Context& context
);

/// The process with this name, as far as this visitor may know of it.
processes::Process visible(
    storage::Transaction& transaction, const web::Slug& slug, const web::Viewer& viewer
);

/// The frozen content with what is only known after freezing: its fingerprint.
paper::Document with_fingerprint(paper::Document document, const Report& report);

/// The topics under which a public page about the report is kept ready.
std::vector<std::string> topics(const processes::Process& process);

} // namespace wijkspraak::reports
