#pragma once

#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::receipts {

/// What came of an entry: an outcome that it belongs to, the reaction, and where it can be found.
struct Consequence {
    inputs::Outcome outcome;
    std::optional<inputs::Response> response = {};
    std::vector<inputs::Use> uses = {};
};

/// All that a receipt tells of one entry.
struct ReceiptView {
    inputs::Input entry;
    processes::Process process;
    Date today;
    std::string area = {};              ///< by name; empty when none was said
    std::optional<Date> answer_by = {}; ///< what the municipality promised
    std::vector<Consequence> consequences = {};
    std::optional<inputs::GiverDetails> giver = {};

    std::vector<themes::Theme> themes = {}; ///< that it stands in, by itself or by a point
    std::vector<themes::Answer> answers = {};
    std::vector<themes::LineageStep> lineage = {};
    std::vector<themes::Objection> objections = {};
    std::vector<inputs::Correction> corrections = {};
};

} // namespace wijkspraak::receipts
