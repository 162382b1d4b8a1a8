#pragma once

#include "features/levels/levels.hpp"

namespace wijkspraak::levels {

/// An assessment as somebody wrote it down.
struct KeptAssessment : Assessment {
    Instant at;
    std::string role;
};

/// What is known of a standing when it is written down.
struct Settlement {
    Step step;
    Date from;
    std::optional<LevelName> until_then = {};
    std::optional<AskedStepId> asked = {}; ///< the step that it settles
};

/// The versions of the regulation, the levels of bodies and the steps in the database.
class LevelStore {
public:
    explicit LevelStore(storage::Transaction& transaction) : sql_{transaction} {}

    RegulationId add(const RegulationDraft& draft, const storage::Actor& actor);
    void change(RegulationId id, const RegulationDraft& draft, const storage::Actor& actor);
    /// From now on it is in force on its days.
    void put_into_force(RegulationId id, const storage::Actor& actor);
    void drop(RegulationId id, const storage::Actor& actor); ///< a draft, with its levels
    std::vector<Regulation> regulations() const;             ///< newest first, with their levels
    std::optional<Regulation> regulation_on(Date day) const;

    LevelId add(RegulationId regulation, const LevelDraft& draft, const storage::Actor& actor);
    void change(const Level& level, const LevelDraft& draft, const storage::Actor& actor);
    void drop(const Level& level, const storage::Actor& actor);
    std::vector<Level> levels_of(RegulationId regulation) const;

    StandingId settle(const Settlement& settlement, const storage::Actor& actor);
    std::optional<Standing> standing_of(bodies::BodyId body, int year) const;
    std::vector<Standing> standings_of(bodies::BodyId body) const;
    std::vector<Standing> standings(int year) const;
    /// With what was replaced: newest year first, and in a year the newest entry.
    std::vector<Standing> history_of(bodies::BodyId body) const;
    std::vector<int> years() const; ///< in which anything was settled, newest first

    AskedStepId ask(
        const StepDraft& draft, const std::optional<LevelName>& before, const storage::Actor& actor
    );
    /// What the other side says to a step.
    void reply(
        const AskedStep& step, StepState state, const Opinion& opinion, const storage::Actor& actor
    );
    /// Ends a step: settled or withdrawn.
    void close(const AskedStep& step, StepState state, const storage::Actor& actor);
    std::optional<AskedStep> find_step(AskedStepId id) const;
    std::optional<AskedStep> open_step(bodies::BodyId body) const;
    std::vector<AskedStep> open_steps() const;
    std::vector<AskedStep> steps_of(bodies::BodyId body) const; ///< newest first

    void assess(AskedStepId step, const Assessment& assessment, const storage::Actor& actor);
    std::vector<KeptAssessment> assessments_of(AskedStepId step) const; ///< newest first

private:
    storage::Transaction& sql_;
};

} // namespace wijkspraak::levels
