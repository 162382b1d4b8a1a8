#pragma once

#include "features/exchange/post.hpp"
#include "features/imports/entry.hpp"
#include "features/support/contact.hpp"
#include "features/support/request.hpp"
#include "features/trainings/training.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What ondersteuning.toml holds: what is done for neighbourhood bodies. A body is known by its
/// key.
namespace wijkspraak::imports {

/// The key of a body, with where it stood.
struct BodyKey {
    std::string key;
    Source source;
};

struct UnitEntry {
    std::string district; ///< its key; empty for the whole municipality
    Source source;
    support::Unit draft;
};

struct RequestEntry {
    BodyKey body;
    support::Kind kind = support::Kind::other;
    std::string what;
    std::optional<Date> needed_by;
    std::optional<Date> on;
    std::string role; ///< of who asked
    bool is_by_office = false;
    struct Step {
        support::Telling telling;
        std::optional<Date> on;
        std::string role;
    };
    std::vector<Step> steps;
};

struct TrainingEntry {
    std::optional<trainings::TrainingDraft> draft; ///< none when it has no day, which is a fault
    struct Comer {
        BodyKey body;
        int people = 1;
        std::string roles;
        std::optional<Date> on;
        std::optional<int> attended;
    };
    std::vector<Comer> comers;
};

struct ContactEntry {
    BodyKey body;
    support::ContactKind kind = support::ContactKind::visit;
    std::optional<Date> on;
    std::string what;
    std::string to_do;
};

struct PostEntry {
    std::optional<BodyKey> body; ///< none for an answer of the office
    exchange::PostDraft draft;
    std::optional<Date> on;
    std::string role;
    std::vector<PostEntry> answers = {};
};

struct SupportEntries {
    std::vector<UnitEntry> units;
    std::vector<RequestEntry> requests;
    std::vector<TrainingEntry> trainings;
    std::vector<ContactEntry> contacts;
    std::vector<PostEntry> posts;

    std::size_t size() const
    {
        return units.size() + requests.size() + trainings.size() + contacts.size() + posts.size();
    }
};

} // namespace wijkspraak::imports
