#pragma once

#include "features/areas/areas.hpp"
#include "features/bodies/board.hpp"
#include "features/consents/consent.hpp"
#include "features/documents/document.hpp"
#include "features/imports/entry.hpp"
#include "features/imports/imports.hpp"
#include "features/imports/level_entry.hpp"
#include "features/imports/support_entries.hpp"
#include "features/inputs/input.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"
#include "features/themes/theme.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wijkspraak::imports {

using AreaEntry = Keyed<areas::AreaDraft>;

struct BodyEntry : Keyed<bodies::Registration> {
    References district;
    std::vector<std::string> buurten; ///< by their codes
    std::vector<bodies::MemberDraft> board;
    std::vector<bodies::MeetingDraft> meetings;
};

using FrameEntry = Keyed<processes::FrameDraft>;

struct ProcessEntry {
    processes::ProcessDraft draft;
    Source source;
    bool is_public = false;
    bool shows_draft = false;
    std::optional<Dated> document_date;
    processes::Plan plan;
    std::optional<processes::PlanDecision> decision;
    std::vector<processes::InfluenceDraft> influences;
    std::vector<FrameEntry> frames;
    std::vector<processes::DutyDraft> duties;
};

struct MemberEntry {
    moments::MemberDraft draft;
    References body;
};

struct GroupEntry : Keyed<moments::GroupDraft> {
    std::vector<MemberEntry> members;
};

struct MomentEntry : Keyed<moments::MomentDraft> {
    References group;
    References invitation; ///< another moment, wherever it stands in the file
    References areas;
    References documents;
    std::vector<std::pair<moments::Presence, References>> bodies;
};

struct OutcomeEntry : Keyed<inputs::OutcomeDraft> {
    std::optional<std::pair<inputs::Disposition, std::string>> response;
    struct Test {
        References frame;
        inputs::Fit fit = inputs::Fit::fits;
        std::string note;
    };
    std::vector<Test> tests;
};

struct ThemeEntry : Keyed<themes::ThemeDraft> {
    References outcome;
    std::string answer;
};

struct InputEntry {
    inputs::InputDraft draft;
    References moment;
    References outcome;
    References theme;
    std::string answer; ///< its own, beside that of its theme
};

struct UseEntry {
    inputs::UseDraft draft;
    References outcomes;
};

struct RoundEntry {
    consents::RoundDraft draft;
    References document;
    struct Stand {
        References body;
        References moment;
        consents::State state = consents::State::invited;
        std::optional<Dated> on;
        std::string channel;
        std::string remark;
    };
    std::vector<Stand> stands;
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

/// Writes it all, through the front doors of the features. Where an area lies in something that is
/// not there, the unit of work is undone.
Result<Imported, areas::Faults> write(
    storage::Transaction& transaction,
    const Bundle& bundle,
    const storage::Actor& actor,
    const Tell& tell
);

} // namespace wijkspraak::imports
