#pragma once

#include "features/actions/actions.hpp"
#include "features/actions/search.hpp"

namespace wijkspraak::actions {

/// What can be changed about an action besides telling how far it is.
struct Particulars {
    std::string what;
    Owner owner;
    std::optional<bodies::BodyId> body = {};
    bool is_public = false;
};

/// Who it is for: residents see what was made public.
enum class Audience { office, residents };

/// The actions and their history in the database.
class ActionStore {
public:
    explicit ActionStore(storage::Transaction& transaction) : sql_{transaction} {}

    ActionId add(const ActionDraft& draft, const storage::Actor& actor);
    void change(const Action& before, const Particulars& after, const storage::Actor& actor);
    /// Expects that status_after() allows it.
    void tell(const Action& before, const Telling& telling, const storage::Actor& actor);
    void note_reminder(const Action& action, const storage::Actor& actor);

    std::optional<Action> find(ActionId id) const;
    std::optional<Action> find_by_source(SourceKind kind, std::int64_t source) const;
    std::vector<Change> changes_of(ActionId id) const; ///< newest first
    /// Those of whom somebody may have to be reminded by this day.
    std::vector<Action> to_remind(Date until) const;
    /// Running, public, and late.
    std::vector<Action> late_in_public(Date today) const;

    List list(const Search& search, Date today) const;
    /// Most urgent first, found by the index.
    std::vector<Action> of_process(std::int64_t process, Audience audience, Date today) const;
    std::vector<Action> of_body(bodies::BodyId body, Audience audience, Date today) const;
    /// All that the list has on its pages together.
    std::vector<Action> all(const Search& search, Date today) const;
    std::vector<Figures> figures(const Period& period, Date today) const;
    std::vector<BodyTally> tallies(const Period& due_in, Date today) const;
    std::vector<std::string> units() const;
    std::vector<ProcessRef> processes() const;

private:
    /// Adds a line to the history and to the log, and has what shows the action made again.
    void write_down(const Action& before, const Change& change, const storage::Actor& actor);

    storage::Transaction& sql_;
};

} // namespace wijkspraak::actions
