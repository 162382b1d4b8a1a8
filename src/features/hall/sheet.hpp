#pragma once

#include "base/clock.hpp"
#include "features/inputs/input.hpp"

#include <optional>
#include <string>

namespace wijkspraak::hall {

/// Forms that were made together, to be printed for one moment.
struct SheetSetDraft {
    moments::MomentId moment;
    std::string question; ///< as it stands on the paper, whatever the process asks by then
    int size = 1;
};
struct SheetSet : SheetSetDraft {
    int number = 1; ///< in its process
    int first = 1;  ///< the number of its first form
    int typed_in = 0;
    Instant made_at = {};

    int last() const { return first + size - 1; }
};

/// A printed form on which somebody writes, and whose code they keep.
struct Sheet {
    std::string code; ///< as receipt codes are kept: "7KD3M2TPW9"
    processes::ProcessId process;
    moments::MomentId moment;
    int number = 1; ///< in its process
    Instant made_at = {};
    std::optional<inputs::InputId> input = {}; ///< once it has been typed in
};

} // namespace wijkspraak::hall
