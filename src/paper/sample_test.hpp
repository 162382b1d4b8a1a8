#pragma once

#include "paper/document.hpp"

namespace wijkspraak::paper {

/// The final report of a made-up process, with every kind of block in it.
Document sample_report();

/// A report with so many chapters, each with a table of so many rows.
Document long_report(int chapters, int rows);

} // namespace wijkspraak::paper
