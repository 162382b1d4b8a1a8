#pragma once

#include "features/areas/areas.hpp"
#include "features/bodies/board.hpp"
#include "features/coverage/coverage.hpp"
#include "features/documents/document.hpp"
#include "features/imports/entry.hpp"
#include "features/imports/imports.hpp"
#include "features/imports/level_entry.hpp"
#include "features/imports/process_entries.hpp"
#include "features/imports/support_entries.hpp"
#include "features/imports/talk_entry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::imports {

using AreaEntry = Keyed<areas::AreaDraft>;

struct BodyEntry : Keyed<bodies::Registration> {
    References district;
    std::vector<std::string> buurten; ///< by their codes
    std::vector<bodies::MemberDraft> board;
    std::vector<bodies::MeetingDraft> meetings;
};

/// A buurt without a body; it is known by its code.
struct BuurtEntry {
    std::string code;
    Source source;
    coverage::CaseDraft draft;
    std::vector<coverage::TryDraft> tries;
};

/// All that a folder of files holds, read but not yet written.
struct Bundle {
    std::vector<AreaEntry> areas;
    std::optional<areas::Intake> division;
    std::vector<areas::Address> addresses;
    std::vector<BodyEntry> bodies;
    std::optional<ProcessEntry> process;
    std::vector<GroupEntry> groups;
    std::vector<Keyed<documents::DocumentDraft>> documents;
    std::vector<MomentEntry> moments;
    std::vector<OutcomeEntry> outcomes;
    std::vector<ThemeEntry> themes;
    std::vector<InputEntry> inputs;
    std::vector<UseEntry> uses;
    std::vector<RoundEntry> rounds;
    std::vector<RegulationEntry> regulations;
    std::vector<LevelEntry> standings;
    std::vector<LevelEntry> steps;
    SupportEntries support;
    std::vector<BuurtEntry> buurten;
    std::optional<coverage::Study> study;
    std::vector<TalkRoundEntry> talk_rounds;
    References study_document;
};

// Each reads one file; `root` is the file as a whole.
void read_municipality(Entry& root, Bundle& bundle); ///< gemeente.toml
void read_process(Entry& root, Bundle& bundle);      ///< traject.toml
void read_groups(Entry& root, Bundle& bundle);       ///< groepen.toml
void read_documents(Entry& root, Bundle& bundle);    ///< stukken.toml
void read_moments(Entry& root, Bundle& bundle);      ///< momenten.toml
void read_outcomes(Entry& root, Bundle& bundle);     ///< uitkomsten.toml
void read_ledger(Entry& root, Bundle& bundle);       ///< inbreng.toml
void read_consents(Entry& root, Bundle& bundle);     ///< akkoord.toml
void read_levels(Entry& root, Bundle& bundle);       ///< niveaus.toml
void read_support(Entry& root, Bundle& bundle);      ///< ondersteuning.toml
void read_coverage(Entry& root, Bundle& bundle);     ///< dekking.toml
void read_talks(Entry& root, Bundle& bundle);        ///< gesprekken.toml

/// One entry of a ledger: in uitkomsten.toml for what an outcome rests on, in inbreng.toml for all.
InputEntry read_input(Entry& entry);

/// A whole day, or a time of the day, in a field.
std::optional<Date> read_day(Entry& entry, std::string_view field, Need need = Need::optional);
std::optional<TimeOfDay> read_time(Entry& entry, std::string_view field);

/// The middle of a day, which is that day wherever it is read.
Instant middle_of(Date day);

/// A reference in a field, or none when the field is not there.
References reference(Entry& entry, std::string_view field, Need need = Need::optional);
References references(Entry& entry, std::string_view field);

/// Says of every key that stands twice, and of every reference to a key that is nowhere. What the
/// database has already may be referred to by its name.
void check_keys(const Bundle& bundle, storage::Transaction& transaction, Faults& faults);

/// Says for which buurten the bodies are, once there is a division; what is wrong with a code.
areas::Faults settle_bodies(
    storage::Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
);

/// Writes the regulation with its levels, and the level of each body; what was refused, with why.
areas::Faults write_levels(
    storage::Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
);

/// Every body that what was done for bodies refers to.
std::vector<BodyKey> bodies_in(const SupportEntries& entries);
/// Writes what was done for bodies; gives how much was not there yet.
std::size_t write_support(
    storage::Transaction& transaction, const SupportEntries& entries, const storage::Actor& actor
);

/// Writes what is known of the buurten without a body; what is wrong with a code.
areas::Faults write_coverage(
    storage::Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
);

/// Writes the yearly talks, step by step on the days that the file says; what was refused, with
/// why.
areas::Faults write_talks(storage::Transaction& transaction, const Bundle& bundle);

/// Writes it all, through the front doors of the features. Where an area lies in something that is
/// not there, the unit of work is undone.
Result<Imported, areas::Faults> write(
    storage::Transaction& transaction,
    const Bundle& bundle,
    const storage::Actor& actor,
    const Tell& tell
);

} // namespace wijkspraak::imports
