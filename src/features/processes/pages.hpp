#pragma once

#include "base/excerpt.hpp"
#include "features/documents/document.hpp"
#include "features/processes/processes.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

/// The pages of the case file that belong to the process itself.
namespace wijkspraak::processes {

/// What was sent and what is wrong with it.
struct Sent {
    web::Fields fields = {};
    web::Problems problems = {};
};

enum class Rights { read, change };

web::Page new_process_page(const Sent& sent);
web::Page particulars_page(const Process& process, const Sent& sent);

struct PlanView {
    Plan plan;       ///< as it is kept
    Sent parts = {}; ///< as it is being written
    Sent decision = {};
    std::vector<Duty> duties = {};
    Rights rights = Rights::read;
};
web::Page plan_page(const Process& process, const PlanView& view);
web::Page duty_page(const Process& process, const Duty& duty, const Sent& sent);

struct FramesView {
    std::vector<Influence> influences;
    std::vector<Frame> frames;
    Sent telling = {};
    Rights rights = Rights::read;
};
web::Page frames_page(const Process& process, const FramesView& view);
web::Page influence_page(const Process& process, const Sent& sent);
/// A new frame or, when there is one on that line already, its next version.
web::Page frame_page(const Process& process, const std::optional<Frame>& current, const Sent& sent);

struct PublicityView {
    Sent publication = {};
    Sent document_date = {};
    std::optional<Refusal> refusal = {};
    bool has_influence = false;
    Rights rights = Rights::read;
};
web::Page publicity_page(const Process& process, const PublicityView& view);

struct PapersView {
    Excerpt<documents::Document> excerpt;
    std::string search = {};
    Rights rights = Rights::read;
};
web::Page papers_page(const Process& process, const PapersView& view);
web::Page new_paper_page(const Process& process, const Sent& sent);
web::Page paper_page(const Process& process, const documents::Document& document, const Sent& sent);

std::string plan_address(const Process& process);
std::string frames_address(const Process& process);
std::string papers_address(const Process& process);
std::string publicity_address(const Process& process);
std::string particulars_address(const Process& process);
std::string duty_address(const Process& process, DutyId duty);

} // namespace wijkspraak::processes
