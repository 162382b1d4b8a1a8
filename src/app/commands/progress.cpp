#include "app/commands/progress.hpp"

#include "base/language.hpp"

#include <unistd.h>

#include <csignal>
#include <ostream>

namespace wijkspraak::app {

using namespace std::chrono_literals;

namespace {

volatile std::sig_atomic_t is_interrupted = 0;

void remember_interruption(int)
{
    is_interrupted = 1;
}

bool is_terminal()
{
    return isatty(STDERR_FILENO) == 1;
}

constexpr std::string_view clear_line = "\r\x1b[K";

} // namespace

Progress::Progress(std::ostream& err)
    : err_{err}, told_{std::chrono::steady_clock::now()}, pause_{1s}
{}

Progress::~Progress()
{
    if (has_told_ and is_terminal()) err_ << clear_line << std::flush;
}

void Progress::tell(const Text& how_far)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - told_ < pause_) return;
    told_ = now;
    has_told_ = true;
    const auto words = Language::dutch().say(how_far);
    if (is_terminal()) {
        pause_ = 100ms;
        err_ << clear_line << words << std::flush;
    } else {
        err_ << words << std::endl;
    }
}

Interruption::Interruption() : before_{std::signal(SIGINT, remember_interruption)}
{
    is_interrupted = 0;
}

Interruption::~Interruption()
{
    std::signal(SIGINT, before_);
}

bool Interruption::is_asked() const
{
    return is_interrupted != 0;
}

} // namespace wijkspraak::app
