#pragma once

#include "features/areas/areas.hpp"
#include "features/areas/rules.hpp"

/// What only this feature itself asks of its tables.
namespace wijkspraak::areas {

/// From now on the division of this year holds.
void hold(storage::Transaction& transaction, int year, const storage::Actor& actor);

/// What a municipality has otherwise in one division than in the other.
std::vector<Change> changes_between(
    storage::Transaction& transaction, int before, int after, int municipality
);

/// Draws the areas of a municipality anew, from their boundaries.
void draw(storage::Transaction& transaction, int year, int municipality);

/// Writes key figures; gives of how many areas. `year` is of the rows that do not say it. Rows of
/// municipalities that are not in the division are passed over. Refused, with nothing written: a
/// code that its municipality does not have in that year, and a file without any code of ours.
Result<std::size_t, Faults> write_figures(
    storage::Transaction& transaction,
    const std::vector<FiguresRow>& rows,
    std::optional<int> year,
    const storage::Actor& actor
);

/// Gives each stadsdeel of a year the figures of its wijken together.
void add_up_figures(storage::Transaction& transaction, int year);

/// The municipalities that have a division of this year.
std::vector<AreaInYear> municipalities(storage::Transaction& transaction, int year);

} // namespace wijkspraak::areas
