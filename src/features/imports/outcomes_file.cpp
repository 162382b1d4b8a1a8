#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

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
