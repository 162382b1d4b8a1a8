#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak term --from 2025-11-14 --weeks 6`: prints the last day of a term and why.
///
/// Answers the exit code: 0, or 2 when the question cannot be understood.
int term(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
