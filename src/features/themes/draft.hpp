#pragma once

#include "features/themes/theme.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the office does with entries and themes before it has been done, and what waits for it.
namespace wijkspraak::themes {

/// Which units go where, and why.
struct Placing {
    std::vector<Unit> units;
    std::optional<ThemeId> theme; ///< none takes them out of theirs
    std::string why = {};
};

/// What becomes of units: one text when they are reworded or merged, more when one is split.
struct Reading {
    std::vector<Unit> units;
    std::vector<std::string> texts = {};
    std::string why = {};
};

/// A theme that goes into another.
struct ThemeMerge {
    ThemeId from;
    ThemeId into;
    std::string why = {};
};

/// Part of a theme that becomes a theme of its own.
struct ThemeSplit {
    ThemeId from;
    std::vector<Unit> units;
    ThemeDraft draft;
    std::string why = {};
};

/// An answer as it is given: to a theme or to an entry.
struct AnswerDraft {
    std::optional<ThemeId> theme = {};
    std::optional<InputId> entry = {};
    std::string text;
};

/// A theme that waits for its answer, with the process it is in.
struct Waiting {
    Theme theme;
    processes::ProcessId process;
};

} // namespace wijkspraak::themes
