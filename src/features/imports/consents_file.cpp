#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

RoundEntry::Stand read_stand(Entry& entry)
{
    return {
        .body = reference(entry, "wijkorgaan", Need::required),
        .moment = reference(entry, "moment"),
        .state = entry.word("stand", consents::all_states),
        .on = entry.dated("datum"),
        .channel = entry.text("hoe", Need::optional, longest_line),
        .remark = entry.text("opmerking")};
}

RoundEntry read_round(Entry& entry)
{
    RoundEntry round;
    round.draft = {
        .title = entry.text("titel", Need::required, longest_line),
        .subject = entry.text("onderwerp", Need::required),
        .document = {},
        .from = entry.dated("vanaf"),
        .until = entry.dated("tot"),
        .bodies = entry.count("aantal"),
        .bodies_source = entry.text("aantal-bron"),
        .claim = entry.text("bewering")};
    round.document = reference(entry, "stuk");
    round.stands = entry.each("stand", read_stand);
    return round;
}

} // namespace

void read_consents(Entry& root, Bundle& bundle)
{
    bundle.rounds = root.each("ronde", read_round);
}

} // namespace wijkspraak::imports
