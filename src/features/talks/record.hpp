#pragma once

#include "features/actions/actions.hpp"
#include "features/talks/store.hpp"
#include "paper/document.hpp"

/// All that is known of a talk, and the report that is made of it.
namespace wijkspraak::talks {

/// An agreement with what came of it, once its report is frozen.
struct Followed {
    Agreement agreement;
    std::optional<actions::Action> action = {};
};
std::vector<Followed> followed(Transaction& transaction, TalkId talk);
/// Whether it was done in time, done, is late, still runs, or does not go on.
Text outcome_of(const Followed& followed, Date today);

struct Record {
    bodies::Body body;
    Talk talk;
    Sheets sheets = {};
    std::vector<Agreement> agreements = {};
    std::map<Side, Confirmation> confirmations = {};
    std::vector<Followed> last_year = {}; ///< what was agreed in the talk before
    Date on;                              ///< the day that the report is of
};
Record record_of(Transaction& transaction, const Talk& talk, Date today);

/// A draft until both sides confirmed it. Equal records give equal documents.
paper::Document report_of(const Record& record);
/// The report as it stands: what was frozen, or a draft of what is known now.
paper::Document report_of(Transaction& transaction, const Talk& talk, Date today);

/// Freezes a report that both sides confirmed: its agreements become actions, the level of the year
/// is settled or stays open with the reason, and the content is kept with its digest.
void freeze(Transaction& transaction, TalkId talk, const storage::Actor& actor);

/// The talk of the body in the year before, if its report is frozen.
std::optional<Talk> talk_before(Transaction& transaction, const Talk& talk);

} // namespace wijkspraak::talks
