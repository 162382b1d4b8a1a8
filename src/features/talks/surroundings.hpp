#pragma once

#include "features/actions/actions.hpp"
#include "features/bodies/bodies.hpp"

/// What goes on in the area of a body, for the preparation of its talk.
namespace wijkspraak::talks {

/// A public process in the area, with the themes that residents brought in.
struct Nearby {
    std::string title;
    std::string address;
    std::vector<std::string> themes = {};
};
/// Those that run, with a moment in the area or stadsdeel of the body, or to which it was invited;
/// by title.
std::vector<Nearby> nearby(storage::Transaction& transaction, const bodies::Body& body, Date today);

/// Not done and not dropped.
bool is_running(const actions::Action& action);

/// What is known before anybody writes.
struct Known {
    std::vector<actions::Action> agreed = {}; ///< with the body: what runs, and what ended lately
    std::vector<Nearby> nearby = {};
    Date on;
};
Known known_of(storage::Transaction& transaction, const bodies::Body& body, Instant now);

} // namespace wijkspraak::talks
