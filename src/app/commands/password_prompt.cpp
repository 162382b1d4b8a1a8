#include "app/commands/password_prompt.hpp"

#include "base/language.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace wijkspraak::app {

namespace {

/// While it lives, what is typed is not shown.
class Unseen {
public:
    Unseen()
    {
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        auto unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        is_set_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) == 0;
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen()
    {
        if (is_set_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool is_set_ = false;
};

std::string first_line()
{
    std::string line;
    std::getline(std::cin, line);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::string asked(const Text& question, std::ostream& err)
{
    err << Language::dutch().say(question) << ' ' << std::flush;
    auto answer = first_line();
    err << '\n';
    return answer;
}

} // namespace

std::string read_password(std::ostream& err)
{
    if (isatty(STDIN_FILENO) == 0) return first_line();

    const Unseen unseen;
    const auto once = asked(t("Wachtwoord:"), err);
    if (asked(t("Nog een keer:"), err) == once) return once;
    err << Language::dutch().say(t("De twee wachtwoorden zijn niet gelijk.")) << '\n';
    return {};
}

} // namespace wijkspraak::app
