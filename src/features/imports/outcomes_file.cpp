#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

using inputs::Channel;
using inputs::Firmness;
using inputs::Giver;

namespace {

OutcomeEntry::Test read_test(Entry& entry)
{
    return {
        .frame = reference(entry, "kader", Need::required),
        .fit = entry.word("oordeel", inputs::all_fits),
        .note = entry.text("opmerking")};
}

OutcomeEntry read_outcome(Entry& entry)
{
    OutcomeEntry outcome;
    outcome.source = entry.source();
    outcome.key = entry.key("sleutel");
    outcome.draft = {
        .title = entry.text("titel", Need::required, longest_line),
        .text = entry.text("tekst", Need::required),
        .said_by = entry.text("wie"),
        .breadth = entry.text("hoe-breed"),
        .minority = entry.text("andere-geluiden")};
    entry.one("reactie", Need::optional, [&](Entry& response) {
        outcome.response = {
            response.word("oordeel", inputs::all_dispositions), response.text("reden")};
    });
    outcome.tests = entry.each("toets", read_test);
    return outcome;
}

InputEntry read_input(Entry& entry)
{
    return {
        .draft =
            {.text = entry.text("tekst", Need::required),
                    .said_by = entry.text("wie", Need::optional, longest_line),
                    .channel = entry.word_or("kanaal", inputs::all_channels, Channel::meeting),
                    .giver = entry.word_or("gever", inputs::all_givers, Giver::group),
                    .firmness = entry.word_or("gewicht", inputs::all_firmnesses, Firmness::one),
                    .hands = entry.number("handen")},
        .moment = reference(entry, "moment"),
        .outcome = reference(entry, "uitkomst")
    };
}

UseEntry read_use(Entry& entry)
{
    return {
        .draft =
            {.kind = entry.word("soort", inputs::all_use_kinds),
                    .text = entry.text("tekst", Need::required),
                    .place = entry.text("waar"),
                    .owner = entry.text("eigenaar", Need::optional, longest_line),
                    .planned = entry.dated("gepland")},
        .outcomes = references(entry, "uitkomsten")
    };
}

} // namespace

void read_outcomes(Entry& root, Bundle& bundle)
{
    bundle.outcomes = root.each("uitkomst", read_outcome);
    bundle.inputs = root.each("inbreng", read_input);
    bundle.uses = root.each("gebruik", read_use);
}

} // namespace wijkspraak::imports
