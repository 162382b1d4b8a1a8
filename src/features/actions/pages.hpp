#pragma once

#include "features/actions/council.hpp"
#include "features/actions/forms.hpp"
#include "features/actions/rules.hpp"
#include "web/page.hpp"
#include "web/viewer.hpp"

namespace wijkspraak::actions {

inline constexpr const char* list_path = "/kantoor/acties";
inline constexpr const char* sheet_path = "/kantoor/acties.csv";
inline constexpr const char* report_path = "/kantoor/acties/verslag";

/// The address of what a search finds, on its first page.
std::string address_of(const char* path, const Search& search);

/// How an action stands, as a mark.
html::Node badge_of(const Action& action, Date today);
/// "uiterlijk 1 maart 2026", "gedaan op 3 maart 2026"
Text when_of(const Action& action);
/// The unit that does it or, in words, that nobody was named.
Text unit_of(const Owner& owner);

/// The list, and what it can be narrowed down to.
struct ListView {
    const List& list;
    const std::vector<bodies::Body>& bodies;
    const std::vector<std::string>& units;
    const std::vector<ProcessRef>& processes;
    Date today;
    bool is_office = true; ///< others see what is in their name only
    bool may_add = false;
};
web::Page list_page(const ListView& view);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems = {};
};
web::Page new_action_page(
    const References& references, const std::optional<ProcessRef>& process, const Filled& filled
);
web::Page particulars_page(
    const Action& action, const References& references, const Filled& filled
);

/// An action with all that is known of it.
struct ActionView {
    const Action& action;
    const std::vector<Change>& changes;
    const std::vector<documents::Document>& documents; ///< of its process
    std::optional<bodies::Body> body = {};
    std::string owner_name = {}; ///< only for who may change it
    Date today;
    bool is_office = true;
    bool may_tell = false;   ///< the team, and whoever it is in the name of
    bool may_change = false; ///< the team
    std::optional<Refusal> refusal = {};
};
/// With the form of one deed as it came in, if one did.
web::Page action_page(const ActionView& view, std::optional<Deed> told, const Filled& filled);

/// How the council reads it; the document says the same as its PDF.
web::Page report_page(
    const std::optional<Period>& period, const paper::Document* document, const Filled& filled
);

} // namespace wijkspraak::actions
