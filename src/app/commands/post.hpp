#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak post`: takes messages from the outbox to the mail server until it is told to stop,
/// or until whoever started it has gone. `serve` starts one by itself.
int post(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

/// `wijkspraak bounce`: reads a mail that came back from its standard input.
int bounce(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
