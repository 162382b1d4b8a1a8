#pragma once

#include "base/excerpt.hpp"
#include "features/talks/desk.hpp"
#include "features/talks/forms.hpp"
#include "features/talks/record.hpp"
#include "features/talks/rules.hpp"
#include "features/talks/surroundings.hpp"
#include "web/parts.hpp"

namespace wijkspraak::talks {

inline constexpr const char* rounds_path = "/kantoor/jaargesprekken";

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

// Parts.

Text title_of(const Round& round);                     ///< "Ronde 2027, Noord"
web::Page office_page(Text title, html::Node content); ///< below the list of rounds
/// A page of a talk, with the way back to the side from which somebody looks.
web::Page desk_page(const Desk& desk, Text title, html::Node content);
html::Node badge_of(State state);
/// "Wat nu: …", for whoever reads it.
Text to_do(const Talk& talk, Side reader, Date today);
html::Node refusal_of(const Text& refusal); ///< nothing when there is none
/// Agreements with what came of them.
html::Node agreements_list(const std::vector<Followed>& agreements, Date today);

// Rounds.

struct RoundLine {
    Round round;
    Counts counts;
};
struct RoundsView {
    Excerpt<RoundLine> excerpt;
    std::string search = {};
    bool may_start = false;
};
web::Page rounds_page(const RoundsView& view);
web::Page new_round_page(
    const Filled& filled, const std::vector<areas::Area>& areas, const Text& refusal
);
web::Page change_round_page(const Round& round, const Filled& filled);

struct RoundView {
    Round round;
    std::vector<Talk> talks;
    Excerpt<Listed> excerpt;
    Search search;
    Counts counts;
    int free_slots = 0;
    int without_address = 0; ///< bodies that cannot be invited by mail
    bool may_lead = false;
    Date today;
};
web::Page round_page(const RoundView& view, const Text& refusal);
std::string address_of(const std::string& path, const Search& search);
Search read_search(const web::Fields& fields);

web::Page slots_page(
    const Round& round,
    const std::vector<std::pair<Slot, std::string>>& slots, ///< with the body that took it
    const Filled& filled
);
web::Page add_bodies_page(
    const Round& round, const std::vector<bodies::Body>& others, const Text& refusal
);

// A talk, as each side sees it.

struct TalkView {
    Desk desk;
    std::vector<Event> events = {};
    std::vector<Slot> slots = {}; ///< free ones of the round, from today on
    std::string address = {};     ///< where the body is written to
    std::optional<Talk> before = {};
    Date today;
};
web::Page office_talk_page(const TalkView& view, const Filled& moving);
web::Page own_talk_page(const TalkView& view, const Filled& choosing);
web::Page own_talks_page(const bodies::Guest& guest, const std::vector<Talk>& talks, Date today);

struct PreparationView {
    Desk desk;
    Sheets sheets;
    Known known;
    std::optional<Sheet> overtaken = {}; ///< what somebody else saved meanwhile
};
/// What is known under a topic: the agreements that run, what goes on in the area.
html::Node known_under(const Known& known, Topic topic);
web::Page preparation_page(const PreparationView& view, const Filled& filled);

struct ConversationView {
    Desk desk;
    Sheets sheets;
    Known known;
    std::vector<Agreement> agreements = {};
    std::vector<levels::Level> levels = {};
    std::optional<Sheet> overtaken = {};
    bool has_year_before = false; ///< a talk to compare with
};
web::Page conversation_page(const ConversationView& view, const Filled& filled);
/// What somebody else saved under a topic meanwhile; nothing when it is the same.
html::Node overtaken_by(const std::optional<Sheet>& other, const web::Fields& sent, Topic topic);
html::Node overtaken_callout(const std::optional<Sheet>& other);

struct ReportView {
    Desk desk;
    paper::Document document;
    std::map<Side, Confirmation> confirmations = {};
    std::vector<Addition> additions = {};
    Text not_sent = {}; ///< why it cannot be sent yet
    bool may_confirm = false;
};
web::Page report_page(const ReportView& view, const Filled& filled);

struct ComparisonView {
    Desk desk;
    Sheets now;
    std::optional<Talk> before = {};
    Sheets then = {};
    std::vector<Followed> agreements = {}; ///< of last year
    Date today;
};
web::Page comparison_page(const ComparisonView& view);

} // namespace wijkspraak::talks
