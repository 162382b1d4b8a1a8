#pragma once

#include "features/consents/forms.hpp"
#include "features/processes/processes.hpp"
#include "web/viewer.hpp"

namespace wijkspraak::consents {

std::string office_path(const processes::Process& process, RoundId id);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// All rounds of a process and who stands where in them.
struct RoundsView {
    const std::vector<Round>& rounds;
    const std::vector<Consent>& consents;
    const std::vector<bodies::Body>& bodies;
    bool may_change;
};
web::Page rounds_page(const processes::Process& process, const RoundsView& view);
web::Page new_round_page(
    const processes::Process& process, const References& references, const Filled& filled
);
web::Page edit_round_page(
    const processes::Process& process,
    const Round& round,
    const References& references,
    const Filled& filled
);

/// A round with its matrix.
struct RoundView {
    const Round& round;
    const std::vector<Consent>& consents;
    const References& references;
    bool may_change;
};
web::Page round_page(
    const processes::Process& process, const RoundView& view, const Filled& filled
);

} // namespace wijkspraak::consents
