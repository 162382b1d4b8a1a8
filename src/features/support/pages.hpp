#pragma once

#include "base/excerpt.hpp"
#include "features/support/forms.hpp"
#include "features/support/paths.hpp"
#include "features/support/rules.hpp"
#include "features/support/search.hpp"
#include "web/page.hpp"

namespace wijkspraak::support {

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};
inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

/// At most so many bytes of a long text, to the end of a word.
std::string shortened(std::string_view text, std::size_t most);
html::Node badge_of(State state);
/// "wacht 3 dagen", "gedaan op 2 maart 2026"
Text when_of(const Request& request, Date today);
html::Node steps_list(const std::vector<Step>& steps);
html::Node request_facts(const Request& request, Date today);

// The pages of a body's own people.

/// What a body has to do with support.
struct Support {
    const bodies::Guest& guest;
    const std::vector<Request>& requests;
    std::optional<Unit> unit = {};
    bool has_coach = false;
    Date today;
};
html::Node turn_to(const Support& shown); ///< whom they turn to
html::Node own_requests(const Support& shown, std::size_t most);
html::Node own_part(const Support& shown);
web::Page own_requests_page(const Support& shown);
web::Page new_request_page(const bodies::Guest& guest, const Filled& filled);

/// One request, with the form that came in, if one did.
struct OwnRequest {
    const bodies::Guest& guest;
    const Request& request;
    const std::vector<Step>& steps;
    Date today;
    std::optional<Deed> told = {};
    std::optional<Refusal> refusal = {};
};
web::Page own_request_page(const OwnRequest& shown, const Filled& filled);

// The pages of the office.

/// A request with the body that asked.
struct Line {
    Request request;
    bodies::Body body;
};
struct ListView {
    const Search& search;
    const RequestList& list;
    const std::vector<Line>& lines;
    const std::vector<areas::Area>& districts;
    std::string district = {}; ///< the slug that was chosen
    bool may_tell = false;
    Date today;
};
web::Page requests_page(const ListView& view);

struct RequestView {
    const Request& request;
    const bodies::Body& body;
    const std::vector<Step>& steps;
    const std::vector<Official>& officials;
    std::string handler = {}; ///< the name of who took it up
    Date today;
    bool may_tell = false;
    std::int64_t viewer = 0;
    std::optional<Deed> told = {};
    std::optional<Refusal> refusal = {};
};
web::Page request_page(const RequestView& view, const Filled& filled);

/// What the office has of its contacts with one body.
struct ContactsView {
    const bodies::Body& body;
    const std::vector<Contact>& contacts;
    std::int64_t total = 0;
    bool may_write = false;
    bool may_add_action = false;
    std::optional<ContactId> leaving = {}; ///< which line is to be taken away, once more asked
};
html::Node contact_form(const bodies::Body& body, const Filled& filled);
html::Node contact_list(const ContactsView& view);
web::Page contacts_page(const ContactsView& view, const Filled& filled);

/// A body with the day on which it was last spoken with.
struct Spoken {
    bodies::Body body;
    std::optional<Date> last = {};
};
struct OverviewView {
    Excerpt<Spoken> excerpt;
    std::string words = {};
    std::string district = {};
    bool is_mine = false;
    int days = usual_days_without_contact;
    std::size_t overdue = 0;
    const std::vector<areas::Area>& districts;
    Date today;
};
web::Page overview_page(const OverviewView& view);

/// The part on the case of a body.
struct CaseView {
    const bodies::Body& body;
    const std::vector<Request>& requests;
    const ContactsView& contacts;
    int days = usual_days_without_contact;
    Date today;
};
html::Node case_part(const CaseView& view);

struct SettingsView {
    const std::vector<Unit>& units;
    const std::vector<areas::Area>& districts;
    int days = usual_days_without_contact;
    std::optional<std::string> sent_unit = {}; ///< the slug of the unit that came in
    bool has_sent_days = false;
};
web::Page settings_page(const SettingsView& view, const Filled& filled);
/// For every other stadsdeel, in an address.
inline constexpr std::string_view everywhere = "alle";

} // namespace wijkspraak::support
