#pragma once

#include "features/hall/forms.hpp"
#include "features/processes/processes.hpp"

namespace wijkspraak::hall {

std::string hall_path(const processes::Process& process);
std::string sheets_path(const processes::Process& process);
/// What to do first where a process has no moment yet.
html::Node no_moments(const processes::Process& process);

/// The screen of whoever types in the hall.
struct HallView {
    Moments moments;
    std::vector<inputs::Input> typed; ///< what officials typed last, newest first
    std::string key;                  ///< of this form
    const web::Fields& sent;
    const Faults& faults;
};
web::Page hall_page(const processes::Process& process, const HallView& view);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// The forms that were made.
struct SetsView {
    std::vector<SheetSet> sets;
    Moments moments;
    bool may_add;
};
web::Page sheet_sets_page(
    const processes::Process& process, const SetsView& view, const Filled& filled
);

struct TypedIn {
    Sheet sheet;
    inputs::Input input;
};
/// The forms that come back.
struct TypingInView {
    std::vector<SheetSet> sets;
    const std::vector<TypedIn>& last;
    const std::optional<inputs::Input>& known; ///< what is in the ledger of this very form
};
web::Page typing_in_page(
    const processes::Process& process, const TypingInView& view, const Filled& filled
);

} // namespace wijkspraak::hall
