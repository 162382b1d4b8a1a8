#pragma once

#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::receipts {

/// All that a receipt tells of one entry.
struct ReceiptView {
    inputs::Input entry;
    processes::Process process;
    Date today;
    std::string area = {};              ///< by name; empty when none was said
    std::optional<Date> answer_by = {}; ///< what the municipality promised
    std::optional<inputs::Outcome> outcome = {};
    std::optional<inputs::Response> response = {};
    std::vector<inputs::Use> uses = {};
    std::optional<inputs::GiverDetails> giver = {};
    /// What more there is to tell, in the order of the page: after what was done with it, before
    /// what the giver can do. Each is a web::part() with an anchor of its own.
    std::vector<html::Node> further = {};
};

} // namespace wijkspraak::receipts
