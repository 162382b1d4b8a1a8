#pragma once

#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

/// Larger parts of pages: what comes next, how far a process is, lists that people look through.
namespace wijkspraak::web {

/// The box of the office that says what to do now and why: one button, never two.
struct NextStep {
    Text heading; ///< "Leg het besluit over het plan vast"
    Text why;
    html::Node action = html::nothing(); ///< action_link() or press()
};
html::Node next_step(NextStep step);

enum class Stage { done, current, ahead };

/// One stage of a process and how far it is.
struct Step {
    Text label;
    Stage stage = Stage::ahead;
    Text note = {};           ///< "Besloten op 7 december 2022"
    std::string address = {}; ///< empty when there is nothing to go to
};
html::Node steps(Text label, const std::vector<Step>& steps);

/// A line in a list of things that have a page of their own.
struct ListItem {
    std::string address; ///< empty for something without a page
    Text label;
    Text date = {};
    Text kind = {};
    html::Node state = html::nothing(); ///< a badge()
    Text summary = {};
};
html::Node listing(std::vector<ListItem> items);

/// A link to one of the sections that something in the office consists of.
struct SectionLink {
    std::string address;
    Text label;
    bool is_current = false;
    std::optional<int> count = {}; ///< how many are in there
};
html::Node section_links(Text label, const std::vector<SectionLink>& links);

/// A press() for what cannot be taken back.
html::Node press_with_care(std::string action, Text submit);

/// Buttons and links side by side.
html::Node side_by_side(std::vector<html::Node> parts);

/// What stays folded until it is asked for.
html::Node fold(Text heading, html::Node content);
/// The same, open already: for what was filled in, or came back with something wrong.
html::Node unfolded(Text heading, html::Node content);

/// How far a long job is, in words and as a bar.
html::Node progress(Text label, std::int64_t done, std::int64_t total);

/// How one body stands in one round, as a mark with its word.
struct Mark {
    Tone tone = Tone::neutral;
    Text word;
};

/// Who stands where, as a table of marks: one row for each body, one column for each round.
struct Matrix {
    Text caption;
    Text row_heading;
    std::vector<Text> columns;
    struct Row {
        Text label;
        std::vector<Mark> marks;
    };
    std::vector<Row> rows;
};
html::Node matrix(const Matrix& matrix);

} // namespace wijkspraak::web
