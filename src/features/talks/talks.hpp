#pragma once

#include "base/result.hpp"
#include "features/bodies/bodies.hpp"
#include "features/talks/talk.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// The yearly talk (jaargesprek) of the municipality with each neighbourhood body. A round per year
/// and stadsdeel invites its bodies; each chooses a date, both sides prepare in one place, the talk
/// gives a report with agreements. Both sides confirm it, or confirm with a remark; then it is
/// frozen, its agreements become actions and the level for the year is settled. No answer is never
/// a confirmation. Law: the subsidy ordinance, where it asks for a talk before an application.
namespace wijkspraak::talks {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/jaargesprekken, /mijn-wijkorganen/NAAM/jaargesprek

// What features above may ask.

/// A talk as a dashboard counts it.
struct TalkLine {
    TalkId id;
    RoundId round;
    bodies::BodyId body;
    int year = 0;
    areas::AreaId district;
    std::string district_name;
    State state = State::added;
    Facts facts;
};
std::vector<TalkLine> lines(storage::Transaction& transaction, int year);
/// Newest year first.
std::vector<TalkLine> lines_of(storage::Transaction& transaction, bodies::BodyId body);
Next next_of(const TalkLine& line, Date today);

std::string office_path(TalkId id);  ///< "/kantoor/jaargesprekken/12"
std::string office_path(RoundId id); ///< "/kantoor/jaargesprekken/rondes/3"
/// "/mijn-wijkorganen/NAAM/jaargesprek/2027"
std::string own_path(const bodies::Body& body, int year);

// What the three pages of a body tell of its talks.

html::Node part_for_everyone(storage::Transaction& transaction, const bodies::Body& body);
html::Node part_for_body(storage::Transaction& transaction, const bodies::Body& body, Date today);
html::Node part_for_office(storage::Transaction& transaction, const bodies::Body& body, Date today);

/// Puts the reminders that are due in the outbox and gives how many: to choose a date, of a talk a
/// week ahead, to confirm a report. Doing it twice reminds nobody twice.
int daily_round(storage::Database& database, Instant now);

// What happens to a talk, step by step. None of these tells anybody by mail.

/// Begins a round with every body of the stadsdeel that has not ended. Expects that there is none
/// of that year and stadsdeel yet.
RoundId start(
    storage::Transaction& transaction, const RoundDraft& draft, const storage::Actor& actor
);
std::optional<Round> find_round(storage::Transaction& transaction, RoundId id);
std::vector<Round> rounds(storage::Transaction& transaction); ///< newest year first, by stadsdeel
std::vector<Talk> talks_of(storage::Transaction& transaction, RoundId round);
/// Brings a body into a round; refused when it has a talk in that year already.
Result<TalkId, Text> add(
    storage::Transaction& transaction,
    const Round& round,
    bodies::BodyId body,
    const storage::Actor& actor
);
void leave_out(
    storage::Transaction& transaction,
    const Talk& talk,
    const std::string& reason,
    const storage::Actor& actor
);
/// Offers a date to the bodies of a round; refused when it is there already.
Result<SlotId, Text> offer(
    storage::Transaction& transaction,
    RoundId round,
    const SlotDraft& draft,
    const storage::Actor& actor
);
std::vector<Slot> slots_of(storage::Transaction& transaction, RoundId round); ///< by day and time
void invite(storage::Transaction& transaction, const Talk& talk, const storage::Actor& actor);
/// Takes a slot for a talk and lets go of the one it had, with the reason why it was moved. Refused
/// when another body has just taken it.
Result<Slot, Text> choose(
    storage::Transaction& transaction,
    const Talk& talk,
    SlotId slot,
    const std::string& reason,
    const storage::Actor& actor
);
/// The body says that no date suits, and what would.
void propose(
    storage::Transaction& transaction,
    const Talk& talk,
    const std::string& words,
    const storage::Actor& actor
);
std::optional<Talk> find(storage::Transaction& transaction, TalkId id);
std::optional<Talk> find(storage::Transaction& transaction, bodies::BodyId body, int year);
Sheets sheets_of(storage::Transaction& transaction, TalkId talk);

/// Somebody of the same side saved after this text was opened.
struct Overtaken {
    Sheet current;
};
/// What one voice says, to be saved over the version it was opened with; 0 for the first.
struct Saving {
    Voice voice = Voice::body;
    SheetDraft sheet;
    int version = 0;
};
Result<int, Overtaken> write(
    storage::Transaction& transaction,
    TalkId talk,
    const Saving& saving,
    const storage::Actor& actor
);
AgreementId agree(
    storage::Transaction& transaction,
    TalkId talk,
    const AgreementDraft& draft,
    const storage::Actor& actor
);
std::vector<Agreement> agreements_of(storage::Transaction& transaction, TalkId talk);
void hold(
    storage::Transaction& transaction,
    const Talk& talk,
    const Held& held,
    const storage::Actor& actor
);
void send_report(storage::Transaction& transaction, const Talk& talk, const storage::Actor& actor);
/// Confirms the report for a side; when both did, it is frozen, which this tells. Expects that the
/// side may confirm.
bool confirm(
    storage::Transaction& transaction,
    const Talk& talk,
    Side side,
    const ConfirmationDraft& draft,
    const storage::Actor& actor
);

} // namespace wijkspraak::talks
