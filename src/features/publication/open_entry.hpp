#pragma once

#include "civic/date.hpp"
#include "features/areas/area.hpp"
#include "features/inputs/input.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"
#include "features/themes/theme.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What everybody may know of a ledger, as values. What is not in these values is in no file.
namespace wijkspraak::publication {

/// A main result with what the municipality does with it.
struct OpenOutcome {
    inputs::Outcome outcome;
    std::optional<inputs::Response> response = {};
    std::vector<const inputs::Use*> uses = {};
};

/// A theme with its answer.
struct OpenTheme {
    themes::Theme theme;
    std::string answer = {}; ///< empty while there is none
    std::optional<Date> answered_on = {};
    const OpenOutcome* outcome = nullptr;
};

/// What the entries of a process refer to, read once. The maps hold what others point at.
struct Whole {
    processes::Process process;
    int entries = 0;
    std::map<inputs::UseId, inputs::Use> uses = {};
    std::map<inputs::OutcomeId, OpenOutcome> outcomes = {};
    std::map<themes::ThemeId, OpenTheme> themes = {};
    std::map<moments::MomentId, moments::Moment> moments = {};
    std::map<areas::AreaId, areas::Area> areas = {};
};

/// One place of an entry: how it was read, if that differs, and the theme it stands in.
struct OpenPlace {
    const themes::Point* point = nullptr;
    const OpenTheme* theme = nullptr;
};

/// What was said, when, how and by whom: of an entry that everybody may read.
struct OpenWords {
    std::string_view text;
    std::optional<Date> given_on; ///< none where it was never noted
    inputs::Channel channel;
    inputs::Giver giver;
    std::string_view said_by; ///< a body or a group; never of a person
    inputs::Firmness firmness;
    std::optional<int> hands;
    const areas::Area* area = nullptr;
    const moments::Moment* moment = nullptr;
};

/// An entry as everybody may know it. Borrows all that it shows.
struct OpenEntry {
    int number = 1;
    inputs::Standing standing = inputs::Standing::received;
    bool is_example = false;
    std::optional<OpenWords> words = {}; ///< none when it is withheld
    std::string_view withheld_reason = {};
    std::vector<OpenPlace> places = {}; ///< a withheld entry shows its themes, not its points
    std::vector<const OpenOutcome*> outcomes = {};
    std::vector<std::string_view> answers = {}; ///< its own, then those of its themes
};

/// What became of one entry.
struct Fate {
    std::span<const themes::Place> places = {};
    std::span<const themes::Point> points = {}; ///< by id; may hold those of others too
    const themes::Answer* answer = nullptr;     ///< its own, if it has one
};

/// Takes out of an entry what is not for everybody.
OpenEntry open_entry(const inputs::Input& entry, const Fate& fate, const Whole& whole);

} // namespace wijkspraak::publication
