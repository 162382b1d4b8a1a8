#pragma once

#include "base/clock.hpp"

#include <string>

namespace wijkspraak::inputs {

/// How far a ledger is as a whole.
struct Headway {
    int total = 0;
    int sorted = 0; ///< the answered ones among them
    int answered = 0;
};

/// How many entries are kept from the public for a reason.
struct Withholding {
    std::string reason;
    int entries = 0;
};

/// What an entry said before somebody mended how it had been typed in.
struct Correction {
    std::string text_before;
    Instant at;
};

} // namespace wijkspraak::inputs
