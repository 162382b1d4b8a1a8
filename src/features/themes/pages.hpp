#pragma once

#include "base/excerpt.hpp"
#include "features/themes/forms.hpp"
#include "features/themes/store.hpp"
#include "web/page.hpp"

#include <map>

namespace wijkspraak::themes {

std::string themes_path(const processes::Process& process); ///< of the office
std::string theme_path(const processes::Process& process, int number);
std::string entry_path(const processes::Process& process, int number);
std::string objections_path(const processes::Process& process);
std::string public_path(const processes::Process& process, int number);
/// The page of a spot, at a place on it and with these ticked.
std::string path_of(
    const processes::Process& process,
    const Spot& spot,
    std::string anchor = {},
    const std::vector<Unit>& ticked = {}
);
std::string anchor_of(const Unit& unit);

/// A page of the case file that stands under its themes.
web::Page within_themes(const processes::Process& process, Text title, html::Node content);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Sent {
    web::Fields fields = {};
    web::Problems problems = {};
};

/// A theme that a unit may belong to, and by which words.
struct Likely {
    ThemeId theme;
    int number;
    std::string title;
    std::vector<std::string> shared;
};

/// An entry or a point in a list, with what one must know to put it somewhere.
struct Row {
    Unit unit;
    int number = 1;
    std::string text;
    std::vector<inputs::Input> entries = {}; ///< itself, or the first it came from
    std::size_t more_entries = 0;
    std::vector<Theme> themes = {}; ///< where it stands
    std::vector<Likely> likely = {};
};
Text name_of(const Row& row); ///< "Inbreng 12", "Punt 3"

/// A list of which some can be ticked, with what can be done with those.
struct Picking {
    const processes::Process& process;
    const std::vector<Row>& rows;
    const std::vector<Theme>& themes; ///< to choose from
    const Spot& spot;
    const Sent& sent;
};
html::Node pick_list(const Picking& picking);  ///< with its form
html::Node plain_list(const Picking& picking); ///< for who only reads

/// The newest step that stands.
struct LastStep {
    Step step;
    int moved = 0;
};
html::Node step_line(const Step& step, int moved);

/// Whose name belongs to an account; and the outcomes by their ids.
struct Names {
    std::map<std::int64_t, std::string> accounts = {};
    std::map<inputs::OutcomeId, std::string> outcomes = {};
};

struct Working {
    inputs::Headway headway;
    std::vector<Theme> themes; ///< all of them
    Excerpt<Theme> shown;      ///< those in the table
    Names names;
    std::optional<LastStep> last = {};
    int open_objections = 0;
    std::vector<Row> rows;
    std::optional<inputs::Found> found = {}; ///< when something was searched for
    std::optional<int> next = {};            ///< where the following page begins
    Spot spot;
    Date today;
    bool may_change = false;
};
web::Page working_page(const processes::Process& process, const Working& working, const Sent& sent);

/// Whether a theme has been answered and, if not, how long it can still wait.
html::Node state_of(const Theme& theme, Date today);

struct StepsView {
    std::vector<LastStep> steps;
    std::optional<StepId> next = {};
};
web::Page steps_page(const processes::Process& process, const StepsView& view);

// What is done with one unit, or with some at once.
web::Page wording_page(
    const processes::Process& process, const Row& row, const Spot& spot, const Sent& sent
);
web::Page splitting_page(
    const processes::Process& process, const Row& row, const Spot& spot, const Sent& sent
);
web::Page merging_page(
    const processes::Process& process,
    const std::vector<Row>& rows,
    const Spot& spot,
    const Sent& sent
);

/// Units that look alike, as a suggestion.
struct GroupView {
    Unit centre;
    std::string name;
    std::vector<Row> rows;
    std::size_t size = 0; ///< more than there are rows when not all are shown
};
struct PairView {
    Row one;
    Row other;
    std::vector<std::string> shared;
};
struct Suggestions {
    std::vector<GroupView> groups = {};
    std::vector<PairView> pairs = {};
    std::size_t compared = 0;
    bool is_all = true; ///< nothing was left out
};
web::Page suggestions_page(const processes::Process& process, const Suggestions& suggestions);
web::Page group_page(const GroupView& group, const Picking& picking);

struct ThemeView {
    const Theme& theme;
    const std::vector<Theme>& themes; ///< the others of the process
    const Names& names;
    const std::vector<Row>& members;
    std::optional<int> next; ///< below which number the following page is
    const std::vector<Answer>& answers;
    const std::vector<LastStep>& steps;
    Spot spot;
    Date today;
    bool may_change;
};
web::Page theme_page(const processes::Process& process, const ThemeView& view, const Sent& sent);
web::Page theme_merge_page(
    const processes::Process& process,
    const Theme& theme,
    const std::vector<Theme>& others,
    const Sent& sent
);
web::Page theme_change_page(
    const processes::Process& process,
    const Theme& theme,
    const References& references,
    const Sent& sent
);

/// How an answer will arrive.
struct Arrival {
    int entries = 0;               ///< that it answers
    int people = 0;                ///< who get a message
    bool is_more = false;          ///< there are more people than were counted
    std::optional<News> news = {}; ///< as one of them reads it
};
web::Page answer_page(
    const processes::Process& process,
    const Theme& theme,
    const std::optional<Arrival>& arrival,
    const Sent& sent
);

} // namespace wijkspraak::themes
