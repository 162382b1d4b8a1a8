#pragma once

#include "features/bodies/forms.hpp"
#include "features/bodies/pages.hpp"
#include "features/bodies/places.hpp"
#include "features/bodies/store.hpp"

/// The pages on which a body keeps its own entry, each for one thing, so that a secretary can do it
/// on a phone. The office uses the same ones.
namespace wijkspraak::bodies {

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// The body that is kept, and where its keeper came from.
struct Desk {
    const Kept& body;
    bool is_official = false; ///< somebody of the office, who goes back to the case there
};

std::string own_path(const Body& body, const Part& part);
std::string own_path(const Member& member, const Body& body);
std::string own_path(const Meeting& meeting, const Body& body);

/// The way back to where a keeper came from: the case in the office, or the body's own page.
std::vector<web::Crumb> trail_of(const Body& body, bool is_official);

/// A page with the way back to where its keeper came from.
web::Page keeping_page(const Desk& desk, Text title, html::Node content);

web::Page my_bodies_page(const std::vector<Body>& bodies);

/// How far each part of a body's entry is.
struct State {
    Facts facts;
    std::vector<Reminder> reminders = {};
    std::size_t members = 0;
    std::size_t meetings = 0; ///< from today on
    std::size_t documents = 0;
    std::optional<std::size_t> buurten = {}; ///< none while there is nothing to choose from
};
/// `more` is what other features have for it, before what it keeps.
web::Page own_page(const Desk& desk, const State& state, html::Node more);

web::Page part_page(
    const Desk& desk, const Part& part, const Filled& filled, const std::vector<areas::Area>& areas
);

/// Which buurten it is for.
web::Page buurten_page(
    const Desk& desk, const std::vector<Buurt>& all, const std::vector<Buurt>& chosen
);
inline const web::Field buurten_field{
    .name = "buurten", .label = t("Voor welke buurten is het wijkorgaan?")};

web::Page board_page(const Desk& desk, const std::vector<Member>& members, Date today);
/// Of a member that is there, or of one that is to come.
web::Page member_page(const Desk& desk, const std::optional<Member>& member, const Filled& filled);

web::Page meetings_page(const Desk& desk, const std::vector<Meeting>& meetings);
web::Page meeting_page(
    const Desk& desk, const std::optional<Meeting>& meeting, const Filled& filled
);

web::Page documents_page(
    const Desk& desk, const std::vector<documents::Document>& documents, const Filled& filled
);

struct History {
    std::vector<Change> changes;
    std::string older = {}; ///< the address of what came before; empty when this is all
};
web::Page history_page(const Desk& desk, const History& history);
/// Who looks at a change: everyone who keeps the body, or its coach, who may see what is private
/// until they have seen it.
enum class Sight { history, review };
/// What was changed, field by field.
html::Node changed_fields(const ChangeDraft& change, Sight sight);
/// "2 maart 2026, door het wijkorgaan (secretaris)"
Text who_and_when(const Change& change);

} // namespace wijkspraak::bodies
