#pragma once

#include "base/text.hpp"

#include <chrono>
#include <cstdint>
#include <iosfwd>

namespace wijkspraak::app {

/// Says how far a long job is, once it has taken a second: on one line of a terminal, else on a
/// line of its own every second.
class Progress {
public:
    explicit Progress(std::ostream& err);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void tell(const Text& how_far);

private:
    std::ostream& err_;
    std::chrono::steady_clock::time_point told_;
    std::chrono::milliseconds pause_;
    bool has_told_ = false;
};

/// While it lives, Ctrl-C does not end the program but is remembered, so that a long job can stop
/// in good order.
class Interruption {
public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    bool is_asked() const;

private:
    void (*before_)(int);
};

} // namespace wijkspraak::app
