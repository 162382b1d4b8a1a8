#pragma once

#include "features/closings/rules.hpp"
#include "features/inputs/headway.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

#include <optional>

namespace wijkspraak::closings {

struct ClosingView {
    const processes::Process& process;
    inputs::Headway headway;
    std::optional<Refusal> refusal = {}; ///< what stands in the way now
    bool may_change = false;
    bool was_refused = false; ///< somebody just tried
};
web::Page closing_page(
    const ClosingView& view, const web::Fields& sent, const web::Problems& problems
);

/// Why a closed process is opened again, or what is wrong with the reason.
Result<std::string, web::Problems> read_reason(const web::Fields& sent);

} // namespace wijkspraak::closings
