#pragma once

#include "base/result.hpp"
#include "features/levels/level.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// On which level a body and the municipality work together (samenwerkingsniveau), looked at from
/// year to year: trap op, trap af. The levels are data of a regulation that has versions. Either
/// side may ask for a step; the municipality settles it, and before it lowers what lasted three
/// years it makes the assessment of Awb 4:51. Whatever was settled stays readable.
namespace wijkspraak::levels {

storage::Migrations migrations();
web::Routes routes(); ///< /samenwerking, /mijn-wijkorganen/NAAM/niveau, /kantoor/niveaus

/// The version that is in force on a day, with its levels.
std::optional<Regulation> regulation_on(storage::Transaction& transaction, Date day);
/// The levels of the version in force on 1 January of that year, lowest rank first.
std::vector<Level> levels_for(storage::Transaction& transaction, int year);

/// What a body has in a year, if that is settled.
std::optional<Standing> standing_of(
    storage::Transaction& transaction, bodies::BodyId body, int year
);
std::vector<Standing> standings_of(
    storage::Transaction& transaction, bodies::BodyId body
); ///< newest year first
std::vector<Standing> standings(
    storage::Transaction& transaction, int year
); ///< of all bodies, by the number of the body

/// Those in which a level was settled, newest first.
std::vector<int> years(storage::Transaction& transaction);

/// Settles the level of a body in a year; what was settled for that year before stays readable, and
/// a step that was open for it is closed. Refused with the reason: a level of another regulation,
/// no reason, a year without the one before, a lowering without the assessment of Awb 4:51.
Result<Standing, Text> settle(
    storage::Transaction& transaction, const Step& step, const storage::Actor& actor
);

/// Asks for a level in a year to come. Refused with the reason: another step is open, it is the
/// level that the body has, the year does not lie ahead.
Result<AskedStepId, Text> ask(
    storage::Transaction& transaction, const StepDraft& draft, const storage::Actor& actor
);
/// A step that was asked and not settled; a body has one at most.
std::optional<AskedStep> open_step(storage::Transaction& transaction, bodies::BodyId body);
std::vector<AskedStep> open_steps(storage::Transaction& transaction
); ///< of all bodies, oldest first

/// Adds a version of the regulation that holds from its first day on. Refused with the reason where
/// another holds then.
Result<RegulationId, Text> add(
    storage::Transaction& transaction,
    const RegulationDraft& draft,
    const std::vector<LevelDraft>& levels,
    const storage::Actor& actor
);

std::string own_address(const bodies::Body& body);    ///< "/mijn-wijkorganen/NAAM/niveau"
std::string office_address(const bodies::Body& body); ///< "/kantoor/wijkorganen/NAAM/niveau"

// What the three pages of a body tell of its level.

html::Node part_for_everyone(
    storage::Transaction& transaction, const bodies::Body& body, Date today
);
html::Node part_for_body(storage::Transaction& transaction, const bodies::Body& body, Date today);
html::Node part_for_office(storage::Transaction& transaction, const bodies::Body& body, Date today);

} // namespace wijkspraak::levels
