#pragma once

#include "base/language.hpp"
#include "features/records/finding.hpp"
#include "features/records/record.hpp"
#include "features/reports/compose.hpp"
#include "paper/document.hpp"

#include <string>
#include <vector>

namespace wijkspraak::reports {

/// Puts texts into the language of the report and blocks into its document.
class Writer {
public:
    Writer(const Language& language, paper::Document& document)
        : language_{language}, document_{document}
    {}

    std::string say(const Text& text) const { return language_.say(text); }

    void heading(int level, const Text& text, std::string anchor);
    void paragraph(const Text& text);
    /// What somebody wrote: a paragraph for each of theirs.
    void written(const std::string& text);
    void note(paper::Tone tone, const Text& word, const Text& text);
    void list(const std::vector<Text>& items);
    void put(paper::Block block) { document_.blocks.push_back(std::move(block)); }

    /// A value or, in words, that there is none.
    paper::Runs or_missing(const std::string& text) const;

private:
    const Language& language_;
    paper::Document& document_;
};

/// Collects labels with values, leaving out what is empty.
class FactList {
public:
    explicit FactList(const Writer& writer) : writer_{writer} {}

    void add(const Text& label, const Text& value);
    void add(const Text& label, const std::string& value);
    paper::Facts take() { return {std::move(facts_)}; }
    bool empty() const { return facts_.empty(); }

private:
    const Writer& writer_;
    std::vector<paper::Fact> facts_;
};

// The parts, in the order of the report.
void write_introduction(Writer& writer, const records::Record& record);
void write_process(Writer& writer, const records::Record& record);   // a
void write_outcomes(Writer& writer, const records::Record& record);  // b
void write_responses(Writer& writer, const records::Record& record); // c1
void write_uses(Writer& writer, const records::Record& record);      // c2
void write_consents(Writer& writer, const records::Record& record);
void write_gaps(Writer& writer, const std::vector<records::Finding>& findings);
void write_closing(Writer& writer, const records::Record& record);
// Of the annexes: the way of the input, what was said under each theme and answered to it, and
// every entry with where it went.
void write_way(Writer& writer, const records::Record& record);
void write_themes(Writer& writer, const records::Record& record);
void write_ledger(Writer& writer, const records::Record& record);
void write_annexes(Writer& writer, const records::Record& record);

/// The moments as a drawing: a line of months with a mark for each.
paper::Figure timeline(const Writer& writer, const std::vector<moments::Moment>& in_order);

} // namespace wijkspraak::reports
