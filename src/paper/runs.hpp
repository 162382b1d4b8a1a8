#pragma once

#include <string>
#include <vector>

namespace wijkspraak::paper {

enum class Emphasis { none, strong, emphatic };

/// Some words with the same look. A line feed in it starts a new line.
struct Run {
    std::string text;
    Emphasis emphasis = Emphasis::none;
    std::string address = {}; ///< where it links to: "#anchor", "https://…"; empty for plain words

    friend bool operator==(const Run&, const Run&) = default;
};

/// The words of a paragraph, an item or a cell.
struct Runs : std::vector<Run> {
    using std::vector<Run>::vector;
    Runs(std::string text) : std::vector<Run>{Run{std::move(text)}} {}
    Runs(const char* text) : Runs{std::string{text}} {}
};

/// Words that stand out.
Run strong(std::string text);
Run emphatic(std::string text);
/// Words that lead to a heading of this document ("#anchor") or to an address elsewhere.
Run link(std::string address, std::string text);

/// The words without their looks.
std::string text_of(const Runs& runs);

} // namespace wijkspraak::paper
