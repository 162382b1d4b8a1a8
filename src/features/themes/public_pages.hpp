#pragma once

#include "base/excerpt.hpp"
#include "features/themes/themes.hpp"
#include "web/page.hpp"

#include <map>

/// The pages about themes that do not belong to one case file: those for everyone, and the list of
/// what the whole municipality still has to answer.
namespace wijkspraak::themes {

/// A theme as everyone reads about it.
struct PublicTheme {
    Theme theme;
    std::optional<Answer> answer = {};
    std::optional<inputs::Outcome> outcome = {};
};

struct PublicThemes {
    inputs::Headway headway;
    std::optional<Date> answer_by = {}; ///< what the process promised
    Excerpt<PublicTheme> themes;
    std::string search = {};
    Date today;
};
web::Page public_themes_page(const processes::Process& process, const PublicThemes& view);

/// One line of a theme: a point with entries that it came from, or an entry by itself.
struct PublicMember {
    std::optional<Point> point = {};
    std::vector<inputs::Input> entries = {};
    std::size_t more_entries = 0;
};
struct PublicThemeView {
    PublicTheme theme;
    std::vector<PublicMember> members;
    std::optional<int> before = {}; ///< below which number this page is
    std::optional<int> next = {};   ///< and the one that follows
    Date today;
};
web::Page public_theme_page(const processes::Process& process, const PublicThemeView& view);

/// A theme that waits for its answer, with the process it is in.
struct WaitingView {
    Theme theme;
    processes::Process process;
    std::string assigned_to = {};
    bool is_mine = false;
};
struct WaitingThemes {
    Excerpt<WaitingView> shown;
    std::size_t total = 0; ///< of all that wait
    std::string search = {};
    bool only_mine = false;
    Date today;
};
web::Page waiting_page(const WaitingThemes& view);

} // namespace wijkspraak::themes
